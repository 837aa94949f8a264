/** What the article says somebody known is: “French Prime Minister Emmanuel Macron”, “Luis de la Fuente, the Spain captain”. */
import type { Gazetteer } from '../../lexicon/names/gazetteer.ts';
import type { Article } from '../article.ts';
import { endsOffice, LONGEST_OFFICE, officeNamed, QUALIFIERS, type Office } from './offices.ts';
import { findPeople, type KnownName } from './people.ts';

export interface RoleClaim {
  readonly person: KnownName;
  readonly gazetteer: Gazetteer;
  readonly entity: number;
  readonly office: Office;
  /** Tokens of the office, both included. */
  readonly first: number;
  readonly last: number;
  /** Words before it in the same phrase: a country, a team. Small letters; empty if none. */
  readonly body: readonly string[];
  /** former, then, acting … */
  readonly isQualified: boolean;
}

const BODY_WORDS = 4;

export function findRoleClaims(article: Article): readonly RoleClaim[] {
  return article.derive(findPeople).known.flatMap((person) => {
    const { gazetteer, name } = person;
    const only = gazetteer.entityOf[name];
    if (!gazetteer.hasRoles(only) || gazetteer.namesakes(name).some((one) => gazetteer.entityOf[one] !== only)) return [];
    return [before(article, person), behind(article, person)].flatMap((claim) => (claim === undefined ? [] : [{ ...claim, person, gazetteer, entity: only }]));
  });
}

type Claim = Omit<RoleClaim, 'person' | 'gazetteer' | 'entity'>;

/** “… Prime Minister Emmanuel Macron”. */
function before(article: Article, { first }: KnownName): Claim | undefined {
  const sentence = article.sentences[article.sentenceOf(first)];
  return officeEnding(article, first - 1, sentence.first);
}

/** “…, the Spain captain,” and “…, president of Chile,”: an apposition that ends with the office or goes on with “of”. */
function behind(article: Article, { last }: KnownName): Claim | undefined {
  if (!article.isMark(last + 1, ',')) return undefined;
  const sentence = article.sentences[article.sentenceOf(last)];
  let end = last + 2;
  while (end < sentence.last && end < last + 10 && article.isWord(end) && article.lower(end) !== 'of') end++;
  if (end >= sentence.last || end === last + 2) return undefined;
  const closes = article.isMark(end, ',') || article.isMark(end, '.');
  return closes ? officeEnding(article, end - 1, last + 2) : undefined;
}

function officeEnding(article: Article, last: number, from: number): Claim | undefined {
  const end = article.isMark(last, '.') ? last - 1 : last; // Gov. Sen.
  if (!endsOffice(article.lower(end))) return undefined;
  for (let count = LONGEST_OFFICE; count > 0; count--) {
    const first = end - count + 1;
    if (first < from) continue;
    const office = officeNamed(phraseOf(article, first, end));
    if (office === undefined) continue;
    const body: string[] = [];
    for (let i = first - 1; i >= Math.max(from, first - BODY_WORDS) && article.isWord(i); i--) body.unshift(wordAt(article, i));
    const isQualified = body.some((word) => QUALIFIERS.has(word) || /^(?:ex|then|former|vice|co)-/.test(word)) || /^(?:ex|then|former|co)-/.test(article.lower(first));
    return { office, first, last: end, body, isQualified };
  }
  return undefined;
}

function phraseOf(article: Article, first: number, last: number): string {
  const words: string[] = [];
  for (let i = first; i <= last; i++) {
    if (!article.isWord(i)) return '';
    words.push(wordAt(article, i));
  }
  return words.join(' ');
}

function wordAt(article: Article, token: number): string {
  const form = article.form(token);
  return (form.isPossessive ? form.lower.slice(0, -2) : form.lower).replace(/\./g, '');
}

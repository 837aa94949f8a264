/**
 * What the article says somebody is: “French Prime Minister Emmanuel Macron”, “Luis de la Fuente, the Spain captain”,
 * “Rachel Reeves, 45, becomes … Home Secretary”. A surname alone counts if the article has only one person of that name.
 */
import type { Gazetteer } from '../../lexicon/names/gazetteer.ts';
import type { Article } from '../article.ts';
import { findPersons, type Person } from './clusters.ts';
import { bodyBehind, officeEnding, type OfficePhrase } from './office-phrases.ts';
import { endsOffice } from './offices.ts';

/** Tokens of a name, both included; its titles begin at `from`. */
export interface NamePlace {
  readonly from: number;
  readonly first: number;
  readonly last: number;
  readonly isFull: boolean;
}

export interface RoleClaim extends OfficePhrase {
  readonly person: Person;
  /** The name that it is said of. */
  readonly name: NamePlace;
  /** Who that is, if anybody knows. */
  readonly known: { readonly gazetteer: Gazetteer; readonly entity: number } | undefined;
  /** Beside the name; else said of the person in a sentence (“became …”), whose time may be any. */
  readonly isBeside: boolean;
  /** Its time is given with it: “prime minister for 49 days”. */
  readonly isDated: boolean;
}

const LINKS = new Set('is becomes became remains'.split(' '));
const MAKING = new Set('becomes became named appointed elected chosen confirmed serves served works worked returns returned continues continued resigned quits'.split(' '));

export function findRoleClaims(article: Article): readonly RoleClaim[] {
  const persons = article.derive(findPersons);
  const bearers = new Map<string, number>();
  for (const { surname } of persons) bearers.set(surname, (bearers.get(surname) ?? 0) + 1);
  return persons.flatMap((person) => claimsOf(article, person, bearers.get(person.surname) === 1));
}

function claimsOf(article: Article, person: Person, isOnly: boolean): RoleClaim[] {
  const { mentions, alone } = person;
  const known = mentions.find((mention) => mention.known !== undefined)?.known;
  const hasFull = mentions.some(({ given }) => given !== '');
  const claims: RoleClaim[] = [];
  const add = (from: number, first: number, last: number, isFull: boolean): void => {
    if (!mayHaveOffice(article, from, first, last)) return;
    const name = { from, first, last, isFull };
    const found = [before(article, name), behind(article, name), known && said(article, name)];
    for (const claim of found) if (claim !== undefined) claims.push({ ...claim, person, name, known });
  };
  for (const { from, first, last, given } of mentions) if (given !== '' || (isOnly && hasFull)) add(from, first, last, given !== '');
  if (isOnly && hasFull) for (const token of alone) add(token, token, token, false);
  return claims;
}

/** A first look at the words beside a name: most have no office there. */
function mayHaveOffice(article: Article, from: number, first: number, last: number): boolean {
  if (article.isMark(last + 1, ',') || article.isMark(first - 1, '.') || article.isMark(from - 1, ',')) return true;
  if (endsOffice(article.lower(first - 1))) return true;
  const verb = article.lower(last + 1);
  return LINKS.has(verb) || MAKING.has(verb) || /^(?:was|were|has|had|will)$/.test(verb);
}

type Claim = OfficePhrase & Pick<RoleClaim, 'isBeside' | 'isDated'>;

/** “… Prime Minister Emmanuel Macron” and “Chile’s president, Emmanuel Macron,”. */
function before(article: Article, { from, first, last }: NamePlace): Claim | undefined {
  const isApposition = article.isMark(from - 1, ',') && article.isMark(last + 1, ',');
  const office = officeEnding(article, isApposition ? from - 2 : first - 1);
  if (office === undefined || !article.sameSentence(office.first, first) || (isApposition && !isDefinite(article, office.first))) return undefined;
  return { ...office, isBeside: true, isDated: false };
}

/** “the president”, “Chile’s president”, “the French president”. */
function isDefinite(article: Article, office: number): boolean {
  const isStart = (token: number): boolean => article.lower(token) === 'the' || (article.isWord(token) && article.form(token).isPossessive);
  return isStart(office - 1) || isStart(office - 2);
}

/** Words of an apposition; what comes later is a sentence of its own. */
const REACH = 10;
/** Behind these the words are no name of an office. */
const CLAUSE = new Set('who whose whom which that said says told is was were are has had have and or but as with while when where after before'.split(' '));
const FOLLOWING = new Set('of at for since from until till under in during who when'.split(' '));

/** “…, the Spain captain,” and “…, 45, president of Chile,”: an apposition up to its office. */
function behind(article: Article, { last }: NamePlace): Claim | undefined {
  if (!article.isMark(last + 1, ',') || article.form(last).isPossessive) return undefined;
  const start = behindAge(article, last + 1);
  const office = officeFrom(article, start);
  return office && { ...office, isBeside: true, isDated: article.isWord(office.last + 1) && !/^(?:of|at|since|who)$/.test(article.lower(office.last + 1)) };
}

/** @param comma behind the name. @returns the first token behind it and behind an age between commas. */
function behindAge(article: Article, comma: number): number {
  return article.isNumber(comma + 1) && article.isMark(comma + 2, ',') ? comma + 3 : comma + 1;
}

/** The first office in the words from a token on that ends there or goes on with “of”. */
function officeFrom(article: Article, start: number): OfficePhrase | undefined {
  const sentence = article.sentences[article.sentenceOf(start)];
  for (let i = start; i < Math.min(sentence.last, start + REACH) && article.isWord(i); i++) {
    if (CLAUSE.has(article.lower(i))) return undefined;
    const next = article.lower(i + 1);
    const isAbbreviated = article.isMark(i + 1, '.') && article.isWord(i + 2) && i + 2 < sentence.last; // Warren, Rep. Ada Lodge
    const isEnd = (!article.isWord(i + 1) && !isAbbreviated) || i + 1 >= sentence.last || FOLLOWING.has(next);
    const office = isEnd ? officeEnding(article, i, start) : undefined;
    if (office !== undefined) return { ...office, body: [...office.body, ...bodyBehind(article, i + 1)] };
  }
  return undefined;
}

const LONGEST_CLAUSE = 16;

/** “… is the new Spain coach”, “… becomes the first woman to run the Treasury as Home Secretary”. */
function said(article: Article, { last }: NamePlace): Claim | undefined {
  if (!article.isWord(last) || article.form(last).isPossessive) return undefined;
  const verb = article.isMark(last + 1, ',') ? behindAge(article, last + 1) : last + 1;
  if (verb === last + 2) return undefined; // a comma without an age
  const office = LINKS.has(article.lower(verb)) ? linked(article, verb + 1) : undefined;
  const held = office ?? asOffice(article, verb);
  return held && { ...held, isBeside: false, isDated: true };
}

/** Where the verb of making has to stand, behind “was” and “has been” at most. */
const VERBS = 4;

/** Behind a link: an article, words with capitals or of rank, the office. */
function linked(article: Article, start: number): OfficePhrase | undefined {
  let from = start;
  if (/^(?:the|a|an|its|their|our)$/.test(article.lower(from))) from++;
  for (let i = from; i < from + 4 && article.isWord(i); i++) {
    if (article.lower(i + 1) === 'of' || article.isMark(i + 1, ',') || article.isMark(i + 1, '.') || FOLLOWING.has(article.lower(i + 1))) {
      const office = officeEnding(article, i, from);
      return office && { ...office, body: [...office.body, ...bodyBehind(article, i + 1)] };
    }
    if (!/^\p{Lu}/u.test(article.written(i)) && !/^(?:new|next|first|current|prime|chief|finance|foreign|home|defence|defense|wide|head)$/.test(article.lower(i))) return undefined;
  }
  return undefined;
}

/** “becomes … as Home Secretary”, within the clause. */
function asOffice(article: Article, verb: number): OfficePhrase | undefined {
  let i = verb;
  while (i < verb + VERBS && !MAKING.has(article.lower(i))) if (!article.isWord(i++)) return undefined;
  if (i === verb + VERBS) return undefined;
  const { last } = article.sentences[article.sentenceOf(verb)];
  for (; i < Math.min(last, verb + LONGEST_CLAUSE) && article.isWord(i); i++) {
    const word = article.lower(i);
    if (word === 'as') return officeFrom(article, i + 1);
    if (/^(?:not|never|who|and|but|than|if)$/.test(word)) return undefined;
  }
  return undefined;
}

/**
 * One name brought into Latin letters in two ways, or with its accents here and without them there: Zelensky and Zelenskyy,
 * Kyiv and Kiev, Erdoğan and Erdogan. Each is right; together they are not.
 */
import type { Gazetteer } from '../../lexicon/names/gazetteer.ts';
import { Status } from '../../lexicon/names/layout.ts';
import { nameKey } from '../../lexicon/names/name-key.ts';
import { editDistance } from '../../text/nearest.ts';
import type { Article } from '../article.ts';
import { findPlaces } from '../things/things.ts';
import { NameBit } from './name-forms.ts';
import { partnersOf, relationOf } from './partners.ts';
import { findPeople, type KnownName } from './people.ts';
import { findSpellings, type Spelling } from './spellings.ts';

export interface Variants {
  /** Spellings of one name, the most frequent first, the earlier before the later. */
  readonly spellings: readonly Spelling[];
}

export function findVariants(article: Article): readonly Variants[] {
  const found = [...accents(article), ...entityVariants(article)];
  const seen = new Set<Spelling>();
  return found.flatMap((spellings) => {
    if (spellings.some((one) => seen.has(one))) return [];
    for (const one of spellings) seen.add(one);
    return [{ spellings: spellings.toSorted((a, b) => b.tokens.length - a.tokens.length || a.tokens[0] - b.tokens[0]) }];
  });
}

/** Spellings that only accents tell apart. Two people may be told apart so: José Silva, Jose Ramos. */
function accents(article: Article): Spelling[][] {
  const byKey = new Map<string, Spelling[]>();
  for (const spelling of article.derive(findSpellings)) {
    if (/^[\u0000-\u007f]*$/.test(spelling.lower)) continue;
    byKey.set(nameKey(spelling.lower), []);
  }
  if (byKey.size === 0) return [];
  for (const spelling of article.derive(findSpellings)) if ((spelling.bits & NameBit.UPPER) === 0) byKey.get(nameKey(spelling.lower))?.push(spelling);
  return [...byKey.values()].filter((group) => group.length > 1 && group.slice(1).every((one) => relationOf(partnersOf(article, group[0]), partnersOf(article, one)) !== 'different'));
}

function entityVariants(article: Article): Spelling[][] {
  const groups: Spelling[][] = [];
  const seen = new Map<Gazetteer, Set<number>>();
  const add = ({ gazetteer, name }: KnownName, wordOf: (name: number) => number): void => {
    const entity = gazetteer.entityOf[name];
    const names = gazetteer.namesOf(entity);
    if (names.length < 2) return;
    const entities = seen.get(gazetteer) ?? new Set<number>();
    seen.set(gazetteer, entities);
    if (entities.has(entity)) return;
    entities.add(entity);
    const words = new Set([...names].map((one) => (gazetteer.status(one) > Status.ALSO ? -1 : wordOf(one))));
    words.delete(-1);
    if (words.size < 2) return;
    const group = variantsHere(article, gazetteer, words);
    if (group.length > 1) groups.push(group);
  };
  for (const known of article.derive(findPeople).known) add(known, (name) => known.gazetteer.word(name, known.gazetteer.surnameAt(name)));
  for (const known of article.derive(findPlaces).known) if (known.first === known.last) add(known, (name) => (known.gazetteer.wordCount(name) === 1 ? known.gazetteer.word(name, 0) : -1));
  return groups;
}

/** The spellings that stand in the article and are ways of writing one name: Burma is none of Myanmar. */
function variantsHere(article: Article, gazetteer: Gazetteer, words: ReadonlySet<number>): Spelling[] {
  const lookup = article.names.wordsIn(gazetteer);
  const here = article.derive(findSpellings).filter(({ tokens }) => words.has(lookup.of(article.tokens.form[tokens[0]])));
  const [first, ...others] = here.toSorted((a, b) => b.tokens.length - a.tokens.length);
  return first === undefined ? [] : [first, ...others.filter((one) => isSameName(first.lower, one.lower))];
}

/** Alike, but no demonym, plural or other ending of it. */
function isSameName(a: string, b: string): boolean {
  if (/[-.]/.test(a) || /[-.]/.test(b)) return false; // al-Assad, U.S.
  if (a.startsWith(b) || b.startsWith(a)) return /[iy]$/.test(a) && a.replace(/[iy]+$/, '') === b.replace(/[iy]+$/, '');
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (/(?:ns?|ish|ese|is?|ers?)$/.test(longer) && longer.length > shorter.length) return false;
  const limit = Math.max(2, Math.ceil(longer.length / 3)) + 1;
  return a.charAt(0) === b.charAt(0) || /^[gkqc]/.test(a) && /^[gkqc]/.test(b) ? editDistance(a, b, limit) < limit : false;
}

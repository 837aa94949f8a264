/**
 * The people of an article whom the gazetteers know, and the names that are one slip away from somebody known.
 *
 * Known names are matched first, the longest first; only what they leave uncovered is looked at for slips, so that no
 * known name is ever taken for a misspelling of another.
 */
import type { Gazetteer } from '../../lexicon/names/gazetteer.ts';
import { KeyBit } from '../../lexicon/names/layout.ts';
import type { Article } from '../article.ts';
import { NameBit } from './name-forms.ts';
import { findRuns, type Run } from './runs.ts';
import { findSlips, type NearName } from './slips.ts';

export interface KnownName {
  /** Tokens, both included. */
  readonly first: number;
  readonly last: number;
  readonly gazetteer: Gazetteer;
  /** The first of the names of these words. */
  readonly name: number;
}

export interface People {
  readonly known: readonly KnownName[];
  readonly near: readonly NearName[];
}

/** Where each known person is named, by gazetteer and entity; of namesakes, each. */
export function findKnownByEntity(article: Article): ReadonlyMap<Gazetteer, ReadonlyMap<number, readonly KnownName[]>> {
  const all = new Map<Gazetteer, Map<number, KnownName[]>>();
  for (const one of article.derive(findPeople).known) {
    const entities = all.get(one.gazetteer) ?? new Map<number, KnownName[]>();
    all.set(one.gazetteer, entities);
    for (const name of one.gazetteer.namesakes(one.name)) {
      const entity = one.gazetteer.entityOf[name];
      const named = entities.get(entity);
      if (named === undefined) entities.set(entity, [one]);
      else named.push(one);
    }
  }
  return all;
}

/** Names of more words than this are not looked for. */
const LONGEST = 6;

export function findPeople(article: Article): People {
  const known: KnownName[] = [];
  const near: NearName[] = [];
  const { people } = article.names.book;
  for (const run of article.derive(findRuns)) {
    if (run.tokens.length < 2 || !hasPerson(run)) continue;
    const covered = new Uint8Array(run.tokens.length);
    const words = people.map((_, g) => wordsOf(article, run, g));
    for (let g = 0; g < people.length; g++) matchKnown(run, words[g], people[g], covered, known);
    if (!covered.includes(0)) continue;
    for (let g = 0; g < people.length; g++) findSlips(article, run, words[g], people[g], covered, near);
  }
  return { known, near };
}

function hasPerson({ bits }: Run): boolean {
  for (let i = 0; i < bits.length; i++) if ((bits[i] & NameBit.PERSON) !== 0) return true;
  return false;
}

function wordsOf(article: Article, { tokens }: Run, gazetteer: number): number[] {
  const words: number[] = [];
  for (let i = 0; i < tokens.length; i++) words.push(article.names.word(gazetteer, article.tokens.form[tokens[i]]));
  return words;
}

function matchKnown({ tokens }: Run, words: readonly number[], gazetteer: Gazetteer, covered: Uint8Array, known: KnownName[]): void {
  for (let i = 0; i + 1 < tokens.length; i++) {
    if (words[i] < 0 || words[i + 1] < 0 || covered[i] === 1) continue;
    const straight = gazetteer.longest(words, i, Math.min(LONGEST, tokens.length - i));
    const name = straight < 0 || gazetteer.wordCount(straight) < 2 ? turnedRound(gazetteer, words[i], words[i + 1]) : straight;
    if (name < 0 || gazetteer.isWrong(name)) continue;
    const count = gazetteer.wordCount(name);
    if (count < 2) continue;
    known.push({ first: tokens[i], last: tokens[i + count - 1], gazetteer, name });
    covered.fill(1, i, i + count);
    i += count - 1;
  }
}

/** Countries whose people put the surname first at home, and second in most of our news. */
const SURNAME_FIRST = /^(?:Hungary|Japan)$/;

/** “Orbán Viktor”: the name of two words that are given in the other order, or -1. */
function turnedRound(gazetteer: Gazetteer, first: number, second: number): number {
  const { bits } = gazetteer.words;
  if ((bits[first] & (KeyBit.SURNAME | KeyBit.GIVEN)) !== KeyBit.SURNAME || (bits[second] & KeyBit.GIVEN) === 0) return -1;
  const name = gazetteer.find([second, first], 0, 2);
  return name >= 0 && SURNAME_FIRST.test(gazetteer.country(gazetteer.entityOf[name])) ? name : -1;
}

/**
 * Full names that share one word and have the other a slip apart: “Jon Corzine … John Corzine”. Each word alone is a good
 * name, so only the pair tells. Relatives seldom have given names one letter apart; where they do, it is for their sex.
 */
import { oneSlip } from '../../lexicon/names/one-slip.ts';
import type { Article } from '../article.ts';
import { NameBit } from './name-forms.ts';
import { PLACE_WORDS } from './name-parts.ts';
import { findPeople } from './people.ts';
import { findRuns, type Run } from './runs.ts';

export interface FullName {
  readonly given: number;
  readonly surname: number;
  /** The gazetteer has it. */
  readonly isKnown: boolean;
}

export interface NameClash {
  /** Where the name first stands in each of its spellings. */
  readonly wrong: FullName;
  readonly right: FullName;
  /** The token that differs, in the wrong one and in the right one. */
  readonly at: readonly [wrong: number, right: number];
  /** Neither is known and both stand equally often. */
  readonly isOpen: boolean;
}

const SHORTEST = 3;
const MOST = 40;

export function findNameClashes(article: Article): readonly NameClash[] {
  const names = fullNames(article);
  return [...clashesBy(article, names, 'surname', 'given'), ...clashesBy(article, names, 'given', 'surname')];
}

function fullNames(article: Article): FullName[] {
  const known = new Map(article.derive(findPeople).known.map(({ first, last }) => [first, last]));
  return article.derive(findRuns).flatMap((run) => {
    const name = fullNameIn(run);
    return name === undefined ? [] : [{ ...name, isKnown: known.get(name.given) === name.surname }];
  });
}

/** A run of a given name and a surname, with titles before it and initials between. */
function fullNameIn({ tokens, bits }: Run): Omit<FullName, 'isKnown'> | undefined {
  let first = 0;
  while (first < bits.length && (bits[first] & (NameBit.TITLE | NameBit.HONORIFIC)) !== 0) first++;
  const last = tokens.length - 1;
  const isOdd = (at: number): boolean => (bits[at] & (NameBit.INITIAL | NameBit.SUFFIX | NameBit.UPPER)) !== 0;
  if (last - first < 1 || last - first > 2 || isOdd(first) || isOdd(last)) return undefined;
  if ((bits[first] & NameBit.GIVEN) === 0 || (last - first === 2 && (bits[first + 1] & NameBit.INITIAL) === 0)) return undefined;
  const isName = (bits[last] & NameBit.WORD) === 0 || (bits[last] & NameBit.SURNAME) !== 0;
  return isName ? { given: tokens[first], surname: tokens[last] } : undefined;
}

function clashesBy(article: Article, names: readonly FullName[], shared: 'given' | 'surname', other: 'given' | 'surname'): NameClash[] {
  const firsts = new Map<string, FullName>();
  const groups = new Map<string, FullName[]>();
  for (const name of names) {
    const key = stem(article, name[shared]);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, name);
    else if (groups.has(key)) groups.get(key)?.push(name);
    else groups.set(key, [first, name]);
  }
  return [...groups].flatMap(([key, group]) => (PLACE_WORDS.has(key) ? [] : clashesIn(article, group, other))); // San Marino, San Martino
}

function clashesIn(article: Article, group: readonly FullName[], other: 'given' | 'surname'): NameClash[] {
  const spellings = new Map<string, FullName[]>();
  for (const name of group) {
    const key = stem(article, name[other]);
    const same = spellings.get(key);
    if (same === undefined) spellings.set(key, [name]);
    else same.push(name);
  }
  const distinct = [...spellings.entries()];
  if (distinct.length > MOST) return []; // all the Johns of a register
  return distinct.flatMap(([a, names], i) => distinct.slice(i + 1).flatMap(([b, others]) => (isSlip(a, b, other) ? decide(names, others, other) : [])));
}

/** Not Mario and Maria, Johnson and Johnsons, Steve and Steven. */
function isSlip(a: string, b: string, which: 'given' | 'surname'): boolean {
  const slip = oneSlip(a, b);
  if (slip === undefined || /[-'.]/.test(slip.from + slip.to) || Math.min(a.length, b.length) < SHORTEST) return false;
  const isLast = slip.at >= Math.min(a.length, b.length) - (slip.kind === 'changed' ? 1 : 0);
  if (!isLast) return which === 'given' || slip.at > 0;
  return which === 'surname' && !/[saeoin]/.test(slip.from + slip.to);
}

function decide(a: readonly FullName[], b: readonly FullName[], which: 'given' | 'surname'): NameClash[] {
  const [knownA, knownB] = [a.some(({ isKnown }) => isKnown), b.some(({ isKnown }) => isKnown)];
  if (knownA && knownB) return [];
  const isOpen = !knownA && !knownB && a.length === b.length;
  // The first mention in full is right if nothing else decides.
  const [right, wrong] = knownA || (!knownB && a.length >= b.length) ? [a, b] : [b, a];
  return wrong.map((one) => ({ wrong: one, right: right[0], at: [one[which], right[0][which]], isOpen }));
}

function stem(article: Article, token: number): string {
  const form = article.form(token);
  return form.isPossessive ? form.lower.slice(0, -2) : form.lower;
}

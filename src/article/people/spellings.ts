/**
 * The distinct spellings with capitals of an article, and which of them are so near to each other that one may be a slip
 * of the other. “Heatherington” beside “Hetherington” needs no list of names.
 */
import { oneSlip, type Slip } from '../../lexicon/names/one-slip.ts';
import { editDistance } from '../../text/nearest.ts';
import type { Article } from '../article.ts';
import { NameBit } from './name-forms.ts';
import { findRuns } from './runs.ts';

export interface Spelling {
  /** In small letters, without a possessive ending. */
  readonly lower: string;
  /** As it is first written, without a possessive ending. */
  readonly text: string;
  /** `NameBit`s. */
  readonly bits: number;
  /** Its tokens, in order. */
  readonly tokens: number[];
  /** For each token the place of its run among the article's. */
  readonly runs: number[];
  /** For each token its place in that run. */
  readonly ats: number[];
  /** Its first two letters, its last two, all of them in any order, and its consonants, as numbers. */
  readonly ends: readonly [number, number, number, number];
}

export interface NearPair {
  /** In no dictionary and in no list of people. */
  readonly odd: Spelling;
  readonly other: Spelling;
  /** From the odd one to the other; undefined if they are two slips apart and sound alike. */
  readonly slip: Slip | undefined;
}

const SHORTEST = 4;
/** Up to so many comparisons cost less than an index. */
const FEW = 20_000;
const LONG = 8;
const SILENT = "aeiouyhw'-";

export function findSpellings(article: Article): readonly Spelling[] {
  const byForm = new Map<number, Spelling>();
  const byLower = new Map<string, Spelling>();
  const runs = article.derive(findRuns);
  for (let r = 0; r < runs.length; r++) {
    const { tokens, bits } = runs[r];
    for (let i = 0; i < tokens.length; i++) {
      const form = article.tokens.form[tokens[i]];
      const known = byForm.get(form) ?? enter(article, form, bits[i], byForm, byLower);
      known.tokens.push(tokens[i]);
      known.runs.push(r);
      known.ats.push(i);
    }
  }
  return [...byLower.values()];
}

function enter(article: Article, id: number, bits: number, byForm: Map<number, Spelling>, byLower: Map<string, Spelling>): Spelling {
  const form = article.forms.get(id);
  const lower = form.isPossessive ? form.lower.slice(0, -2) : form.lower;
  let spelling = byLower.get(lower);
  if (spelling === undefined) {
    spelling = { lower, text: form.stem, bits, tokens: [], runs: [], ats: [], ends: endsOf(lower) };
    byLower.set(lower, spelling);
  }
  byForm.set(id, spelling);
  return spelling;
}

/** Every unknown spelling with those one slip away from it. */
export function findNearPairs(article: Article): readonly NearPair[] {
  const spellings = article.derive(findSpellings).filter(({ lower }) => lower.length >= SHORTEST);
  const odd = spellings.filter(({ bits }) => (bits & (NameBit.UNKNOWN | NameBit.HONORIFIC)) === NameBit.UNKNOWN);
  const nearOf = odd.length * spellings.length <= FEW ? (): readonly Spelling[] => spellings : indexByEnds(spellings);
  const pairs: NearPair[] = [];
  for (const one of odd) {
    const seen = new Set<Spelling>();
    for (const other of nearOf(one)) {
      if (other === one || !mayBeNear(one, other) || seen.has(other)) continue;
      seen.add(other);
      const slip = oneSlip(one.lower, other.lower);
      if (slip !== undefined || soundsAlike(one, other)) pairs.push({ odd: one, other, slip });
    }
  }
  return pairs;
}

/** One slip leaves the first two letters, the last two or all letters but their order as they are; two leave the sound. */
function mayBeNear(a: Spelling, b: Spelling): boolean {
  const difference = a.lower.length - b.lower.length;
  if (difference > 2 || difference < -2) return false;
  return a.ends[0] === b.ends[0] || a.ends[1] === b.ends[1] || a.ends[2] === b.ends[2] || a.ends[3] === b.ends[3];
}

/** Long names with the same consonants and two letters otherwise: Jeferries, Jefferies. */
function soundsAlike(a: Spelling, b: Spelling): boolean {
  if (a.ends[3] !== b.ends[3] || a.ends[3] === 0 || Math.min(a.lower.length, b.lower.length) < LONG) return false;
  return a.lower.charAt(0) === b.lower.charAt(0) && editDistance(a.lower, b.lower, 3) < 3;
}

function endsOf(lower: string): [number, number, number, number] {
  const { length } = lower;
  let letters = 0;
  let consonants = 0;
  let count = 0;
  let last = 0;
  for (let i = 0; i < length; i++) {
    const code = lower.charCodeAt(i);
    letters += code * code;
    if (SILENT.includes(lower.charAt(i)) || code === last) continue;
    consonants = (Math.imul(consonants, 31) + code) | 0;
    last = code;
    count++;
  }
  return [lower.charCodeAt(0) * 0x10000 + lower.charCodeAt(1), lower.charCodeAt(length - 2) * 0x10000 + lower.charCodeAt(length - 1), letters, count < 3 ? 0 : consonants];
}

/** Looks up what shares an end, so that a long text does not compare each with all. */
function indexByEnds(spellings: readonly Spelling[]): (one: Spelling) => Iterable<Spelling> {
  const indexes = [0, 1, 2, 3].map((end) => {
    const index = new Map<number, Spelling[]>();
    for (const spelling of spellings) {
      const list = index.get(spelling.ends[end]);
      if (list === undefined) index.set(spelling.ends[end], [spelling]);
      else list.push(spelling);
    }
    return index;
  });
  return ({ ends }) => indexes.flatMap((index, end) => index.get(ends[end]) ?? []);
}

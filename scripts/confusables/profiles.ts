/**
 * What neighbours each word has, from the word pairs that the lexicon is built of (SymSpell’s English table, MIT, see
 * scripts/lexicon/frequencies.ts).
 */
import { letterOf } from '../../src/lexicon/confusable-profile.ts';
import type { BinaryLexicon } from '../../src/lexicon/open.ts';
import { readFrequencies } from '../lexicon/frequencies.ts';

/** As many kinds of neighbours are told apart. */
const KINDS = 44;
/** Pairs per million of each kind that every word is taken to have, in the proportions of the language. */
const SPARE = 12;

export interface Profiles {
  /** Part-of-speech bits, in the order of the letters. */
  readonly kinds: readonly number[];
  /** The first five fields of a word’s row; undefined if it is in no pair. */
  row(word: string): string[] | undefined;
}

interface Sums {
  total: number;
  readonly byKind: Map<number, number>;
}

export function makeProfiles(words: ReadonlySet<string>, lexicon: BinaryLexicon): Profiles {
  const partsOf = remembered((word) => lexicon.find(word)?.parts);
  const { pairs } = readFrequencies();
  const million = pairs.reduce((sum, { count }) => sum + count, 0) / 1e6;
  const all = { before: newSums(), after: newSums() };
  const own = { before: new Map<string, Sums>(), after: new Map<string, Sums>() };
  for (const { first, second, count } of pairs) {
    add(all.before, partsOf(first), count / million);
    add(all.after, partsOf(second), count / million);
    if (words.has(second)) add(at(own.before, second), partsOf(first), count / million);
    if (words.has(first)) add(at(own.after, first), partsOf(second), count / million);
  }
  const kinds = [...all.before.byKind].sort((a, b) => b[1] - a[1]).slice(0, KINDS).map(([kind]) => kind);
  const letters = (sums: Sums, whole: Sums): string => kinds.map((kind) => {
    const byChance = ((whole.byKind.get(kind) ?? 0) + 1) / whole.total;
    return letterOf(((sums.byKind.get(kind) ?? 0) + SPARE * byChance) / (sums.total + SPARE) / byChance);
  }).join('');
  return {
    kinds,
    row(word) {
      const [before, after] = [at(own.before, word), at(own.after, word)];
      if (before.total + after.total === 0) return undefined;
      return [word, before.total.toFixed(1), after.total.toFixed(1), letters(before, all.before), letters(after, all.after)];
    },
  };
}

function newSums(): Sums {
  return { total: 0, byKind: new Map() };
}

function at(sums: Map<string, Sums>, word: string): Sums {
  const known = sums.get(word) ?? newSums();
  sums.set(word, known);
  return known;
}

function add(sums: Sums, kind: number | undefined, count: number): void {
  sums.total += count;
  if (kind !== undefined) sums.byKind.set(kind, (sums.byKind.get(kind) ?? 0) + count);
}

function remembered<T>(of: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    if (known.has(word)) return known.get(word) as T; // set below by the same key
    const value = of(word);
    known.set(word, value);
    return value;
  };
}

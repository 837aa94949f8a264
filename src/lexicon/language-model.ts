/**
 * How likely a word is where it stands: by its frequency in English, by its neighbours, and by the article itself.
 *
 * All in natural logarithms of probabilities. The article counts as a cache mixed with English (Kuhn and De Mori, “A
 * cache-based natural language model for speech recognition”, 1990): *munitions*, four times in the article, is then a
 * thousand times likelier than *minions*, while *the* gains nothing by standing there forty times.
 */

import type { Costs } from './channel.ts';
import type { BinaryLexicon } from './open.ts';

/** Occurrences at frequency 1 and 255, and words in the whole corpus. The builder uses the same. */
export const FREQUENCY_SCALE = { least: 12_000, most: 2.4e10, corpus: 6e11 } as const;
const STEP = Math.log(FREQUENCY_SCALE.most / FREQUENCY_SCALE.least) / 254;
const RAREST = Math.log(FREQUENCY_SCALE.least / FREQUENCY_SCALE.corpus);

/** Log-probability of a word of frequency 0 to 255; one that was not seen is put a little below the rarest seen. */
export function logProbability(frequency: number, unseen = 1.5): number {
  return frequency === 0 ? RAREST - unseen : RAREST + (frequency - 1) * STEP;
}

/** The article's share in the mixture of the article and English. */
const ARTICLE_SHARE = 0.3;
/** An article shorter than this says little of its words' chances; in words. */
const ARTICLE_LEAST = 200;

/** Log-probability of a word of this frequency (undefined: in no dictionary) that stands `count` times among `total` words of the article. */
export function mixedWithArticle(frequency: number | undefined, count: number, total: number): number {
  const english = frequency === undefined ? 0 : Math.exp(logProbability(frequency));
  return Math.log((1 - ARTICLE_SHARE) * english + (ARTICLE_SHARE * count) / Math.max(total, ARTICLE_LEAST));
}

export interface Context {
  /** Ordinals of the neighbours as the pairs know them; -1 for none. */
  readonly before: number;
  readonly after: number;
}

/** Logarithm of the pairs in a million running words that are pairs of the table. */
const PER_MILLION = Math.log(1e6);
/** Rarest pair of the table, as `Pairs.weight` gives it. */
const LEAST_PAIR = -0.5;

/** What the neighbours add to the log-probability of a word: positive where they are often seen with it. */
export function contextGain(lexicon: BinaryLexicon, ordinal: number, context: Context, costs: Costs): number {
  return gain(lexicon, context.before, ordinal, costs) + gain(lexicon, ordinal, context.after, costs);
}

function gain(lexicon: BinaryLexicon, first: number, second: number, costs: Costs): number {
  if (first < 0 || second < 0) return 0;
  const byChance = logProbability(lexicon.frequency(first)) + logProbability(lexicon.frequency(second)) + PER_MILLION;
  const together = lexicon.pairWeight(first, second);
  if (together !== undefined) return costs.pairSeen * Math.max(-1, together - byChance);
  return byChance > LEAST_PAIR ? costs.pairUnseen * (LEAST_PAIR - byChance) : 0;
}

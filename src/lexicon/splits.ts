/**
 * Two words that were written as one: *ofthe*, *endedup*.
 *
 * Both must be common words. A pair that stands side by side in English is scored by how often it does; another only if
 * both words are long enough to be no accident (*potentialway*, not *moth er*).
 */

import { contextGain, logProbability, type Context } from './language-model.ts';
import type { Costs } from './channel.ts';
import type { BinaryLexicon } from './open.ts';
import { pairOrdinal } from './pairs.ts';

export interface Split {
  readonly text: string;
  readonly score: number;
}

/** Frequency (0 to 255) that both words must have: about one in three million words. */
const COMMON = 70;
const LONG = 3;
const LONGEST_SPLIT = 40;
/** Natural logarithm of a million, by which pair weights are counted. */
const MILLION = Math.log(1e6);

/** The ways to take a word apart, best not first. At most one for each place in it; none for more than 40 letters. */
export function splits(lexicon: BinaryLexicon, word: string, context: Context, costs: Costs): Split[] {
  const found: Split[] = [];
  if (word.length > LONGEST_SPLIT) return found;
  for (let at = 1; at < word.length; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (!isCommon(lexicon, first) || !isCommon(lexicon, second)) continue;
    const [a, b] = [pairOrdinal(lexicon.automaton, first), pairOrdinal(lexicon.automaton, second)];
    const together = lexicon.pairWeight(a, b);
    if (together === undefined && (first.length < LONG || second.length < LONG)) continue;
    const chance = together === undefined ? logProbability(lexicon.frequency(a)) + logProbability(lexicon.frequency(b)) : together - MILLION;
    const beside = contextGain(lexicon, a, { before: context.before, after: -1 }, costs) + contextGain(lexicon, b, { before: -1, after: context.after }, costs);
    found.push({ text: `${first} ${second}`, score: -costs.space / 10 + costs.language * chance + beside });
  }
  return found;
}

function isCommon(lexicon: BinaryLexicon, part: string): boolean {
  if (part.length === 1) return part === 'a' || part === 'A' || part === 'I';
  const ordinal = lexicon.ordinal(part);
  return ordinal >= 0 && lexicon.frequency(ordinal) >= COMMON;
}

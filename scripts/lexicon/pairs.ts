/**
 * The sections of word pairs, for `src/lexicon/pairs.ts`.
 */

import type { Automaton } from '../../src/lexicon/automaton.ts';
import { PAIR_SCALE, pairOrdinal, WEIGHT_BITS } from '../../src/lexicon/pairs.ts';
import type { Pair } from './frequencies.ts';

/** Pairs whose words are both in the lexicon, by ordinal: firsts, where each one's seconds start, seconds with weights. */
export function pairSections(pairs: readonly Pair[], automaton: Automaton): [string, ArrayBufferView][] {
  const total = pairs.reduce((sum, { count }) => sum + count, 0);
  const bySecond = new Map<number, Map<number, number>>();
  for (const { first, second, count } of pairs) {
    const [a, b] = [pairOrdinal(automaton, first), pairOrdinal(automaton, second)];
    if (a < 0 || b < 0) continue;
    const seconds = bySecond.get(a) ?? new Map<number, number>();
    seconds.set(b, (seconds.get(b) ?? 0) + count);
    bySecond.set(a, seconds);
  }
  const firsts = [...bySecond.keys()].sort((a, b) => a - b);
  const starts: number[] = [0];
  const seconds: number[] = [];
  for (const first of firsts) {
    for (const [second, count] of [...(bySecond.get(first) ?? [])].sort(([a], [b]) => a - b)) {
      const weight = Math.round((Math.log((count / total) * 1e6) + PAIR_SCALE.floor) * PAIR_SCALE.steps);
      seconds.push(((second << WEIGHT_BITS) | Math.max(0, Math.min(255, weight))) >>> 0);
    }
    starts.push(seconds.length);
  }
  return [['bfst', Uint32Array.from(firsts)], ['bstt', Uint32Array.from(starts)], ['bsnd', Uint32Array.from(seconds)]];
}

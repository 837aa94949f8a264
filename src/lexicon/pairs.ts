/**
 * Which two words stand side by side in English, and how often: the bigram table.
 *
 * Words are taken without regard to case, as the table was counted. Two binary searches a question; no allocation.
 *
 *     bfst   ordinals of first words, rising
 *     bstt   where each one's second words start in `bsnd`, and the end of the last
 *     bsnd   second words, rising: ordinal << 8 | weight
 */

import type { Automaton } from './automaton.ts';
import type { Sections } from './sections.ts';

/** Weights are natural logarithms of counts per million pairs, moved up by `floor` and stored in `steps` to one. */
export const PAIR_SCALE = { floor: 2, steps: 18 } as const;

export const WEIGHT_BITS = 8;
const WEIGHT = (1 << WEIGHT_BITS) - 1;

/** The ordinal under which the pairs know a word: that of its small form, else of any form; -1 if it is unknown. */
export function pairOrdinal(automaton: Automaton, word: string): number {
  if (word.length === 0) return -1;
  const small = automaton.exact(word);
  return small >= 0 && !/\p{Lu}/u.test(word) ? small : automaton.folded(word);
}

export class Pairs {
  private readonly firsts: Uint32Array;
  private readonly starts: Uint32Array;
  private readonly seconds: Uint32Array;

  constructor(sections: Sections) {
    this.firsts = sections.uint32('bfst');
    this.starts = sections.uint32('bstt');
    this.seconds = sections.uint32('bsnd');
  }

  /** Natural logarithm of occurrences per million pairs, or undefined if the two were not seen together. */
  weight(first: number, second: number): number | undefined {
    const row = find(this.firsts, first, 0, this.firsts.length, 0);
    if (row < 0) return undefined;
    const at = find(this.seconds, second, this.starts[row], this.starts[row + 1], WEIGHT_BITS);
    return at < 0 ? undefined : (this.seconds[at] & WEIGHT) / PAIR_SCALE.steps - PAIR_SCALE.floor;
  }
}

/** Index of a value, with `spare` lower bits to be left out, in the sorted stretch [from, to); -1 if it is not there. */
function find(sorted: Uint32Array, value: number, from: number, to: number, spare: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const here = sorted[middle] >>> spare;
    if (here === value) return middle;
    if (here < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

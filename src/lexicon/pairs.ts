/**
 * Which two words stand side by side in English, and how often: the bigram table.
 *
 * Words are taken without regard to case, as the table was counted. Two binary searches a question; no allocation.
 */

import type { Automaton } from './automaton.ts';
import type { Sections } from './sections.ts';

/** Weights are natural logarithms of counts per million pairs, moved up by `floor` and stored in `steps` to one. */
export const PAIR_SCALE = { floor: 2, steps: 18 } as const;

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
  private readonly weights: Uint8Array;

  constructor(sections: Sections) {
    this.firsts = sections.uint32('bfst');
    this.starts = sections.uint32('bstt');
    this.seconds = sections.uint32('bsnd');
    this.weights = sections.bytes('bwgt');
  }

  /** Natural logarithm of occurrences per million pairs, or undefined if the two were not seen together. */
  weight(first: number, second: number): number | undefined {
    const row = find(this.firsts, first, 0, this.firsts.length);
    if (row < 0) return undefined;
    const at = find(this.seconds, second, this.starts[row] as number, this.starts[row + 1] as number);
    return at < 0 ? undefined : (this.weights[at] as number) / PAIR_SCALE.steps - PAIR_SCALE.floor;
  }
}

/** Index of a value in the sorted stretch [from, to), or -1. */
function find(sorted: Uint32Array, value: number, from: number, to: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const here = sorted[middle] as number;
    if (here === value) return middle;
    if (here < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

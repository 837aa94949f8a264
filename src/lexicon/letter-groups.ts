/**
 * The letter groups of `graphemes.ts` over an automaton's labels, found by how the meant letters end, with the places in
 * the current word where each group's written letters end.
 */

import type { Automaton } from './automaton.ts';
import { GRAPHEMES } from './graphemes.ts';

export interface LetterGroup {
  readonly written: Uint8Array;
  readonly meant: Uint8Array;
  /** In tenths of a nat. */
  readonly cost: number;
  /** Bit j is set where the written letters end after j letters of the current word. */
  ends: number;
}

export class LetterGroups {
  /** By the last meant letter, for groups of one; by [last * 128 + last but one], for longer groups. */
  readonly single: readonly (readonly LetterGroup[] | undefined)[];
  readonly longer: readonly (readonly LetterGroup[] | undefined)[];
  private readonly all: readonly LetterGroup[];

  constructor(automaton: Automaton) {
    const labels = (letters: string): Uint8Array => Uint8Array.from(letters, (letter) => automaton.labelOf(letter));
    this.all = GRAPHEMES.map(([written, meant, cost]) => ({ written: labels(written), meant: labels(meant), cost, ends: 0 }));
    const single: (LetterGroup[] | undefined)[] = new Array(128).fill(undefined); // filled, so that they are plain arrays and not hashes
    const longer: (LetterGroup[] | undefined)[] = new Array(128 * 128).fill(undefined);
    for (const group of this.all) {
      const last = group.meant.at(-1) ?? 0;
      const [table, key] = group.meant.length === 1 ? [single, last] : [longer, last * 128 + (group.meant.at(-2) ?? 0)];
      (table[key] ??= []).push(group);
    }
    this.single = single;
    this.longer = longer;
  }

  /** Finds the groups' places in a word: labels from index 1. */
  begin(word: Uint8Array, length: number): void {
    for (const group of this.all) group.ends = endsOf(group.written, word, length);
  }
}

function endsOf(written: Uint8Array, word: Uint8Array, length: number): number {
  let ends = 0;
  for (let j = written.length; j <= length; j++) {
    let k = 0;
    while (k < written.length && word[j - written.length + 1 + k] === written[k]) k++;
    if (k === written.length) ends |= 1 << j;
  }
  return ends;
}

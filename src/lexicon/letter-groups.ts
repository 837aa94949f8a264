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

const NONE: LetterGroup[] = [];

export class LetterGroups {
  /**
   * The groups that occur in the current word: those that mean one letter by that letter; the others by
   * [last meant letter * 128 + last but one].
   */
  readonly single: readonly LetterGroup[][];
  readonly longer: LetterGroup[][];
  private readonly all: readonly LetterGroup[];
  /** The groups of several meant letters that occur in the current word. */
  current: LetterGroup[] = [];
  /** The groups whose written letters begin the current word and whose meant ones are several. */
  private openings: LetterGroup[] = [];

  constructor(automaton: Automaton) {
    const labels = (letters: string): Uint8Array => Uint8Array.from(letters, (letter) => automaton.labelOf(letter));
    this.all = GRAPHEMES.map(([written, meant, cost]) => ({ written: labels(written), meant: labels(meant), cost, ends: 0 }));
    this.single = Array.from({ length: 128 }, () => []);
    this.longer = Array.from({ length: 128 * 128 }, () => NONE);
    for (const group of this.all) if (group.meant.length > 1) this.longer[keyOf(group)] = [];
  }

  /** Finds the groups' places in a word: labels from index 1. */
  begin(word: Uint8Array, length: number): void {
    for (const list of this.single) list.length = 0;
    for (const group of this.current) this.longer[keyOf(group)].length = 0;
    this.current = [];
    for (const group of this.all) {
      group.ends = endsOf(group.written, word, length);
      if (group.ends === 0) continue;
      if (group.meant.length === 1) this.single[group.meant[0]].push(group);
      else {
        this.longer[keyOf(group)]?.push(group);
        this.current.push(group);
      }
    }
    this.openings = this.current.filter(({ ends, written }) => (ends >>> written.length) & 1);
  }

  /** Whether a candidate's first letters, `path` from index 1 and then `label`, are part of what a group at the word's start may mean. */
  opens(path: Uint8Array, depth: number, label: number): boolean {
    return this.openings.some(({ meant }) => depth < meant.length && meant[depth - 1] === label && (depth === 1 || meant[0] === path[1]));
  }
}

/** Where a group of several meant letters stands in `longer`. */
function keyOf({ meant }: LetterGroup): number {
  return (meant.at(-1) ?? 0) * 128 + (meant.at(-2) ?? 0);
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

/**
 * The word that is asked about, laid out for the edit costs: where each letter stands, what it costs if it does not belong,
 * and what any letter of a candidate costs at least where the word does not have it.
 *
 * Those least costs tell a search beforehand which letters cannot stay within its bound, which spares it four rows of five.
 */

import type { Automaton } from './automaton.ts';
import type { Channel } from './channel.ts';
import { LetterGroups } from './letter-groups.ts';

/** Longer words are not compared: the longest in the dictionaries has 28 letters, and a place is a bit of 32. */
export const LONGEST = 30;

export class WrittenWord {
  length = 0;
  /** Labels in small letters, from index 1; 0 after the last. */
  readonly letters = new Uint8Array(LONGEST + 2);
  /** Cost of each letter if it does not belong, from index 1. */
  readonly extra = new Int32Array(LONGEST + 2);
  /** Places of each label in the word, as bits: bit j for the j-th letter. */
  readonly places = new Int32Array(128);
  /** Least that a candidate's letter adds where it does not match, at [letter before * 128 + letter]. */
  readonly steps = new Uint8Array(128 * 128);
  /** Cost of leaving a letter out, by label. */
  readonly missing = new Int32Array(128);
  readonly groups: LetterGroups;
  readonly channel: Channel;
  /** Number of labels. */
  private readonly labels: number;
  private readonly unmatched = new Uint8Array(128);

  constructor(automaton: Automaton, channel: Channel) {
    this.channel = channel;
    this.labels = automaton.alphabet.length;
    this.groups = new LetterGroups(automaton);
    const { costs, isVowel, isMark } = channel;
    for (let label = 0; label < 128; label++) this.missing[label] = isMark[label] ? costs.missingMark : isVowel[label] ? costs.missingVowel : costs.missing;
  }

  /** Takes a word as small labels, at most `LONGEST` of them. */
  take(labels: Uint8Array, length: number): void {
    this.length = length;
    this.letters.fill(0);
    this.letters.set(labels.subarray(0, length), 1);
    this.places.fill(0);
    for (let j = 1; j <= length; j++) {
      this.extra[j] = this.extraCost(j);
      this.places[this.letters[j]] |= 1 << j;
    }
    this.groups.begin(this.letters, length);
    this.setSteps();
  }

  /** Cost of a letter that should not be there, by what stands beside it. */
  private extraCost(j: number): number {
    const { costs, isVowel, isNeighbour } = this.channel;
    const [before, letter, after] = [this.letters[j - 1], this.letters[j], this.letters[j + 1]];
    if (j > 1 && letter === before) return costs.extraDoubled;
    const edge = j === 1 ? costs.first : j === this.length ? costs.extraLast : 0;
    if (isNeighbour[letter * 128 + before] || isNeighbour[letter * 128 + after]) return costs.extraKey + edge;
    return (isVowel[letter] ? costs.extraVowel : costs.extra) + edge;
  }

  private setSteps(): void {
    const { steps, labels } = this;
    for (let label = 1; label < labels; label++) this.unmatched[label] = this.unmatchedCost(label);
    for (let before = 0; before < labels; before++) steps.set(this.unmatched, before * 128);
    for (let label = 1; label < labels; label++) steps[label * 129] = Math.min(steps[label * 129], this.channel.costs.missingDoubled);
    for (const { meant } of this.groups.current) steps[(meant.at(-2) ?? 0) * 128 + (meant.at(-1) ?? 0)] = 0;
  }

  private unmatchedCost(label: number): number {
    let least = this.missing[label];
    for (let j = 1; j <= this.length; j++) {
      const cost = this.channel.substitution[this.letters[j] * 128 + label];
      if (cost < least && this.letters[j] !== label) least = cost;
    }
    for (const group of this.groups.single[label]) if (group.cost < least) least = group.cost;
    return least;
  }
}

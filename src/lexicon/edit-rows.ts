/**
 * The table of edit costs between one written word and many candidates, a row for each letter of the candidate.
 *
 * Rows are pushed as a search walks down the automaton, so that candidates with the same beginning share the work. Only
 * a band round the diagonal is worked out. Besides single letters, a row knows swapped letters and letter groups
 * (`graphemes.ts`), by looking back to earlier rows. `places`, `steps` and `onward` tell a search beforehand which letters
 * cannot stay within the bound, which spares it four rows of five.
 */

import type { Automaton } from './automaton.ts';
import type { Channel } from './channel.ts';
import { LetterGroups, type LetterGroup } from './letter-groups.ts';

/** Longer words are not compared: the longest in the dictionaries has 28 letters, and a place is a bit of 32. */
export const LONGEST = 30;
export const NEVER = 20_000;
const BAND = 3;
const OPENING_SLACK = 40;
const WIDTH = LONGEST + 4;
const DEPTHS = LONGEST + BAND + 2;

export class EditRows {
  private readonly rows = new Int32Array(DEPTHS * WIDTH);
  /** Labels in small letters, from index 1. */
  private readonly word = new Uint8Array(LONGEST + 2);
  private readonly path = new Uint8Array(DEPTHS);
  /** Cost of each letter of the word if it does not belong. */
  private readonly extra = new Int32Array(LONGEST + 2);
  /** Places of each label in the word, as bits. */
  readonly places = new Int32Array(128);
  /** Least that a candidate's letter adds where it does not match, at [letter before * 128 + letter]. */
  readonly steps = new Uint8Array(128 * 128);
  /** Least cost of each row. */
  private readonly least = new Int32Array(DEPTHS);
  /** Bits of the cells of each row that are within the bound, and of those where a swap has begun. */
  private readonly live = new Int32Array(DEPTHS);
  private readonly pending = new Int32Array(DEPTHS);
  private readonly channel: Channel;
  private readonly groups: LetterGroups;
  /** Cost of leaving out a letter, by label; and three of the costs, at hand. */
  private readonly missing = new Int32Array(128);
  private readonly doubled: number;
  private readonly swapped: number;
  private readonly first: number;
  private readonly unmatched = new Uint8Array(128);
  /** Number of labels. */
  private readonly letters: number;
  private length = 0;

  constructor(automaton: Automaton, channel: Channel) {
    this.channel = channel;
    this.letters = automaton.alphabet.length;
    this.groups = new LetterGroups(automaton);
    const { costs, isVowel, isMark } = channel;
    for (let label = 0; label < 128; label++) this.missing[label] = isMark[label] ? costs.missingMark : isVowel[label] ? costs.missingVowel : costs.missing;
    this.doubled = costs.missingDoubled;
    this.swapped = costs.swapped;
    this.first = costs.first;
  }

  /** Starts on a written word given as small labels. At most `LONGEST` of them. */
  begin(labels: Uint8Array, length: number): void {
    this.length = length;
    this.word.fill(0);
    this.word.set(labels.subarray(0, length), 1);
    this.places.fill(0);
    for (let j = 1; j <= length; j++) {
      this.extra[j] = this.extraCost(j);
      const letter = this.word[j] as number;
      this.places[letter] = (this.places[letter] as number) | (1 << j);
    }
    this.groups.begin(this.word, length);
    this.setSteps();
    this.rows[0] = 0;
    this.live[0] = 1;
    for (let j = 1; j <= length + 1; j++) {
      this.rows[j] = j > BAND || j > length ? NEVER : (this.rows[j - 1] as number) + (this.extra[j] as number);
      if (j <= BAND && j <= length) this.live[0] = (this.live[0] as number) | (1 << j);
    }
  }

  /** Cost of a letter that should not be there, by what stands beside it. */
  private extraCost(j: number): number {
    const { costs, isVowel, isNeighbour } = this.channel;
    const [before, letter, after] = [this.word[j - 1] as number, this.word[j] as number, this.word[j + 1] as number];
    if (j > 1 && letter === before) return costs.extraDoubled;
    const edge = j === 1 ? costs.first : j === this.length ? costs.extraLast : 0;
    if (isNeighbour[letter * 128 + before] || isNeighbour[letter * 128 + after]) return costs.extraKey + edge;
    return (isVowel[letter] ? costs.extraVowel : costs.extra) + edge;
  }

  private setSteps(): void {
    const { steps, letters } = this;
    for (let label = 1; label < letters; label++) this.unmatched[label] = this.unmatchedCost(label);
    for (let before = 0; before < letters; before++) steps.set(this.unmatched, before * 128);
    for (let label = 1; label < letters; label++) {
      const cost = steps[label * 129] as number;
      steps[label * 129] = Math.min(cost, this.doubled);
    }
    for (const group of this.groups.current) steps[(group.meant.at(-2) ?? 0) * 128 + (group.meant.at(-1) ?? 0)] = 0;
  }

  private unmatchedCost(label: number): number {
    let least = this.missing[label] as number;
    for (let j = 1; j <= this.length; j++) {
      const cost = this.channel.substitution[(this.word[j] as number) * 128 + label] as number;
      if (cost < least && this.word[j] !== label) least = cost;
    }
    for (const group of this.groups.single[label] ?? []) if (group.cost < least) least = group.cost;
    return least;
  }

  /**
   * What the candidate's first or second letter may lie beyond the bound: a letter group at the start (`f` for `ph`) looks
   * dear in its middle, since slips in the first letter are dear.
   */
  openingSlack(depth: number, label: number): number {
    return this.groups.opens(this.path, depth, label) ? OPENING_SLACK : 0;
  }

  /** Places of the word whose letter would go on from the row at `depth` without a slip, as bits. */
  onward(depth: number): number {
    return ((this.live[depth] as number) << 1) | (this.pending[depth] as number);
  }

  /** Least cost of the row at `depth`. */
  leastCost(depth: number): number {
    return this.least[depth] as number;
  }

  /** Where in `steps` the costs after the letter at `depth` begin. */
  stepsAfter(depth: number): number {
    return (this.path[depth] as number) * 128;
  }

  /**
   * Works out the row of the candidate's letter number `depth` (from 1), a small label; returns the row's least cost.
   * Only cells that a cell within the bound leads to are worked out.
   */
  push(depth: number, label: number, bound = NEVER - 1): number {
    const { rows, word, extra } = this;
    const { substitution } = this.channel;
    const row = depth * WIDTH;
    const above = row - WIDTH;
    const before = this.path[depth - 1] as number;
    const missing = depth > 1 && label === before ? this.doubled : (this.missing[label] as number) + (depth === 1 ? this.first : 0);
    const sources = (this.live[depth - 1] as number) | ((this.pending[depth - 1] as number) << 1);
    const from = Math.max(depth > BAND ? depth - BAND : 0, sources === 0 ? LONGEST : 31 - Math.clz32(sources & -sources));
    const last = depth + BAND < this.length ? depth + BAND : this.length;
    const to = Math.min(last, 32 - Math.clz32(sources));
    let left = NEVER;
    let live = 0;
    let pending = 0;
    let least = NEVER;
    let j = from;
    if (j > 0) rows[row + j - 1] = NEVER;
    for (; j <= to; j++) {
      let cost = (rows[above + j] as number) + missing;
      const besides = left + (extra[j] as number);
      if (besides < cost) cost = besides;
      if (j > 0) {
        const letter = word[j] as number;
        let straight = rows[above + j - 1] as number;
        if (letter !== label) {
          // A swap begun at this letter and ended by the next must not be cut off in its middle.
          if (word[j + 1] === label && straight + this.swapped <= bound) {
            pending |= 1 << j;
            if (straight + this.swapped < least) least = straight + this.swapped;
          }
          straight += (substitution[letter * 128 + label] as number) + (j === 1 && depth === 1 ? this.first : 0);
          if (letter === before && word[j - 1] === label) cost = Math.min(cost, this.swapCost(depth, j));
        }
        if (straight < cost) cost = straight;
      }
      rows[row + j] = left = cost;
      if (cost <= bound) live |= 1 << j;
      if (cost < least) least = cost;
    }
    for (; j <= last && left + (extra[j] as number) <= bound; j++) {
      rows[row + j] = left += extra[j] as number;
      live |= 1 << j;
    }
    rows[row + j] = NEVER;
    this.path[depth] = label;
    this.least[depth] = least;
    this.live[depth] = live;
    this.pending[depth] = pending;
    const single = this.groups.single[label] as readonly LetterGroup[];
    if (single.length !== 0) this.applyGroups(depth, single, from, j, bound);
    const longer = this.groups.longer[label * 128 + before] as readonly LetterGroup[];
    if (longer.length !== 0) this.applyGroups(depth, longer, from, j, bound);
    return this.least[depth] as number;
  }

  private set(depth: number, j: number, cost: number, bound: number): void {
    this.rows[depth * WIDTH + j] = cost;
    if (cost <= bound) this.live[depth] = (this.live[depth] as number) | (1 << j);
    if (cost < (this.least[depth] as number)) this.least[depth] = cost;
  }

  private swapCost(depth: number, j: number): number {
    if (depth < 2 || j < 2 || (((this.live[depth - 2] as number) >>> (j - 2)) & 1) === 0) return NEVER;
    return (this.rows[(depth - 2) * WIDTH + j - 2] as number) + this.swapped + (j === 2 && depth === 2 ? this.first >> 1 : 0);
  }

  /** Lowers cells of the row by letter groups that end here; cells from `from` to before `end` are worked out. */
  private applyGroups(depth: number, groups: readonly LetterGroup[], from: number, end: number, bound: number): void {
    const { rows, live } = this;
    for (let k = 0; k < groups.length; k++) {
      const group = groups[k] as LetterGroup;
      const meant = group.meant.length;
      if (meant > depth) continue;
      const written = group.written.length;
      let ends = group.ends & ((live[depth - meant] as number) << written);
      if (ends === 0 || !this.pathEnds(depth, group.meant)) continue;
      for (; ends !== 0; ends &= ends - 1) {
        const j = 31 - Math.clz32(ends & -ends);
        if (Math.abs(j - depth) > BAND) continue;
        const cost = (rows[(depth - meant) * WIDTH + j - written] as number) + group.cost + (meant === depth && j === written ? this.first >> 1 : 0);
        if (cost > bound) continue;
        const isWorkedOut = (j >= from && j < end) || ((live[depth] as number) >>> j) & 1;
        if (!isWorkedOut) this.isolate(depth, j);
        if (!isWorkedOut || cost < (rows[depth * WIDTH + j] as number)) this.set(depth, j, cost, bound);
      }
    }
  }

  /** Puts bounds beside a cell outside the stretch that was worked out. */
  private isolate(depth: number, j: number): void {
    const row = depth * WIDTH;
    for (const beside of [j - 1, j + 1]) if (beside >= 0 && (((this.live[depth] as number) >>> beside) & 1) === 0) this.rows[row + beside] = NEVER;
  }

  private pathEnds(depth: number, meant: Uint8Array): boolean {
    for (let k = 0; k < meant.length; k++) if (this.path[depth - meant.length + 1 + k] !== meant[k]) return false;
    return true;
  }

  /** Cost of the whole written word against the candidate of `depth` letters. */
  cost(depth: number): number {
    return (((this.live[depth] as number) >>> this.length) & 1) === 0 ? NEVER : (this.rows[depth * WIDTH + this.length] as number);
  }
}

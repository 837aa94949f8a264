/**
 * The table of edit costs between one written word and many candidates, a row for each letter of the candidate.
 *
 * Rows are pushed as a search walks down the automaton, so that candidates with the same beginning share the work. Only
 * a band round the diagonal is worked out. Besides single letters, a row knows swapped letters and letter groups
 * (`graphemes.ts`), by looking back to earlier rows. `mayReach` says beforehand that a letter cannot stay within the
 * bound, which spares four rows of five.
 */

import type { Automaton } from './automaton.ts';
import type { Channel } from './channel.ts';
import { LetterGroups, type LetterGroup } from './letter-groups.ts';

/** Longer words are not compared: the longest in the dictionaries has 28 letters, and a place is a bit of 32. */
export const LONGEST = 30;
export const NEVER = 20_000;
const BAND = 3;
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
  private readonly places = new Int32Array(128);
  /** Least cost of a candidate's letter, by label, where it does not match. */
  private readonly unmatched = new Int32Array(128);
  /** Least cost of each row. */
  private readonly least = new Int32Array(DEPTHS);
  /** Bits of the cells of each row that are within the bound, and of those where a swap has begun. */
  private readonly live = new Int32Array(DEPTHS);
  private readonly pending = new Int32Array(DEPTHS);
  private readonly channel: Channel;
  private readonly groups: LetterGroups;
  private length = 0;

  constructor(automaton: Automaton, channel: Channel) {
    this.channel = channel;
    this.groups = new LetterGroups(automaton);
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
    for (let label = 1; label < 128; label++) this.unmatched[label] = this.unmatchedCost(label);
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

  private unmatchedCost(label: number): number {
    let least = this.missingCost(2, label, 0);
    for (let j = 1; j <= this.length; j++) {
      const cost = this.channel.substitution[(this.word[j] as number) * 128 + label] as number;
      if (cost < least && this.word[j] !== label) least = cost;
    }
    for (const group of this.groups.single[label] ?? []) if (group.ends !== 0 && group.cost < least) least = group.cost;
    return least;
  }

  /** False if the row of this letter at `depth`, after the rows already pushed, is sure to lie beyond the bound. */
  mayReach(depth: number, label: number, bound: number): boolean {
    const before = this.path[depth - 1] as number;
    if ((this.places[label] as number) & (((this.live[depth - 1] as number) << 1) | (this.pending[depth - 1] as number))) return true;
    const step = depth > 1 && label === before ? this.channel.costs.missingDoubled : (this.unmatched[label] as number);
    return (this.least[depth - 1] as number) + step <= bound || this.groups.longer[label * 128 + before] !== undefined;
  }

  /**
   * Works out the row of the candidate's letter number `depth` (from 1), a small label; returns the row's least cost.
   * Only cells that a cell within the bound leads to are worked out.
   */
  push(depth: number, label: number, bound = NEVER - 1): number {
    const { rows, word, path } = this;
    const { substitution, costs } = this.channel;
    const row = depth * WIDTH;
    const above = row - WIDTH;
    const before = path[depth - 1] as number;
    const missing = this.missingCost(depth, label, before);
    const sources = (this.live[depth - 1] as number) | ((this.pending[depth - 1] as number) << 1);
    const from = Math.max(0, depth - BAND, sources === 0 ? LONGEST : 31 - Math.clz32(sources & -sources));
    const last = Math.min(this.length, depth + BAND);
    const to = Math.min(last, 32 - Math.clz32(sources));
    path[depth] = label;
    this.least[depth] = NEVER;
    this.live[depth] = 0;
    this.pending[depth] = 0;
    if (from > 0) rows[row + from - 1] = NEVER;
    let left = NEVER;
    let j = from;
    for (; j <= last && (j <= to || left + (this.extra[j] as number) <= bound); j++) {
      let cost = Math.min((rows[above + j] as number) + missing, left + (this.extra[j] as number));
      if (j > to) cost = left + (this.extra[j] as number);
      else if (j > 0) {
        const letter = word[j] as number;
        const diagonal = rows[above + j - 1] as number;
        if (letter === label) cost = Math.min(cost, diagonal);
        else {
          cost = Math.min(cost, diagonal + (substitution[letter * 128 + label] as number) + (j === 1 && depth === 1 ? costs.first : 0));
          if (word[j + 1] === label) this.beginSwap(depth, j, diagonal + costs.swapped, bound);
          if (letter === before && word[j - 1] === label) cost = Math.min(cost, this.swapCost(depth, j));
        }
      }
      left = cost;
      this.set(depth, j, cost, bound);
    }
    rows[row + j] = NEVER;
    this.applyGroups(depth, this.groups.single[label], from, j, bound);
    this.applyGroups(depth, this.groups.longer[label * 128 + before], from, j, bound);
    return this.least[depth] as number;
  }

  private set(depth: number, j: number, cost: number, bound: number): void {
    this.rows[depth * WIDTH + j] = cost;
    if (cost <= bound) this.live[depth] = (this.live[depth] as number) | (1 << j);
    if (cost < (this.least[depth] as number)) this.least[depth] = cost;
  }

  /** A swap begun at this letter and ended by the next must not be cut off in its middle. */
  private beginSwap(depth: number, j: number, cost: number, bound: number): void {
    if (cost > bound) return;
    this.pending[depth] = (this.pending[depth] as number) | (1 << j);
    if (cost < (this.least[depth] as number)) this.least[depth] = cost;
  }

  private swapCost(depth: number, j: number): number {
    if (depth < 2 || j < 2 || (((this.live[depth - 2] as number) >>> (j - 2)) & 1) === 0) return NEVER;
    const { swapped, first } = this.channel.costs;
    return (this.rows[(depth - 2) * WIDTH + j - 2] as number) + swapped + (j === 2 && depth === 2 ? first >> 1 : 0);
  }

  private missingCost(depth: number, label: number, before: number): number {
    const { costs, isVowel, isMark } = this.channel;
    if (depth > 1 && label === before) return costs.missingDoubled;
    if (isMark[label]) return costs.missingMark;
    return (isVowel[label] ? costs.missingVowel : costs.missing) + (depth === 1 ? costs.first : 0);
  }

  /** Lowers cells of the row by letter groups that end here; cells from `from` to before `end` are worked out. */
  private applyGroups(depth: number, groups: readonly LetterGroup[] | undefined, from: number, end: number, bound: number): void {
    if (groups === undefined) return;
    const { rows, live } = this;
    for (const group of groups) {
      const meant = group.meant.length;
      if (meant > depth) continue;
      const written = group.written.length;
      let ends = group.ends & ((live[depth - meant] as number) << written);
      if (ends === 0 || !this.pathEnds(depth, group.meant)) continue;
      for (; ends !== 0; ends &= ends - 1) {
        const j = 31 - Math.clz32(ends & -ends);
        if (Math.abs(j - depth) > BAND) continue;
        const cost = (rows[(depth - meant) * WIDTH + j - written] as number) + group.cost + (meant === depth && j === written ? this.channel.costs.first >> 1 : 0);
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

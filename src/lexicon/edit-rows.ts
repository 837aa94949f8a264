/**
 * The table of edit costs between one written word and many candidates, a row for each letter of the candidate.
 *
 * Rows are pushed as a search walks down the automaton, so that candidates with the same beginning share the work. Only
 * cells near the diagonal that a cell within the bound leads to are worked out. Besides single letters, a row knows
 * swapped letters and letter groups (`graphemes.ts`), by looking back to earlier rows.
 */

import type { Automaton } from './automaton.ts';
import type { Channel } from './channel.ts';
import type { LetterGroup } from './letter-groups.ts';
import { LONGEST, WrittenWord } from './written-word.ts';

export const NEVER = 20_000;
const BAND = 3;
const OPENING_SLACK = 40;
const WIDTH = LONGEST + 4;
const DEPTHS = LONGEST + BAND + 2;

export class EditRows {
  readonly written: WrittenWord;
  private readonly rows = new Int32Array(DEPTHS * WIDTH);
  /** The candidate's labels, from index 1. */
  private readonly path = new Uint8Array(DEPTHS);
  /** Least cost of each row. */
  private readonly least = new Int32Array(DEPTHS);
  /** Bits of the cells of each row that are within the bound, and of those where a swap has begun. */
  private readonly live = new Int32Array(DEPTHS);
  private readonly pending = new Int32Array(DEPTHS);
  private readonly channel: Channel;
  /** Three of the costs, at hand. */
  private readonly doubled: number;
  private readonly swapped: number;
  private readonly first: number;

  constructor(automaton: Automaton, channel: Channel) {
    this.written = new WrittenWord(automaton, channel);
    this.channel = channel;
    this.doubled = channel.costs.missingDoubled;
    this.swapped = channel.costs.swapped;
    this.first = channel.costs.first;
  }

  /** Starts on a written word given as small labels. At most `LONGEST` of them. */
  begin(labels: Uint8Array, length: number): void {
    this.written.take(labels, length);
    this.rows.fill(NEVER, 0, WIDTH);
    this.rows[0] = 0;
    this.live[0] = 1;
    for (let j = 1; j <= Math.min(BAND, length); j++) {
      this.rows[j] = this.rows[j - 1] + this.written.extra[j];
      this.live[0] |= 1 << j;
    }
  }

  /**
   * What the candidate's first or second letter may lie beyond the bound: a letter group at the start (`f` for `ph`) looks
   * dear in its middle, since slips in the first letter are dear.
   */
  openingSlack(depth: number, label: number): number {
    return this.written.groups.opens(this.path, depth, label) ? OPENING_SLACK : 0;
  }

  /** Places of the word whose letter would go on from the row at `depth` without a slip, as bits. */
  onward(depth: number): number {
    return (this.live[depth] << 1) | this.pending[depth];
  }

  /** Least cost of the row at `depth`. */
  leastCost(depth: number): number {
    return this.least[depth];
  }

  /** Where in the written word's `steps` the costs after the letter at `depth` begin. */
  stepsAfter(depth: number): number {
    return this.path[depth] * 128;
  }

  /**
   * Works out the row of the candidate's letter number `depth` (from 1), a small label; returns the row's least cost.
   * Only cells that a cell within the bound leads to are worked out.
   */
  push(depth: number, label: number, bound = NEVER - 1): number {
    const { rows } = this;
    const { letters: word, extra, missing: missingCosts, groups, length } = this.written;
    const { substitution } = this.channel;
    const row = depth * WIDTH;
    const above = row - WIDTH;
    const before = this.path[depth - 1];
    const missing = depth > 1 && label === before ? this.doubled : missingCosts[label] + (depth === 1 ? this.first : 0);
    const sources = this.live[depth - 1] | (this.pending[depth - 1] << 1);
    const from = Math.max(depth > BAND ? depth - BAND : 0, sources === 0 ? LONGEST : 31 - Math.clz32(sources & -sources));
    const last = depth + BAND < length ? depth + BAND : length;
    const to = Math.min(last, 32 - Math.clz32(sources));
    let left = NEVER;
    let live = 0;
    let pending = 0;
    let least = NEVER;
    let j = from;
    if (j > 0) rows[row + j - 1] = NEVER;
    for (; j <= to; j++) {
      let cost = rows[above + j] + missing;
      const besides = left + extra[j];
      if (besides < cost) cost = besides;
      if (j > 0) {
        const letter = word[j];
        let straight = rows[above + j - 1];
        if (letter !== label) {
          // A swap begun at this letter and ended by the next must not be cut off in its middle.
          if (word[j + 1] === label && straight + this.swapped <= bound) {
            pending |= 1 << j;
            if (straight + this.swapped < least) least = straight + this.swapped;
          }
          straight += substitution[letter * 128 + label] + (j === 1 && depth === 1 ? this.first : 0);
          if (letter === before && word[j - 1] === label) cost = Math.min(cost, this.swapCost(depth, j));
        }
        if (straight < cost) cost = straight;
      }
      rows[row + j] = left = cost;
      if (cost <= bound) live |= 1 << j;
      if (cost < least) least = cost;
    }
    for (; j <= last && left + extra[j] <= bound; j++) {
      rows[row + j] = left += extra[j];
      live |= 1 << j;
    }
    rows[row + j] = NEVER;
    this.path[depth] = label;
    this.least[depth] = least;
    this.live[depth] = live;
    this.pending[depth] = pending;
    const single = groups.single[label];
    if (single.length !== 0) this.applyGroups(depth, single, from, j, bound);
    const longer = groups.longer[label * 128 + before];
    if (longer.length !== 0) this.applyGroups(depth, longer, from, j, bound);
    return this.least[depth];
  }

  private set(depth: number, j: number, cost: number, bound: number): void {
    this.rows[depth * WIDTH + j] = cost;
    if (cost <= bound) this.live[depth] = this.live[depth] | (1 << j);
    if (cost < this.least[depth]) this.least[depth] = cost;
  }

  private swapCost(depth: number, j: number): number {
    if (depth < 2 || j < 2 || ((this.live[depth - 2] >>> (j - 2)) & 1) === 0) return NEVER;
    return this.rows[(depth - 2) * WIDTH + j - 2] + this.swapped + (j === 2 && depth === 2 ? this.first >> 1 : 0);
  }

  /** Lowers cells of the row by letter groups that end here; cells from `from` to before `end` are worked out. */
  private applyGroups(depth: number, groups: readonly LetterGroup[], from: number, end: number, bound: number): void {
    const { rows, live } = this;
    for (let k = 0; k < groups.length; k++) {
      const group = groups[k];
      const meant = group.meant.length;
      if (meant > depth) continue;
      const written = group.written.length;
      let ends = group.ends & (live[depth - meant] << written);
      if (ends === 0 || !this.pathEnds(depth, group.meant)) continue;
      for (; ends !== 0; ends &= ends - 1) {
        const j = 31 - Math.clz32(ends & -ends);
        if (Math.abs(j - depth) > BAND) continue;
        const cost = rows[(depth - meant) * WIDTH + j - written] + group.cost + (meant === depth && j === written ? this.first >> 1 : 0);
        if (cost > bound) continue;
        const isWorkedOut = (j >= from && j < end) || (live[depth] >>> j) & 1;
        if (!isWorkedOut) this.isolate(depth, j);
        if (!isWorkedOut || cost < rows[depth * WIDTH + j]) this.set(depth, j, cost, bound);
      }
    }
  }

  /** Puts bounds beside a cell outside the stretch that was worked out. */
  private isolate(depth: number, j: number): void {
    const row = depth * WIDTH;
    for (const beside of [j - 1, j + 1]) if (beside >= 0 && ((this.live[depth] >>> beside) & 1) === 0) this.rows[row + beside] = NEVER;
  }

  private pathEnds(depth: number, meant: Uint8Array): boolean {
    for (let k = 0; k < meant.length; k++) if (this.path[depth - meant.length + 1 + k] !== meant[k]) return false;
    return true;
  }

  /** Cost of the whole written word against the candidate of `depth` letters. */
  cost(depth: number): number {
    return ((this.live[depth] >>> this.written.length) & 1) === 0 ? NEVER : this.rows[depth * WIDTH + this.written.length];
  }
}

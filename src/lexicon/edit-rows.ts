/**
 * The table of edit costs between one written word and many candidates, a row for each letter of the candidate.
 *
 * Rows are pushed as a search walks down the automaton, so that candidates with the same beginning share the work. Only
 * a band round the diagonal is worked out. Besides single letters, a row knows swapped letters and letter groups
 * (`graphemes.ts`), by looking back to earlier rows.
 */

import type { Automaton } from './automaton.ts';
import type { Channel } from './channel.ts';
import { GRAPHEMES, type Grapheme } from './graphemes.ts';

/** Longer words are not compared: the longest in the dictionaries has 28 letters. */
export const LONGEST = 30;
export const NEVER = 20_000;
const BAND = 3;
const WIDTH = LONGEST + 4;

interface Rule {
  readonly written: Uint8Array;
  readonly meant: Uint8Array;
  readonly cost: number;
  /** Bit j is set where the written letters end after j letters of the word. */
  ends: number;
}

export class EditRows {
  private readonly rows = new Int32Array((LONGEST + BAND + 2) * WIDTH);
  /** Labels in small letters, from index 1. */
  private readonly word = new Uint8Array(LONGEST + 2);
  private readonly path = new Uint8Array(LONGEST + BAND + 2);
  private readonly extra = new Int32Array(LONGEST + 2);
  private readonly channel: Channel;
  private readonly rules: readonly Rule[];
  private readonly rulesByLast: Rule[][];
  private length = 0;

  constructor(automaton: Automaton, channel: Channel) {
    this.channel = channel;
    this.rules = GRAPHEMES.map(([written, meant, cost]: Grapheme) => {
      const labels = (letters: string): Uint8Array => Uint8Array.from(letters, (letter) => automaton.labelOf(letter));
      return { written: labels(written), meant: labels(meant), cost, ends: 0 };
    });
    this.rulesByLast = Array.from({ length: 128 }, () => []);
  }

  /** Starts on a written word given as small labels. At most `LONGEST` of them. */
  begin(labels: Uint8Array, length: number): void {
    this.length = length;
    this.word.fill(0);
    this.word.set(labels.subarray(0, length), 1);
    for (let j = 1; j <= length; j++) this.extra[j] = this.extraCost(j);
    for (const list of this.rulesByLast) list.length = 0;
    for (const rule of this.rules) {
      rule.ends = this.endsOf(rule.written);
      if (rule.ends !== 0) this.rulesByLast[rule.meant[rule.meant.length - 1] as number]?.push(rule);
    }
    this.rows[0] = 0;
    for (let j = 1; j <= length + 1; j++) this.rows[j] = j > BAND || j > length ? NEVER : (this.rows[j - 1] as number) + (this.extra[j] as number);
  }

  /** Cost of a letter that should not be there, by what stands beside it. */
  private extraCost(j: number): number {
    const { costs, isVowel, isNeighbour } = this.channel;
    const [before, letter, after] = [this.word[j - 1] as number, this.word[j] as number, this.word[j + 1] as number];
    if (j > 1 && letter === before) return costs.extraDoubled;
    const start = j === 1 ? costs.first : 0;
    if (isNeighbour[letter * 128 + before] || isNeighbour[letter * 128 + after]) return costs.extraKey + start;
    return (isVowel[letter] ? costs.extraVowel : costs.extra) + start;
  }

  private endsOf(written: Uint8Array): number {
    let ends = 0;
    for (let j = written.length; j <= this.length; j++) {
      let k = 0;
      while (k < written.length && this.word[j - written.length + 1 + k] === written[k]) k++;
      if (k === written.length) ends |= 1 << j;
    }
    return ends;
  }

  /** Works out the row of the candidate's letter number `depth` (from 1), a small label; returns the row's least cost. */
  push(depth: number, label: number): number {
    const { rows, word, path, length } = this;
    const { substitution, costs } = this.channel;
    path[depth] = label;
    const row = depth * WIDTH;
    const above = row - WIDTH;
    const before = path[depth - 1] as number;
    const missing = this.missingCost(depth, label, before);
    const from = Math.max(0, depth - BAND);
    const to = Math.min(length, depth + BAND);
    const start = depth === 1 ? costs.first : 0;
    const list = this.rulesByLast[label] as Rule[];
    let least = NEVER;
    if (from > 0) rows[row + from - 1] = NEVER;
    for (let j = from; j <= to; j++) {
      let cost = (rows[above + j] as number) + missing;
      if (j > 0) {
        const letter = word[j] as number;
        const straight = (rows[above + j - 1] as number) + (letter === label ? 0 : (substitution[letter * 128 + label] as number) + (j === 1 ? start : 0));
        if (straight < cost) cost = straight;
        const extra = (rows[row + j - 1] as number) + (this.extra[j] as number);
        if (extra < cost) cost = extra;
        if (j > 1 && depth > 1 && letter === before && word[j - 1] === label && letter !== label) {
          const swapped = (rows[above - WIDTH + j - 2] as number) + costs.swapped + (j === 2 && depth === 2 ? costs.first >> 1 : 0);
          if (swapped < cost) cost = swapped;
        }
      }
      rows[row + j] = cost;
      if (cost < least) least = cost;
    }
    if (to < length) rows[row + to + 1] = NEVER;
    return list.length === 0 ? least : Math.min(least, this.applyRules(depth, list, from, to));
  }

  private missingCost(depth: number, label: number, before: number): number {
    const { costs, isVowel, isMark } = this.channel;
    if (depth > 1 && label === before) return costs.missingDoubled;
    if (isMark[label]) return costs.missingMark;
    return (isVowel[label] ? costs.missingVowel : costs.missing) + (depth === 1 ? costs.first : 0);
  }

  /** Lowers cells of the row by letter groups that end here; returns the least of those lowered. */
  private applyRules(depth: number, list: readonly Rule[], from: number, to: number): number {
    const { rows } = this;
    let least = NEVER;
    for (const rule of list) {
      const meant = rule.meant.length;
      if (meant > depth || !this.pathEnds(depth, rule.meant)) continue;
      const written = rule.written.length;
      for (let j = Math.max(from, written); j <= to; j++) {
        if (((rule.ends >>> j) & 1) === 0) continue;
        const shift = j - written - (depth - meant);
        if (shift > BAND || shift < -BAND) continue;
        const cost = (rows[(depth - meant) * WIDTH + j - written] as number) + rule.cost + (meant === depth && j === written ? this.channel.costs.first >> 1 : 0);
        if (cost >= (rows[depth * WIDTH + j] as number)) continue;
        rows[depth * WIDTH + j] = cost;
        if (cost < least) least = cost;
      }
    }
    return least;
  }

  private pathEnds(depth: number, meant: Uint8Array): boolean {
    for (let k = 0; k < meant.length; k++) if (this.path[depth - meant.length + 1 + k] !== meant[k]) return false;
    return true;
  }

  /** Cost of the whole written word against the candidate of `depth` letters. */
  cost(depth: number): number {
    return Math.abs(depth - this.length) > BAND ? NEVER : (this.rows[depth * WIDTH + this.length] as number);
  }
}

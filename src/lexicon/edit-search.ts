/**
 * Finds every word of the automaton that a written word may stand for within a cost and that is worth finding.
 *
 * Branch and bound: a branch is left when its slips are dearer than the bound, or when even its most frequent word could
 * no longer come up to the worst of the candidates that are kept (`floor`).
 */

import { EDGE_FINAL, EDGE_LABEL, EDGE_LAST, EDGE_TARGET_SHIFT, ROOT, type Automaton } from './automaton.ts';
import { LONGEST, type EditRows } from './edit-rows.ts';

/**
 * Slips in the first letters are let pass so much beyond the bound until the letters after them are seen: a letter group
 * (`f` for `ph`) looks dear in its middle, the more so at a word's start.
 */
const OPENING = 2;
const OPENING_SLACK = 35;

/** A search stops after so many rows, whatever the word: about 5 ms. */
const MOST_ROWS = 40_000;

export class EditSearch {
  /** What the score of a candidate must come to, in tenths of a nat; raised by whoever keeps the candidates. */
  floor = -Infinity;
  private readonly automaton: Automaton;
  private readonly rows: EditRows;
  /** The highest frequency among the words through each edge. */
  private readonly most: Uint8Array;
  /** The most that a word of each frequency can score without slips, in tenths of a nat. */
  private readonly worth: Float64Array;
  private bound = 0;
  private pushed = 0;
  private report: (ordinal: number, cost: number) => void = () => {};

  constructor(automaton: Automaton, rows: EditRows, most: Uint8Array, worth: Float64Array) {
    this.automaton = automaton;
    this.rows = rows;
    this.most = most;
    this.worth = worth;
  }

  /** Reports words within `bound` of the word that `rows` was begun with. */
  search(bound: number, report: (ordinal: number, cost: number) => void): void {
    this.bound = bound;
    this.pushed = 0;
    this.report = report;
    this.visit(ROOT, 1, 0);
  }

  /** Rows worked out in the last search. */
  get rowsPushed(): number {
    return this.pushed;
  }

  private visit(node: number, depth: number, ordinal: number): void {
    const { edges, skips, small } = this.automaton;
    const slack = depth <= OPENING ? OPENING_SLACK : 0;
    for (let edge = node; ; edge++) {
      const value = edges[edge] as number;
      const label = small[value & EDGE_LABEL] as number;
      const bound = Math.min(this.bound, (this.worth[this.most[edge] as number] as number) - this.floor) + slack;
      if (this.rows.mayReach(depth, label, bound)) {
        if (++this.pushed > MOST_ROWS) return;
        if (this.rows.push(depth, label, bound) <= bound) this.descend(value, depth, ordinal + (skips[edge] as number));
      }
      if (value & EDGE_LAST) return;
    }
  }

  private descend(value: number, depth: number, ordinal: number): void {
    const isFinal = (value & EDGE_FINAL) !== 0;
    if (isFinal && this.rows.cost(depth) <= this.bound) this.report(ordinal, this.rows.cost(depth));
    const target = value >>> EDGE_TARGET_SHIFT;
    if (target !== 0 && depth < LONGEST) this.visit(target, depth + 1, isFinal ? ordinal + 1 : ordinal);
  }
}

/**
 * Finds every word of the automaton that a written word may stand for within a cost.
 */

import { EDGE_FINAL, EDGE_LABEL, EDGE_LAST, EDGE_TARGET_SHIFT, ROOT, type Automaton } from './automaton.ts';
import { LONGEST, type EditRows } from './edit-rows.ts';

/** A search stops after so many letters tried, whatever the word: about 5 ms. */
const MOST_STEPS = 120_000;

export class EditSearch {
  private readonly automaton: Automaton;
  private readonly rows: EditRows;
  private bound = 0;
  private steps = 0;
  private report: (ordinal: number, cost: number) => void = () => {};

  constructor(automaton: Automaton, rows: EditRows) {
    this.automaton = automaton;
    this.rows = rows;
  }

  /** Reports each word within `bound` of the word that `rows` was begun with. */
  search(bound: number, report: (ordinal: number, cost: number) => void): void {
    this.bound = bound;
    this.steps = 0;
    this.report = report;
    this.visit(ROOT, 1, 0);
  }

  /** Letters tried in the last search. */
  get tried(): number {
    return this.steps;
  }

  private visit(node: number, depth: number, ordinal: number): void {
    const { edges, skips, small } = this.automaton;
    for (let edge = node; ; edge++) {
      const value = edges[edge] as number;
      if (++this.steps > MOST_STEPS) return;
      if (this.rows.push(depth, small[value & EDGE_LABEL] as number) <= this.bound) {
        let below = ordinal + (skips[edge] as number);
        if (value & EDGE_FINAL) {
          const cost = this.rows.cost(depth);
          if (cost <= this.bound) this.report(below, cost);
          below++;
        }
        if (value >>> EDGE_TARGET_SHIFT !== 0 && depth < LONGEST) this.visit(value >>> EDGE_TARGET_SHIFT, depth + 1, below);
      }
      if (value & EDGE_LAST) return;
    }
  }
}

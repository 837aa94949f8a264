/**
 * Finds every word of the automaton that a written word may stand for within a cost and that is worth finding.
 *
 * Branch and bound: a branch is left when its slips are dearer than the bound, or when even its most frequent word could
 * no longer come up to the worst of the candidates that are kept (`floor`).
 */

import { EDGE_FINAL, EDGE_LABEL, EDGE_LAST, EDGE_MOST, EDGE_SIZE, EDGE_TARGET_SHIFT, ROOT, type Automaton } from './automaton.ts';
import { NEVER, type EditRows } from './edit-rows.ts';
import { LONGEST } from './written-word.ts';

/** A search stops after so many rows, whatever the word: about 5 ms. */
const MOST_ROWS = 40_000;

export class EditSearch {
  /** What the score of a candidate must come to, in tenths of a nat; raised by whoever keeps the candidates. */
  floor = -NEVER;
  private readonly automaton: Automaton;
  private readonly rows: EditRows;
  /** The most that a word of each frequency can score without slips, in tenths of a nat. */
  private readonly worth: Int32Array;
  private bound = 0;
  private pushed = 0;
  private report: (ordinal: number, cost: number) => void = () => {};

  constructor(automaton: Automaton, rows: EditRows, worth: Int32Array) {
    this.automaton = automaton;
    this.rows = rows;
    this.worth = worth;
  }

  /** Reports words within `bound` of the word that `rows` was begun with. */
  search(bound: number, report: (ordinal: number, cost: number) => void): void {
    this.bound = bound;
    this.pushed = 0;
    this.report = report;
    this.visit(ROOT, 1, 0, bound);
  }

  /** Rows worked out in the last search. */
  get rowsPushed(): number {
    return this.pushed;
  }

  private visit(node: number, depth: number, ordinal: number, most: number): void {
    const { edges, small } = this.automaton;
    const { places, steps } = this.rows.written;
    const onward = this.rows.onward(depth - 1);
    const least = this.rows.leastCost(depth - 1);
    const left = most - least;
    const after = this.rows.stepsAfter(depth - 1);
    for (let edge = node; ; edge += EDGE_SIZE) {
      const value = edges[edge];
      const label = small[value & EDGE_LABEL];
      const slack = depth < 3 ? this.rows.openingSlack(depth, label) : 0;
      const isOnward = (places[label] & onward) !== 0;
      const step = isOnward ? 0 : steps[after + label];
      if (step <= left + slack) {
        const bound = Math.min(most, this.worth[edges[edge + 1] & EDGE_MOST] - this.floor) + slack;
        if (least + step <= bound) this.enter(edge, depth, label, ordinal, bound, slack);
      }
      if (value & EDGE_LAST) return;
    }
  }

  /** Goes on along an edge, its letter being the one at `depth`. */
  private enter(edge: number, depth: number, label: number, ordinal: number, bound: number, slack: number): void {
    if (++this.pushed > MOST_ROWS || this.rows.push(depth, label, bound) > bound) return;
    const value = this.automaton.edges[edge];
    const here = ordinal + this.automaton.skip(edge);
    const isFinal = (value & EDGE_FINAL) !== 0;
    if (isFinal && this.rows.cost(depth) <= this.bound) this.report(here, this.rows.cost(depth));
    const target = value >>> EDGE_TARGET_SHIFT;
    if (target !== 0 && depth < LONGEST) this.visit(target, depth + 1, isFinal ? here + 1 : here, bound - slack);
  }
}

/**
 * The best few candidates so far, best first; at equal scores the earlier in alphabetical order of code units, so that
 * results do not depend on the order of the search.
 */

import type { Suggestion } from './lexicon.ts';

export interface Candidate {
  /** As it would be written. */
  readonly text: string;
  readonly score: number;
  readonly from: Suggestion['from'];
}

export class Candidates {
  private readonly limit: number;
  private readonly list: Candidate[] = [];

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Takes the candidate in if it is among the best; of two with the same text the better stays. */
  add(text: string, score: number, from: Candidate['from']): void {
    const known = this.list.findIndex((candidate) => candidate.text === text);
    if (known >= 0) {
      if (score <= this.list[known].score) return;
      this.list.splice(known, 1);
    }
    let at = this.list.length;
    while (at > 0 && isBefore(score, text, this.list[at - 1])) at--;
    this.list.splice(at, 0, { text, score, from });
    if (this.list.length > this.limit) this.list.pop();
  }

  get best(): readonly Candidate[] {
    return this.list;
  }

  /** Score of the first, or -Infinity. */
  get top(): number {
    return this.list[0]?.score ?? -Infinity;
  }

  /** Score that a further candidate must reach. */
  get least(): number {
    return this.list.length < this.limit ? -Infinity : (this.list.at(-1)?.score ?? -Infinity);
  }
}

function isBefore(score: number, text: string, other: Candidate): boolean {
  return score > other.score || (score === other.score && text < other.text);
}

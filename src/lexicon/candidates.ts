/**
 * The best few candidates so far, best first; at equal scores the lower ordinal, so that results do not depend on the
 * order of the search.
 */

export interface Candidate {
  readonly ordinal: number;
  readonly score: number;
}

export class Candidates {
  private readonly limit: number;
  private readonly list: Candidate[] = [];

  constructor(limit: number) {
    this.limit = limit;
  }

  add(ordinal: number, score: number): void {
    const known = this.list.findIndex((candidate) => candidate.ordinal === ordinal);
    if (known >= 0) this.list.splice(known, 1);
    let at = this.list.length;
    while (at > 0 && isBefore(score, ordinal, this.list[at - 1] as Candidate)) at--;
    this.list.splice(at, 0, { ordinal, score });
    if (this.list.length > this.limit) this.list.pop();
  }

  get best(): readonly Candidate[] {
    return this.list;
  }

  /** Score of the first, or -Infinity. */
  get top(): number {
    return this.list[0]?.score ?? -Infinity;
  }

  /** Score that a further candidate must beat. */
  get worst(): number {
    return this.list.length < this.limit ? -Infinity : (this.list.at(-1)?.score ?? -Infinity);
  }
}

function isBefore(score: number, ordinal: number, other: Candidate): boolean {
  return score > other.score || (score === other.score && ordinal < other.ordinal);
}

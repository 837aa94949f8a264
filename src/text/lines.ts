/** Lines and columns of offsets. Both count from 1; columns are UTF-16 units. A CRLF ends one line. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** UTF-16, 0-based. */
  readonly offset: number;
}

export class Lines {
  private readonly starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) starts.push(i + 1);
    }
    this.starts = starts;
  }

  get count(): number {
    return this.starts.length;
  }

  at(offset: number): Place {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.starts[low] + 1, offset };
  }

  /** Where a line starts. @param line from 1. */
  startOf(line: number): number {
    return this.starts[line - 1];
  }
}

/**
 * Maps offsets in extracted text back to the source that it was read from.
 *
 * A reader drops markup and decodes entities, so text and source differ. The map is a list of runs in text order:
 * a run of equal lengths maps unit by unit; a run of unequal lengths (`&amp;` read as `&`, a code span read as U+FFFC)
 * is atomic: a span that touches it covers all of its source. Source between two runs is markup and belongs to nobody.
 *
 * Runs lie packed in one Int32Array, four numbers each: a map of 40,000 runs takes 640 KB instead of several
 * megabytes of objects, and costs the reader no allocation per run.
 */
import type { Span } from './span.ts';

export interface Run {
  /** Where the run starts in the text. */
  readonly text: number;
  readonly textLength: number;
  /** Where the run starts in the source. */
  readonly source: number;
  readonly sourceLength: number;
}

/** Numbers to a run in the packed array: text, textLength, source, sourceLength. */
const STRIDE = 4;

export class OffsetMap {
  private readonly packed: Int32Array;

  private constructor(packed: Int32Array) {
    this.packed = packed;
  }

  static identity(length: number): OffsetMap {
    return new OffsetMap(Int32Array.of(0, length, 0, length));
  }

  /**
   * @param runs without overlap and ascending in the text; text between two runs (block separators) maps to nothing.
   * In the source they ascend too, but for an image's alt text, which is read after the block that the image stands in.
   */
  static from(runs: readonly Run[]): OffsetMap {
    const packed = new Int32Array(runs.length * STRIDE);
    runs.forEach((run, i) => packed.set([run.text, run.textLength, run.source, run.sourceLength], i * STRIDE));
    return new OffsetMap(packed);
  }

  /** @param packed four numbers a run, in the order of {@link Run}'s fields; kept, not copied. */
  static fromPacked(packed: Int32Array): OffsetMap {
    return new OffsetMap(packed);
  }

  /** The source that a span of text was read from; markup between the two ends is inside it. */
  toSource([start, end]: Span): Span {
    if (this.packed.length === 0) return [0, 0];
    if (end <= start) {
      const at = this.insertionPoint(start);
      return [at, at];
    }
    const first = this.run(this.indexAtOrAfter(start));
    const last = this.run(this.indexAtOrBefore(end - 1));
    const from = sourceWithin(first, start);
    const to = isAtomic(last) ? last.source + last.sourceLength : sourceWithin(last, end - 1) + 1;
    return [from, Math.max(from, Math.min(to, last.source + last.sourceLength))];
  }

  /** True if no markup stands inside the span and nothing in it was decoded: its source reads exactly like the text. */
  isVerbatim([start, end]: Span): boolean {
    if (this.packed.length === 0) return end <= start;
    let i = this.indexAtOrBefore(start);
    let run = this.run(i);
    if (start < run.text || isAtomic(run)) return false;
    while (run.text + run.textLength < end) {
      if (++i === this.count) return false;
      const next = this.run(i);
      const isAdjacent = next.text === run.text + run.textLength && next.source === run.source + run.sourceLength;
      if (!isAdjacent || isAtomic(next)) return false;
      run = next;
    }
    return true;
  }

  /** The runs shifted, for joining several texts into one. */
  shifted(text: number, source: number): Run[] {
    const runs: Run[] = [];
    for (let i = 0; i < this.count; i++) {
      const run = this.run(i);
      runs.push({ ...run, text: run.text + text, source: run.source + source });
    }
    return runs;
  }

  private get count(): number {
    return this.packed.length / STRIDE;
  }

  private run(i: number): Run {
    const at = i * STRIDE;
    const { packed } = this;
    return { text: packed[at], textLength: packed[at + 1], source: packed[at + 2], sourceLength: packed[at + 3] };
  }

  /** An empty span sticks to the text before it, so that a full stop lands inside the emphasis it ends. */
  private insertionPoint(at: number): number {
    const i = this.indexAtOrBefore(at > 0 ? at - 1 : 0);
    const run = this.run(i);
    const end = run.text + run.textLength;
    if (at < end) return isAtomic(run) ? run.source : run.source + Math.max(0, at - run.text);
    const startsNext = at !== end && i + 1 < this.count && this.run(i + 1).text === at;
    return startsNext ? this.run(i + 1).source : run.source + run.sourceLength;
  }

  private indexAtOrBefore(at: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.packed[middle * STRIDE] <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private indexAtOrAfter(at: number): number {
    const i = this.indexAtOrBefore(at);
    const run = this.run(i);
    return at >= run.text + run.textLength && i + 1 < this.count ? i + 1 : i;
  }
}

/** Where in its source a run holds a text offset; offsets outside the run are drawn to its nearer end. */
function sourceWithin(run: Run, at: number): number {
  if (isAtomic(run)) return run.source;
  return run.source + Math.min(Math.max(0, at - run.text), run.sourceLength);
}

function isAtomic(run: Run): boolean {
  return run.textLength !== run.sourceLength;
}

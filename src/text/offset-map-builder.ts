/**
 * Collects the runs of an OffsetMap while a reader writes text, joining runs that touch in both text and source.
 *
 * It keeps one growing array of numbers; a reader calls it for every piece of text it writes.
 */
import { OffsetMap } from './offset-map.ts';

const STRIDE = 4;

export class OffsetMapBuilder {
  private packed = new Int32Array(64 * STRIDE);
  private used = 0;

  /** Text that stands in the source as it is. */
  addVerbatim(text: number, source: number, length: number): void {
    if (length === 0) return;
    const { packed, used } = this;
    if (used > 0) {
      const last = used - STRIDE;
      const lastLength = packed[last + 1];
      const isVerbatim = lastLength === packed[last + 3];
      if (isVerbatim && packed[last] + lastLength === text && packed[last + 2] + lastLength === source) {
        packed[last + 1] = packed[last + 3] = lastLength + length;
        return;
      }
    }
    this.push(text, length, source, length);
  }

  /** Text that was decoded, or stands for something: the lengths must differ, or the run would count as verbatim. */
  addAtomic(text: number, textLength: number, source: number, sourceLength: number): void {
    this.push(text, textLength, source, sourceLength);
  }

  /** Forgets what was mapped from this text offset on. */
  truncate(text: number): void {
    const { packed } = this;
    while (this.used > 0) {
      const last = this.used - STRIDE;
      if (packed[last] + packed[last + 1] <= text) return;
      if (packed[last] < text && packed[last + 1] === packed[last + 3]) {
        packed[last + 1] = packed[last + 3] = text - packed[last];
        return;
      }
      this.used = last;
    }
  }

  build(): OffsetMap {
    return OffsetMap.fromPacked(this.packed.slice(0, this.used));
  }

  private push(text: number, textLength: number, source: number, sourceLength: number): void {
    if (this.used === this.packed.length) {
      const larger = new Int32Array(this.packed.length * 2);
      larger.set(this.packed);
      this.packed = larger;
    }
    const { packed, used } = this;
    packed[used] = text;
    packed[used + 1] = textLength;
    packed[used + 2] = source;
    packed[used + 3] = sourceLength;
    this.used = used + STRIDE;
  }
}

import { describe, expect, it } from 'vitest';
import { OffsetMapBuilder } from '../../src/text/offset-map-builder.ts';

describe('OffsetMapBuilder', () => {
  it('joins runs that touch in text and source', () => {
    const builder = new OffsetMapBuilder();
    builder.addVerbatim(0, 5, 3);
    builder.addVerbatim(3, 8, 2);
    builder.addVerbatim(5, 12, 2);
    expect(builder.build().shifted(0, 0)).toEqual([
      { text: 0, textLength: 5, source: 5, sourceLength: 5 },
      { text: 5, textLength: 2, source: 12, sourceLength: 2 },
    ]);
  });

  it('keeps decoded text apart', () => {
    const builder = new OffsetMapBuilder();
    builder.addVerbatim(0, 0, 2);
    builder.addAtomic(2, 1, 2, 5);
    builder.addVerbatim(3, 7, 2);
    expect(builder.build().shifted(0, 0)).toHaveLength(3);
  });

  it('forgets what it is told to, in the middle of a run too', () => {
    const builder = new OffsetMapBuilder();
    builder.addVerbatim(0, 0, 4);
    builder.addAtomic(4, 1, 4, 5);
    builder.addVerbatim(5, 9, 4);
    builder.truncate(7);
    expect(builder.build().shifted(0, 0).at(-1)).toEqual({ text: 5, textLength: 2, source: 9, sourceLength: 2 });
    builder.truncate(4);
    expect(builder.build().shifted(0, 0)).toEqual([{ text: 0, textLength: 4, source: 0, sourceLength: 4 }]);
    builder.truncate(0);
    expect(builder.build().shifted(0, 0)).toEqual([]);
  });

  it('grows', () => {
    const builder = new OffsetMapBuilder();
    for (let i = 0; i < 1000; i++) builder.addVerbatim(2 * i, 3 * i, 2);
    expect(builder.build().toSource([1998, 2000])).toEqual([2997, 2999]);
  });
});

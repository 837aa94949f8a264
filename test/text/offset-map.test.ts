import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OffsetMap, type Run } from '../../src/text/offset-map.ts';

/** `**Vlad**mir &amp; co` and, after a blank line, `done`; the source begins with a `# `. */
const MAP = OffsetMap.from([
  { text: 0, textLength: 4, source: 4, sourceLength: 4 }, // Vlad
  { text: 4, textLength: 4, source: 10, sourceLength: 4 }, // "mir "
  { text: 8, textLength: 1, source: 14, sourceLength: 5 }, // &
  { text: 9, textLength: 3, source: 19, sourceLength: 3 }, // " co"
  { text: 14, textLength: 4, source: 24, sourceLength: 4 }, // done
]);

describe('OffsetMap.toSource', () => {
  it('maps a verbatim span unit by unit', () => {
    expect(MAP.toSource([1, 3])).toEqual([5, 7]);
  });

  it('takes in the markup between two runs', () => {
    expect(MAP.toSource([0, 7])).toEqual([4, 13]);
  });

  it('leaves markup at the ends of a span outside', () => {
    expect(MAP.toSource([0, 4])).toEqual([4, 8]);
    expect(MAP.toSource([4, 7])).toEqual([10, 13]);
  });

  it('covers all of what was decoded', () => {
    expect(MAP.toSource([8, 9])).toEqual([14, 19]);
    expect(MAP.toSource([7, 10])).toEqual([13, 20]);
  });

  it('draws ends that fall between two blocks to the text', () => {
    expect(MAP.toSource([12, 16])).toEqual([24, 26]);
    expect(MAP.toSource([10, 13])).toEqual([20, 22]);
    expect(MAP.toSource([12, 13])).toEqual([24, 24]);
  });

  it('puts an empty span after the text before it', () => {
    expect(MAP.toSource([4, 4])).toEqual([8, 8]);
    expect(MAP.toSource([9, 9])).toEqual([19, 19]);
    expect(MAP.toSource([12, 12])).toEqual([22, 22]);
  });

  it('puts an empty span at the start of a block before the block', () => {
    expect(MAP.toSource([0, 0])).toEqual([4, 4]);
    expect(MAP.toSource([14, 14])).toEqual([24, 24]);
  });

  it('knows nothing of an empty text', () => {
    expect(OffsetMap.from([]).toSource([0, 5])).toEqual([0, 0]);
    expect(OffsetMap.from([]).toSource([0, 0])).toEqual([0, 0]);
  });
});

describe('OffsetMap.isVerbatim', () => {
  it('holds inside a run and across runs that touch', () => {
    expect(MAP.isVerbatim([0, 4])).toBe(true);
    expect(MAP.isVerbatim([10, 12])).toBe(true);
    const touching = OffsetMap.from([
      { text: 0, textLength: 2, source: 0, sourceLength: 2 },
      { text: 2, textLength: 2, source: 2, sourceLength: 2 },
    ]);
    expect(touching.isVerbatim([1, 3])).toBe(true);
  });

  it('does not hold across markup, decoded text or blocks', () => {
    expect(MAP.isVerbatim([2, 6])).toBe(false);
    expect(MAP.isVerbatim([8, 9])).toBe(false);
    expect(MAP.isVerbatim([7, 10])).toBe(false);
    expect(MAP.isVerbatim([10, 15])).toBe(false);
    expect(MAP.isVerbatim([16, 99])).toBe(false);
  });
});

describe('OffsetMap', () => {
  it('maps every offset to itself as identity', () => {
    const map = OffsetMap.identity(10);
    expect(map.toSource([3, 7])).toEqual([3, 7]);
    expect(map.toSource([10, 10])).toEqual([10, 10]);
    expect(map.isVerbatim([0, 10])).toBe(true);
  });

  it('gives its runs shifted', () => {
    const runs: Run[] = [{ text: 0, textLength: 1, source: 2, sourceLength: 3 }];
    expect(OffsetMap.from(runs).shifted(10, 20)).toEqual([{ text: 10, textLength: 1, source: 22, sourceLength: 3 }]);
  });

  it('gives spans in order and inside the source, whatever the runs', () => {
    const piece = fc.record({
      gap: fc.nat(3),
      textGap: fc.constantFrom(0, 0, 2),
      textLength: fc.integer({ min: 1, max: 5 }),
      sourceLength: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), fc.nat(80), fc.nat(80), (pieces, a, b) => {
        let text = 0;
        let source = 0;
        const runs = pieces.map(({ gap, textGap, textLength, sourceLength }) => {
          const run = { text: text + textGap, textLength, source: source + gap, sourceLength };
          text = run.text + textLength;
          source = run.source + sourceLength;
          return run;
        });
        const [from, to] = OffsetMap.from(runs).toSource([Math.min(a, b), Math.max(a, b)]);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(source);
      }),
    );
  });
});

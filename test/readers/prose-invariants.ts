/** What holds for every Prose, whatever it was read from. */
import { expect } from 'vitest';
import type { Prose } from '../../src/article/prose.ts';
import type { Span } from '../../src/text/span.ts';

export function expectSoundProse(prose: Prose): void {
  expectSoundMap(prose);
  expectSoundBlocks(prose);
  for (const { span } of prose.marks) {
    expect(span[0]).toBeLessThan(span[1]);
    expect(span[1]).toBeLessThanOrEqual(prose.text.length);
  }
  for (const { source, at } of prose.comments) {
    expect(prose.source.slice(...source)).toMatch(/^<!-[^]*->$/);
    expect(at).toBeLessThanOrEqual(prose.text.length);
  }
}

/** The source of a block, as the map gives it. */
export function sourceOf(prose: Prose, span: Span): string {
  return prose.source.slice(...prose.map.toSource(span));
}

function expectSoundMap({ text, source, map, blocks }: Prose): void {
  const alts = blocks.filter(({ kind }) => kind === 'alt-text');
  let textEnd = 0;
  let sourceEnd = 0;
  let altIndex = 0;
  for (const run of map.shifted(0, 0)) {
    expect(run.textLength).toBeGreaterThan(0);
    expect(run.sourceLength).toBeGreaterThan(0);
    expect(run.text).toBeGreaterThanOrEqual(textEnd);
    textEnd = run.text + run.textLength;
    while (altIndex < alts.length && alts[altIndex].span[1] <= run.text) altIndex++;
    const isAlt = altIndex < alts.length && alts[altIndex].span[0] <= run.text;
    if (!isAlt) {
      expect(run.source).toBeGreaterThanOrEqual(sourceEnd);
      sourceEnd = run.source + run.sourceLength;
    }
    if (run.textLength !== run.sourceLength) continue;
    const read = text.slice(run.text, textEnd);
    if (read !== source.slice(run.source, run.source + run.sourceLength)) {
      expect(read).toBe(source.slice(run.source, run.source + run.sourceLength));
    }
  }
  expect(textEnd).toBeLessThanOrEqual(text.length);
  expect(sourceEnd).toBeLessThanOrEqual(source.length);
}

function expectSoundBlocks({ text, map, blocks }: Prose): void {
  const mapped = new Uint8Array(text.length);
  for (const run of map.shifted(0, 0)) mapped.fill(1, run.text, run.text + run.textLength);
  let end = 0;
  for (const { span } of blocks) {
    expect(span[0]).toBeGreaterThanOrEqual(end);
    expect(span[1]).toBeGreaterThan(span[0]);
    expect(text.slice(...span).trim()).not.toBe('');
    expect(mapped.subarray(span[0], span[1]).indexOf(0)).toBe(-1);
    end = span[1];
  }
  expect(end).toBeLessThanOrEqual(text.length);
}

/** The gate's parts by themselves. */
import { describe, expect, it } from 'vitest';
import { Progress } from '../../src/hosts/cli/progress.ts';
import { readHunks, withinLines } from '../../src/hosts/cli/since.ts';
import { judge } from '../../src/hosts/cli/verdict.ts';
import { checked, finding } from '../reporters/sample.ts';

describe('hunks', () => {
  it.each([
    ['@@ -1 +1 @@', [[1, 1]]],
    ['@@ -3,2 +5,4 @@ def', [[5, 8]]],
    ['@@ -3,2 +2,0 @@', []],
    ['@@ -0,0 +1,2 @@\n+@@ -9 +9 @@ quoted\n@@ -7 +9 @@', [[1, 2], [9, 9]]],
  ])('%s', (patch, ranges) => {
    expect(readHunks(patch)).toEqual(ranges);
  });
});

describe('findings within lines', () => {
  const result = checked('a.md', 'one\ntwo\nthree\n', [finding([0, 3]), finding([2, 5]), finding([4, 8]), finding([8, 13]), finding([14, 14])]);
  const kept = (...ranges: [number, number][]): unknown => withinLines(result, ranges).report.findings.map(({ range }) => range);

  it('are those that touch one', () => {
    expect(kept([2, 2])).toEqual([[2, 5], [4, 8]]);
    expect(kept([3, 3])).toEqual([[8, 13]]);
    expect(kept([4, 9])).toEqual([[14, 14]]);
    expect(kept()).toEqual([]);
    expect(withinLines(result, undefined)).toBe(result);
  });
});

describe('the verdict', () => {
  const results = [checked('a.md', 'x', [finding([0, 1]), finding([0, 1]), finding([0, 1], { severity: 'warning' }), finding([0, 1], { severity: 'info' })])];

  it.each([
    [{ maxErrors: 0 }, true, 0],
    [{ maxErrors: 1 }, true, 1],
    [{ maxErrors: 2 }, false, 0],
    [{ maxErrors: 2, maxWarnings: 0 }, true, 1],
    [{ maxErrors: 2, maxWarnings: 1 }, false, 0],
    [{ maxErrors: 0, maxWarnings: 0 }, true, 1],
  ])('%j', (limits, isRefused, reasons) => {
    const verdict = judge(results, limits);
    expect([verdict.isRefused, verdict.reasons.length]).toEqual([isRefused, reasons]);
  });
});

it('the bar says how far it is, and wipes itself', () => {
  let screen = '';
  const bar = new Progress(40, { write: (text) => (screen += String(text)) !== '' });
  for (let i = 0; i < 20; i++) bar.step();
  expect(screen).toMatch(/^\r[█░]{28} \d+ of 40 articles/);
  bar.stop();
  expect(screen.endsWith('\r\u001b[K')).toBe(true);
});

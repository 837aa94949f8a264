/** The tables of names hold together. */
import { expect, it } from 'vitest';
import { checkNames } from '../../scripts/check-names.ts';
import { nameSections, readNames } from '../../scripts/lexicon/names.ts';

it('has no duplicates, impossible dates, contradictions, or wrong names that are somebody’s right ones', () => {
  expect(checkNames().map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([]);
});

it('takes no more than 2 MB of the lexicon file', () => {
  const size = [...nameSections().values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  expect(size).toBeLessThan(2_000_000);
});

it('knows 6,000 people', () => {
  expect(new Set(readNames('people').map(({ name }) => name)).size).toBeGreaterThan(6000);
});

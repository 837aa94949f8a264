import { expect, test } from 'vitest';
import { buildWordFilter, mayHold } from '../../src/lexicon/word-filter.ts';

const words = Array.from({ length: 3000 }, (_, i) => `word${i.toString(36)}`);

test('a filter holds all that it was built from', () => {
  const filter = buildWordFilter(words);
  expect(words.filter((word) => !mayHold(filter, word))).toEqual([]);
});

test('it holds hardly anything else, and nothing if it is empty', () => {
  const filter = buildWordFilter(words);
  const others = Array.from({ length: 20_000 }, (_, i) => `other${i.toString(36)}`);
  expect(others.filter((word) => mayHold(filter, word)).length).toBeLessThan(40);
  expect(mayHold(buildWordFilter([]), 'word')).toBe(false);
});

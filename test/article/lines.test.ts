import { describe, expect, it } from 'vitest';
import { findLines, lineOf } from '../../src/article/lines.ts';
import { articleOf } from './article-of.ts';

describe('findLines', () => {
  it.each([
    ['Advertisement\nX\n\nThe mill closed.', 'markdown', ['Advertisement', 'X', 'The mill closed.']],
    ['One line.\n\nAnother.', 'text', ['One line.', 'Another.']],
    ['- a list\n- of two', 'markdown', ['a list', 'of two']],
    ['', 'text', []],
  ])('%j as %s', (text, format, lines) => {
    const article = articleOf(text, {}, format);
    expect(article.derive(findLines).map(({ span }) => article.slice(span))).toEqual(lines);
  });

  it('finds the line of a token', () => {
    const article = articleOf('One line here.\n\nAnother one. And more.');
    const lines = article.derive(findLines);
    expect([0, 3, 4, 9].map((token) => lineOf(lines, token))).toEqual([0, 0, 1, 1]);
  });
});

import { describe, expect, it } from 'vitest';
import { attributionAt } from '../../src/article/attribution.ts';
import { articleOf } from './article-of.ts';

/** The verb of saying, if the whole text begins an attribution. */
function verbOf(text: string): string | undefined {
  const article = articleOf(text);
  const verb = attributionAt(article, 0);
  return verb < 0 ? undefined : article.written(verb);
}

describe('attributionAt', () => {
  it.each([
    ['she said.', 'said'],
    ['he quietly added.', 'added'],
    ['said Ada Fenwick.', 'said'],
    ['said the mayor.', 'said'],
    ['says police chief Tom Airey.', 'says'],
    ['the visibly tired mayor of Lune told reporters.', 'told'],
    ['Ada Fenwick, who runs the ferry, said.', 'said'],
    ['Tom Airey, 68, of Halton, later said.', 'said'],
    ['Gov. Tom Airey said.', 'said'],
  ])('%s', (text, verb) => {
    expect(verbOf(text)).toBe(verb);
  });

  it.each(['and she said so.', 'the ferry was late, said nobody.', 'claims were made.', 'when the mayor said so.', 'it rained.', 'Ada Fenwick left. She said so.'])('not %s', (text) => {
    expect(verbOf(text)).toBeUndefined();
  });
});

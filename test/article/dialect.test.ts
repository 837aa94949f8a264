import { describe, expect, it } from 'vitest';
import { voteDialect } from '../../src/article/dialect.ts';
import { articleOf } from './article-of.ts';

describe('voteDialect', () => {
  it.each([
    ['us', 'Gov. Ames favored the neighbors on Oct. 9, 2024. U.S. jobs grew 3 percent.'],
    ['gb', 'Mr Ames favoured the neighbours on 9 October 2024. Jobs grew by 3 per cent.'],
    ['in', 'Ms Rao set aside 3 lakh crore for the programme, up 4 per cent.'],
    [undefined, 'Nothing happened. Nobody came.'],
    [undefined, 'The color was off. The neighbours left.'],
  ] as const)('is %s for %s', (dialect, text) => {
    expect(articleOf(text).derive(voteDialect).dialect).toBe(dialect);
  });

  it('takes quotations and names for no evidence', () => {
    expect(articleOf('“We honor our neighbors,” she said of the Lincoln Center.').derive(voteDialect)).toMatchObject({ us: 0, gb: 0 });
  });
});

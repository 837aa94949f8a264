import { describe, expect, it } from 'vitest';
import { findFacts } from '../../src/article/facts.ts';
import { articleOf } from './article-of.ts';

describe('findFacts', () => {
  it('lists every figure with what it is, and every date and time', () => {
    const article = articleOf('Prices rose 4.2% to £3m on 4 May 2026. At 9.30am, 12 pupils, one a 14-year-old, left.');
    const { figures, dates } = findFacts(article);
    expect(figures.map(({ text, note }) => `${text}: ${note}`)).toEqual(['4.2%: share', '£3m: money', '12: number', 'one: number', '14-year-old: age']);
    expect(dates.map(({ text, note }) => `${text}: ${note}`)).toEqual(['4 May 2026: date', '9.30am: time']);
  });
});

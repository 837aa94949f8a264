import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/article/dates.ts';
import { findTimeAnchor, yearsFor } from '../../src/article/time-anchor.ts';
import { articleOf } from './article-of.ts';

describe('when an article speaks', () => {
  it('is told by the day of publication first', () => {
    const article = articleOf('On Monday, June 3, 2019, they met.', { published: new Date('2024-06-12') });
    expect(article.derive(findTimeAnchor)).toMatchObject({ year: 2024, source: 'published' });
  });

  it.each([
    ['They met on Monday, June 3, 2019, in Rowe.', { year: 2019, source: 'top' }],
    ['They met in June 2019. A plan is due by March 2025.', { year: 2019, source: 'latest' }],
    ['They met at the Paris Olympics.', { year: 2024, source: 'landmark' }],
    ['Moss, born on May 4, 1951, left.', undefined],
  ])('%s', (text, expected) => {
    const anchor = articleOf(text).derive(findTimeAnchor);
    if (expected === undefined) expect(anchor).toBeUndefined();
    else expect(anchor).toMatchObject(expected);
  });

  it('gives a date without a year every year it may be of', () => {
    const article = articleOf('They met on Friday 5 January 2024. The vote was on 18 December.');
    const [, vote] = article.derive(findDates);
    expect(yearsFor(article, vote)).toEqual([2023, 2024]);
  });
});

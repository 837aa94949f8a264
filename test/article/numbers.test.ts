import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../src/article/numbers.ts';
import { articleOf } from './article-of.ts';

/** Each quantity as `what stands = value`, with what is not plain. */
function read(text: string): string[] {
  const article = articleOf(text);
  return article.derive(findNumbers).map(({ span, value, kind, hedge, currency, ratio, suffix, isJoined }) =>
    [article.slice(span), '=', value, kind === 'cardinal' ? '' : kind, hedge === 'exact' ? '' : hedge, currency ?? '', ratio ?? '', suffix, isJoined ? 'joined' : ''].filter((part) => part !== '').join(' '),
  );
}

describe('numbers', () => {
  it.each([
    ['seventeen goats', ['seventeen = 17']],
    ['twenty-one goats and ninety-three sheep', ['twenty-one = 21', 'ninety-three = 93']],
    ['three hundred and five goats', ['three hundred and five = 305']],
    ['twenty thousand two hundred votes', ['twenty thousand two hundred = 20200']],
    ['half a million people', ['half a million = 500000']],
    ['two and a half million people', ['two and a half million = 2500000']],
    ['two-thirds of them', ['two-thirds = 0.666666666667 fraction']],
    ['a dozen eggs', ['dozen = 12']],
    ['her fortieth goal, the 100th this year', ['fortieth = 40 ordinal', '100th = 100 ordinal']],
    ['a nine-year-old girl and a 24-year-old man', ['nine-year-old = 9 year-old', '24-year-old = 24 year-old']],
    ['millions of people', []],
    ['the quarter of the year', []],
  ])('reads words: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['it cost $15.7 billion', ['$15.7 billion = 15700000000 USD']],
    ['a £36m deal', ['£36m = 36000000 GBP']],
    ['Rs. 16,300 crore or ₹2 lakh crore', ['Rs. 16,300 crore = 163000000000 INR', '₹2 lakh crore = 2000000000000 INR']],
    ['A$4 and 300,000 USD and 24.25m euros', ['A$4 = 4 AUD', '300,000 USD = 300000 USD', '24.25m euros = 24250000 EUR']],
    ['they won 61 and lost 4', ['61 = 61', '4 = 4']],
  ])('reads money: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['a rise of 4.9 per cent', ['4.9 per cent = 4.9 %']],
    ['up 2 percentage points', ['2 percentage points = 2 point']],
    ['cut by 50 basis points', ['50 basis points = 50 bp']],
    ['about 66% of it', ['66% = 66 about %']],
    ['more than 900 or 200 or so', ['900 = 900 over', '200 = 200 about']],
    ['nearly $5 and up to a dozen', ['$5 = 5 under USD', 'dozen = 12 under']],
    ['won 3-1', ['3 = 3 joined', '1 = 1 joined']],
  ])('reads ratios and hedges: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('leaves dates, years and times alone', () => {
    expect(read('At 9.30am on Monday, 3 June 2024, in the 1990s, from 1977 to 1981, at 4 p.m. and 12:05.')).toEqual([]);
  });

  it('tells exact figures from round ones', () => {
    const steps = articleOf('47 and 900 and 4.40 and 2.3 billion').derive(findNumbers).map(({ step, grain }) => [step, grain]);
    expect(steps).toEqual([[1, 1], [1, 100], [0.01, 0.01], [1e8, 1e8]]);
  });
});

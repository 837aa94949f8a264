import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enclosing, isBetweenMarks, QuoteRole } from '../../src/article/quotations.ts';
import { articleOf } from './article-of.ts';

/** The quotations as the reader sees them; ✗ behind those that are not closed. */
function quoted(text: string): string[] {
  const article = articleOf(text);
  return article.quotes.quotations.map(({ span, close }) => article.slice(span) + (close < 0 ? '✗' : ''));
}

describe('findQuotes', () => {
  it.each([
    ['He said “yes” and left.', ['“yes”']],
    ['He said "yes" and left.', ['"yes"']],
    ["He said 'yes' and 'no'.", ["'yes'", "'no'"]],
    ['“He said ‘yes’,” she told them.', ['“He said ‘yes’,”', '‘yes’']],
    ["The workers' pay, the '90s, rock 'n' roll and 'twas said.", []],
    ['She is 5’3” and the plank 6\' 2" long, 4" wide.', []],
    ["He said, ''yes'' and left.", ["''yes''"]],
    ['He says, ”yes” and leaves.', ['”yes”']],
    ['He said “yes. “ And left.', ['“yes. “']],
    ['“We came.\n\n“We left,” he said.', ['“We came.✗', '“We left,”']],
    ['It was "a gem with\n\na view" of it.', ['"a gem with\n\na view"']],
    ['He said “yes and left.', ['“yes and left.✗']],
  ])('%s', (text, quotations) => {
    expect(quoted(text)).toEqual(quotations);
  });

  it('notes closing marks that close nothing and marks that point the wrong way', () => {
    const article = articleOf('They sang” all night. He says, ”yes” and leaves.');
    expect(article.quotes.strayClosers.map((token) => article.tokens.start[token])).toEqual([9]);
    expect(article.quotes.turned.map((token) => article.tokens.start[token])).toEqual([31]);
  });

  it('tells apostrophes and primes', () => {
    const article = articleOf("The dogs' 6' wall");
    const roles = [...article.tokens.form.keys()].slice(0, article.tokens.count).map((token) => article.quotes.roleOf(token));
    expect(roles.filter((role) => role !== QuoteRole.NONE)).toEqual([QuoteRole.APOSTROPHE, QuoteRole.PRIME]);
  });

  it('never overlaps but by nesting, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('“', '”', '‘', '’', '"', "'", 'a', 'B', ' ', '.', ',', '\n\n', '5'), { maxLength: 60 }), (parts) => {
        const { quotations } = articleOf(parts.join('')).quotes;
        for (const one of quotations) {
          const outer = enclosing({ quotations, strayClosers: [], turned: [], roleOf: () => 0, lastTokenOf: (mark) => mark }, one.open);
          if (outer !== undefined && one.close >= 0) expect(one.close).toBeLessThan(outer.close);
        }
      }),
    );
  });
});

describe('isBetweenMarks', () => {
  it('is true only inside a closed pair', () => {
    const { quotes } = articleOf('He said “yes” and “no');
    expect(isBetweenMarks(quotes, 10)).toBe(true);
    expect(isBetweenMarks(quotes, 15)).toBe(false);
    expect(isBetweenMarks(quotes, 20)).toBe(false);
  });
});

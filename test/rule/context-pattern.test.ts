/** Patterns of confusable words: every row of the table can be read, and has what a row must have. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Article } from '../../src/article/article.ts';
import { FormTable } from '../../src/article/forms.ts';
import { readLexiconFile } from '../../src/hosts/node/lexicon-file.ts';
import { openLexicon } from '../../src/lexicon/open.ts';
import { readPlain } from '../../src/readers/plain.ts';
import { ContextPatterns } from '../../src/rule/context-pattern.ts';

const table = readFileSync(new URL('../../data/language/confusable-patterns.tsv', import.meta.url), 'utf8');
const lexicon = openLexicon(readLexiconFile());
const articleOf = (text: string): Article => new Article(readPlain(text), { lexicon, forms: new FormTable(lexicon) });

describe('ContextPatterns', () => {
  it('reads every row of the table', () => {
    const rows = table.trimEnd().split('\n').slice(1);
    const article = articleOf('Once the men had walked home, the others came.');
    for (const row of rows) {
      const [pattern, right, why] = row.split('\t');
      const wrong = /\[([^\]]+)\]/.exec(pattern)?.[1].split('|') ?? [];
      expect(wrong.length, row).toBeGreaterThan(0);
      expect([1, wrong.length], row).toContain(right.split('|').length);
      expect(why, row).not.toBe('');
      const patterns = new ContextPatterns(`pattern\tright\twhy\n${row.replace('@', '').replace(/\[[^\]]+\]/, '[had]')}`);
      expect(() => patterns.match(article, 3), row).not.toThrow();
    }
    expect(rows).toEqual([...rows].sort());
  });

  it('takes the replacement in the order of the wrong words', () => {
    const patterns = new ContextPatterns('pattern\tright\twhy\n[wreck|wrecked] havoc\twreak|wreaked\thavoc is wreaked\n');
    expect(patterns.match(articleOf('It wrecked havoc.'), 1)?.right).toBe('wreaked');
    expect(patterns.match(articleOf('It wrecked cars.'), 1)).toBeUndefined();
  });

  it('looks a row up by another word where one is marked', () => {
    const patterns = new ContextPatterns('pattern\tright\twhy\n@far [to] many\ttoo\tx\nbe [to] @late\ttoo\tx\n');
    expect(patterns.has('to')).toBe(false);
    expect(patterns.match(articleOf('There were far to many.'), 2)?.token).toBe(3);
    expect(patterns.match(articleOf('It may be to late.'), 4)?.token).toBe(3);
    expect(patterns.match(articleOf('It may be too late.'), 4)).toBeUndefined();
  });

  it('knows edges, marks and what must not stand there', () => {
    const patterns = new ContextPatterns('pattern\tright\twhy\nSTART [lets] go\tlet’s\tx\n!a MANY [foot] END\tfeet\tx\n');
    expect(patterns.match(articleOf('Lets go.'), 0)?.right).toBe('let’s');
    expect(patterns.match(articleOf('He lets go.'), 1)).toBeUndefined();
    expect(patterns.match(articleOf('At 900 foot, it fell.'), 2)?.right).toBe('feet');
    expect(patterns.match(articleOf('At a 900 foot, er, drop.'), 3)).toBeUndefined();
  });
});

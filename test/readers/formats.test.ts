import { describe, expect, it } from 'vitest';
import { knowsPath, readerFor, readers } from '../../src/readers/formats.ts';

describe('readerFor', () => {
  it('goes by the format, whatever the path', () => {
    expect(readerFor({ format: 'markdown' }).format).toBe('markdown');
    expect(readerFor({ format: 'MD' }).format).toBe('markdown');
    expect(readerFor({ format: 'text', path: 'a.md' }).format).toBe('text');
  });

  it('goes by the ending of the path', () => {
    for (const path of ['a.md', 'news/b.MARKDOWN', 'c.d.mdown', 'C:\\news\\e.md']) {
      expect(readerFor({ path }).format).toBe('markdown');
    }
    expect(readerFor({ path: 'a.mdx' }).format).toBe('mdx');
    for (const path of ['a.html', 'b.HTM']) expect(readerFor({ path }).format).toBe('html');
    expect(readerFor({ path: 'a.txt' }).format).toBe('text');
  });

  it('takes anything else for plain text', () => {
    expect(readerFor({}).format).toBe('text');
    expect(readerFor({ path: 'news.md/article' }).format).toBe('text');
    expect(readerFor({ path: 'README' }).format).toBe('text');
    expect(readerFor({ path: 'a.docx' }).format).toBe('text');
  });

  it('names the nearest format', () => {
    expect(() => readerFor({ format: 'markdwon' })).toThrow(RangeError);
    expect(() => readerFor({ format: 'markdwon' })).toThrow(/“markdwon”; did you mean “markdown”\? Known formats: markdown, mdx, html, text\./);
    expect(() => readerFor({ format: 'spreadsheet' })).toThrow('Unknown format “spreadsheet”. Known formats: markdown, mdx, html, text.');
    expect(() => readerFor({ format: 'spreadsheet' })).not.toThrow(/did you mean/);
  });
});

describe('knowsPath', () => {
  it('says whether the ending tells a format', () => {
    expect(knowsPath('a.md')).toBe(true);
    expect(knowsPath('a.text')).toBe(true);
    expect(knowsPath('a.html')).toBe(true);
    expect(knowsPath('a.docx')).toBe(false);
    expect(knowsPath('a')).toBe(false);
  });
});

describe('readers', () => {
  it('read under their own name', () => {
    for (const [format, reader] of readers) expect(reader.read('A line.').format).toBe(format);
  });
});

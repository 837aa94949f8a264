import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/readers/markdown.ts';

describe('front matter', () => {
  it('is cut off: YAML', () => {
    const prose = readMarkdown('---\ndate: 2025-03-14\n---\n\nText.');
    expect(prose.frontMatter).toEqual({ language: 'yaml', text: 'date: 2025-03-14\n', source: [4, 21] });
    expect(prose.text).toBe('Text.');
    expect(prose.map.toSource([0, 5])).toEqual([26, 31]);
  });

  it('is cut off: TOML, JSON, and with CRLF or a byte order mark', () => {
    expect(readMarkdown('+++\ntitle = "x"\n+++\nText.').frontMatter?.language).toBe('toml');
    expect(readMarkdown('{\n  "title": "x"\n}\nText.').frontMatter?.text).toBe('{\n  "title": "x"\n}');
    const prose = readMarkdown('\uFEFF---\r\ndraft: x\r\n...\r\nText.');
    expect(prose.frontMatter?.text).toBe('draft: x\r\n');
    expect(prose.text).toBe('Text.');
  });

  it('may be empty', () => {
    expect(readMarkdown('---\n---\nText.').frontMatter?.text).toBe('');
  });

  it('is none without an end, without a key, or below text', () => {
    for (const source of [
      '---\ndraft: x\n\nText.',
      '---\n\nA paragraph between two rules.\n\n---\n',
      'Text.\n\n---\ndraft: x\n---\n',
      '{\n  "title": x\n}\nText.',
      '{{ shortcode }}\n\nText.',
    ]) {
      expect(readMarkdown(source).frontMatter).toBeUndefined();
    }
  });
});

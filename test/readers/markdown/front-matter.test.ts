import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/readers/markdown.ts';

describe('front matter', () => {
  it('is cut off: YAML', () => {
    const prose = readMarkdown('---\ntitle: The vote\n---\n\nText.');
    expect(prose.frontMatter).toEqual({ language: 'yaml', text: 'title: The vote\n', source: [4, 20] });
    expect(prose.text).toBe('Text.');
    expect(prose.map.toSource([0, 5])).toEqual([25, 30]);
  });

  it('is cut off: TOML, JSON, and with CRLF or a byte order mark', () => {
    expect(readMarkdown('+++\ntitle = "x"\n+++\nText.').frontMatter?.language).toBe('toml');
    expect(readMarkdown('{\n  "title": "x"\n}\nText.').frontMatter?.text).toBe('{\n  "title": "x"\n}');
    const prose = readMarkdown('\uFEFF---\r\ntitle: x\r\n...\r\nText.');
    expect(prose.frontMatter?.text).toBe('title: x\r\n');
    expect(prose.text).toBe('Text.');
  });

  it('may be empty', () => {
    expect(readMarkdown('---\n---\nText.').frontMatter?.text).toBe('');
  });

  it('is none without an end, without a key, or below text', () => {
    for (const source of [
      '---\ntitle: x\n\nText.',
      '---\n\nA paragraph between two rules.\n\n---\n',
      'Text.\n\n---\ntitle: x\n---\n',
      '{\n  "title": x\n}\nText.',
      '{{ shortcode }}\n\nText.',
    ]) {
      expect(readMarkdown(source).frontMatter).toBeUndefined();
    }
  });
});

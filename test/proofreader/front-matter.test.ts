/** Front matter: when the article was published, and settings; YAML's parser is called only where it is needed. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFrontMatter, type FrontMatter } from '../../src/proofreader/front-matter.ts';
import { readMarkdown } from '../../src/readers/index.ts';

/** What is read, and whether it took the parser. */
function read(text: string): FrontMatter & { isParsed: boolean } {
  let isParsed = false;
  const front = readFrontMatter(readMarkdown(`---\n${text}\n---\n\nThe council met.\n`), (yaml) => {
    isParsed = true;
    return parse(yaml) as unknown;
  });
  return { ...front, isParsed };
}

describe('dates', () => {
  it.each([
    'date: 2025-03-14',
    'date: "2025-03-14"',
    "published: '2025-03-14'",
    'title: A\ndate: 2025-03-14 # of the web page\ntags:\n  - one\n  - two',
    'publishDate: 2025-03-14T00:00:00Z',
    'title: "A: b"\nauthor:\n  name: B\n  date: 1999-01-01\npubdate: March 14, 2025 00:00 UTC',
  ])('%s', (text) => {
    expect(read(text)).toEqual({ published: new Date('2025-03-14T00:00:00Z'), isParsed: false });
  });

  it('are the same as YAML reads them', () => {
    for (const text of ['date: 2025-03-14', 'date:   "2025-03-14"   # x', 'published: 2025-03-14 10:00', 'date: soon', 'date:', 'other: 2025-03-14']) {
      const { published } = read(text);
      expect(published, text).toEqual(read(`${text}\ncopydesk: {}`).published);
    }
  });
});

describe('settings', () => {
  it.each(['copydesk:\n  style: ap', 'title: A\n"copydesk": { style: ap }'])('%s', (text) => {
    expect(read(text)).toEqual({ settings: { style: 'ap' }, isParsed: true });
  });
});

it('what cannot be parsed is passed over', () => {
  expect(read('copydesk: [')).toEqual({ isParsed: true });
  expect(read('title: [')).toEqual({ isParsed: false });
});

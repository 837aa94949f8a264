/** Headlines and standfirsts of front matter are read as fields of the story; each piece of text knows its place. */
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/readers/index.ts';

function fieldsOf(front: string, fence = '---'): (readonly [string, string])[] {
  const source = `${fence}\n${front}\n${fence}\n\nThe mill closed.\n`;
  const { fields = [], text, map } = readMarkdown(source);
  for (const { span } of fields) {
    if (span[0] === span[1]) continue;
    const [from, to] = map.toSource(span);
    expect(source.slice(from, to).trim()).toBe(text.slice(...span).trim());
  }
  return fields.map(({ name, span }) => [name, text.slice(...span).trim()]);
}

const BODY = ['body', 'The mill closed.'] as const;

describe('fields of front matter', () => {
  it.each([
    ['title: Mill closes', [['headline', 'Mill closes'], BODY]],
    ['title: "Mill closes: owners leave" # draft', [['headline', 'Mill closes: owners leave'], BODY]],
    ["date: 2025-03-14\nheadline: 'Mill closes'\ndescription: It had 40 looms. # x", [['headline', 'Mill closes'], ['standfirst', 'It had 40 looms.'], BODY]],
    ['caption: The mill in May', [['caption', 'The mill in May'], BODY]],
  ])('%s', (front, expected) => {
    expect(fieldsOf(front)).toEqual(expected);
  });

  it.each(['title: |\n  Mill', 'title: >-\n  Mill', 'title: "Mill \\"x\\""', "title: 'Mill''s'", 'title: &a Mill', 'title:\n  - Mill', 'slug: mill-closes', 'meta:\n  title: Mill', 'title: Mill: closes', 'layout: post'])('%s is for machines, or takes a parser', (front) => {
    expect(fieldsOf(front)).toEqual([]);
  });

  it('in TOML', () => {
    expect(fieldsOf('title = "Mill closes"\ndraft = true', '+++')).toEqual([['headline', 'Mill closes'], BODY]);
  });

  it('replacements are written as the value’s quotation marks ask', () => {
    const source = '---\ntitle: "A b"\ndescription: \'C d\'\n---\n\nThe mill.\n';
    const { escape } = readMarkdown(source);
    expect([escape?.('say "x"', source.indexOf('A b')), escape?.("it's", source.indexOf('C d')), escape?.('a*b', source.indexOf('mill'))]).toEqual(['say \\"x\\"', "it''s", 'a\\*b']);
  });
});

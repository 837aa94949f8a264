import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/readers/markdown.ts';
import { fieldPlace, joinFields } from '../../src/readers/story.ts';
import { expectSoundProse, sourceOf } from './prose-invariants.ts';
import { blocksOf } from './reading.ts';

const STORY = [
  { name: 'headline', text: 'Council closes pool' },
  { name: 'body', text: '---\ndate: 2024-05-01\n---\nThe *council* met.\n\n<!-- note -->\n\nIt voted &amp; left.', format: 'markdown' },
  { name: 'caption', text: 'The pool.', format: 'text' },
];

describe('joinFields', () => {
  it('makes one prose of all fields', () => {
    const prose = joinFields(STORY);
    expectSoundProse(prose);
    expect(prose.text).toBe('Council closes pool\n\nThe council met.\n\nIt voted & left.\n\nThe pool.');
    expect(blocksOf(prose)).toEqual([
      'paragraph: Council closes pool',
      'paragraph: The council met.',
      'paragraph: It voted & left.',
      'paragraph: The pool.',
    ]);
    expect(prose.source).toBe(STORY.map(({ text }) => text).join('\n\n'));
  });

  it('tells where each field stands', () => {
    const prose = joinFields(STORY);
    expect(prose.fields?.map(({ name, span, source }) => [name, prose.text.slice(...span), prose.source.slice(...source)])).toEqual([
      ['headline', 'Council closes pool', STORY[0].text],
      ['body', 'The council met.\n\nIt voted & left.', STORY[1].text],
      ['caption', 'The pool.', STORY[2].text],
    ]);
  });

  it('keeps marks, comments and front matter in their places', () => {
    const prose = joinFields(STORY);
    expect(prose.marks.map(({ span }) => prose.text.slice(...span))).toEqual(['council']);
    expect(prose.comments.map(({ source }) => prose.source.slice(...source))).toEqual(['<!-- note -->']);
    expect(prose.text.slice(prose.comments[0].at)).toMatch(/^It voted/);
    expect(prose.source.slice(...(prose.frontMatter?.source ?? [0, 0]))).toBe('date: 2024-05-01\n');
  });

  it('has the format of its fields if they are of one, and the escapes of each', () => {
    const mixed = joinFields([{ name: 'headline', text: 'One' }, { name: 'body', text: 'Two', format: 'html' }, { name: 'note', text: 'Three', format: 'markdown' }]);
    expect(mixed.format).toBe('story');
    expect([0, 6, 12].map((at) => mixed.escape?.('*&', at))).toEqual(['*&', '*&amp;', '\\*&']);
    const markdown = joinFields([{ ...STORY[1] }, { ...STORY[1] }]);
    expect(markdown.format).toBe('markdown');
    expect(markdown.escape?.('*', 0)).toBe('\\*');
  });

  it('takes empty fields and no fields', () => {
    const prose = joinFields([{ name: 'headline', text: '' }, { name: 'body', text: 'It voted.' }, { name: 'caption', text: '' }]);
    expectSoundProse(prose);
    expect(prose.text).toBe('It voted.');
    expect(prose.fields?.map(({ source }) => source)).toEqual([[0, 0], [2, 11], [13, 13]]);
    expect(joinFields([]).text).toBe('');
  });

  it('does not know every format', () => {
    expect(() => joinFields([{ name: 'body', text: '', format: 'markdwn' }])).toThrow(/markdown/);
  });

  it('reads each field as it is read alone', () => {
    const texts = fc.array(fc.constantFrom('*a* b.', '', 'One\n\ntwo', '&amp;', '- x', '<!-- c -->', '\uFEFFx', '[^1]'), { maxLength: 6 });
    fc.assert(
      fc.property(texts, (fields) => {
        const prose = joinFields(fields.map((text, i) => ({ name: `${i}`, text, format: 'markdown' })));
        expectSoundProse(prose);
        prose.fields?.forEach(({ span }, i) => expect(prose.text.slice(...span)).toBe(readMarkdown(fields[i]).text));
      }),
    );
  });
});

describe('fieldPlace', () => {
  it('gives places in the field’s own text', () => {
    const prose = joinFields(STORY);
    const at = prose.text.indexOf('council met');
    const place = fieldPlace(prose, prose.map.toSource([at, at + 7]));
    expect(place?.field.name).toBe('body');
    expect(place?.index).toBe(1);
    expect(STORY[1].text.slice(...(place?.range ?? [0, 0]))).toBe('council');
    expect(sourceOf(prose, [at, at + 7])).toBe('council');
  });

  it('gives none across fields or without fields', () => {
    const prose = joinFields(STORY);
    expect(fieldPlace(prose, [0, prose.source.length])).toBeUndefined();
    expect(fieldPlace(readMarkdown('a'), [0, 1])).toBeUndefined();
  });
});

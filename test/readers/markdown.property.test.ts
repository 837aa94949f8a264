/**
 * Random Markdown, in two ways: assembled from fragments whose reading is known, and any heap of marks at all.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OBJECT } from '../../src/article/prose.ts';
import { readMarkdown } from '../../src/readers/markdown.ts';
import { expectSoundProse } from './prose-invariants.ts';

/** What is written, and what is read. */
type Fragment = readonly [source: string, text: string];

const fragments = fc.constantFrom<Fragment>(
  ['minister', 'minister'],
  ['*said*', 'said'],
  ['**Vlad**mir', 'Vladmir'],
  ['_on_', 'on'],
  ['~~Friday~~', 'Friday'],
  ['caf&eacute;', 'café'],
  ['&ldquo;no&rdquo;', '“no”'],
  ['&#x1F600;', '😀'],
  ['😀', '😀'],
  ['5\u00a0km', '5\u00a0km'],
  ['[a link](http://a.example "Title")', 'a link'],
  ['[an *inner* mark][ref]', 'an inner mark'],
  ['<https://a.example>', 'https://a.example'],
  ['claims[^1]', 'claims'],
  ['`code`', OBJECT],
  ['H<sub>2</sub>O', 'H2O'],
  ['a\\*b', 'a*b'],
  ['[sic]', '[sic]'],
  ['R&D', 'R&D'],
  ['<!-- note -->end', 'end'],
  ['\ud83d', '\ud83d'],
);

/** Two words at the ends keep what is between from opening a list or ending in a space. */
const sentences = fc
  .array(fragments, { maxLength: 8 })
  .map((parts): Fragment => [
    ['The', ...parts.map(([source]) => source), 'vote.'].join(' '),
    ['The', ...parts.map(([, text]) => text), 'vote.'].join(' '),
  ]);

/** A block of so many lines, and the texts of the blocks it is read as. */
interface Written {
  readonly lines: readonly string[];
  readonly texts: readonly string[];
}

const paragraphs = fc.array(sentences, { minLength: 1, maxLength: 3 }).map(
  (lines): Written => ({
    lines: lines.map(([source]) => source),
    texts: [lines.map(([, text]) => text).join('\n')],
  }),
);
const headings = sentences.map(([source, text]): Written => ({ lines: [`## ${source} ##`], texts: [text] }));
const tables = fc.tuple(sentences, sentences, sentences, sentences).map(
  ([a, b, c, d]): Written => ({
    lines: [`| ${a[0]} | ${b[0]} |`, '|---|:-:|', `| ${c[0]} | ${d[0]} |`],
    texts: [a[1], b[1], c[1], d[1]],
  }),
);
const codeBlocks = fc.constant<Written>({ lines: ['```', 'let x = "*";', '```'], texts: [] });

const blocks: fc.Arbitrary<Written> = fc.letrec<{ block: Written }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small' },
    paragraphs,
    headings,
    tables,
    codeBlocks,
    tie('block').map(({ lines, texts }) => ({ lines: lines.map((line) => `> ${line}`), texts })),
    tie('block').map(({ lines, texts }) => ({ lines: lines.map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`)), texts })),
    fc.array(tie('block'), { minLength: 2, maxLength: 2 }).map((inner) => ({
      lines: inner.flatMap(({ lines }, i) => (i === 0 ? lines : ['', ...lines])),
      texts: inner.flatMap(({ texts }) => texts),
    })),
  ),
})).block;

const documents = fc.tuple(fc.array(blocks, { maxLength: 5 }), fc.constantFrom('\n', '\r\n'), fc.boolean());

const marks = fc.constantFrom(
  '*', '**', '_', '~~', '`', '``', '[', ']', '](', '![', ')', '(', '<', '>', '<b>', '</b>', '<!--', '-->', '<br>',
  '<code>', '</code>', '<img alt="', '">', '&', '&amp;', '&#', ';', '\\', '$$', '{{', '}}', '{%', '%}', '{#a}', '|',
  '|-|', '\n|-|-|\n', '#', '- ', '1. ', '> ', '    ', '\t', '\n', '\n\n', '\r\n', '\r', '---', '===', '+++', '```',
  ':::', '[^1]', '[^1]:', '[a]:', '[a]', 'a', 'b c', 'é', '“', '😀', '\ud83d', '\ude00', '\u00a0', '\uFEFF', OBJECT,
  '<p>', '<li>', '<pre>', '</pre>', '<figcaption>', '<script>', 'https://a.example/_b_', '"', "'", '!', ' ', '  \n',
);

describe('readMarkdown', () => {
  it('reads what was written', () => {
    fc.assert(
      fc.property(documents, ([written, lineBreak, hasMark]) => {
        const body = written.map(({ lines }) => lines.join(lineBreak)).join(`${lineBreak}${lineBreak}<!-- -->${lineBreak}${lineBreak}`);
        const source = `${hasMark ? '\uFEFF' : ''}${body}${lineBreak}${lineBreak}[ref]: /a${lineBreak}`;
        const prose = readMarkdown(source);
        expectSoundProse(prose);
        expect(prose.blocks.map(({ span }) => prose.text.slice(...span))).toEqual(written.flatMap(({ texts }) => texts));
        expect(prose.text).toBe(written.flatMap(({ texts }) => texts).join('\n\n'));
      }),
      { numRuns: 150 },
    );
  });

  it('gives sound prose for any heap of marks', () => {
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 40 }), (parts) => expectSoundProse(readMarkdown(parts.join('')))),
      { numRuns: 600 },
    );
  });

  it('gives sound prose for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => expectSoundProse(readMarkdown(source))),
    );
  });

  it('says of a span that it is verbatim only if its source reads so', () => {
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 20 }), fc.nat(60), fc.nat(20), (parts, from, length) => {
        const { text, source, map } = readMarkdown(parts.join(''));
        const to = Math.min(text.length, from + length);
        if (from >= to || !map.isVerbatim([from, to])) return;
        expect(source.slice(...map.toSource([from, to]))).toBe(text.slice(from, to));
      }),
      { numRuns: 400 },
    );
  });

  it('reads the same wherever the document stands', () => {
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 20 }), (parts) => {
        const source = `Text ${parts.join('')}`;
        const alone = readMarkdown(source);
        const below = readMarkdown(`# Before\n\n${source}`);
        expect(below.text).toBe(`Before${alone.text === '' ? '' : '\n\n'}${alone.text}`);
      }),
      { numRuns: 300 },
    );
  });
});

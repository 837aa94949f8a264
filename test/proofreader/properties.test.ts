/** What holds for any text at all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes, createProofreader } from '../../src/index.ts';
import { readers } from '../../src/readers/index.ts';

const proofreader = await createProofreader();
const FORMATS = [...readers.keys()];

/** Pieces of news copy, markup and trouble: random characters alone would hardly ever make a sentence. */
const PIECES = [
  'The', 'the', 'goverment', 'mayor', 'However,', 'The', 'said', 'U.S', 'U.S.', 'Secretary Of State', 'Mr.', 'Feb. 24', 'a', 'an', 'hour', 'North Harbour- Port', '“', '”', '"', "'", '’', '‘', '.', '. ', ', ', ' ,', '…', '—', ' - ', '--',
  ' ', '  ', '\n', '\n\n', '\r\n', '\t', '\u00a0', '\u200b', '\u00ad', '\ufeff', '\u2028', '\ufffc', '*', '**', '_', '`', '```\n', '~~', '[', ']', '(', ')', '](x)', '![a](b)', '<', '>', '<b>', '</b>', '<!-- ', ' -->', '<!-- copydesk-disable -->', '&amp;', '&#65;', '&',
  '# ', '> ', '- ', '1. ', '| a | b |\n|---|---|\n', '---\n', '+++\n', '[^1]', '[^1]: ', '🎉', '👩🏽‍🚒', 'é', 'e\u0301', 'Москва', '東京', '\ud83d', '\udc00', '\0', '1,000', '3.5%', '$5m', '10 a.m.', '[sic]', 'Advertisement', 'By Ana Vidal', 'ROME (Reuters) - ',
];
const newsLike = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
const spaced = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '));
/** One piece over and over, and a text that ends anywhere: where loops forget to stop. */
const repeated = fc.tuple(fc.constantFrom(...PIECES), fc.integer({ min: 2, max: 200 }), fc.nat(3)).map(([piece, times, cut]) => piece.repeat(times).slice(0, -cut || undefined));
const anyText = fc.oneof(newsLike, spaced, repeated, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 }));
const anyFormat = fc.constantFrom(...FORMATS);

const RUNS = { numRuns: 400 };

describe('for any text in any format', () => {
  it('checking does not throw, and all places lie inside the text', () => {
    fc.assert(
      fc.property(anyText, anyFormat, (text, format) => {
        for (const { range, because = [], fixes } of proofreader.check(text, { format }).findings) {
          for (const [start, end] of [range, ...because, ...fixes.flatMap(({ edits = [] }) => edits.map((edit) => edit.range))]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      RUNS,
    );
  });

  it('findings come in order and no finding comes twice', () => {
    fc.assert(
      fc.property(anyText, anyFormat, (text, format) => {
        const { findings } = proofreader.check(text, { format });
        const starts = findings.map(({ range }) => range[0]);
        if (format === 'text') expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect(new Set(findings.map(({ ruleId, range }) => `${ruleId} ${range.join('-')}`)).size).toBe(findings.length);
      }),
      RUNS,
    );
  });

  it('the same text gives the same findings, whatever was checked before', () => {
    fc.assert(
      fc.property(anyText, anyText, anyFormat, (text, other, format) => {
        const first = proofreader.check(text, { format });
        proofreader.check(other, { format });
        expect(proofreader.check(text, { format })).toEqual(first);
      }),
      RUNS,
    );
  });

  it('safe fixes converge', () => {
    fc.assert(
      fc.property(anyText, anyFormat, (text, format) => {
        let current = text;
        for (let pass = 0; pass < 10; pass++) {
          const { text: next } = applyFixes(current, proofreader.check(current, { format }));
          if (next === current) return;
          current = next;
        }
        expect.unreachable(`still changing: ${JSON.stringify(current)}`);
      }),
      RUNS,
    );
  });
});

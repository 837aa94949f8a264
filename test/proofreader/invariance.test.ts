/** Findings do not depend on what they should not: what stands before, line ends, kinds of space; and work grows with the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { createProofreader, type Report } from '../../src/index.ts';
import { openLexicon } from '../../src/lexicon/open.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { Proofreader } from '../../src/proofreader/proofreader.ts';
import { rules } from '../../src/rules/index.ts';
import { styles } from '../../src/styles/index.ts';

const proofreader = await createProofreader();

/** Sentences whose slips each stand on their own, and clean ones. */
const SENTENCES = [
  'The goverment shut the lower quay on Tuesday.',
  'Engineers found rust in the the northern crane.',
  'Nobody was hurt , the harbour master told reporters.',
  'Meanwhile, The council put off its vote.',
  'A NATO- backed patrol left the bay in the evening.',
  'Although, the ferry was late, it was full.',
  'It was an useful start, the union said.',
  'The ferry company runs nine boats between the islands.',
  'Ticket prices rose by 4% in the spring.',
  '“We waited all night,” the baker said.',
  'She left two  bags on the pier.',
];
const paragraphs = fc.shuffledSubarray(SENTENCES, { minLength: 1 }).map((sentences) => chunks(sentences, 3).map((some) => some.join(' ')));

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

function shape({ findings }: Report, place: (offset: number) => number = (offset) => offset): string[] {
  return findings.map(({ ruleId, messageId, range, fixes }) => `${ruleId} ${messageId} ${place(range[0])}-${place(range[1])} ${fixes.map(({ text }) => text).join('/')}`);
}

describe('findings are the same', () => {
  it('behind a clean paragraph', () => {
    const clean = 'A museum of the sea opened in the old customs house. Entry is free on Sundays.\n\n';
    fc.assert(
      fc.property(paragraphs, fc.constantFrom('text', 'markdown'), (parts, format) => {
        const text = `Rain fell on the islands all week.\n\n${parts.join('\n\n')}`;
        const moved = proofreader.check(clean + text, { format });
        expect(shape(moved)).toEqual(shape(proofreader.check(text, { format }), (offset) => offset + clean.length));
      }),
    );
  });

  it('with other line ends', () => {
    fc.assert(
      fc.property(paragraphs, fc.constantFrom('text', 'markdown'), (parts, format) => {
        const text = parts.join('\n\n');
        const ended = text.replaceAll('\n', '\r\n');
        const place = (offset: number): number => offset + (text.slice(0, offset).match(/\n/g) ?? []).length;
        expect(shape(proofreader.check(ended, { format }))).toEqual(shape(proofreader.check(text, { format }), place));
      }),
    );
  });

  it('with no-break spaces between words', () => {
    fc.assert(
      fc.property(paragraphs, (parts) => {
        const text = parts.join('\n\n');
        const spaces = (report: Report): string[] => report.findings.filter(({ ruleId }) => ruleId !== 'spacing').map(({ ruleId, messageId, range }) => `${ruleId} ${messageId} ${range.join('-')}`);
        const joined = text.replace(/(?<=[a-z]) (?=[a-z])/g, '\u00a0');
        expect(spaces(proofreader.check(joined))).toEqual(spaces(proofreader.check(text)));
      }),
    );
  });

  it('whatever else was checked in between, and by whom', async () => {
    const fresh = await createProofreader();
    fc.assert(
      fc.property(paragraphs, (parts) => {
        const text = parts.join('\n\n');
        expect(fresh.check(text)).toEqual(proofreader.check(text));
      }),
      { numRuns: 30 },
    );
  });
});

describe('work grows with the text', () => {
  const bytes = readFileSync(new URL('../../data/build/lexicon.bin', import.meta.url));
  const real = openLexicon(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));

  /** Rule calls, look-ups and suggestion searches for one text. */
  function countsFor(text: string, format: string): { calls: number; finds: number; suggests: number; articles: number } {
    let finds = 0;
    let suggests = 0;
    const lexicon: Lexicon = new Proxy(real, {
      get(target, name) {
        if (name === 'find') finds++;
        if (name === 'suggest') suggests++;
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
    const one = new Proofreader({ lexicon, rules, styles, configuration: {}, parseYaml: () => undefined });
    one.check(text, { format });
    return { calls: one.counts.ruleCalls, articles: one.counts.articles, finds, suggests };
  }

  const article = SENTENCES.join(' ');

  it.each(['text', 'markdown'])('a %s ten times as long makes ten times the calls at most, and hardly more look-ups', (format) => {
    const once = countsFor(`${article}\n\n`.repeat(4), format);
    const ten = countsFor(`${article}\n\n`.repeat(40), format);
    expect(once.articles).toBe(1);
    expect(ten.articles).toBe(1);
    expect(ten.calls).toBeLessThanOrEqual(once.calls * 10);
    expect(ten.finds).toBeLessThanOrEqual(once.finds * 2); // a spelling is looked up once; a few rules ask again where it stands
    expect(ten.suggests).toBeLessThanOrEqual(once.suggests * 10);
  });

  it('a clean article of known words needs no suggestions', () => {
    expect(countsFor('The ferry company runs nine boats between the islands. Two of them are new.', 'text').suggests).toBe(0);
  });
});

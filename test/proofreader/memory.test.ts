/** An article that is checked again after each edit, with a memory and without. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CheckMemory, createProofreader, type Finding } from '../../src/index.ts';

const folder = join(import.meta.dirname, '../../fixtures');
const articles = readdirSync(folder).filter((name) => name.endsWith('.md')).map((name) => readFileSync(join(folder, name), 'utf8'));

/** What somebody types, pastes or strikes; marks that pair, and blank lines, reach farthest. */
const TYPED = ['e', ' ', '.', ',', '"', '“', '”', "'", '’', '\n\n', '\n', '(', ')', ' the', 'The ', '5', '%', '—', '!', '*', '> ', '# ', '- ', 'teh ', 'Mr ', 'U.S. ', 'in 20199 '];

interface Edit {
  /** Share of the text before it. */
  readonly at: number;
  readonly strikes: number;
  readonly types: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), strikes: fc.constantFrom(0, 0, 1, 2, 30), types: fc.oneof(fc.constantFrom(...TYPED), fc.constant('')) });

function edited(text: string, { at, strikes, types }: Edit): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + types + text.slice(from + strikes);
}

describe('a memory', () => {
  it('changes nothing in what is found, whatever is edited', async () => {
    const remembering = await createProofreader();
    const forgetful = await createProofreader();
    fc.assert(
      fc.property(fc.constantFrom(...articles), fc.array(edit, { minLength: 1, maxLength: 6 }), fc.constantFrom('markdown', 'text'), (article, edits, format) => {
        const memory = new CheckMemory();
        remembering.check(article, { format, memory });
        let text = article;
        for (const one of edits) {
          text = edited(text, one);
          const expected: readonly Finding[] = forgetful.check(text, { format }).findings;
          expect(remembering.check(text, { format, memory }).findings).toEqual(expected);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('saves most of the calls', async () => {
    const proofreader = await createProofreader();
    const memory = new CheckMemory();
    const [article] = articles;
    proofreader.check(article, { format: 'markdown', memory });
    const first = proofreader.counts.ruleCalls;
    proofreader.check(`${article}\nOne more paragraph.\n`, { format: 'markdown', memory });
    expect(proofreader.counts.ruleCalls - first).toBeLessThan(first / 2);
  });

  it('asks again where an edit elsewhere changes the evidence', async () => {
    const proofreader = await createProofreader();
    const memory = new CheckMemory();
    const fixes = (year: string): string[] | undefined =>
      proofreader.check(`The mill closed in 20199, they said.\n\nNobody came to see it.\n\nIt was sold in ${year}.\n`, { format: 'text', memory }).findings.find(({ ruleId }) => ruleId === 'malformed-figure')?.fixes.map(({ text }) => text);
    expect(fixes('1950')).toEqual([]);
    expect(fixes('2018')).toEqual(['2019']);
  });

  it('sees markup that changes without the text', async () => {
    const proofreader = await createProofreader();
    const memory = new CheckMemory();
    const settings = { rules: { 'work-title': { style: 'quotes' } } } as const;
    const found = (text: string): string[] => proofreader.check(text, { format: 'markdown', memory, settings }).findings.map(({ ruleId }) => ruleId);
    expect(found('She starred in the film *Red Harbour* in May.\n')).toEqual(['work-title']);
    expect(found('She starred in the film Red Harbour in May.\n')).toEqual([]);
  });

  it('is no good for other settings', async () => {
    const proofreader = await createProofreader();
    const memory = new CheckMemory();
    const text = 'The council met on Monday and teh mayor left.\n';
    expect(proofreader.check(text, { format: 'text', memory }).findings.map(({ ruleId }) => ruleId)).toEqual(['spelling']);
    expect(proofreader.check(text, { format: 'text', memory, settings: { rules: { spelling: false } } }).findings).toEqual([]);
    expect(proofreader.check(text, { format: 'text', memory, settings: { vocabulary: ['teh'] } }).findings).toEqual([]);
  });
});

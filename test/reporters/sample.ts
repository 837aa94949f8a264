/** A checked article with every sort of trouble that a format could trip over. */
import { readFileSync } from 'node:fs';
import { createProofreader } from '../../src/index.ts';
import type { Finding } from '../../src/index.ts';
import type { CheckedText, ReportOptions } from '../../src/reporters/result.ts';

const plain = (text: string): string => text;
export const OPTIONS: ReportOptions = { colours: { bold: plain, dim: plain, red: plain, yellow: plain, cyan: plain, green: plain, underline: plain }, width: 100, version: '1.2.3' };

/** What the real rules find in a real fixture. */
export async function checkedFixture(name = 'harbour-strike.md'): Promise<CheckedText> {
  const path = `fixtures/${name}`;
  const source = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const proofreader = await createProofreader();
  return { path, source, report: proofreader.check(source, { path }) };
}

export function finding(range: readonly [number, number], over: Partial<Finding> = {}): Finding {
  return { ruleId: 'spelling', messageId: 'likely', data: {}, severity: 'error', message: 'A word.', range, fixes: [], fingerprint: '0badcafe', url: 'docs/rules/spelling.md', ...over };
}

export function checked(path: string, source: string, findings: readonly Finding[]): CheckedText {
  return { path, source, report: { findings, verified: [], unverified: [], figures: [], dates: [] } };
}

/** Marks, control characters, a lone surrogate, wide and astral letters, CRLF, nothing at all, and a span over two lines. */
export const HOSTILE = checked('odd, “name”: 100%.md', '<b>é😀 & "x"\r\n\u0001\ud800 ]]> end\r\nlast', [
  finding([3, 4], { message: '<script>alert("é")</script>', fixes: [{ text: '<i>&', trust: 'safe' }] }),
  finding([4, 6], { severity: 'warning', message: 'a, b: 100%\r\nsecond line' }),
  finding([6, 25], { severity: 'info', message: '\u0000\u0001\ud800', because: [[0, 3]], fixes: [{ text: '', trust: 'review' }] }),
  finding([6, 25], { message: 'Twice.' }),
  finding([31, 31], { ruleId: 'no-such-rule', message: 'Something is missing.' }),
]);

export const CLEAN = checked('clean.md', 'Nothing here.\n', []);

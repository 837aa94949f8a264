/** Every rule's examples are its tests. */
import { describe, expect, it } from 'vitest';
import { applyFixes, createProofreader, type Report } from '../../src/index.ts';
import type { Example, Rule } from '../../src/rule/define-rule.ts';
import { rules } from '../../src/rules/index.ts';
import type { RuleSetting } from '../../src/styles/style.ts';
import { readMarked, showMarked } from './marked.ts';

const proofreader = await createProofreader();
const CLEAN = 'The council met on the hill. Nobody spoke for long.\n\n';

function check(rule: Rule, example: Example, text: string): Report {
  const options = example.options as RuleSetting | undefined;
  return proofreader.check(text, {
    format: example.format ?? 'text',
    ...(example.published === undefined ? {} : { published: example.published }),
    settings: { rules: { [rule.id]: options ?? true } },
  });
}

function spansOf(rule: Rule, report: Report): (readonly [number, number])[] {
  return report.findings.filter(({ ruleId }) => ruleId === rule.id).map(({ range }) => range);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  const bad = rule.examples.flatMap((example) => (example.bad === undefined ? [] : [{ ...example, bad: example.bad }]));
  const good = rule.examples.filter((example) => example.bad === undefined && example.good !== undefined);

  it('has examples of both kinds, six at least, half of those near misses', () => {
    expect(bad.length).toBeGreaterThan(0);
    expect(good.length).toBeGreaterThanOrEqual(3);
    expect(rule.examples.length).toBeGreaterThanOrEqual(6);
  });

  it.each(bad)('finds $bad', (example) => {
    const { text, spans } = readMarked(example.bad);
    expect(showMarked(text, spansOf(rule, check(rule, example, text)))).toBe(showMarked(text, spans));
  });

  it.each(bad.filter((example) => example.good !== undefined))('mends $bad', (example) => {
    const { text } = readMarked(example.bad);
    const report = check(rule, example, text);
    const own = { findings: report.findings.filter(({ ruleId }) => ruleId === rule.id) };
    const mended = applyFixes(text, own, { trust: 'review' }).text;
    expect(mended).toBe(example.good);
    expect(showMarked(mended, spansOf(rule, check(rule, example, mended)))).toBe(mended);
  });

  it.each(bad)('finds the same behind a clean paragraph: $bad', (example) => {
    const { text, spans } = readMarked(example.bad);
    if (example.note?.includes('at the top')) return;
    const shifted = spans.map(([start, end]) => [start + CLEAN.length, end + CLEAN.length] as const);
    expect(showMarked(CLEAN + text, spansOf(rule, check(rule, example, CLEAN + text)))).toBe(showMarked(CLEAN + text, shifted));
  });

  it.each(good)('all rules are silent on $good', (example) => {
    const { findings } = check(rule, example, example.good ?? '');
    expect(findings.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });
});

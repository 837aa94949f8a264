/** Every choice of every style names a rule, an option and a value there are, and what it rests on. */
import { describe, expect, it } from 'vitest';
import { createProofreader } from '../../src/index.ts';
import { misfit } from '../../src/rule/options.ts';
import { DIALECTS } from '../../src/proofreader/configuration.ts';
import { settle } from '../../src/proofreader/settings.ts';
import { rules } from '../../src/rules/index.ts';
import { styles } from '../../src/styles/index.ts';
import { styleFrom } from '../../src/styles/style.ts';
import { settingsOf, valueOf } from '../../src/styles/style-settings.ts';

const HEAD = 'rule\toption\tvalue\tpage\tsays\n';

describe.each(styles.map((style) => [style.name, style] as const))('%s', (_, style) => {
  it('has a dialect that there is, or none', () => {
    expect([undefined, ...DIALECTS]).toContain(style.dialect);
  });

  it.each(style.choices.map((choice) => [`${choice.rule} ${choice.option} ${choice.value}`, choice] as const))('%s', (_key, { rule: id, option, value, page, says }) => {
    const rule = rules.find((one) => one.id === id);
    expect(rule, `rule ${id}`).toBeDefined();
    expect(page).toMatch(/^(?:unsourced|https?:\/\/\S+)$/);
    expect(says).not.toBe('');
    if (option === 'is') expect(['on', 'off', 'error', 'warning', 'info']).toContain(value);
    else {
      const described = rule?.options?.[option];
      expect(described, `option ${option}`).toBeDefined();
      if (described !== undefined) expect(misfit(described, valueOf(described, value))).toBeUndefined();
    }
  });
});

const rulesOf = (style: string, configured = {}): ReturnType<typeof settle>['rules'] => settle([{ style, rules: configured }], rules, styles).rules;
const active = (style: string, id: string, configured = {}): ReturnType<typeof rulesOf>[number] | undefined => rulesOf(style, configured).find(({ rule }) => rule.id === id);

it('an opt-in rule that a style speaks of is on', () => {
  expect(active('auto', 'sentence-figure')).toBeUndefined();
  expect(active('guardian', 'sentence-figure')).toBeDefined();
});

it('a configuration overrides its style', () => {
  expect(active('guardian', 'percent-style')?.options).toMatchObject({ style: '%' });
  expect(active('guardian', 'percent-style', { 'percent-style': { style: 'per cent' } })?.options).toMatchObject({ style: 'per cent' });
  expect(active('guardian', 'sentence-figure', { 'sentence-figure': false })).toBeUndefined();
});

it('lists of a configuration and of its style add up, the configuration’s first', () => {
  const { prefer } = active('guardian', 'spelling-variant', { 'spelling-variant': { prefer: ['NATO'] } })?.options as unknown as { prefer: readonly string[] };
  expect(prefer[0]).toBe('NATO');
  expect(prefer).toContain('Nato');
});

it('a style builds on another', () => {
  const base = styleFrom('base', 'Base', `${HEAD}percent-style\tstyle\t%\tunsourced\tthe sign\ndialect\tenglish\tgb\tunsourced\tBritish\n`);
  const paper = styleFrom('paper', 'Paper', `${HEAD}percent-style\tstyle\tper cent\tunsourced\ttwo words\n`, 'base');
  const settings = settle([{ style: 'paper' }], rules, [base, paper]);
  expect(settings.dialect).toBe('gb');
  expect(settings.rules.find(({ rule }) => rule.id === 'percent-style')?.options).toMatchObject({ style: 'per cent' });
});

it('what rests on no page makes no error', () => {
  const style = styleFrom('x', 'X', `${HEAD}percent-style\tis\terror\tunsourced\tthe sign\ndescription-capital\tis\ton\tunsourced\tsmall\n`);
  const settings = settingsOf(style, rules);
  expect(settings.get('percent-style')).toMatchObject({ severity: 'warning' });
  expect(settings.get('description-capital')).toMatchObject({ severity: 'warning' });
});

it('one sentence in two houses', async () => {
  const text = 'The U.S. sold five ships on 9 May, a rise of 60 percent, he said.';
  const heard = async (style: string): Promise<string[]> => (await createProofreader({ style })).check(text).findings.map(({ ruleId, fixes }) => `${ruleId} ${fixes[0]?.text ?? ''}`);
  expect(await heard('ap')).toEqual(['date-format May 9', 'percent-style 60%']);
  expect(await heard('guardian')).toEqual(['country-abbreviation US', 'percent-style 60%']);
});

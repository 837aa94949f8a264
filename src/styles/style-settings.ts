/**
 * A style's choices as settings of rules. What rests on no page never makes an error: such a rule is lowered to a warning,
 * whatever the table asks for.
 */
import type { Rule } from '../rule/define-rule.ts';
import type { Option, OptionValue } from '../rule/options.ts';
import { UNSOURCED, type RuleSetting, type Style, type StyleChoice } from './style.ts';

/** One setting for each rule that the style says something of. Choices of rules that are not there are passed over. */
export function settingsOf(style: Style, rules: readonly Rule[]): ReadonlyMap<string, RuleSetting> {
  const byRule = new Map<string, StyleChoice[]>();
  for (const choice of style.choices) byRule.set(choice.rule, [...(byRule.get(choice.rule) ?? []), choice]);
  const settings = new Map<string, RuleSetting>();
  for (const rule of rules) {
    const choices = byRule.get(rule.id);
    if (choices !== undefined) settings.set(rule.id, settingOf(rule, choices));
  }
  return settings;
}

function settingOf(rule: Rule, choices: readonly StyleChoice[]): RuleSetting {
  const own = choices.findLast(({ option }) => option === 'is')?.value;
  if (own === 'off') return false;
  const setting: Record<string, OptionValue> = {};
  for (const { option, value } of choices) {
    const described = rule.options?.[option];
    if (described === undefined) continue;
    const before = setting[option];
    setting[option] = described.kind === 'list' && Array.isArray(before) ? [...(before as readonly string[]), ...value.split('|')] : valueOf(described, value);
  }
  const severity = own === undefined || own === 'on' ? undefined : own;
  const isUnsourced = choices.some(({ page }) => page === UNSOURCED);
  if (isUnsourced && (severity ?? rule.severity) === 'error') setting.severity = 'warning';
  else if (severity !== undefined) setting.severity = severity;
  return setting;
}

/** What a table's text means for an option of that kind. */
export function valueOf(option: Option, text: string): OptionValue {
  switch (option.kind) {
    case 'flag':
      return text === 'true';
    case 'number':
      return Number(text);
    case 'list':
      return text.split('|');
    case 'terms':
      return [{ find: text }]; // a table has no room for more
    default:
      return text;
  }
}

/** The style and those it builds on, weakest first. */
export function styleChain(name: string, styles: readonly Style[]): Style[] {
  const style = styles.find((one) => one.name === name);
  if (style === undefined) return [];
  return style.extends === undefined ? [style] : [...styleChain(style.extends, styles), style];
}

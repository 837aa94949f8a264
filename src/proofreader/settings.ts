/** Settles what is on: defaults < house style < configuration < front matter < what the call says. */
import type { ActiveRule } from '../engine/dispatch.ts';
import type { Rule } from '../rule/define-rule.ts';
import { presets, type OptionValue } from '../rule/options.ts';
import type { Severity } from '../rule/problem.ts';
import type { DialectName, RuleSetting, Style } from '../styles/style.ts';
import { settingsOf, styleChain } from '../styles/style-settings.ts';
import { ConfigurationError, findMisfits, type Configuration } from './configuration.ts';

export interface Settings {
  readonly style: string;
  readonly dialect: DialectName;
  readonly vocabulary: ReadonlySet<string>;
  /** Files with names of the newsroom's own. */
  readonly names: readonly string[];
  readonly rules: readonly ActiveRule[];
}

interface Draft {
  isOn: boolean;
  severity: Severity;
  options: Record<string, OptionValue>;
}

/**
 * @param layers weakest first.
 * @throws ConfigurationError if a layer names an unknown rule, option or style.
 */
export function settle(layers: readonly Configuration[], rules: readonly Rule[], styles: readonly Style[]): Settings {
  const misfits = layers.flatMap((layer) => findMisfits(layer, rules, styles));
  if (misfits.length > 0) throw new ConfigurationError(misfits);
  const styleName = lastOf(layers, 'style') ?? 'auto';
  const chain = styleChain(styleName, styles);
  const drafts = new Map(rules.map((rule) => [rule.id, draftOf(rule)]));
  for (const style of chain) for (const [id, setting] of settingsOf(style, rules)) apply(drafts.get(id), setting);
  for (const layer of layers) for (const [id, setting] of Object.entries(layer.rules ?? {})) apply(drafts.get(id), setting);
  const dialect = lastOf(layers, 'dialect') ?? chain.findLast((style) => style.dialect !== undefined)?.dialect ?? 'auto';
  return {
    style: styleName,
    dialect,
    vocabulary: new Set(layers.flatMap(({ vocabulary }) => vocabulary ?? [])),
    names: [...new Set(layers.flatMap(({ names }) => names ?? []))],
    rules: rules.flatMap((rule) => activeOf(rule, drafts.get(rule.id))),
  };
}

function draftOf(rule: Rule): Draft {
  return { isOn: !rule.isOptIn, severity: rule.severity, options: { ...presets(rule.options ?? {}) } };
}

function apply(draft: Draft | undefined, setting: RuleSetting): void {
  if (draft === undefined) return;
  if (setting === false || setting === 'off') draft.isOn = false;
  else if (setting === true) draft.isOn = true;
  else if (typeof setting === 'string') {
    draft.isOn = true;
    draft.severity = setting;
  } else {
    draft.isOn = true;
    const { severity, ...options } = setting;
    if (severity !== undefined) draft.severity = severity as Severity; // findMisfits has seen it
    for (const [name, value] of Object.entries(options)) draft.options[name] = layered(draft.options[name], value);
  }
}

/** Lists add up, what is stronger first: a house's words and those of a configuration that builds on it. */
function layered(weaker: OptionValue | undefined, stronger: OptionValue): OptionValue {
  return Array.isArray(weaker) && Array.isArray(stronger) ? ([...(stronger as readonly unknown[]), ...(weaker as readonly unknown[])] as OptionValue) : stronger; // both fit the same option
}

function activeOf(rule: Rule, draft: Draft | undefined): ActiveRule[] {
  return draft?.isOn ? [{ rule, options: draft.options, severity: draft.severity }] : [];
}

function lastOf<K extends 'style' | 'dialect'>(layers: readonly Configuration[], key: K): Configuration[K] {
  return layers.findLast((layer) => layer[key] !== undefined)?.[key];
}

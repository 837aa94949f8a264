/** The one configuration that every host reads, checked against the rules and styles there are. */
import { nearest } from '../text/nearest.ts';
import { misfit } from '../rule/options.ts';
import type { Rule } from '../rule/define-rule.ts';
import type { DialectName, RuleSetting, Style } from '../styles/style.ts';

export interface Configuration {
  /** Other configuration files, weakest first. Resolved by the host. */
  readonly extends?: string | readonly string[];
  /** House style by name; `auto` by default. */
  readonly style?: string;
  /** `auto`, the default, lets the article vote. */
  readonly dialect?: DialectName;
  /** Words that are right here. */
  readonly vocabulary?: readonly string[];
  /** Files with names of local people. Read by the host. */
  readonly names?: readonly string[];
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly overrides?: readonly (Omit<Configuration, 'overrides' | 'extends'> & { readonly files: readonly string[] })[];
}

export const DIALECTS: readonly DialectName[] = ['auto', 'us', 'gb', 'au', 'ca', 'in'];
const SEVERITIES = ['error', 'warning', 'info'];
const KEYS = ['$schema', 'extends', 'style', 'dialect', 'vocabulary', 'names', 'rules', 'overrides'];

/** Something in a configuration that does not fit; `path` leads to it from the root. */
export interface Misfit {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export class ConfigurationError extends Error {
  readonly misfits: readonly Misfit[];

  constructor(misfits: readonly Misfit[]) {
    super(misfits.map(({ message }) => message).join('\n'));
    this.name = 'ConfigurationError';
    this.misfits = misfits;
  }
}

/** @returns all that does not fit, in the order of the configuration; empty if it is a `Configuration`. */
export function findMisfits(value: unknown, rules: readonly Rule[], styles: readonly Style[], path: readonly (string | number)[] = []): Misfit[] {
  if (!isRecord(value)) return [{ path, message: `configuration: expected an object, found ${shown(value)}` }];
  const isOverride = path.includes('overrides');
  const keys = isOverride ? [...KEYS.filter((key) => key !== 'overrides' && key !== 'extends'), 'files'] : KEYS;
  return Object.entries(value).flatMap(([key, item]) => {
    const at = [...path, key];
    switch (key) {
      case 'style':
        return oneOf(at, 'style', item, styles.map(({ name }) => name));
      case 'dialect':
        return oneOf(at, 'dialect', item, DIALECTS);
      case 'vocabulary':
      case 'names':
      case 'files':
        return isTexts(item) ? [] : [{ path: at, message: `${key}: expected a list of texts, found ${shown(item)}` }];
      case 'extends':
        return typeof item === 'string' || isTexts(item) ? [] : [{ path: at, message: `extends: expected a file name or a list of them, found ${shown(item)}` }];
      case 'rules':
        return findRuleMisfits(item, rules, at);
      case 'overrides':
        if (!Array.isArray(item)) return [{ path: at, message: `overrides: expected a list, found ${shown(item)}` }];
        return item.flatMap((override, i) => findMisfits(override, rules, styles, [...at, i]));
      default:
        return keys.includes(key) ? [] : [{ path: at, message: `unknown key ‘${key}’${hint(key, keys)}` }];
    }
  });
}

function findRuleMisfits(value: unknown, rules: readonly Rule[], path: readonly (string | number)[]): Misfit[] {
  if (!isRecord(value)) return [{ path, message: `rules: expected an object, found ${shown(value)}` }];
  return Object.entries(value).flatMap(([id, setting]) => {
    const at = [...path, id];
    const rule = rules.find((one) => one.id === id);
    if (rule === undefined) return [{ path: at, message: `unknown rule ‘${id}’${hint(id, rules.map((one) => one.id))}` }];
    return findSettingMisfits(rule, setting, at);
  });
}

/** What does not fit in one rule's setting. */
export function findSettingMisfits(rule: Rule, setting: unknown, path: readonly (string | number)[]): Misfit[] {
  if (typeof setting === 'boolean' || setting === 'off') return [];
  if (typeof setting === 'string') return oneOf(path, rule.id, setting, [...SEVERITIES, 'off']);
  if (!isRecord(setting)) return [{ path, message: `${rule.id}: expected true, false, a severity or options, found ${shown(setting)}` }];
  const options = rule.options ?? {};
  return Object.entries(setting).flatMap(([name, value]) => {
    const at = [...path, name];
    if (name === 'severity') return oneOf(at, `${rule.id}.severity`, value, SEVERITIES);
    if (!Object.hasOwn(options, name)) return [{ path: at, message: `${rule.id} has no option ‘${name}’${hint(name, [...Object.keys(options), 'severity'])}` }];
    const expected = misfit(options[name], value);
    return expected === undefined ? [] : [{ path: at, message: `${rule.id}.${name}: expected ${expected}, found ${shown(value)}` }];
  });
}

function oneOf(path: readonly (string | number)[], what: string, value: unknown, values: readonly string[]): Misfit[] {
  if (typeof value === 'string' && values.includes(value)) return [];
  const near = typeof value === 'string' ? nearest(value, values) : undefined;
  return [{ path, message: `${what}: expected ${values.join(', ')}, found ${shown(value)}${near === undefined ? '' : `; did you mean ‘${near}’?`}` }];
}

function hint(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  return near === undefined ? `; there are: ${names.slice(0, 40).join(', ')}` : `; did you mean ‘${near}’?`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

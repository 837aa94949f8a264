/** `copydesk style show` and `copydesk style diff`. */
import { existsSync } from 'node:fs';
import pc from 'picocolors';
import type { Configuration } from '../../proofreader/configuration.ts';
import { settle, type Settings } from '../../proofreader/settings.ts';
import type { OptionValue, TermEntry } from '../../rule/options.ts';
import { rules } from '../../rules/index.ts';
import { styles } from '../../styles/index.ts';
import type { Style } from '../../styles/style.ts';
import { nearest } from '../../text/nearest.ts';
import { ConfigurationFileError, ConfigurationFiles } from '../node/configuration-file.ts';

/** @returns the exit code, as all of these do: 0 done, 2 could not. */
export function showStyle(name: string | undefined): number {
  if (name === undefined) {
    const width = Math.max(...styles.map((style) => style.name.length));
    process.stdout.write(styles.map((style) => `${style.name.padEnd(width)}  ${style.title}${style.choices.length === 0 ? '' : `, ${style.choices.length} choices`}\n`).join(''));
    return 0;
  }
  const style = styles.find((one) => one.name === name);
  if (style === undefined) return fail(unknownStyle(name));
  process.stdout.write(pageOf(style));
  return 0;
}

function pageOf({ title, name, dialect, choices }: Style): string {
  const keys = choices.map(({ rule, option }) => (option === 'is' ? rule : `${rule}.${option}`));
  const width = Math.max(0, ...keys.map(({ length }) => length));
  const lines = choices.map(({ value, says, page }, i) => `  ${keys[i].padEnd(width)}  ${pc.bold(value.replaceAll('|', ', '))}  ${says}\n  ${' '.repeat(width)}  ${pc.dim(page)}\n`);
  return `${pc.bold(title)} (${name})${dialect === undefined ? '' : `, dialect ${dialect}`}\n\n${lines.join('')}`;
}

export async function diffStyles(one: string, other: string): Promise<number> {
  try {
    const [a, b] = [await settingsOf(one), await settingsOf(other)];
    const rows = differences(a, b);
    const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column].length), column === 1 ? one.length : 0));
    process.stdout.write([['', one, other] as const, ...rows].map((row) => `${row[0].padEnd(widths[0])}  ${row[1].padEnd(widths[1])}  ${row[2]}\n`).join(''));
    return 0;
  } catch (error) {
    if (error instanceof ConfigurationFileError || error instanceof RangeError) return fail(error.message);
    throw error;
  }
}

/** @throws RangeError if it is neither a style nor a file. @throws ConfigurationFileError */
async function settingsOf(name: string): Promise<Settings> {
  if (styles.some((style) => style.name === name)) return settle([{ style: name }], rules, styles);
  if (!existsSync(name)) throw new RangeError(unknownStyle(name));
  const { configuration } = await new ConfigurationFiles().load(name, 'article.md');
  return settle([configuration satisfies Configuration], rules, styles);
}

/** Rule or option, and what either side has; '—' where a rule is off. */
function differences(a: Settings, b: Settings): [string, string, string][] {
  const rows: [string, string, string][] = a.dialect === b.dialect ? [] : [['dialect', a.dialect, b.dialect]];
  for (const { id, options = {} } of rules) {
    const [x, y] = [a, b].map((side) => side.rules.find(({ rule }) => rule.id === id));
    if (x === undefined && y === undefined) continue;
    const names = Object.keys(options);
    if ((x === undefined || y === undefined) && (names.length === 0 || x?.severity !== y?.severity)) rows.push([id, x === undefined ? '—' : 'on', y === undefined ? '—' : 'on']);
    for (const name of names) {
      const [left, right] = [x, y].map((active) => (active === undefined ? '—' : shown((active.options as Readonly<Record<string, OptionValue>>)[name])));
      if (left !== right) rows.push([`${id}.${name}`, left, right]);
    }
  }
  return rows;
}

function shown(value: OptionValue): string {
  if (typeof value !== 'object') return String(value);
  const items: readonly (string | TermEntry)[] = value;
  return items.length === 0 ? '(none)' : items.map((item) => (typeof item === 'string' ? item : String(item.find))).join(', ');
}

function unknownStyle(name: string): string {
  const near = nearest(name, styles.map((style) => style.name));
  return `there is no style or file ‘${name}’${near === undefined ? '; “copydesk style show” lists the styles' : `; did you mean ‘${near}’?`}`;
}

function fail(message: string): number {
  process.stderr.write(`${pc.red('copydesk:')} ${message}\n`);
  return 2;
}

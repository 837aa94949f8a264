/** Takes over word lists of other tools as options of the rule `terms`: prh's YAML and Vale's substitution and existence. */
import type { TermEntry } from '../rule/options.ts';
import { spellPattern } from './spelled-pattern.ts';

export interface ImportedTerms {
  readonly replace: readonly TermEntry[];
  readonly forbid: readonly TermEntry[];
  readonly prefer: readonly TermEntry[];
  /** What could not be taken over, and why. */
  readonly skipped: readonly string[];
}

export const NO_TERMS: ImportedTerms = { replace: [], forbid: [], prefer: [], skipped: [] };

type Fields = Readonly<Record<string, unknown>>;

export function mergeTerms(all: readonly ImportedTerms[]): ImportedTerms {
  return {
    replace: all.flatMap(({ replace }) => replace),
    forbid: all.flatMap(({ forbid }) => forbid),
    prefer: all.flatMap(({ prefer }) => prefer),
    skipped: all.flatMap(({ skipped }) => skipped),
  };
}

/** @param data a parsed prh file. @returns undefined if it is none. */
export function termsOfPrh(data: unknown): ImportedTerms | undefined {
  if (!isFields(data) || !Array.isArray(data.rules)) return undefined;
  const skipped = data.imports === undefined ? [] : ['imports: name those files, too'];
  const replace = (data.rules as readonly unknown[]).flatMap((rule): TermEntry[] => {
    const fields: Fields = typeof rule === 'string' ? { expected: rule } : isFields(rule) ? rule : {};
    const { expected, pattern, patterns, prose } = fields;
    if (typeof expected !== 'string') {
      skipped.push(`a rule without “expected”: ${shown(rule)}`);
      return [];
    }
    const given = [pattern, patterns].flat().filter((one): one is string => typeof one === 'string');
    const why = typeof prose === 'string' ? { why: prose } : {};
    return (given.length === 0 ? [expected] : given).flatMap((one) => entriesFrom(one, expected, why, skipped));
  });
  return { ...NO_TERMS, replace: merged(replace), skipped };
}

/** A prh pattern is a text, which stands for itself in any case, or `/a regular expression/`. */
function entriesFrom(pattern: string, expected: string, why: Pick<TermEntry, 'why'>, skipped: string[]): TermEntry[] {
  const source = /^\/(.*)\/([a-z]*)$/.exec(pattern);
  if (source === null) return [{ find: pattern, use: expected, ...why }];
  return spelledEntries(source[1], [expected], { ...why, ...(source[2].includes('i') ? {} : { exact: true }) }, skipped);
}

/** @param name of the file, for what is said. @param data a parsed Vale rule. @returns undefined if it is none. */
export function termsOfVale(data: unknown): ImportedTerms | undefined {
  if (!isFields(data) || typeof data.extends !== 'string') return undefined;
  const skipped: string[] = [];
  const rest = { ...reasonOf(data.message), ...(Array.isArray(data.exceptions) ? { unless: texts(data.exceptions) } : {}) };
  const exactness = (pattern: string): Pick<TermEntry, 'exact'> => (data.ignorecase === true || pattern === pattern.toLowerCase() ? {} : { exact: true });
  if (data.extends === 'substitution' && isFields(data.swap)) {
    const entries = Object.entries(data.swap).flatMap(([pattern, use]) => (typeof use === 'string' ? spelledEntries(pattern, use.split('|'), { ...rest, ...exactness(pattern) }, skipped) : []));
    return data.level === 'suggestion' ? { ...NO_TERMS, prefer: merged(entries), skipped } : { ...NO_TERMS, replace: merged(entries), skipped };
  }
  if (data.extends === 'existence' && Array.isArray(data.tokens)) {
    const forbid = texts(data.tokens).flatMap((pattern) => spelledEntries(pattern, undefined, { ...rest, ...exactness(pattern) }, skipped));
    return { ...NO_TERMS, forbid: merged(forbid), skipped };
  }
  return { ...NO_TERMS, skipped: [`“extends: ${data.extends}” has no counterpart in word lists`] };
}

/** Vale's `accept.txt` is a vocabulary, `reject.txt` a list of forbidden terms; both one pattern a line. */
export function termsOfRejected(text: string): ImportedTerms {
  const skipped: string[] = [];
  return { ...NO_TERMS, forbid: merged(linesOf(text).flatMap((pattern) => spelledEntries(pattern, undefined, {}, skipped))), skipped };
}

export function wordsAccepted(text: string): { readonly words: readonly string[]; readonly skipped: readonly string[] } {
  const skipped: string[] = [];
  const words = linesOf(text).flatMap((pattern) => spelledEntries(pattern, undefined, {}, skipped).flatMap(({ find }) => find));
  return { words, skipped };
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).map((line) => line.replace(/^\(\?i\)/, '').trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

function spelledEntries(pattern: string, uses: readonly string[] | undefined, rest: Omit<TermEntry, 'find' | 'use'>, skipped: string[]): TermEntry[] {
  const spelled = spellPattern(pattern.replace(/^\(\?i\)/, ''));
  if (spelled === undefined) {
    skipped.push(`a pattern with too many spellings: ${pattern}`);
    return [];
  }
  return spelled.map(({ text, groups }) => ({ find: text, ...(uses === undefined ? {} : { use: uses.map((use) => use.replace(/\$(\d)/g, (_, n: string) => groups[Number(n) - 1] ?? '')) }), ...rest }));
}

/** Entries that say the same of several spellings become one. */
function merged(entries: readonly TermEntry[]): TermEntry[] {
  const groups = new Map<string, { entry: TermEntry; find: string[] }>();
  for (const entry of entries) {
    const key = JSON.stringify({ ...entry, find: '' });
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { entry, find: [String(entry.find)] });
    else known.find.push(String(entry.find));
  }
  return [...groups.values()].map(({ entry: { use, ...rest }, find }) => ({ find: single(find), ...(use === undefined ? {} : { use: single(use) }), ...withoutFind(rest) }));
}

function withoutFind({ find: _, ...rest }: Omit<TermEntry, 'use'>): Omit<TermEntry, 'find' | 'use'> {
  return rest;
}

function single(value: string | readonly string[]): string | readonly string[] {
  return typeof value !== 'string' && value.length === 1 ? value[0] : value;
}

/** A message that only repeats the two words (“Use '%s' instead of '%s'”) is no reason. */
function reasonOf(message: unknown): Pick<TermEntry, 'why'> {
  return typeof message !== 'string' || message.includes('%s') ? {} : { why: message };
}

function texts(values: readonly unknown[]): string[] {
  return values.filter((value) => typeof value === 'string');
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** What an article says of itself above its text: when it was published, and settings under `copydesk:`. */
import type { Prose } from '../article/prose.ts';
import type { Configuration } from './configuration.ts';

export interface FrontMatter {
  readonly published?: Date;
  readonly settings?: Configuration;
}

const DATE_KEYS = ['published', 'date', 'pubdate', 'publishDate', 'datePublished', 'published_at'];

/** Parses YAML; given by the host, so that nobody loads a parser for an article without front matter. */
export type ParseYaml = (text: string) => unknown;

/** Front matter that cannot be parsed is passed over: it is another tool's to complain of. */
export function readFrontMatter({ frontMatter }: Prose, parseYaml: ParseYaml): FrontMatter {
  if (frontMatter === undefined || frontMatter.language === 'toml') return {};
  const entries = frontMatter.language === 'yaml' && isFlat(frontMatter.text) ? dateLines(frontMatter.text) : parsed(frontMatter.text, parseYaml);
  const settings = entries.get('copydesk');
  const published = DATE_KEYS.map((key) => readDate(entries.get(key))).find((date) => date !== undefined);
  return {
    ...(published === undefined ? {} : { published }),
    ...(typeof settings === 'object' && settings !== null ? { settings } : {}),
  };
}

/** True if dates are all that we could want of it: most front matter is lines of `key: value`, and loading a parser takes longer than checking the article. */
function isFlat(text: string): boolean {
  return !/^\s*[{[]|^["'?]?\s*copydesk\b/m.test(text);
}

function dateLines(text: string): Map<string, unknown> {
  const entries = new Map<string, unknown>();
  for (const [, key, value] of text.matchAll(/^(\w+):[ \t]+(.+)$/gm)) {
    if (DATE_KEYS.includes(key)) entries.set(key, value.replace(/\s+#.*$/, '').trim().replace(/^(["'])(.*)\1$/, '$2'));
  }
  return entries;
}

function parsed(text: string, parseYaml: ParseYaml): Map<string, unknown> {
  try {
    const data = parseYaml(text);
    return new Map<string, unknown>(typeof data === 'object' && data !== null ? Object.entries(data) : []);
  } catch {
    return new Map();
  }
}

/** @returns undefined for what is no date. */
export function readDate(value: unknown): Date | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value;
  if (typeof value !== 'string' || !/\d{4}/.test(value)) return undefined;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

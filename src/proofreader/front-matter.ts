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
  const data = parsed(frontMatter.text, parseYaml);
  if (typeof data !== 'object' || data === null) return {};
  const entries = new Map<string, unknown>(Object.entries(data));
  const settings = entries.get('copydesk');
  const published = DATE_KEYS.map((key) => readDate(entries.get(key))).find((date) => date !== undefined);
  return {
    ...(published === undefined ? {} : { published }),
    ...(typeof settings === 'object' && settings !== null ? { settings } : {}),
  };
}

function parsed(text: string, parseYaml: ParseYaml): unknown {
  try {
    return parseYaml(text);
  } catch {
    return undefined;
  }
}

/** @returns undefined for what is no date. */
export function readDate(value: unknown): Date | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value;
  if (typeof value !== 'string' || !/\d{4}/.test(value)) return undefined;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/**
 * Which reader reads which format, by name and by a file's ending.
 */
import type { Prose } from '../article/prose.ts';
import { nearest } from '../text/nearest.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readMdx } from './mdx.ts';
import { readPlain } from './plain.ts';

export interface Reader {
  readonly format: string;
  /** Endings of file names, without the dot, in lower case. */
  readonly extensions: readonly string[];
  read(source: string): Prose;
}

/** What says how to read a text: the format itself, or else the path of its file. */
export interface FormatHint {
  readonly format?: string | undefined;
  readonly path?: string | undefined;
}

const MARKDOWN: Reader = { format: 'markdown', extensions: ['md', 'markdown', 'mdown'], read: readMarkdown };
const MDX: Reader = { format: 'mdx', extensions: ['mdx'], read: readMdx };
const HTML: Reader = { format: 'html', extensions: ['html', 'htm', 'xhtml'], read: readHtml };
const TEXT: Reader = { format: 'text', extensions: ['txt', 'text'], read: readPlain };

/** Readers by the name of their format. */
export const readers: ReadonlyMap<string, Reader> = new Map([MARKDOWN, MDX, HTML, TEXT].map((reader) => [reader.format, reader]));

/**
 * The reader for a format, by its name or an ending (`markdown`, `md`), or for a path; plain text if neither tells.
 * @throws RangeError if the format is not known, naming the nearest that is.
 */
export function readerFor({ format, path }: FormatHint): Reader {
  if (format !== undefined) return readerOfFormat(format);
  return (path === undefined ? undefined : readerOfPath(path)) ?? TEXT;
}

/** True if the ending of a path tells its format. */
export function knowsPath(path: string): boolean {
  return readerOfPath(path) !== undefined;
}

function readerOfFormat(format: string): Reader {
  const name = format.toLowerCase();
  const reader = readers.get(name) ?? readerOfExtension(name);
  if (reader !== undefined) return reader;
  const near = nearest(name, [...readers.values()].flatMap((known) => [known.format, ...known.extensions]));
  const advice = near === undefined ? '.' : `; did you mean “${near}”?`;
  throw new RangeError(`Unknown format “${format}”${advice} Known formats: ${[...readers.keys()].join(', ')}.`);
}

function readerOfPath(path: string): Reader | undefined {
  const extension = /\.([^./\\]{1,20})$/.exec(path)?.[1];
  return extension === undefined ? undefined : readerOfExtension(extension.toLowerCase());
}

function readerOfExtension(extension: string): Reader | undefined {
  return [...readers.values()].find((reader) => reader.extensions.includes(extension));
}

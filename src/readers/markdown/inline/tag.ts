/**
 * One HTML tag: its name, its end, its attributes.
 */
import type { Span } from '../../../text/span.ts';

export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly isClosing: boolean;
  /** Where the attributes stand. */
  readonly attributes: Span;
  /** Past the `>`. */
  readonly end: number;
}

const VALUE = String.raw`[^\s"'=<>${'`'}]+|'[^']*'|"[^"]*"`;
const ATTRIBUTE = String.raw`\s+[a-zA-Z:_@][\w.:@-]*(?:\s*=\s*(?:${VALUE}))?`;
const TAG = new RegExp(String.raw`<(/?)([a-zA-Z][\w:-]*)((?:${ATTRIBUTE})*)\s*/?>`, 'y');

const CODE = new Set(['code', 'kbd', 'samp', 'tt', 'pre']);
const HIDDEN = new Set([
  'script', 'style', 'iframe', 'svg', 'math', 'template', 'object', 'video', 'audio', 'textarea', 'select', 'noscript',
]);

/** The tag that begins at a `<`; undefined if it is none. */
export function tagAt(content: string, at: number): Tag | undefined {
  TAG.lastIndex = at;
  const match = TAG.exec(content);
  if (match === null) return undefined;
  const attributesFrom = at + 1 + match[1].length + match[2].length;
  return {
    name: match[2].toLowerCase(),
    isClosing: match[1] === '/',
    attributes: [attributesFrom, attributesFrom + match[3].length],
    end: at + match[0].length,
  };
}

/** Where the value of an attribute stands, without its quotation marks. */
export function attributeSpan(content: string, tag: Tag, name: string): Span | undefined {
  const [from, to] = tag.attributes;
  const match = new RegExp(String.raw`\s${name}\s*=\s*(${VALUE})`, 'i').exec(content.slice(from, to));
  if (match === null) return undefined;
  const end = from + match.index + match[0].length;
  const start = end - match[1].length;
  const isQuoted = match[1][0] === '"' || match[1][0] === "'";
  return isQuoted ? [start + 1, end - 1] : [start, end];
}

/** Elements that stand in the text as one object. */
export function isCodeElement(name: string): boolean {
  return CODE.has(name);
}

/** Elements whose inside no reader of the article sees as text. */
export function isHiddenElement(name: string): boolean {
  return HIDDEN.has(name);
}

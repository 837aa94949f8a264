/**
 * Parts HTML into tags, comments and text, as the tokenizer of the HTML Living Standard does (13.2.5), with places.
 *
 * It is written out here because a tree does not hold what a proofreader needs: a tree's text nodes are joined over
 * stray tags and moved out of tables, and which unit of source a letter came from is lost.
 */
import type { Span } from '../../text/span.ts';
import { isRaw } from './elements.ts';

export interface Attribute {
  /** In lower case. */
  readonly name: string;
  /** Of its value, without quotation marks; empty if it has none. */
  readonly value: Span;
  /** The mark that the value stands between, if any. */
  readonly quote: '"' | "'" | '';
}

export type HtmlToken =
  | { readonly kind: 'text'; readonly span: Span }
  | { readonly kind: 'open'; readonly span: Span; readonly name: string; readonly attributes: readonly Attribute[] }
  | { readonly kind: 'close'; readonly span: Span; readonly name: string }
  | { readonly kind: 'comment'; readonly span: Span; readonly text: string };

const NO_ATTRIBUTES: readonly Attribute[] = [];
const TAG_NAME = /[a-zA-Z][^\s/>]*/y;
const ATTRIBUTE_NAME = /[^\s/>][^\s/>=]*/y;
const UNQUOTED = /[^\s>]*/y;
const SPACE = /\s*/y;
const SLASH = 47;

/** Every token in order; text is never empty. Linear in the length, whatever the source. */
export function* htmlTokens(source: string, start: number): Generator<HtmlToken> {
  let from = start;
  for (let at = source.indexOf('<', start); at >= 0; at = source.indexOf('<', at)) {
    const token = markupAt(source, at);
    if (token === undefined) {
      at++;
      continue;
    }
    if (from < at) yield { kind: 'text', span: [from, at] };
    if (token.kind !== 'text') yield token;
    from = at = token.kind === 'open' && isRaw(token.name) ? endOfRaw(source, token.name, token.span[1]) : token.span[1];
  }
  if (from < source.length) yield { kind: 'text', span: [from, source.length] };
}

/** The tag or comment that begins at a `<`; `text` stands for markup that says nothing; undefined if it is none. */
function markupAt(source: string, at: number): HtmlToken | undefined {
  const next = source.charCodeAt(at + 1);
  if (isLetter(next)) return openTag(source, at);
  if (next === SLASH) return isLetter(source.charCodeAt(at + 2)) ? closeTag(source, at) : bogus(source, at);
  if (source.startsWith('<!--', at)) return comment(source, at);
  if (source.startsWith('<![CDATA[', at)) return nothing(at, after(source, ']]>', at));
  return next === 33 || next === 63 ? nothing(at, after(source, '>', at)) : undefined;
}

function openTag(source: string, at: number): HtmlToken {
  const name = match(TAG_NAME, source, at + 1).toLowerCase();
  const { attributes, end } = readAttributes(source, at + 1 + name.length);
  return end < 0 ? nothing(at, source.length) : { kind: 'open', span: [at, end], name, attributes };
}

function closeTag(source: string, at: number): HtmlToken {
  const name = match(TAG_NAME, source, at + 2).toLowerCase();
  const { end } = readAttributes(source, at + 2 + name.length);
  return end < 0 ? nothing(at, source.length) : { kind: 'close', span: [at, end], name };
}

/** @returns `end` past the `>`, or -1 if the tag has none. */
function readAttributes(source: string, start: number): { attributes: readonly Attribute[]; end: number } {
  let attributes: Attribute[] | undefined;
  for (let at = start; at < source.length; ) {
    const char = source[at];
    if (char === '>') return { attributes: attributes ?? NO_ATTRIBUTES, end: at + 1 };
    const name = match(ATTRIBUTE_NAME, source, at);
    if (name === '') {
      at++;
      continue;
    }
    at += name.length;
    const equals = at + match(SPACE, source, at).length;
    const value = source[equals] === '=' ? valueAt(source, equals + 1) : { span: [at, at] as const, quote: '' as const, end: at };
    if (value.end < 0) return { attributes: NO_ATTRIBUTES, end: -1 };
    (attributes ??= []).push({ name: name.toLowerCase(), value: value.span, quote: value.quote });
    at = value.end;
  }
  return { attributes: NO_ATTRIBUTES, end: -1 };
}

function valueAt(source: string, from: number): { span: Span; quote: Attribute['quote']; end: number } {
  const start = from + match(SPACE, source, from).length;
  const quote = source[start];
  if (quote !== '"' && quote !== "'") {
    const end = start + match(UNQUOTED, source, start).length;
    return { span: [start, end], quote: '', end };
  }
  const end = source.indexOf(quote, start + 1);
  return { span: [start + 1, end], quote, end: end < 0 ? -1 : end + 1 };
}

function comment(source: string, at: number): HtmlToken {
  const abrupt = /<!--(?:>|->)/y;
  abrupt.lastIndex = at;
  if (abrupt.test(source)) return nothing(at, abrupt.lastIndex);
  const closing = /--!?>/g;
  closing.lastIndex = at + 4;
  const found = closing.exec(source);
  if (found === null) return nothing(at, source.length);
  if (found[0] !== '-->') return nothing(at, closing.lastIndex);
  return { kind: 'comment', span: [at, closing.lastIndex], text: source.slice(at + 4, found.index).trim() };
}

/** `</>` vanishes, `</ p>` is a comment that nobody meant. */
function bogus(source: string, at: number): HtmlToken | undefined {
  return at + 2 >= source.length ? undefined : nothing(at, after(source, '>', at));
}

function nothing(from: number, to: number): HtmlToken {
  return { kind: 'text', span: [from, to] };
}

function endOfRaw(source: string, name: string, from: number): number {
  const closing = new RegExp(String.raw`</${name}(?=[\s/>])`, 'gi');
  closing.lastIndex = from;
  return closing.exec(source)?.index ?? source.length;
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? source.length : at + mark.length;
}

function match(pattern: RegExp, source: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? '';
}

function isLetter(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

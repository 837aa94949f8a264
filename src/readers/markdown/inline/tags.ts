/**
 * Everything in angle brackets inside a block: HTML tags, comments, processing instructions, autolinks.
 */
import { MARKS } from '../../html/elements.ts';
import { OBJECT, type InlineMark } from '../../../article/prose.ts';
import { ampersand } from './characters.ts';
import type { Scan } from './scan.ts';
import { attributeSpan, isCodeElement, isHiddenElement, tagAt, type Tag } from './tag.ts';
import { Token, TokenKind } from './token.ts';

const AUTOLINK = /<(?:[a-z][-\w+.]{1,31}:[^\s<>]{0,2000}|[a-z\d.!#$%&'*+/=?^_{|}~-]{1,100}@[a-z\d.-]{1,255})>/iy;
/** Tags deeper than this are not paired: a search through the open ones stays short. */
const MAX_OPEN_TAGS = 16;

export function lessThan(scan: Scan, at: number): number {
  const { content } = scan;
  if (content.startsWith('<!--', at)) return comment(scan, at);
  if (content.startsWith('<?', at)) return vanishUpTo(scan, at, '?>');
  if (content.startsWith('<![CDATA[', at)) return vanishUpTo(scan, at, ']]>');
  AUTOLINK.lastIndex = at;
  if (AUTOLINK.test(content)) return autolink(scan, at, AUTOLINK.lastIndex);
  const tag = tagAt(content, at);
  if (tag !== undefined) return readTag(scan, tag, at);
  const isDeclaration = /[a-z]/i.test(content.charAt(at + 2)) && content.charAt(at + 1) === '!';
  return isDeclaration ? vanishUpTo(scan, at, '>') : at + 1;
}

function comment(scan: Scan, at: number): number {
  const closing = scan.find('-->', at + 2);
  if (closing < 0) return at + 4;
  const token = new Token(TokenKind.COMMENT, at, closing + 3);
  token.text = scan.content.slice(at + 4, Math.max(at + 4, closing)).trim();
  return scan.add(token);
}

function vanishUpTo(scan: Scan, at: number, closing: string): number {
  const end = scan.find(closing, at + 2);
  return end < 0 ? at + 2 : scan.add(new Token(TokenKind.VANISHED, at, end + closing.length));
}

function autolink(scan: Scan, at: number, end: number): number {
  const opener = new Token(TokenKind.REPLACED, at, at + 1);
  const closer = new Token(TokenKind.REPLACED, end - 1, end);
  scan.pairs.push({ kind: 'link', opener, closer });
  scan.add(opener);
  return scan.add(closer);
}

function readTag(scan: Scan, tag: Tag, at: number): number {
  if (tag.name === 'br') return scan.add(new Token(TokenKind.BREAK, at, tag.end, '\n'));
  if (tag.name === 'img') return image(scan, tag, at);
  if (!tag.isClosing && (isCodeElement(tag.name) || isHiddenElement(tag.name))) return unread(scan, tag, at);
  const token = new Token(TokenKind.VANISHED, at, tag.end);
  const kind = Object.hasOwn(MARKS, tag.name) ? MARKS[tag.name] : undefined;
  if (kind !== undefined && tag.isClosing) closeMark(scan, kind, tag.name, token);
  else if (kind !== undefined) openMark(scan, tag.name, token);
  return scan.add(token);
}

function openMark(scan: Scan, name: string, token: Token): void {
  scan.openTags ??= [];
  if (scan.openTags.length < MAX_OPEN_TAGS) scan.openTags.push({ name, token });
}

function closeMark(scan: Scan, kind: InlineMark['kind'], name: string, closer: Token): void {
  const open = scan.openTags ?? [];
  const at = open.findLastIndex((tag) => tag.name === name);
  if (at < 0) return;
  scan.pairs.push({ kind, opener: open[at].token, closer });
  open.length = at;
}

/** An element whose inside is not read, up to its closing tag: `<code>`, `<script>`. */
function unread(scan: Scan, tag: Tag, at: number): number {
  const closing = scan.find(`</${tag.name}`, tag.end);
  const end = closing < 0 ? -1 : scan.content.indexOf('>', closing);
  if (end < 0) return scan.add(new Token(TokenKind.VANISHED, at, tag.end));
  const isCode = isCodeElement(tag.name);
  return scan.add(new Token(isCode ? TokenKind.REPLACED : TokenKind.VANISHED, at, end + 1, isCode ? OBJECT : ''));
}

function image(scan: Scan, tag: Tag, at: number): number {
  const token = new Token(TokenKind.IMAGE, at, tag.end);
  scan.add(token);
  const alt = attributeSpan(scan.content, tag, 'alt');
  if (alt === undefined) return tag.end;
  [token.altFrom, token.altTo] = alt;
  for (let i = alt[0]; i < alt[1]; ) i = scan.content.charCodeAt(i) === 38 ? ampersand(scan, i) : i + 1;
  return tag.end;
}

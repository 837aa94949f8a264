/**
 * Links, images and references to footnotes.
 *
 * A link keeps its text; address, title and label leave no trace. Brackets whose label is not defined are text: news
 * copy is full of `[sic]` and `[the minister]`.
 */
import { isAsciiPunctuation } from './characters.ts';
import { pairDelimiters } from './delimiters.ts';
import { endOfDestination, endOfTitle, normaliseLabel, skipSpace } from './link-parts.ts';
import type { Bracket, Scan } from './scan.ts';
import { Token, TokenKind } from './token.ts';

const FOOTNOTE = /\[\^[^[\]\s]{1,100}\]/y;
const MAX_LABEL = 999;

export function openBracket(scan: Scan, at: number): number {
  FOOTNOTE.lastIndex = at;
  if (scan.content.charCodeAt(at + 1) === 94 && FOOTNOTE.test(scan.content)) return footnote(scan, at, FOOTNOTE.lastIndex);
  return pushBracket(scan, new Token(TokenKind.BRACKET, at, at + 1), false);
}

/** `![`; any other exclamation mark is text. */
export function bang(scan: Scan, at: number): number {
  if (scan.content.charCodeAt(at + 1) !== 91) return at + 1;
  return pushBracket(scan, new Token(TokenKind.BRACKET, at, at + 2), true);
}

export function closeBracket(scan: Scan, at: number): number {
  const bracket = scan.brackets.pop();
  if (bracket === undefined) return at + 1;
  const depth = scan.brackets.length;
  const isActive = bracket.isImage || depth >= scan.activeFrom;
  scan.activeFrom = Math.min(scan.activeFrom, depth);
  const end = isActive ? endOfTarget(scan, bracket, at) : -1;
  if (end < 0) return at + 1;
  pairDelimiters(scan, bracket.delimiterBefore);
  if (bracket.isImage) {
    const { token } = bracket;
    token.kind = TokenKind.IMAGE;
    token.altFrom = token.to;
    token.altTo = at;
    token.to = end;
    return end;
  }
  bracket.token.kind = TokenKind.REPLACED;
  const closer = new Token(TokenKind.REPLACED, at, end);
  scan.pairs.push({ kind: 'link', opener: bracket.token, closer });
  scan.activeFrom = depth;
  return scan.add(closer);
}

function pushBracket(scan: Scan, token: Token, isImage: boolean): number {
  const outer = scan.brackets.at(-1);
  if (outer !== undefined) outer.hasInner = true;
  scan.brackets.push({ token, isImage, delimiterBefore: scan.lastDelimiter, hasInner: false });
  return scan.add(token);
}

/** A reference set off by a space (“the report [^2].”) takes the space with it, if punctuation or a space follows. */
function footnote(scan: Scan, at: number, end: number): number {
  const { content } = scan;
  const next = content.charCodeAt(end);
  const isFollowedByWord = end < content.length && next > 32 && !isAsciiPunctuation(next);
  const floor = scan.tokens.at(-1)?.to ?? 0;
  let from = at;
  while (!isFollowedByWord && from > floor && content.charCodeAt(from - 1) === 32) from--;
  return scan.add(new Token(TokenKind.VANISHED, from, end));
}

/** Where the link ends whose text ends at a bracket, or -1 if there is none. */
function endOfTarget(scan: Scan, bracket: Bracket, at: number): number {
  const { content } = scan;
  const next = content.charCodeAt(at + 1);
  if (next === 40) {
    const end = endOfInlineTarget(content, at + 1);
    if (end >= 0) return end;
  }
  if (scan.definitions.size === 0) return -1;
  if (next === 91) {
    const end = content.indexOf(']', at + 2);
    const label = end < 0 || end - at > MAX_LABEL ? '' : content.slice(at + 2, end);
    if (label !== '') return scan.definitions.has(normaliseLabel(label)) ? end + 1 : -1;
  }
  const from = bracket.token.to;
  if (bracket.hasInner || at - from > MAX_LABEL) return -1;
  if (!scan.definitions.has(normaliseLabel(content.slice(from, at)))) return -1;
  return next === 91 && content.charCodeAt(at + 2) === 93 ? at + 3 : at + 1;
}

/** `(address "title")`, from its parenthesis on. */
function endOfInlineTarget(content: string, at: number): number {
  let end = skipSpace(content, at + 1);
  if (content.charCodeAt(end) === 41) return end + 1;
  end = endOfDestination(content, end);
  if (end < 0) return -1;
  const afterSpace = skipSpace(content, end);
  if (content.charCodeAt(afterSpace) === 41) return afterSpace + 1;
  if (afterSpace === end) return -1;
  end = endOfTitle(content, afterSpace);
  if (end < 0) return -1;
  end = skipSpace(content, end);
  return content.charCodeAt(end) === 41 ? end + 1 : -1;
}

/**
 * Emphasis and strikethrough: runs of `*`, `_` and `~~`, paired as the appendix of the CommonMark specification says.
 *
 * What makes it linear is that a search for an opener that failed leaves a floor, below which later closers of the
 * same sort do not search again.
 */
import { isAsciiPunctuation } from './characters.ts';
import type { Scan } from './scan.ts';
import { Token, TokenKind } from './token.ts';

const UNDERSCORE = 95;
const TILDE = 126;
const WIDE_SPACE = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

export function delimiterRun(scan: Scan, at: number): number {
  const { content } = scan;
  const unit = content.charCodeAt(at);
  let end = at + 1;
  while (content.charCodeAt(end) === unit) end++;
  if (unit === TILDE && end - at !== 2) return end;
  const before = sortBefore(content, at);
  const after = sortAfter(content, end);
  const isLeft = after !== 'space' && (after === 'letter' || before !== 'letter');
  const isRight = before !== 'space' && (before === 'letter' || after !== 'letter');
  const token = new Token(TokenKind.DELIMITER, at, end);
  token.canOpen = isLeft && (unit !== UNDERSCORE || !isRight || before === 'punctuation');
  token.canClose = isRight && (unit !== UNDERSCORE || !isLeft || after === 'punctuation');
  if (!token.canOpen && !token.canClose) return end;
  token.previous = scan.lastDelimiter;
  if (scan.lastDelimiter !== undefined) scan.lastDelimiter.next = token;
  scan.lastDelimiter = token;
  return scan.add(token);
}

/** Pairs the delimiters above `bottom` and takes them off the stack. */
export function pairDelimiters(scan: Scan, bottom: Token | undefined): void {
  const floors = new Map<number, number>();
  let closer = firstAbove(scan, bottom);
  while (closer !== undefined) {
    if (!closer.canClose) {
      closer = closer.next;
      continue;
    }
    const sort = sortOfCloser(scan, closer);
    const opener = findOpener(scan, closer, floors.get(sort) ?? -1, bottom);
    if (opener === undefined) {
      floors.set(sort, closer.previous?.from ?? -1);
      if (!closer.canOpen) unlink(scan, closer);
      closer = closer.next;
      continue;
    }
    closer = pair(scan, opener, closer);
  }
  scan.lastDelimiter = bottom;
  if (bottom !== undefined) bottom.next = undefined;
}

/** Uses up one or two units of both; gives the closer again if there is something left of it. */
function pair(scan: Scan, opener: Token, closer: Token): Token | undefined {
  const size = Math.min(2, left(opener), left(closer));
  opener.opened += size;
  closer.closed += size;
  const isTilde = scan.content.charCodeAt(closer.from) === TILDE;
  scan.pairs.push({ kind: isTilde ? 'strikethrough' : size === 2 ? 'strong' : 'emphasis', opener, closer });
  opener.next = closer;
  closer.previous = opener;
  if (left(opener) === 0) unlink(scan, opener);
  if (left(closer) > 0) return closer;
  unlink(scan, closer);
  return closer.next;
}

/** @param floor no opener stands here or before. */
function findOpener(scan: Scan, closer: Token, floor: number, bottom: Token | undefined): Token | undefined {
  const unit = scan.content.charCodeAt(closer.from);
  for (let opener = closer.previous; opener !== undefined && opener !== bottom; opener = opener.previous) {
    if (opener.from <= floor) return undefined;
    if (opener.canOpen && scan.content.charCodeAt(opener.from) === unit && fits(opener, closer)) return opener;
  }
  return undefined;
}

/** Rule of three: `*` that could open as well as close does not pair across lengths that sum to a multiple of three. */
function fits(opener: Token, closer: Token): boolean {
  if (!opener.canClose && !closer.canOpen) return true;
  const openerSize = opener.to - opener.from;
  const closerSize = closer.to - closer.from;
  return (openerSize + closerSize) % 3 !== 0 || (openerSize % 3 === 0 && closerSize % 3 === 0);
}

function sortOfCloser(scan: Scan, closer: Token): number {
  const size = (closer.to - closer.from) % 3;
  return scan.content.charCodeAt(closer.from) * 8 + (closer.canOpen ? 4 : 0) + size;
}

function left(token: Token): number {
  return token.to - token.from - token.opened - token.closed;
}

function firstAbove(scan: Scan, bottom: Token | undefined): Token | undefined {
  if (scan.lastDelimiter === bottom) return undefined;
  let first = scan.lastDelimiter;
  while (first !== undefined && first.previous !== bottom) first = first.previous;
  return first;
}

function unlink(scan: Scan, token: Token): void {
  if (token.previous !== undefined) token.previous.next = token.next;
  if (token.next !== undefined) token.next.previous = token.previous;
  else scan.lastDelimiter = token.previous;
}

type Sort = 'space' | 'punctuation' | 'letter';

function sortBefore(content: string, at: number): Sort {
  if (at === 0) return 'space';
  const unit = content.charCodeAt(at - 1);
  const isTrail = unit >= 0xdc00 && unit <= 0xdfff && at > 1;
  return isTrail ? sortOf(content.codePointAt(at - 2) ?? unit) : sortOf(unit);
}

function sortAfter(content: string, at: number): Sort {
  return at >= content.length ? 'space' : sortOf(content.codePointAt(at) ?? 32);
}

function sortOf(code: number): Sort {
  if (code < 128) return code <= 32 ? 'space' : isAsciiPunctuation(code) ? 'punctuation' : 'letter';
  const character = String.fromCodePoint(code);
  if (WIDE_SPACE.test(character)) return 'space';
  return PUNCTUATION.test(character) ? 'punctuation' : 'letter';
}

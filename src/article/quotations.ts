/**
 * Quotation marks of a block, told from apostrophes, and the quotations they make.
 *
 * Straight marks open where a space stands before and none behind; curly ones say themselves. A quotation that runs over
 * several paragraphs opens each anew and closes once: an unclosed paragraph followed by one that opens is not a fault.
 */
import type { Span } from '../text/span.ts';
import { Class, classAt, isLetter } from '../text/characters.ts';
import { Kind, type Tokens } from './tokens.ts';

export const QuoteRole = { NONE: 0, OPEN: 1, CLOSE: 2, APOSTROPHE: 3, PRIME: 4 } as const;

export interface Quotation {
  readonly quote: 'double' | 'single';
  /** Token of the opening mark. */
  readonly open: number;
  /** Token of the closing mark; -1 if the quotation goes on in the next block or was never closed. */
  readonly close: number;
  /** Where it runs, marks included, in the text. */
  readonly span: Span;
  readonly depth: number;
  readonly block: number;
}

export interface Quotes {
  /** In order of their opening marks. */
  readonly quotations: readonly Quotation[];
  /** Closing marks that close nothing: token indices. */
  readonly strayClosers: readonly number[];
  /** `QuoteRole` of a mark's token. */
  roleOf(token: number): number;
}

const DOUBLE = new Set([0x22, 0x201c, 0x201d, 0x201e, 0x201f, 0xab, 0xbb]);
const SINGLE = new Set([0x27, 0x2018, 0x2019, 0x201a, 0x201b]);
/** What may follow an apostrophe at the start of a word: ’em, ’til, ’90s. */
const CLIPPED = /^(?:em|til|tis|twas|cause|cos|bout|round|n|nuff|kay|sup|\d\ds?)$/i;

interface OpenMark {
  readonly token: number;
  readonly isDouble: boolean;
}

/** @param firsts the index of each block's first token, and the count of all at the end. */
export function findQuotes(text: string, tokens: Tokens, firsts: Int32Array): Quotes {
  const roles = new Map<number, number>();
  const quotations: Quotation[] = [];
  const strayClosers: number[] = [];
  for (let block = 0; block + 1 < firsts.length; block++) {
    const open: OpenMark[] = [];
    const end = firsts[block + 1];
    for (let i = firsts[block]; i < end; i++) {
      if (tokens.kind[i] !== Kind.MARK) continue;
      const unit = tokens.form[i];
      const isDouble = DOUBLE.has(unit);
      if (!isDouble && !SINGLE.has(unit)) continue;
      const role = roleOfMark(text, tokens, i, unit, open);
      roles.set(i, role);
      if (role === QuoteRole.OPEN) open.push({ token: i, isDouble });
      if (role !== QuoteRole.CLOSE) continue;
      const at = lastIndexOf(open, isDouble);
      if (at < 0) {
        strayClosers.push(i);
        continue;
      }
      // Marks left open inside a quotation that closes were apostrophes or lost their partner.
      for (const lost of open.splice(at + 1)) quotations.push(unclosed(tokens, lost, tokens.start[i], block, at + 1));
      const { token } = open[at];
      open.length = at;
      quotations.push({ quote: isDouble ? 'double' : 'single', open: token, close: i, span: [tokens.start[token], tokens.end[i]], depth: at, block });
    }
    open.forEach((mark, depth) => quotations.push(unclosed(tokens, mark, end > 0 ? tokens.end[end - 1] : 0, block, depth)));
  }
  quotations.sort((a, b) => a.open - b.open);
  return { quotations, strayClosers, roleOf: (token) => roles.get(token) ?? QuoteRole.NONE };
}

function unclosed(tokens: Tokens, mark: OpenMark, end: number, block: number, depth: number): Quotation {
  return { quote: mark.isDouble ? 'double' : 'single', open: mark.token, close: -1, span: [tokens.start[mark.token], end], depth, block };
}

function lastIndexOf(open: readonly OpenMark[], isDouble: boolean): number {
  for (let i = open.length - 1; i >= 0; i--) if (open[i].isDouble === isDouble) return i;
  return -1;
}

function roleOfMark(text: string, tokens: Tokens, i: number, unit: number, open: readonly OpenMark[]): number {
  const start = tokens.start[i];
  const before = start > 0 ? classAt(text, start - 1) : Class.NEWLINE;
  const after = start + 1 < text.length ? classAt(text, start + 1) : Class.NEWLINE;
  const spaceBefore = before === Class.SPACE || before === Class.NEWLINE;
  const spaceAfter = after === Class.SPACE || after === Class.NEWLINE;
  if (unit === 0x201c || unit === 0x201e || unit === 0x201a || unit === 0xab) return QuoteRole.OPEN;
  if (unit === 0x201d || unit === 0xbb) return QuoteRole.CLOSE;
  if (unit === 0x22) return roleOfStraightDouble(text, start, spaceBefore, spaceAfter, open);
  if (unit === 0x2018) return isClipped(text, start) ? QuoteRole.APOSTROPHE : QuoteRole.OPEN;
  return roleOfSingle(text, start, unit, { before, spaceBefore, spaceAfter, after }, open);
}

function roleOfStraightDouble(text: string, start: number, spaceBefore: boolean, spaceAfter: boolean, open: readonly OpenMark[]): number {
  const isOpen = lastIndexOf(open, true) >= 0;
  const beforeUnit = text.charCodeAt(start - 1);
  if (beforeUnit >= 0x30 && beforeUnit <= 0x39 && !isOpen) return QuoteRole.PRIME; // 6' 2"
  if (spaceBefore && !spaceAfter) return QuoteRole.OPEN;
  if (spaceAfter && !spaceBefore) return QuoteRole.CLOSE;
  const isAfterOpener = start === 0 || beforeUnit === 0x28 || beforeUnit === 0x5b || beforeUnit === 0x2014 || beforeUnit === 0x2013 || beforeUnit === 0x2018;
  return isAfterOpener && !isOpen ? QuoteRole.OPEN : isOpen ? QuoteRole.CLOSE : QuoteRole.OPEN;
}

interface Surroundings {
  readonly before: number;
  readonly after: number;
  readonly spaceBefore: boolean;
  readonly spaceAfter: boolean;
}

function roleOfSingle(text: string, start: number, unit: number, near: Surroundings, open: readonly OpenMark[]): number {
  const isOpen = lastIndexOf(open, false) >= 0;
  const beforeUnit = text.charCodeAt(start - 1);
  if (near.before === Class.DIGIT && unit === 0x27 && !isOpen) return QuoteRole.PRIME;
  const canOpen = near.spaceBefore || start === 0 || beforeUnit === 0x28 || beforeUnit === 0x22 || beforeUnit === 0x201c || beforeUnit === 0x2014 || beforeUnit === 0x2013;
  if (canOpen && !near.spaceAfter) {
    if (unit === 0x2019 || isClipped(text, start)) return QuoteRole.APOSTROPHE;
    return QuoteRole.OPEN;
  }
  if (!isOpen) return QuoteRole.APOSTROPHE;
  // Inside single quotes “workers' pay” looks like a closer; a mark after a stop or a comma surely is one.
  const isAfterStop = beforeUnit === 0x2e || beforeUnit === 0x2c || beforeUnit === 0x21 || beforeUnit === 0x3f;
  if (isAfterStop) return QuoteRole.CLOSE;
  return isLetter(near.after) ? QuoteRole.APOSTROPHE : QuoteRole.CLOSE;
}

function isClipped(text: string, start: number): boolean {
  const word = /^[\p{L}\d]{1,6}/u.exec(text.slice(start + 1, start + 8));
  return word !== null && CLIPPED.test(word[0]);
}

/** True if an offset lies between two marks that belong together: beyond doubt somebody else’s words. */
export function isBetweenMarks({ quotations }: Quotes, offset: number): boolean {
  return quotations.some(({ close, span }) => close >= 0 && span[0] <= offset && offset < span[1]);
}

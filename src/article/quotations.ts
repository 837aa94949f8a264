/**
 * The quotations of an article. One that runs over several paragraphs opens each anew and closes once: an unclosed
 * paragraph followed by one that opens is not a fault. A line break in mid-sentence parts nothing.
 */
import type { Span } from '../text/span.ts';
import { Class, classAt } from '../text/characters.ts';
import { Kind, type Tokens } from './tokens.ts';
import { isQuoteMark, QuoteRole, readMark } from './quote-marks.ts';

export { QuoteRole } from './quote-marks.ts';

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
  /** Closing marks that close nothing: token indices, ascending. */
  readonly strayClosers: readonly number[];
  /** Curly marks that point the wrong way: token indices. */
  readonly turned: readonly number[];
  /** `QuoteRole` of a mark's token. */
  roleOf(token: number): QuoteRole;
  /** The last token of a mark: itself, but for two single marks set as a double one. */
  lastTokenOf(mark: number): number;
}

interface OpenMark {
  readonly token: number;
  readonly isDouble: boolean;
  readonly block: number;
}

/** @param firsts the index of each block's first token, and the count of all at the end. */
export function findQuotes(text: string, tokens: Tokens, firsts: Int32Array): Quotes {
  const roles = new Map<number, QuoteRole>();
  const wide = new Set<number>();
  const pairing = new Pairing(tokens);
  const turned: number[] = [];
  for (let block = 0; block + 1 < firsts.length; block++) {
    const end = firsts[block + 1];
    for (let i = firsts[block]; i < end; i++) {
      if (!isQuoteMark(tokens, i)) continue;
      const { role, isDouble, isTurned, width } = readMark(text, tokens, i, pairing);
      roles.set(i, role);
      if (width > 1) wide.add(i);
      if (isTurned) turned.push(i);
      if (role === QuoteRole.OPEN) pairing.push({ token: i, isDouble, block });
      else if (role === QuoteRole.CLOSE) pairing.close(i, i + width - 1, isDouble);
      i += width - 1;
    }
    if (!goesOn(text, tokens, firsts, block)) pairing.giveUp(end > 0 ? tokens.end[end - 1] : 0);
  }
  const { quotations, strayClosers } = pairing;
  quotations.sort((a, b) => a.open - b.open);
  return { quotations, strayClosers, turned, roleOf: (token) => roles.get(token) ?? QuoteRole.NONE, lastTokenOf: (mark) => mark + (wide.has(mark) ? 1 : 0) };
}

/** The sentence runs over the end of the block: no stop or other mark stands there, and no mark begins the next. */
function goesOn(text: string, tokens: Tokens, firsts: Int32Array, block: number): boolean {
  const next = firsts[block + 1];
  if (next === firsts[block] || next >= tokens.count || tokens.kind[next] === Kind.MARK) return false;
  if (tokens.kind[next - 1] !== Kind.MARK) return true;
  return tokens.form[next - 1] === 0x2c && classAt(text, tokens.start[next]) === Class.LOWER;
}

class Pairing {
  readonly quotations: Quotation[] = [];
  readonly strayClosers: number[] = [];
  private readonly tokens: Tokens;
  private readonly open: OpenMark[] = [];
  private doubles = 0;

  constructor(tokens: Tokens) {
    this.tokens = tokens;
  }

  get double(): boolean {
    return this.doubles > 0;
  }

  get single(): boolean {
    return this.open.length > this.doubles;
  }

  push(mark: OpenMark): void {
    this.open.push(mark);
    if (mark.isDouble) this.doubles++;
  }

  close(token: number, last: number, isDouble: boolean): void {
    const at = (isDouble ? this.double : this.single) ? this.lastOpen(isDouble) : -1;
    if (at < 0) {
      this.strayClosers.push(token);
      return;
    }
    // Marks left open inside a quotation that closes were apostrophes or lost their partner.
    for (const lost of this.open.splice(at + 1)) {
      if (lost.isDouble) this.doubles--;
      this.add(lost, -1, this.tokens.start[token], at + 1);
    }
    const [mark] = this.open.splice(at);
    if (mark.isDouble) this.doubles--;
    this.add(mark, token, this.tokens.end[last], at);
  }

  /** What is still open stays unclosed. */
  giveUp(end: number): void {
    this.open.forEach((mark, depth) => this.add(mark, -1, end, depth));
    this.open.length = 0;
    this.doubles = 0;
  }

  private add({ token, isDouble, block }: OpenMark, close: number, end: number, depth: number): void {
    this.quotations.push({ quote: isDouble ? 'double' : 'single', open: token, close, span: [this.tokens.start[token], end], depth, block });
  }

  private lastOpen(isDouble: boolean): number {
    for (let i = this.open.length - 1; i >= 0; i--) if (this.open[i].isDouble === isDouble) return i;
    return -1;
  }
}

/** True if an offset lies between two marks that belong together: beyond doubt somebody else’s words. */
export function isBetweenMarks(quotes: Quotes, offset: number): boolean {
  return quotationsAround(quotes, offset).some(({ close }) => close >= 0);
}

/** The quotations that an offset lies in, the inner before the outer. */
export function quotationsAround({ quotations }: Quotes, offset: number): Quotation[] {
  const around: Quotation[] = [];
  let i = lastBefore(quotations, ({ span }) => span[0] <= offset);
  for (let left = NESTED; i >= 0 && left > 0; i--, left--) if (offset < quotations[i].span[1]) around.push(quotations[i]);
  return around;
}

/** So many quotations may begin inside the one that is looked for. */
const NESTED = 40;

/** Index of the last quotation for which the condition, which holds up to some point, holds; -1 if for none. */
export function lastBefore(quotations: readonly Quotation[], holds: (quotation: Quotation) => boolean): number {
  let low = -1;
  let high = quotations.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(quotations[middle])) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The closed quotation that this one stands in. */
export function enclosing({ quotations }: Quotes, open: number): Quotation | undefined {
  let i = lastBefore(quotations, (other) => other.open < open);
  for (let left = NESTED; i >= 0 && left > 0; i--, left--) if (quotations[i].close > open) return quotations[i];
  return undefined;
}

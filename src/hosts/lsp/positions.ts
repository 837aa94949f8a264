/**
 * Offsets and the positions of the protocol: lines from 0, and characters counted as the client asked, in UTF-16 units or
 * in bytes of UTF-8.
 */
import type { Position, Range } from 'vscode-languageserver';
import { Lines } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';

export type Encoding = 'utf-16' | 'utf-8';

export class Positions {
  private readonly text: string;
  private readonly encoding: Encoding;
  private readonly lines: Lines;
  /** Where the last question ended. Findings are asked for in text order, and a line may be a megabyte long. */
  private last = { line: -1, offset: 0, bytes: 0 };

  constructor(text: string, encoding: Encoding) {
    this.text = text;
    this.encoding = encoding;
    this.lines = new Lines(text);
  }

  /** @param offset UTF-16; one outside the text counts as its nearer end. */
  positionAt(offset: number): Position {
    const { line, column } = this.lines.at(Math.min(Math.max(0, offset), this.text.length));
    if (this.encoding === 'utf-16') return { line: line - 1, character: column - 1 };
    return { line: line - 1, character: this.bytesUpTo(line, this.lines.startOf(line) + column - 1) };
  }

  rangeOf([from, to]: Span): Range {
    return { start: this.positionAt(from), end: this.positionAt(to) };
  }

  /** A position behind the end of its line counts as that end, one behind the text as the text’s end. */
  offsetAt({ line, character }: Position): number {
    if (!(line >= 0)) return 0;
    if (line >= this.lines.count) return this.text.length;
    const start = this.lines.startOf(line + 1);
    const end = this.endOfLine(line + 1);
    if (this.encoding === 'utf-8') return this.offsetOfByte(start, end, character);
    return Math.min(end, start + Math.max(0, character));
  }

  /** A range whose ends were given the wrong way round is turned. */
  spanOf({ start, end }: Range): Span {
    const [from, to] = [this.offsetAt(start), this.offsetAt(end)];
    return from <= to ? [from, to] : [to, from];
  }

  /** Where a line ends, before its break. @param line from 1. */
  endOfLine(line: number): number {
    const next = line < this.lines.count ? this.lines.startOf(line + 1) : this.text.length;
    let end = next;
    while (end > this.lines.startOf(line) && isBreak(this.text.charCodeAt(end - 1))) end--;
    return end;
  }

  private bytesUpTo(line: number, offset: number): number {
    if (this.last.line !== line || this.last.offset > offset) this.last = { line, offset: this.lines.startOf(line), bytes: 0 };
    let { offset: at, bytes } = this.last;
    while (at < offset) {
      const units = this.unitsAt(at);
      if (at + units > offset) break; // within a pair: its beginning stands for it
      bytes += bytesOf(this.text.charCodeAt(at), units);
      at += units;
    }
    this.last = { line, offset: at, bytes };
    return bytes;
  }

  private offsetOfByte(start: number, end: number, wanted: number): number {
    let at = start;
    for (let bytes = 0; at < end; ) {
      const units = this.unitsAt(at);
      bytes += bytesOf(this.text.charCodeAt(at), units);
      if (bytes > wanted) break;
      at += units;
    }
    return at;
  }

  /** 2 where a pair of surrogates begins, else 1. */
  private unitsAt(offset: number): 1 | 2 {
    const code = this.text.codePointAt(offset) ?? 0;
    return code > 0xffff ? 2 : 1;
  }
}

/** Bytes of a character in UTF-8. A lone surrogate travels as U+FFFD, which takes three. */
function bytesOf(unit: number, units: 1 | 2): number {
  if (units === 2) return 4;
  if (unit < 0x80) return 1;
  return unit < 0x800 ? 2 : 3;
}

function isBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}

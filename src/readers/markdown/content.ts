/**
 * The text of one leaf block as inline markup sees it: lines without indentation, quotation marks and trailing space,
 * joined by "\n", and the way back to the source.
 *
 * Most paragraphs are one unbroken stretch of source; they are kept as such, with no table of lines.
 */
import type { ProseBuilder } from '../prose-builder.ts';
import type { Span } from '../../text/span.ts';

const QUOTE_MARK = 62;

/** Where the lines of a content lie. */
interface Lines {
  /** Start of each line in the content. */
  readonly starts: readonly number[];
  /** Start of each line in the source. */
  readonly sources: readonly number[];
  /** Where each line's break stands in the source: "\n" or "\r\n". */
  readonly breaks: readonly Span[];
}

export class Content {
  readonly text: string;
  private readonly base: number;
  private readonly lines: Lines | undefined;

  private constructor(text: string, base: number, lines?: Lines) {
    this.text = text;
    this.base = base;
    this.lines = lines;
  }

  /** @param quoteMarks where `>` stands at the start of lines inside the span, ascending. */
  static of(source: string, [from, to]: Span, quoteMarks: readonly number[] = []): Content {
    const start = skipBlank(source, from, to);
    const end = trimmedEnd(source, start, to);
    const stretch = source.slice(start, end);
    if (quoteMarks.length === 0 && isOneStretch(stretch)) return new Content(stretch, start);
    return ofLines(stretch, start, quoteMarks);
  }

  /** @internal */
  static ofParts(text: string, lines: Lines): Content {
    return new Content(text, 0, lines);
  }

  /** The source of a stretch of the content. */
  toSource(from: number, to: number): Span {
    return from === to ? [this.sourceOf(from), this.sourceOf(from)] : [this.sourceOf(from), this.sourceEndOf(to - 1)];
  }

  /** Writes a stretch of the content as it is. */
  write(builder: ProseBuilder, from: number, to: number): void {
    if (from >= to) return;
    if (this.lines === undefined) {
      builder.addVerbatim(this.text.slice(from, to), this.base + from);
      return;
    }
    for (let line = this.lineAt(from), at = from; at < to; line++) {
      const lineEnd = this.lineEnd(line);
      if (at < lineEnd) builder.addVerbatim(this.text.slice(at, Math.min(to, lineEnd)), this.sourceOf(at));
      if (to > lineEnd) writeBreak(builder, this.lines.breaks[line]);
      at = lineEnd + 1;
    }
  }

  private sourceOf(at: number): number {
    if (this.lines === undefined) return this.base + at;
    const line = this.lineAt(at);
    return at === this.lineEnd(line) && line < this.lines.breaks.length
      ? this.lines.breaks[line][0]
      : this.lines.sources[line] + at - this.lines.starts[line];
  }

  /** Where the source of one unit of the content ends. */
  private sourceEndOf(at: number): number {
    if (this.lines === undefined) return this.base + at + 1;
    const line = this.lineAt(at);
    return at === this.lineEnd(line) && line < this.lines.breaks.length ? this.lines.breaks[line][1] : this.sourceOf(at) + 1;
  }

  private lineEnd(line: number): number {
    const starts = this.lines?.starts ?? [];
    return line + 1 < starts.length ? starts[line + 1] - 1 : this.text.length;
  }

  private lineAt(at: number): number {
    const starts = this.lines?.starts ?? [];
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** @param base where the stretch begins in the source. */
function ofLines(stretch: string, base: number, quoteMarks: readonly number[]): Content {
  const pieces: string[] = [];
  const starts: number[] = [];
  const sources: number[] = [];
  const breaks: Span[] = [];
  let length = 0;
  let mark = 0;
  for (let at = 0; ; ) {
    for (;;) {
      at = skipBlank(stretch, at, stretch.length);
      while (quoteMarks[mark] < base + at) mark++;
      if (quoteMarks[mark] !== base + at || stretch.charCodeAt(at) !== QUOTE_MARK) break;
      at++;
    }
    const lineBreak = stretch.indexOf('\n', at);
    const lineEnd = lineBreak < 0 ? stretch.length : lineBreak;
    const piece = stretch.slice(at, trimmedEnd(stretch, at, lineEnd));
    starts.push(length);
    sources.push(base + at);
    pieces.push(piece);
    length += piece.length + 1;
    if (lineBreak < 0) break;
    const isCrLf = stretch.charCodeAt(lineBreak - 1) === 13;
    breaks.push([base + lineBreak - (isCrLf ? 1 : 0), base + lineBreak + 1]);
    at = lineBreak + 1;
  }
  return Content.ofParts(pieces.join('\n'), { starts, sources, breaks });
}

/** True if no line begins or ends with white space, so that text and source are the same. */
function isOneStretch(stretch: string): boolean {
  for (let at = stretch.indexOf('\n'); at >= 0; at = stretch.indexOf('\n', at + 1)) {
    if (isBlank(stretch.charCodeAt(at - 1)) || isBlank(stretch.charCodeAt(at + 1))) return false;
  }
  return true;
}

function writeBreak(builder: ProseBuilder, [from, to]: Span): void {
  if (to - from === 1) builder.addVerbatim('\n', from);
  else builder.addAtomic('\n', [from, to]);
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 13;
}

function skipBlank(source: string, at: number, to: number): number {
  while (at < to && isBlank(source.charCodeAt(at))) at++;
  return at;
}

function trimmedEnd(source: string, from: number, to: number): number {
  while (to > from && (isBlank(source.charCodeAt(to - 1)) || source.charCodeAt(to - 1) === 10)) to--;
  return to;
}

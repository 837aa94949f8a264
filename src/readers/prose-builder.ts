/**
 * Writes a Prose: readers give it pieces of text with the places they come from, and it keeps text, map and blocks in
 * step.
 *
 * Pieces are joined once, at the end. A block in which there is nothing to read (only code, an image, a shortcode) is
 * taken back as if it had not been begun.
 */
import { OBJECT, type InlineMark, type MarkupKind, type Prose, type ProseBlock, type ProseComment, type ProseLabel } from '../article/prose.ts';
import { OffsetMapBuilder } from '../text/offset-map-builder.ts';
import type { Span } from '../text/span.ts';

const SEPARATOR = '\n\n';
const READABLE = new RegExp(`[^\\s${OBJECT}]`);

export class ProseBuilder {
  private readonly pieces: string[] = [];
  private readonly map = new OffsetMapBuilder();
  private readonly blocks: ProseBlock[] = [];
  private readonly marks: InlineMark[] = [];
  private readonly comments: ProseComment[] = [];
  private readonly labels: ProseLabel[] = [];
  /** Of the text so far. */
  private textLength = 0;
  private kind: MarkupKind = 'paragraph';
  private level: number | undefined;
  private blockStart = 0;
  /** How many pieces, marks and how much text there were before the block and its separator. */
  private piecesBefore = 0;
  private marksBefore = 0;
  private lengthBefore = 0;
  private isReadable = false;

  get length(): number {
    return this.textLength;
  }

  /** True at the start of a block, and after white space in it: another space would be one too many. */
  get endsInSpace(): boolean {
    return this.isAtStart || isSpace(this.lastUnit());
  }

  get isAtStart(): boolean {
    return this.textLength === this.blockStart;
  }

  get endsInBreak(): boolean {
    return !this.isAtStart && this.lastUnit() === 10;
  }

  begin(kind: MarkupKind, level?: number): void {
    this.kind = kind;
    this.level = level;
    this.piecesBefore = this.pieces.length;
    this.marksBefore = this.marks.length;
    this.lengthBefore = this.textLength;
    this.isReadable = false;
    if (this.textLength > 0) {
      this.pieces.push(SEPARATOR);
      this.textLength += SEPARATOR.length;
    }
    this.blockStart = this.textLength;
  }

  /** Text that stands in the source just so. */
  addVerbatim(piece: string, source: number): void {
    if (piece.length === 0) return;
    this.map.addVerbatim(this.textLength, source, piece.length);
    this.push(piece);
  }

  /** Text read from source of another length: an entity, a code span. */
  addAtomic(piece: string, [from, to]: Span): void {
    this.map.addAtomic(this.textLength, piece.length, from, to - from);
    this.push(piece);
  }

  addMark(kind: InlineMark['kind'], from: number, to: number): void {
    this.marks.push({ kind, span: [from, to] });
  }

  /** Inside a block the comment stands where the text has got to; between two, at the start of the next. */
  addComment(text: string, source: Span, isInBlock: boolean): void {
    const at = isInBlock || this.textLength === 0 ? this.textLength : this.textLength + SEPARATOR.length;
    this.comments.push({ text, source, at });
  }

  /** Ends the block begun last; false if there was nothing in it to read, and so no block. */
  end(): boolean {
    if (!this.isReadable) {
      this.pieces.length = this.piecesBefore;
      this.marks.length = this.marksBefore;
      this.textLength = this.lengthBefore;
      this.map.truncate(this.textLength);
      return false;
    }
    this.trimEnd();
    const span: Span = [this.blockStart, this.textLength];
    this.blocks.push(this.level === undefined ? { kind: this.kind, span } : { kind: this.kind, span, level: this.level });
    return true;
  }

  /** Words that stand in the text and in no block. */
  addLabel(name: string, words: readonly { readonly text: string; readonly source: number }[]): void {
    if (words.length === 0) return;
    this.begin('paragraph');
    words.forEach(({ text, source }, i) => {
      if (i > 0) this.push(' ');
      this.addVerbatim(text, source);
    });
    this.labels.push({ name, span: [this.blockStart, this.textLength] });
  }

  /** Splits the block in two of a kind. */
  split(): void {
    const { kind, level } = this;
    this.end();
    this.begin(kind, level);
  }

  finish(source: string, format: string): Prose {
    const text = this.pieces.join('');
    const marks = this.marks.filter(({ span }) => span[0] < span[1]);
    marks.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
    const comments = this.comments.map((comment) => ({ ...comment, at: Math.min(comment.at, text.length) }));
    const { blocks, labels } = this;
    return { source, format, text, map: this.map.build(), blocks, marks, comments, ...(labels.length === 0 ? {} : { labels }) };
  }

  private push(piece: string): void {
    if (!this.isReadable && READABLE.test(piece)) this.isReadable = true;
    this.pieces.push(piece);
    this.textLength += piece.length;
  }

  private lastUnit(): number {
    const piece = this.pieces[this.pieces.length - 1];
    return piece.charCodeAt(piece.length - 1);
  }

  /** Takes back white space at the end of the block so far. */
  trimEnd(): void {
    const lengthBefore = this.textLength;
    while (!this.isAtStart && isSpace(this.lastUnit())) {
      const piece = this.pieces.pop() ?? '';
      const trimmed = trimEnd(piece);
      this.textLength -= piece.length - trimmed.length;
      if (trimmed.length > 0) this.pieces.push(trimmed);
    }
    if (this.textLength === lengthBefore) return;
    this.map.truncate(this.textLength);
    for (let i = this.marksBefore; i < this.marks.length; i++) {
      const { kind, span } = this.marks[i];
      if (span[1] > this.textLength) this.marks[i] = { kind, span: [Math.min(span[0], this.textLength), this.textLength] };
    }
  }
}

/** Markup's white space: a no-break space is a character of the text. */
function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}

function trimEnd(piece: string): string {
  let end = piece.length;
  while (end > 0 && isSpace(piece.charCodeAt(end - 1))) end--;
  return piece.slice(0, end);
}

/**
 * Writes what a scan found into the prose: text as it stands, tokens as what is read in their place.
 */
import { OBJECT, type MarkupKind } from '../../../article/prose.ts';
import type { ProseBuilder } from '../../prose-builder.ts';
import type { Content } from '../content.ts';
import type { Scan } from './scan.ts';
import { TokenKind, type Token } from './token.ts';

const SPACE = 32;
const LINE_BREAK = 10;

export interface BlockHead {
  readonly kind: MarkupKind;
  readonly level?: number;
  /** Where in the content the block begins: past reference definitions or the image of a caption. */
  readonly from?: number;
}

/**
 * Writes one block, and after it the descriptions of its images as blocks of their own.
 * @param scan undefined if the content holds no markup.
 * @returns false if there was nothing to read in the block itself.
 */
export function writeBlock(builder: ProseBuilder, content: Content, scan: Scan | undefined, head: BlockHead): boolean {
  builder.begin(head.kind, head.level);
  const from = head.from ?? 0;
  if (scan === undefined) {
    content.write(builder, from, content.text.length);
    return builder.end();
  }
  new InlineWriter(builder, content, scan.tokens).write(from, content.text.length, 0);
  for (const { kind, opener, closer } of scan.pairs) {
    if (opener.textTo >= 0 && closer.textFrom >= 0) builder.addMark(kind, opener.textTo, closer.textFrom);
  }
  const isBlock = builder.end();
  for (let i = 0; i < scan.tokens.length; i++) {
    if (scan.tokens[i].kind === TokenKind.IMAGE) writeAlt(builder, content, scan.tokens, i);
  }
  return isBlock;
}

function writeAlt(builder: ProseBuilder, content: Content, tokens: readonly Token[], image: number): void {
  const { altFrom, altTo } = tokens[image];
  if (altFrom >= altTo) return;
  builder.begin('alt-text');
  new InlineWriter(builder, content, tokens).write(altFrom, altTo, image + 1);
  builder.end();
}

class InlineWriter {
  private readonly builder: ProseBuilder;
  private readonly content: Content;
  private readonly tokens: readonly Token[];

  constructor(builder: ProseBuilder, content: Content, tokens: readonly Token[]) {
    this.builder = builder;
    this.content = content;
    this.tokens = tokens;
  }

  /** @param first index of the first token that may stand in the stretch. */
  write(from: number, to: number, first: number): void {
    let at = from;
    for (let i = first; i < this.tokens.length && this.tokens[i].from < to; i++) {
      const token = this.tokens[i];
      if (token.from < at) continue;
      this.content.write(this.builder, at, token.from);
      token.textFrom = this.builder.length;
      at = this.writeToken(token);
      token.textTo = this.builder.length;
    }
    this.content.write(this.builder, at, to);
  }

  /** Writes a token and gives the place in the content after it. */
  private writeToken(token: Token): number {
    const { builder, content } = this;
    switch (token.kind) {
      case TokenKind.BRACKET:
        content.write(builder, token.from, token.to);
        return token.to;
      case TokenKind.DELIMITER:
        content.write(builder, token.from + token.closed, token.to - token.opened);
        return token.to;
      case TokenKind.IMAGE:
        builder.addAtomic(OBJECT, content.toSource(token.from, token.to));
        return token.to;
      case TokenKind.BREAK:
        return this.writeBreak(token);
      case TokenKind.COMMENT:
        builder.addComment(token.text, content.toSource(token.from, token.to), true);
        return builder.endsInSpace ? this.skipSpaces(token.to) : token.to;
      case TokenKind.VANISHED:
        return builder.endsInSpace ? this.skipSpaces(token.to) : token.to;
      default:
        if (token.text !== '') builder.addAtomic(token.text, content.toSource(token.from, token.to));
        return token.to;
    }
  }

  /** `<br>` with the spaces and the line break after it is one line break; two of them part two paragraphs. */
  private writeBreak(token: Token): number {
    const { text } = this.content;
    let end = this.skipSpaces(token.to);
    if (text.charCodeAt(end) === LINE_BREAK) end = this.skipSpaces(end + 1);
    if (this.builder.endsInBreak) {
      this.builder.split();
      return end;
    }
    this.builder.trimEnd();
    if (!this.builder.isAtStart) this.builder.addAtomic('\n', this.content.toSource(token.from, end));
    return end;
  }

  private skipSpaces(at: number): number {
    while (this.content.text.charCodeAt(at) === SPACE) at++;
    return at;
  }
}

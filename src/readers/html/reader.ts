/**
 * Reads the tokens of an HTML document into a prose: inline tags leave no trace, block tags part paragraphs, what nobody
 * reads as the article is passed over.
 */
import { OBJECT, type InlineMark, type MarkupKind } from '../../article/prose.ts';
import { ProseBuilder } from '../prose-builder.ts';
import type { Span } from '../../text/span.ts';
import { isCode, isParting, isUnread, isVoid, markKind } from './elements.ts';
import { OpenElements } from './open-elements.ts';
import { writeText } from './text.ts';
import { htmlTokens, type Attribute, type HtmlToken } from './tokens.ts';

type OpenTag = Extract<HtmlToken, { kind: 'open' }>;

interface OpenMark {
  readonly name: string;
  readonly kind: InlineMark['kind'];
  /** In the text. */
  readonly from: number;
}

/** Where an attribute's text is read, and what it stands between. */
export interface AttributeText {
  readonly span: Span;
  readonly quote: Attribute['quote'];
}

/** Marks deeper than this are not paired: a search through the open ones stays short. */
const MAX_OPEN_MARKS = 32;
/** Landmarks of the page around an article; a footer of the article itself is read. */
const PAGE_ROLES = /^(?:navigation|banner|contentinfo|search|menu|menubar|toolbar|dialog)$/i;
const CAPTION_CLASS = /(?:^|[\s_-])caption(?:$|[\s_-])/i;

export class HtmlReader {
  readonly builder = new ProseBuilder();
  readonly attributeTexts: AttributeText[] = [];
  private readonly source: string;
  /** Only what stands in this element is the article; undefined: all is. */
  private readonly scope: string | undefined;
  private readonly breaksAtBlankLines: boolean;
  private readonly elements = new OpenElements();
  private marks: OpenMark[] = [];
  private alts: AttributeText[] = [];
  private isInBlock = false;

  /** @param breaksAtBlankLines for editing systems that write paragraphs without tags. */
  constructor(source: string, scope: string | undefined, breaksAtBlankLines: boolean) {
    this.source = source;
    this.scope = scope;
    this.breaksAtBlankLines = breaksAtBlankLines;
  }

  read(start: number): void {
    for (const token of htmlTokens(this.source, start)) {
      if (token.kind === 'text') this.text(token.span);
      else if (token.kind === 'open') this.open(token);
      else if (token.kind === 'close') this.close(token.name);
      else this.builder.addComment(token.text, token.span, this.isInBlock);
    }
    this.endBlock();
  }

  private get isRead(): boolean {
    return !this.elements.isHidden && (this.scope === undefined || this.elements.count(this.scope) > 0);
  }

  private text([from, to]: Span): void {
    if (!this.isRead) return;
    if (!this.breaksAtBlankLines) {
      this.write([from, to]);
      return;
    }
    let at = from;
    for (const gap of this.source.slice(from, to).matchAll(/\n[ \t\r]*\n\s*/g)) {
      this.write([at, from + gap.index]);
      this.endBlock();
      at = from + gap.index + gap[0].length;
    }
    this.write([at, to]);
  }

  private write(span: Span): void {
    if (!this.isInBlock && !hasText(this.source, span)) return;
    this.beginBlock();
    writeText(this.builder, this.source, span);
  }

  private open(tag: OpenTag): void {
    const { name } = tag;
    if (!this.elements.isHidden) {
      if (name === 'br') this.lineBreak(tag.span);
      else if (name === 'img') this.image(tag);
    }
    this.elements.endSiblings(name);
    const parts = isParting(name);
    if (parts) this.endBlock();
    if (isVoid(name)) return;
    const isHidden = this.hides(tag);
    if (isHidden && !parts && !isUnread(name)) this.object(tag.span);
    if (parts || isHidden || this.elements.isHidden) this.elements.push(name, isHidden, this.captionOf(tag));
    else this.openMark(name);
  }

  private close(name: string): void {
    if (name === 'br') return;
    if (name === 'p' && this.elements.count('p') === 0) this.endBlock();
    if (this.elements.close(name)) {
      if (isParting(name)) this.endBlock();
      return;
    }
    if (!this.elements.isHidden) this.closeMark(name);
  }

  /** Whether an element's inside is passed over; inline, an object stands for code and for words of another language. */
  private hides({ name, attributes }: OpenTag): boolean {
    if (isUnread(name) || isCode(name)) return true;
    if (name === 'footer' && this.elements.count('article') + this.elements.count('main') === 0) return true;
    return attributes.some(({ name: attribute, value }) => {
      if (attribute === 'hidden') return true;
      const text = this.source.slice(...value);
      if (attribute === 'role') return PAGE_ROLES.test(text);
      if (attribute === 'aria-hidden') return text === 'true' && isParting(name);
      if (attribute !== 'lang' || name === 'html' || name === 'body') return false;
      return text !== '' && !/^en(?:-|$)/i.test(text);
    });
  }

  private captionOf({ name, attributes }: OpenTag): MarkupKind | undefined {
    if (name !== 'p' && name !== 'div') return undefined;
    const isCaption = attributes.some((one) => one.name === 'class' && CAPTION_CLASS.test(this.source.slice(...one.value)));
    return isCaption ? 'caption' : undefined;
  }

  private beginBlock(): void {
    if (this.isInBlock) return;
    const { kind, level } = this.elements.head;
    this.builder.begin(kind, level);
    this.isInBlock = true;
  }

  /** Descriptions of a block's images follow it as blocks of their own. */
  private endBlock(): void {
    if (!this.isInBlock) return;
    for (const { kind, from } of this.marks) this.builder.addMark(kind, from, this.builder.length);
    this.marks = [];
    this.builder.end();
    this.isInBlock = false;
    for (const alt of this.alts) {
      this.builder.begin('alt-text');
      writeText(this.builder, this.source, alt.span);
      if (this.builder.end()) this.attributeTexts.push(alt);
    }
    this.alts = [];
  }

  /** One `<br>` is a line break, two part paragraphs. */
  private lineBreak(span: Span): void {
    if (!this.isInBlock) return;
    if (this.builder.endsInBreak) {
      this.endBlock();
      return;
    }
    this.builder.trimEnd();
    if (!this.builder.isAtStart) this.builder.addAtomic('\n', span);
  }

  private image({ span, attributes }: OpenTag): void {
    if (!this.isRead) return;
    this.object(span);
    const alt = attributes.find(({ name }) => name === 'alt');
    if (alt !== undefined && alt.value[0] < alt.value[1]) this.alts.push({ span: alt.value, quote: alt.quote });
  }

  private object(span: Span): void {
    if (!this.isRead) return;
    this.beginBlock();
    this.builder.addAtomic(OBJECT, span);
  }

  private openMark(name: string): void {
    const kind = markKind(name);
    if (kind === undefined || !this.isRead || this.marks.length >= MAX_OPEN_MARKS) return;
    this.beginBlock();
    this.marks.push({ name, kind, from: this.builder.length });
  }

  private closeMark(name: string): void {
    const at = this.marks.findLastIndex((mark) => mark.name === name);
    if (at < 0) return;
    const [{ kind, from }] = this.marks.splice(at, 1);
    this.builder.addMark(kind, from, this.builder.length);
  }
}

function hasText(source: string, [from, to]: Span): boolean {
  for (let at = from; at < to; at++) {
    const unit = source.charCodeAt(at);
    if (unit !== 32 && (unit < 9 || unit > 13)) return true;
  }
  return false;
}

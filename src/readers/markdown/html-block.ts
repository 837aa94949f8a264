/**
 * Reads the text of HTML between Markdown's paragraphs: tags of block elements part it into blocks.
 *
 * The elements that tell what a text is (a caption, a quotation) may stay open across blank lines, where Markdown has
 * paragraphs inside HTML; so their state is kept for the whole document.
 */
import { KINDS } from '../html/elements.ts';
import type { MarkupKind } from '../../article/prose.ts';
import type { ProseBuilder } from '../prose-builder.ts';
import { Content } from './content.ts';
import { Closings } from './inline/closings.ts';
import { scanHtml } from './inline/scan.ts';
import { isHiddenElement, tagAt, type Tag } from './inline/tag.ts';
import { writeBlock } from './inline/write.ts';

interface OpenElement {
  readonly name: string;
  readonly kind: MarkupKind;
  readonly level?: number;
}

/** Block elements that part text without telling what it is. */
const PARTING = new Set([
  'p', 'div', 'section', 'article', 'aside', 'header', 'footer', 'main', 'nav', 'figure', 'picture', 'ul', 'ol', 'dl',
  'table', 'thead', 'tbody', 'tfoot', 'tr', 'hr', 'details', 'summary', 'form', 'fieldset', 'legend', 'address', 'pre',
  'center', 'body', 'html', 'head', 'title', 'link', 'meta', 'option', 'button',
]);

/** Of these an end tag may be trusted to come; a paragraph after an unclosed `<li>` is no list item. */
const LASTING = new Set(['figcaption', 'blockquote']);
/** Elements nested deeper keep the kind of the outer ones. */
const MAX_OPEN = 40;

export class HtmlBlockReader {
  private readonly builder: ProseBuilder;
  private open: OpenElement[] = [];

  constructor(builder: ProseBuilder) {
    this.builder = builder;
  }

  /** What an HTML element still open makes of a Markdown paragraph. */
  get openKind(): MarkupKind | undefined {
    return this.open.at(-1)?.kind;
  }

  read(source: string, from: number, to: number, quoteMarks: readonly number[]): void {
    const html = source.slice(from, to);
    const closings = new Closings(html);
    let start = 0;
    for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
      if (html.startsWith('<!--', at)) {
        at = endOfComment(closings, html, at);
        continue;
      }
      const tag = tagAt(html, at);
      if (tag === undefined || !isParting(tag)) {
        at = tag === undefined ? at + 1 : endOfInline(closings, html, tag);
        continue;
      }
      this.write(source, from + start, from + at, quoteMarks);
      start = at = this.enter(closings, html, tag);
    }
    this.write(source, from + start, to, quoteMarks);
    this.open = this.open.filter(({ name }) => LASTING.has(name));
  }

  private write(source: string, from: number, to: number, quoteMarks: readonly number[]): void {
    const content = Content.of(source, [from, to], quoteMarks);
    if (content.text === '') return;
    const { kind = 'paragraph', level } = this.open.at(-1) ?? {};
    writeBlock(this.builder, content, scanHtml(content.text), { kind, level });
  }

  /** Takes note of a tag and gives the place where text goes on. */
  private enter(closings: Closings, html: string, tag: Tag): number {
    const { name } = tag;
    if (name === 'pre' && !tag.isClosing) return endOfElement(closings, html, tag);
    const kind = isList(name) ? (this.openKind ?? 'paragraph') : kindOf(name);
    if (kind === undefined) return tag.end;
    if (tag.isClosing) this.close(name);
    else if (this.open.length < MAX_OPEN) {
      this.closeSibling(name);
      this.open.push({ name, kind, level: this.levelOf(name) });
    }
    return tag.end;
  }

  private close(name: string): void {
    const at = this.open.findLastIndex((element) => element.name === name);
    if (at >= 0) this.open.length = at;
  }

  /** `<li>` and `<td>` end where the next begins. */
  private closeSibling(name: string): void {
    const isOptional = name === 'li' || name === 'td' || name === 'th' || name === 'dd' || name === 'dt';
    if (isOptional && this.open.at(-1)?.name === name) this.open.pop();
  }

  private levelOf(name: string): number | undefined {
    if (isHeading(name)) return Number(name[1]);
    if (name === 'blockquote') return 1 + this.open.filter((element) => element.name === name).length;
    if (kindOf(name) !== 'list-item') return undefined;
    return Math.max(1, this.open.filter((element) => isList(element.name)).length);
  }
}

function isParting({ name }: Tag): boolean {
  return PARTING.has(name) || kindOf(name) !== undefined;
}

function kindOf(name: string): MarkupKind | undefined {
  if (isHeading(name)) return 'heading';
  return Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
}

function isHeading(name: string): boolean {
  return name.length === 2 && name[0] === 'h' && name[1] >= '1' && name[1] <= '6';
}

function isList(name: string): boolean {
  return name === 'ul' || name === 'ol' || name === 'dl';
}

/** Hidden elements are passed over whole: a script may hold `<p>`. */
function endOfInline(closings: Closings, html: string, tag: Tag): number {
  return isHiddenElement(tag.name) && !tag.isClosing ? endOfElement(closings, html, tag) : tag.end;
}

function endOfElement(closings: Closings, html: string, tag: Tag): number {
  const closing = closings.find(`</${tag.name}`, tag.end);
  const end = closing < 0 ? -1 : html.indexOf('>', closing);
  return end < 0 ? tag.end : end + 1;
}

function endOfComment(closings: Closings, html: string, at: number): number {
  const end = closings.find('-->', at + 2);
  return end < 0 ? html.length : end + 3;
}

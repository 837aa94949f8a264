/**
 * Walks the tree of blocks once and lists its leaves: the stretches of source that hold text, with what they are.
 */
import type { Tree, TreeCursor } from '@lezer/common';
import type { MarkupKind } from '../../article/prose.ts';
import type { Span } from '../../text/span.ts';
import { blockParser } from './block-parser.ts';

export interface Leaf {
  readonly kind: MarkupKind | 'html';
  readonly level: number | undefined;
  /** In the source, marks of headings and lists left out. */
  readonly span: Span;
  /** Where `>` stands at the start of lines inside the span. */
  readonly quoteMarks: readonly number[];
}

/** Where a leaf stands: in which of lists and quotations, and how deep. */
class Container {
  readonly kind: 'paragraph' | 'list-item' | 'quotation';
  readonly lists: number;
  readonly quotes: number;

  constructor(kind: Container['kind'], lists: number, quotes: number) {
    this.kind = kind;
    this.lists = lists;
    this.quotes = quotes;
  }

  get level(): number | undefined {
    if (this.kind === 'paragraph') return undefined;
    return this.kind === 'quotation' ? this.quotes : this.lists;
  }
}

const NO_MARKS: readonly number[] = [];

const id = (name: string): number => {
  const type = blockParser.nodeSet.types.find((one) => one.name === name);
  if (type === undefined) throw new Error(`The parser has no node ${name}`);
  return type.id;
};

/** Lezer's node types, by number: comparing names took a third of the walk. */
const BLOCKQUOTE = id('Blockquote');
const LIST_ITEM = id('ListItem');
const FOOTNOTE = id('FootnoteDefinition');
const LISTS = [id('BulletList'), id('OrderedList')];
const PARAGRAPH = id('Paragraph');
const TASK = id('Task');
const HTML = [id('HTMLBlock'), id('CommentBlock')];
const TABLE = id('Table');
const TABLE_CELL = id('TableCell');
const HEADER_MARK = id('HeaderMark');
const QUOTE_MARK = id('QuoteMark');
/** Level by type. */
const HEADINGS = new Map([
  ...[1, 2, 3, 4, 5, 6].map((level) => [id(`ATXHeading${level}`), level] as const),
  ...[1, 2].map((level) => [id(`SetextHeading${level}`), level] as const),
]);

/** @param base what to add to the tree's positions to get the source's. */
export function leavesOf(source: string, tree: Tree, base: number): Leaf[] {
  const walk = new Walk(source, tree.cursor(), base);
  walk.children(new Container('paragraph', 0, 0));
  return walk.leaves;
}

class Walk {
  readonly leaves: Leaf[] = [];
  private readonly source: string;
  private readonly cursor: TreeCursor;
  private readonly base: number;

  constructor(source: string, cursor: TreeCursor, base: number) {
    this.source = source;
    this.cursor = cursor;
    this.base = base;
  }

  /** Visits the blocks inside the one at the cursor. Nesting is limited by the parser, so recursion is. */
  children(container: Container): void {
    const { cursor } = this;
    if (!cursor.firstChild()) return;
    do {
      const inner = containerOf(cursor.type.id, container);
      if (inner === undefined) this.addLeaf(cursor.type.id, container);
      else this.children(inner);
    } while (cursor.nextSibling());
    cursor.parent();
  }

  private addLeaf(type: number, container: Container): void {
    const { from, to } = this.cursor;
    if (type === PARAGRAPH) this.add(container.kind, container.level, from, to, container);
    else if (type === TASK) this.add(container.kind, container.level, from + 3, to, container);
    else if (HTML.includes(type)) this.add('html', undefined, from, to, container);
    else if (type === TABLE) this.addCells(container);
    else if (HEADINGS.has(type)) this.addHeading(HEADINGS.get(type), container);
  }

  private add(kind: Leaf['kind'], level: number | undefined, from: number, to: number, { quotes }: Container): void {
    const quoteMarks = quotes > 0 ? this.quoteMarks() : NO_MARKS;
    this.leaves.push({ kind, level, span: [this.base + from, this.base + to], quoteMarks });
  }

  /** The marks of a heading stand at its start (`##`), its end (`##` again) or on a line of their own below it. */
  private addHeading(level: number | undefined, container: Container): void {
    const { cursor } = this;
    const { from } = cursor;
    let start = from;
    let end = cursor.to;
    if (cursor.firstChild()) {
      do {
        if (cursor.type.id !== HEADER_MARK) continue;
        if (cursor.from === from) start = cursor.to;
        else end = start > from ? cursor.from : this.endOfLineBefore(cursor.from);
      } while (cursor.nextSibling());
      cursor.parent();
    }
    this.add('heading', level, start, end, container);
  }

  private endOfLineBefore(at: number): number {
    return this.source.lastIndexOf('\n', this.base + at) - this.base;
  }

  private addCells(container: Container): void {
    const { cursor } = this;
    if (!cursor.firstChild()) return;
    do {
      if (cursor.type.id === TABLE_CELL) this.add('table-cell', undefined, cursor.from, cursor.to, container);
    } while (cursor.nextSibling());
    cursor.parent();
  }

  private quoteMarks(): readonly number[] {
    const { cursor } = this;
    if (!cursor.firstChild()) return NO_MARKS;
    const marks: number[] = [];
    do {
      if (cursor.type.id === QUOTE_MARK) marks.push(this.base + cursor.from);
    } while (cursor.nextSibling());
    cursor.parent();
    return marks;
  }
}

function containerOf(type: number, outer: Container): Container | undefined {
  if (type === BLOCKQUOTE) return new Container('quotation', outer.lists, outer.quotes + 1);
  if (type === LIST_ITEM) return new Container('list-item', outer.lists + 1, outer.quotes);
  if (type === FOOTNOTE) return new Container('paragraph', outer.lists, outer.quotes);
  return LISTS.includes(type) ? outer : undefined;
}

/**
 * Walks the tree of blocks once and lists its leaves: the stretches of source that hold text, with what they are.
 */
import type { SyntaxNodeRef, Tree, TreeCursor } from '@lezer/common';
import type { MarkupKind } from '../../article/prose.ts';
import type { Span } from '../../text/span.ts';

export interface Leaf {
  readonly kind: MarkupKind | 'html';
  readonly level?: number;
  /** In the source, marks of headings and lists left out. */
  readonly span: Span;
  /** Where `>` stands at the start of lines inside the span. */
  readonly quoteMarks: readonly number[];
}

/** How deep in lists and quotations, and which of the two is the inner. */
interface Container {
  readonly kind: 'paragraph' | 'list-item' | 'quotation';
  readonly lists: number;
  readonly quotes: number;
}

const NO_MARKS: readonly number[] = [];

/** @param base what to add to the tree's positions to get the source's. */
export function leavesOf(tree: Tree, base: number): Leaf[] {
  const leaves: Leaf[] = [];
  const containers: Container[] = [{ kind: 'paragraph', lists: 0, quotes: 0 }];
  const cursor = tree.cursor();
  cursor.iterate(
    (node) => {
      const inner = containerOf(node.name, containers[containers.length - 1]);
      if (inner !== undefined) {
        containers.push(inner);
        return true;
      }
      if (node.name === 'Document') return true;
      addLeaf(leaves, cursor, node, containers[containers.length - 1], base);
      return false;
    },
    (node) => {
      if (isContainer(node.name)) containers.pop();
    },
  );
  return leaves;
}

function addLeaf(leaves: Leaf[], cursor: TreeCursor, node: SyntaxNodeRef, container: Container, base: number): void {
  const { name, from, to } = node;
  const quoteMarks = container.quotes > 0 ? quoteMarksOf(cursor, base) : NO_MARKS;
  const span = (start: number, end: number): Span => [base + start, base + end];
  if (name === 'Paragraph') leaves.push({ ...kindIn(container), span: span(from, to), quoteMarks });
  else if (name === 'Task') leaves.push({ ...kindIn(container), span: span(from + 3, to), quoteMarks });
  else if (name === 'HTMLBlock' || name === 'CommentBlock') leaves.push({ kind: 'html', span: span(from, to), quoteMarks });
  else if (name === 'Table') addCells(leaves, cursor, base);
  else if (name.startsWith('ATXHeading') || name.startsWith('SetextHeading')) {
    const [start, end] = headingSpan(cursor, from, to);
    leaves.push({ kind: 'heading', level: name.charCodeAt(name.length - 1) - 48, span: span(start, end), quoteMarks });
  }
}

function kindIn({ kind, lists, quotes }: Container): Pick<Leaf, 'kind' | 'level'> {
  if (kind === 'paragraph') return { kind };
  return { kind, level: kind === 'quotation' ? quotes : lists };
}

function isContainer(name: string): boolean {
  return (
    name === 'Blockquote' ||
    name === 'ListItem' ||
    name === 'BulletList' ||
    name === 'OrderedList' ||
    name === 'FootnoteDefinition'
  );
}

function containerOf(name: string, outer: Container): Container | undefined {
  if (!isContainer(name)) return undefined;
  if (name === 'Blockquote') return { kind: 'quotation', lists: outer.lists, quotes: outer.quotes + 1 };
  if (name === 'ListItem') return { kind: 'list-item', lists: outer.lists + 1, quotes: outer.quotes };
  return name === 'FootnoteDefinition' ? { ...outer, kind: 'paragraph' } : outer;
}

/** The marks of a heading stand at its start (`##`), its end (`##` again) or on a line below it. */
function headingSpan(cursor: TreeCursor, from: number, to: number): Span {
  let span: Span = [from, to];
  eachChild(cursor, (name, markFrom, markTo) => {
    if (name !== 'HeaderMark') return;
    span = markFrom === from ? [markTo, span[1]] : [span[0], markFrom];
  });
  return span;
}

function addCells(leaves: Leaf[], cursor: TreeCursor, base: number): void {
  eachChild(cursor, (name, from, to) => {
    if (name === 'TableCell') leaves.push({ kind: 'table-cell', span: [base + from, base + to], quoteMarks: NO_MARKS });
  });
}

function quoteMarksOf(cursor: TreeCursor, base: number): readonly number[] {
  const marks: number[] = [];
  eachChild(cursor, (name, from) => {
    if (name === 'QuoteMark') marks.push(base + from);
  });
  return marks;
}

function eachChild(cursor: TreeCursor, visit: (name: string, from: number, to: number) => void): void {
  if (!cursor.firstChild()) return;
  do visit(cursor.name, cursor.from, cursor.to);
  while (cursor.nextSibling());
  cursor.parent();
}

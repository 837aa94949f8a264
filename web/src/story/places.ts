/**
 * Reads the editor's document into fields of blocks for the engine, and finds the engine's places again in the document.
 */
import type { Mark, Node } from 'prosemirror-model';
import { OBJECT, type InlineMark, type MarkupKind } from '../../../src/article/prose.ts';
import { SEPARATOR, type BlockText, type FieldText, type Place } from '../engine/protocol.ts';
import { nameOf } from './fields.ts';

interface BlockPlace {
  /** In the field's source. */
  readonly source: number;
  /** Position of the block's first character in the document. */
  readonly position: number;
  readonly length: number;
}

export interface DocumentPlace {
  readonly from: number;
  readonly to: number;
}

const MARKS: Readonly<Record<string, InlineMark['kind']>> = { em: 'emphasis', strong: 'strong', link: 'link', strikethrough: 'strikethrough', superscript: 'superscript' };

export class StoryText {
  readonly fields: readonly FieldText[];
  private readonly blocks: readonly (readonly BlockPlace[])[];

  constructor(doc: Node) {
    const fields: FieldText[] = [];
    const blocks: BlockPlace[][] = [];
    doc.forEach((field, offset) => {
      const read = readField(field, offset);
      fields.push({ name: nameOf(field), blocks: read.map(({ block }) => block) });
      blocks.push(read.map(({ place }) => place));
    });
    this.fields = fields;
    this.blocks = blocks;
  }

  /** Where a place of the engine's stands in the document. */
  find({ field, range }: Place): DocumentPlace {
    const from = this.position(field, range[0]);
    return { from, to: Math.max(from, range[1] === range[0] ? from : this.position(field, range[1])) };
  }

  /** The sentence-like stretch around a place, for lists: at most so many characters to each side. */
  around({ field, range: [from, to] }: Place, reach: number): { readonly before: string; readonly found: string; readonly after: string } {
    const source = this.sourceOf(field);
    const start = Math.max(source.lastIndexOf('\n', from - 1) + 1, from - reach);
    const lineEnd = source.indexOf('\n', to);
    const end = Math.min(lineEnd < 0 ? source.length : lineEnd, to + reach);
    return {
      before: (start > 0 && source[start - 1] !== '\n' ? '…' : '') + source.slice(start, from),
      found: source.slice(from, to),
      after: source.slice(to, end) + (end < source.length && source[end] !== '\n' ? '…' : ''),
    };
  }

  sourceOf(field: number): string {
    return this.fields[field].blocks.map(({ text }) => text).join(SEPARATOR);
  }

  private position(field: number, offset: number): number {
    const places = this.blocks[field];
    const block = places.findLast(({ source }) => source <= offset) ?? places[0];
    return block.position + Math.min(offset - block.source, block.length);
  }
}

function readField(field: Node, offset: number): { block: BlockText; place: BlockPlace }[] {
  const read: { block: BlockText; place: BlockPlace }[] = [];
  let source = 0;
  field.descendants((node, position, parent) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, undefined, (leaf) => (leaf.type.name === 'hard_break' ? '\n' : OBJECT));
    const block: BlockText = { ...kindOf(field, node, position, parent), text, marks: marksOf(node) };
    read.push({ block, place: { source, position: offset + position + 2, length: text.length } });
    source += text.length + SEPARATOR.length;
    return false;
  });
  return read;
}

function kindOf(field: Node, node: Node, position: number, parent: Node | null): { kind: MarkupKind; level?: number } {
  if (node.type.name === 'heading') return { kind: 'heading', level: Number(node.attrs['level']) };
  if (node.type.name === 'caption') return { kind: 'caption' };
  if (parent === null || parent === field) return { kind: 'paragraph' };
  const { path, depth } = ancestorsOf(field, position);
  if (parent.type.name === 'list_item') return { kind: 'list-item', level: path.filter((name) => name.endsWith('_list')).length };
  return depth > 0 ? { kind: 'quotation', level: path.filter((name) => name === 'blockquote').length } : { kind: 'paragraph' };
}

function ancestorsOf(field: Node, position: number): { path: string[]; depth: number } {
  const resolved = field.resolve(position);
  const path = Array.from({ length: resolved.depth }, (_, i) => resolved.node(i + 1).type.name);
  return { path, depth: resolved.depth };
}

function marksOf(block: Node): InlineMark[] {
  const open = new Map<Mark, { kind: InlineMark['kind']; from: number; to: number }>();
  const closed: InlineMark[] = [];
  const close = (mark: Mark): void => {
    const known = open.get(mark);
    if (known !== undefined) closed.push({ kind: known.kind, span: [known.from, known.to] });
    open.delete(mark);
  };
  block.forEach((inline, offset) => {
    for (const mark of open.keys()) if (!mark.isInSet(inline.marks)) close(mark);
    for (const mark of inline.marks) {
      const same = [...open.keys()].find((one) => one.eq(mark)) ?? mark;
      const known = open.get(same);
      if (known !== undefined) known.to = offset + inline.nodeSize;
      else if (Object.hasOwn(MARKS, mark.type.name)) open.set(mark, { kind: MARKS[mark.type.name], from: offset, to: offset + inline.nodeSize });
    }
  });
  for (const mark of [...open.keys()]) close(mark);
  return closed.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/**
 * Reads the text of an nlcst tree, whatever it was made from: remark, rehype or plain text.
 *
 * The tree's offsets count decoded characters: behind `&rsquo;` in a paragraph they lag by six. So each leaf is looked for
 * in the source a little ahead of where it is said to stand, and what cannot be found there maps to nothing.
 */
import { OBJECT, type Prose, type ProseBlock } from '../article/prose.ts';
import { OffsetMapBuilder } from '../text/offset-map-builder.ts';

/** As much of a unist tree as is used here. */
export interface TreeLike {
  readonly type: string;
  readonly value?: unknown;
  readonly children?: readonly TreeLike[];
  readonly position?: { readonly start: { readonly offset?: number | undefined }; readonly end: { readonly offset?: number | undefined } } | undefined;
}

/** How far behind its stated place a leaf is looked for: the decoded entities of a long paragraph. */
const LAG = 400;
const AMPERSAND = 0x26;
const ENTITY = /^&#?\w{1,9};/;

export function proseFromTree(tree: TreeLike, source: string): Prose {
  const writer = new TreeWriter(source);
  writer.walk(tree);
  return writer.finish();
}

interface Piece {
  readonly text: number;
  readonly length: number;
  readonly source: number;
  readonly sourceLength: number;
}

/** The value as it stands at a place of the source, entities decoded one by one; undefined if it does not stand there. */
function align(value: string, source: string, at: number): Piece[] | undefined {
  if (source.startsWith(value, at)) return [{ text: 0, length: value.length, source: at, sourceLength: value.length }];
  const pieces: Piece[] = [];
  let j = at;
  for (let i = 0; i < value.length; ) {
    const length = (value.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
    const entity = source.charCodeAt(j) === AMPERSAND ? ENTITY.exec(source.slice(j, j + 12))?.[0].length : undefined;
    const sourceLength = entity ?? length;
    if (entity === undefined && !source.startsWith(value.slice(i, i + length), j)) return undefined;
    pieces.push({ text: i, length, source: j, sourceLength });
    i += length;
    j += sourceLength;
  }
  return pieces;
}

class TreeWriter {
  private readonly pieces: string[] = [];
  private readonly map = new OffsetMapBuilder();
  private readonly blocks: ProseBlock[] = [];
  private readonly source: string;
  private length = 0;
  /** Where the leaf found last ends in the source. */
  private reached = 0;

  constructor(source: string) {
    this.source = source;
  }

  finish(): Prose {
    return { source: this.source, format: 'nlcst', text: this.pieces.join(''), map: this.map.build(), blocks: this.blocks, marks: [], comments: [] };
  }

  walk(node: TreeLike): void {
    if (node.type === 'ParagraphNode') this.paragraph(node);
    else for (const child of node.children ?? []) this.walk(child);
  }

  private paragraph(node: TreeLike): void {
    if (this.length > 0) this.push('\n\n');
    const start = this.length;
    const firstPiece = this.pieces.length;
    for (const child of node.children ?? []) this.write(child);
    const isReadable = this.pieces.slice(firstPiece).some((piece) => piece !== OBJECT && piece.trim() !== '');
    if (isReadable) this.blocks.push({ kind: 'paragraph', span: [start, this.length] });
  }

  private write(node: TreeLike): void {
    if (node.type === 'SourceNode') this.object(node);
    else if (typeof node.value === 'string') this.leaf(node, node.value);
    else for (const child of node.children ?? []) this.write(child);
  }

  /** Code or markup: stands as one object for all its source. */
  private object({ position }: TreeLike): void {
    const start = position?.start.offset;
    const end = position?.end.offset;
    if (start !== undefined && end !== undefined && start >= this.reached && end > start + 1) {
      this.map.addAtomic(this.length, OBJECT.length, start, end - start);
      this.reached = end;
    }
    this.push(OBJECT);
  }

  private leaf({ position }: TreeLike, value: string): void {
    const stated = position?.start.offset;
    if (stated !== undefined && value !== '') this.place(value, Math.max(stated, this.reached));
    this.push(value);
  }

  private place(value: string, from: number): void {
    const to = Math.min(this.source.length, from + LAG);
    for (let at = from; at < to; at++) {
      const pieces = align(value, this.source, at);
      if (pieces === undefined) continue;
      for (const { text, length, source, sourceLength } of pieces) {
        if (length === sourceLength) this.map.addVerbatim(this.length + text, source, length);
        else this.map.addAtomic(this.length + text, length, source, sourceLength);
        this.reached = source + sourceLength;
      }
      return;
    }
  }

  private push(piece: string): void {
    this.pieces.push(piece);
    this.length += piece.length;
  }
}

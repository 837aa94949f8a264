/** Reads the text of an nlcst tree, whatever it was made from: remark, rehype or plain text. */
import { OBJECT, type Prose, type ProseBlock } from '../article/prose.ts';
import { OffsetMap, type Run } from '../text/offset-map.ts';

/** As much of a unist tree as is used here. */
export interface TreeLike {
  readonly type: string;
  readonly value?: unknown;
  readonly children?: readonly TreeLike[];
  readonly position?: { readonly start: { readonly offset?: number | undefined }; readonly end: { readonly offset?: number | undefined } } | undefined;
}

export function proseFromTree(tree: TreeLike, source: string): Prose {
  const writer = new TreeWriter(source);
  writer.walk(tree);
  const { text, runs, blocks } = writer;
  return { source, format: 'nlcst', text, map: OffsetMap.from(runs), blocks, marks: [], comments: [] };
}

class TreeWriter {
  text = '';
  readonly runs: Run[] = [];
  readonly blocks: ProseBlock[] = [];
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  walk(node: TreeLike): void {
    if (node.type === 'ParagraphNode') {
      this.separate();
      const start = this.text.length;
      for (const child of node.children ?? []) this.write(child);
      if (this.text.trim() !== '' && this.text.length > start) this.blocks.push({ kind: 'paragraph', span: [start, this.text.length] });
      return;
    }
    for (const child of node.children ?? []) this.walk(child);
  }

  private separate(): void {
    if (this.text !== '') this.text += '\n\n';
  }

  private write(node: TreeLike): void {
    if (node.type === 'SourceNode') this.leaf(node, OBJECT);
    else if (typeof node.value === 'string') this.leaf(node, node.value);
    else for (const child of node.children ?? []) this.write(child);
  }

  /** Text without a place in the source was made up by a plugin; it is read, and maps to nothing. */
  private leaf(node: TreeLike, value: string): void {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    const last = this.runs.at(-1);
    const isPlaced = start !== undefined && end !== undefined && end > start && (last === undefined || start >= last.source + last.sourceLength);
    if (isPlaced && value !== '') {
      const isSame = this.source.slice(start, end) === value;
      const sourceLength = end - start;
      if (isSame && last !== undefined && last.textLength === last.sourceLength && last.text + last.textLength === this.text.length && last.source + last.sourceLength === start) {
        this.runs[this.runs.length - 1] = { ...last, textLength: last.textLength + value.length, sourceLength: last.sourceLength + sourceLength };
      } else this.runs.push({ text: this.text.length, textLength: value.length, source: start, sourceLength });
    }
    this.text += value;
  }
}

/**
 * Reads the leaves of a document one after another into the prose.
 *
 * It knows the leaf before: a paragraph of emphasis below an image is the image's caption.
 */
import type { ProseBuilder } from '../prose-builder.ts';
import { Content } from './content.ts';
import { HtmlBlockReader } from './html-block.ts';
import { scanMarkdown, type Scan } from './inline/scan.ts';
import { TokenKind } from './inline/token.ts';
import { writeBlock } from './inline/write.ts';
import type { Leaf } from './leaves.ts';

const LINE_BREAK = 10;
/** `{#anchor .class}` at the end of a heading. */
const HEADING_ATTRIBUTES = /[ \t]{0,20}\{[#.:][^{}\n]{0,200}\}$/;
/** `> [!NOTE]` opens GitHub's boxes. */
const ALERT = /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\](?:\n|$)/i;
/** `:::note` and `:::` fence the boxes of other systems. */
const BOX_FENCE = /^:::.{0,200}$/;

export class LeafReader {
  private readonly source: string;
  private readonly builder: ProseBuilder;
  private readonly definitions: ReadonlySet<string>;
  private readonly html: HtmlBlockReader;
  private isAfterImage = false;

  constructor(source: string, builder: ProseBuilder, definitions: ReadonlySet<string>) {
    this.source = source;
    this.builder = builder;
    this.definitions = definitions;
    this.html = new HtmlBlockReader(builder);
  }

  /** @param start where in the leaf's content its text begins. */
  read(leaf: Leaf, start: number): void {
    const isAfterImage = this.isAfterImage;
    this.isAfterImage = false;
    if (leaf.kind === 'html') {
      this.html.read(this.source, leaf.span[0], leaf.span[1], leaf.quoteMarks);
      return;
    }
    const content = Content.of(this.source, this.spanOf(leaf), leaf.quoteMarks);
    const from = start + lengthOfFurniture(content.text, start, leaf);
    if (from >= content.text.length) return;
    const scan = scanMarkdown(content.text, this.definitions, from);
    const kind = leaf.kind === 'paragraph' ? (this.html.openKind ?? leaf.kind) : leaf.kind;
    const captionFrom = leaf.kind === 'paragraph' && scan !== undefined ? startOfCaption(content.text, scan, isAfterImage) : -1;
    if (captionFrom >= 0) writeBlock(this.builder, content, scan, { kind: 'caption', from: captionFrom });
    else {
      writeBlock(this.builder, content, scan, { kind, level: leaf.level, from });
      this.isAfterImage = isOneImage(content.text, scan);
    }
  }

  private spanOf({ kind, span }: Leaf): Leaf['span'] {
    if (kind !== 'heading' || this.source.charCodeAt(span[1] - 1) !== 125) return span;
    const tail = this.source.slice(Math.max(span[0], span[1] - 240), span[1]);
    return [span[0], span[1] - (HEADING_ATTRIBUTES.exec(tail)?.[0].length ?? 0)];
  }
}

/** How much of a paragraph is marks of its box, and not text. */
function lengthOfFurniture(content: string, start: number, { kind }: Leaf): number {
  const first = content.charCodeAt(start);
  if (kind === 'quotation' && first === 91) return ALERT.exec(content.slice(start))?.[0].length ?? 0;
  const isFence = first === 58 && content.startsWith(':::', start) && BOX_FENCE.test(content.slice(start));
  return isFence ? content.length - start : 0;
}

/**
 * Where the caption begins in a paragraph that is one: an image with emphasis on the next line, or emphasis alone
 * after a paragraph that is an image; -1 for any other paragraph.
 */
function startOfCaption(content: string, scan: Scan, isAfterImage: boolean): number {
  const [first] = scan.tokens;
  if (first === undefined) return -1;
  const hasImage = first.kind === TokenKind.IMAGE && first.from === 0 && content.charCodeAt(first.to) === LINE_BREAK;
  if (!hasImage && !isAfterImage) return -1;
  const from = hasImage ? first.to + 1 : 0;
  const isEmphasised = scan.pairs.some(
    ({ kind, opener, closer }) =>
      (kind === 'emphasis' || kind === 'strong') && opener.from === from && closer.to === content.length,
  );
  return isEmphasised ? from : -1;
}

function isOneImage(content: string, scan: Scan | undefined): boolean {
  const first = scan?.tokens[0];
  return first?.kind === TokenKind.IMAGE && first.from === 0 && first.to === content.length;
}

/**
 * What a reader makes of a source: the text that a person would read, without markup, and where it came from.
 *
 * Rules see only `text`. Blocks are separated by blank lines in it; markup inside a block leaves no trace, but code and
 * images stand as U+FFFC, so that “Run ␼ first” is not read as “Run first”.
 */
import type { OffsetMap } from '../text/offset-map.ts';
import type { Span } from '../text/span.ts';

/** Stands in the text for what cannot be read: code, an image, a shortcode. */
export const OBJECT = '\uFFFC';

/** What a reader can tell of a block from its markup. */
export type MarkupKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'quotation'
  | 'table-cell'
  | 'caption'
  | 'alt-text';

export interface ProseBlock {
  readonly kind: MarkupKind;
  /** In the prose's text. */
  readonly span: Span;
  /** 1 to 6 for headings; nesting depth for list items and quotations. */
  readonly level?: number;
}

/** Markup inside a block that a rule may need to know of. */
export interface InlineMark {
  readonly kind: 'emphasis' | 'strong' | 'link' | 'strikethrough' | 'superscript';
  /** In the prose's text. */
  readonly span: Span;
}

/** A comment of the markup language: `<!-- copydesk-disable -->`. */
export interface ProseComment {
  /** What stands between the marks, trimmed. */
  readonly text: string;
  /** In the source. */
  readonly source: Span;
  /** Where in the text it would stand. */
  readonly at: number;
}

/** A named part of a story: its headline, its body, a caption. */
export interface ProseField {
  readonly name: string;
  /** In the text. */
  readonly span: Span;
  /** In the source. */
  readonly source: Span;
}

/** A slug, an address, tags: its words are in the text, a space apart, but no rule reads them as sentences. */
export interface ProseLabel {
  readonly name: string;
  /** In the text. */
  readonly span: Span;
}

export interface Prose {
  readonly source: string;
  readonly format: string;
  readonly text: string;
  readonly map: OffsetMap;
  /** In text order, without overlap. */
  readonly blocks: readonly ProseBlock[];
  /** By start, the outer before the inner. */
  readonly marks: readonly InlineMark[];
  readonly comments: readonly ProseComment[];
  /** The front matter as written, without its fences, and which language it is in. */
  readonly frontMatter?: { readonly language: 'yaml' | 'toml' | 'json'; readonly text: string; readonly source: Span };
  /** Only for a story of several fields. */
  readonly fields?: readonly ProseField[];
  /** Slug, address, tags: words in the text that belong to no block, in text order. */
  readonly labels?: readonly ProseLabel[];
  /** Makes replacement text fit to stand at a place in the source (escapes `&` in HTML, quotation marks in attributes). */
  readonly escape?: (text: string, at: number) => string;
}

/** So many marks are nested at most, as far as rules ask. */
const NESTED = 8;

/** The last marks that begin at an offset or before it: all that it may stand in. */
export function marksBehind({ marks }: Prose, offset: number): readonly InlineMark[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle].span[0] <= offset) low = middle + 1;
    else high = middle;
  }
  return marks.slice(Math.max(0, low - NESTED), low);
}

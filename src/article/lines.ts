/**
 * The lines of an article as a page shows them: blocks, parted where a line breaks inside one. What a page leaves in copy
 * (“Advertisement”, “Show comments”) stands on lines of its own, which Markdown may read as one paragraph.
 */
import type { Span } from '../text/span.ts';
import type { Article } from './article.ts';
import type { Block } from './blocks.ts';

export interface Line {
  /** In the article's text, without white space at its ends. */
  readonly span: Span;
  /** Tokens from `first` up to, not including, `last`; at least one. */
  readonly first: number;
  readonly last: number;
  readonly block: number;
}

/** In text order. */
export function findLines(article: Article): readonly Line[] {
  return article.blocks.flatMap((block) => linesOf(article, block));
}

function linesOf(article: Article, { index, span, first, last }: Block): Line[] {
  const lines: Line[] = [];
  const { start, end } = article.tokens;
  let from = first;
  let lineBreak = article.text.indexOf('\n', span[0]);
  while (lineBreak >= 0 && lineBreak < span[1] && from < last) {
    let to = from;
    while (to < last && start[to] < lineBreak) to++;
    if (to > from) lines.push({ span: [start[from], end[to - 1]], first: from, last: to, block: index });
    from = to;
    lineBreak = article.text.indexOf('\n', lineBreak + 1);
  }
  if (from < last) lines.push({ span: [start[from], end[last - 1]], first: from, last, block: index });
  return lines;
}

/** Index of the line that a token stands in; 0 if there is none. */
export function lineOf(lines: readonly Line[], token: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle].first <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}

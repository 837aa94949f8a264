/** Whether an article sets its quotation marks and apostrophes straight or curly, by its own majority. */
import type { Article } from './article.ts';

export interface MarkStyle {
  readonly areDoublesCurly: boolean;
  readonly areSinglesCurly: boolean;
  /** What encloses a quotation: “…” or ‘…’. */
  readonly outer: 'double' | 'single';
}

/** For `article.derive`. Where nothing is set either way, the other kind of mark tells; at last, curly. */
export function markStyle(article: Article): MarkStyle {
  const { text, quotes } = article;
  const doubles = count(text, '“') + count(text, '”') - count(text, '"');
  const singles = count(text, '‘') + count(text, '’') - count(text, "'");
  let single = 0;
  for (const { quote, depth } of quotes.quotations) if (depth === 0) single += quote === 'single' ? 1 : -1;
  return {
    areDoublesCurly: doubles === 0 ? singles >= 0 : doubles > 0,
    areSinglesCurly: singles === 0 ? doubles >= 0 : singles > 0,
    outer: single > 0 ? 'single' : 'double',
  };
}

function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found++;
  return found;
}

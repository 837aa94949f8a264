/**
 * Whether words are surely somebody else’s: between two marks that belong together, or in a quotation that goes on over
 * several paragraphs. Behind a mark that lost its partner the article’s own words go on.
 */
import type { Article } from './article.ts';
import { quotationsAround, type Quotation } from './quotations.ts';

export function isSpeech(article: Article, offset: number): boolean {
  return quotationsAround(article.quotes, offset).some((quotation) => quotation.close >= 0 || goesOn(article, quotation));
}

/** It opens its paragraph, or the next one opens with a mark again. */
function goesOn(article: Article, { block, open }: Quotation): boolean {
  if (open === article.blocks[block].first) return true;
  const next = article.blocks[block + 1];
  return next !== undefined && /^["“‘']/.test(article.slice(next.span));
}

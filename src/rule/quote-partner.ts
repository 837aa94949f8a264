/**
 * What may be the partner of a lone quotation mark, or explain why it has none: the next paragraph that opens anew, a mark
 * of the wrong kind, a quotation inside that begins with the outer mark.
 */
import type { Article } from '../article/article.ts';
import { attributionAt } from '../article/attribution.ts';
import type { Block } from '../article/blocks.ts';
import { lastBefore, QuoteRole, type Quotation } from '../article/quotations.ts';
import { Kind } from '../article/tokens.ts';

/** A partner is looked for among so many. */
const NEAR = 40;

/** The next quotation of the kind in the block. */
export function nextOfKind(article: Article, { open, quote }: Quotation, last: number): Quotation | undefined {
  const { quotations } = article.quotes;
  const from = lastBefore(quotations, (other) => other.open <= open) + 1;
  for (let i = from; i < quotations.length && quotations[i].open < last && i < from + NEAR; i++) if (quotations[i].quote === quote) return quotations[i];
  return undefined;
}

/** The first lone closing mark between two tokens that is not used up. @param ascending all of them. */
export function firstBetween(ascending: readonly number[], strays: ReadonlySet<number>, open: number, last: number): number | undefined {
  let i = 0;
  for (let step = 1 << 20; step > 0; step >>= 1) if (i + step <= ascending.length && ascending[i + step - 1] <= open) i += step;
  for (let left = NEAR; i < ascending.length && ascending[i] < last && left > 0; i++, left--) if (strays.has(ascending[i])) return ascending[i];
  return undefined;
}

/** How many quotations of each kind are closed, and how many of these are no part of another. */
export function countClosed(article: Article): Record<'all' | 'outer', Record<Quotation['quote'], number>> {
  const all = { double: 0, single: 0 };
  const outer = { double: 0, single: 0 };
  for (const { close, depth, quote } of article.quotes.quotations) {
    if (close >= 0) all[quote]++;
    if (close >= 0 && depth === 0) outer[quote]++;
  }
  return { all, outer };
}

/** The next block opens anew, or this one does at a later sentence: one quotation over several paragraphs. */
export function goesOn(article: Article, { open, quote, block }: Quotation, next: Quotation | undefined): boolean {
  if (next !== undefined) return article.isSentenceStart(open + 1) && article.isSentenceStart(next.open + 1);
  const following = article.blocks.slice(block + 1, block + 3).find((other) => isStopped(article, other));
  if (following === undefined) return false;
  const isReopened = article.quotes.roleOf(following.first) === QuoteRole.OPEN && (quote === 'single') === /['‘]/.test(article.written(following.first));
  return isReopened || (article.blocks[block].first === open && quote === 'double' && article.blocks[block].kind === 'quotation');
}

/** A paragraph of the story, not a caption or crosshead between two of them. */
function isStopped(article: Article, { first, last }: Block): boolean {
  return last > first && /^[.!?…"'”’:]/.test(article.written(last - 1));
}

/** A single mark that closes nothing, where only a double quotation is open: after a stop, or before an attribution. */
export function wrongCloser(article: Article, open: number, last: number): number {
  if (!/["“”]/.test(article.written(open))) return -1;
  for (let i = open + 1; i < last; i++) {
    if (article.tokens.kind[i] !== Kind.MARK || !/^['’]$/.test(article.written(i)) || !article.isGlued(i) || article.quotes.roleOf(i) !== QuoteRole.APOSTROPHE) continue;
    if (/^[.,!?]$/.test(article.written(i - 1)) && (i + 1 >= last || !article.isGlued(i + 1))) return i;
    if (article.isMark(i + 1, ',') && article.isGlued(i + 1) && attributionAt(article, i + 2) > 0) return i;
    if (i === open + 2 && !article.isGlued(i + 1) && !article.lower(i - 1).endsWith('s')) return i; // “he’ that …
  }
  return -1;
}

/** It opens with a double mark inside another quotation and closes with a single one before the other’s. */
export function isWronglyNested(article: Article, { close, quote }: Quotation): boolean {
  return quote === 'double' && close > 0 && article.isGlued(close) && /^['’]$/.test(article.written(close - 1));
}

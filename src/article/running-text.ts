/**
 * Whether a place is running text, where a capital means something: not a headline, a byline, a table, a list of names or a
 * line of a poster.
 */
import type { Article } from './article.ts';
import type { BlockKind } from './blocks.ts';
import { QuoteRole, quotationsAround } from './quotations.ts';
import { Kind } from './tokens.ts';

const APART: ReadonlySet<BlockKind> = new Set(['headline', 'heading', 'byline', 'dateline', 'table-cell', 'alt-text']);
/** Tokens looked at on either side. */
const REACH = 20;

/** True if small words stand in its sentence, near it, and not many fewer than capitals. */
export function isRunningText(article: Article, token: number): boolean {
  if (isApart(article, token)) return false;
  const { first, last } = article.sentences[article.sentenceOf(token)];
  let small = 0;
  let capital = 0;
  for (let i = Math.max(first, token - REACH); i < Math.min(last, token + REACH); i++) {
    if (article.tokens.kind[i] !== Kind.WORD) continue;
    if (article.form(i).shape === 'lower') small++;
    else capital++;
  }
  return small > 2 && small * 2 >= capital;
}

/** True in headlines, headings, bylines, datelines, tables and texts of pictures, which go by rules of their own. */
export function isApart(article: Article, token: number): boolean {
  return APART.has(article.blocks[article.blockOf(token)].kind);
}

/**
 * True inside somebody else’s words. Where the closing mark is lost, the quotation is taken to end with its sentence, unless
 * the next paragraph opens it anew: a lost mark must not hide the rest of a paragraph.
 */
export function isOthersWords(article: Article, token: number): boolean {
  const at = article.tokens.start[token];
  if (!article.isQuoted(at)) return false;
  return quotationsAround(article.quotes, at).some(({ open, close, block }) => close >= 0 || article.sameSentence(open, token) || isOpenedAgain(article, block + 1));
}

function isOpenedAgain({ blocks, quotes }: Article, block: number): boolean {
  return block < blocks.length && quotes.roleOf(blocks[block].first) === QuoteRole.OPEN;
}

/** True if the token’s sentence ends in a stop; a line without one is a headline, a label or a list’s item. */
export function endsInStop(article: Article, token: number): boolean {
  const { last } = article.sentences[article.sentenceOf(token)];
  for (let i = last - 1; i >= last - 3 && i >= 0; i--) if (/^[.!?…]/.test(article.written(i)) || article.written(i).endsWith('.')) return true;
  return false;
}

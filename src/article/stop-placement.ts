/**
 * Where an article sets a full stop or comma beside the closing mark of quoted words that are no sentence of their own:
 * “a mess.” as American papers do, or “a mess”. as British ones do.
 */
import type { Article } from './article.ts';
import { dialectOf } from './dialect.ts';
import { Kind } from './tokens.ts';
import { markStyle } from './mark-style.ts';

export interface StopPlacement {
  readonly side: 'inside' | 'outside';
  /** How many quotations are set so, and how many the other way. */
  readonly count: number;
  readonly against: number;
}

/** For `article.derive`. Where the article does not show it, the house’s dialect or the outer marks tell. */
export function stopPlacement(article: Article): StopPlacement {
  let inside = 0;
  let outside = 0;
  for (const { open, close, depth } of article.quotes.quotations) {
    if (close < 0 || depth > 0 || !isPartial(article, open)) continue;
    if (isStop(article, close - 1) && article.isGlued(close)) inside++;
    else if (isStop(article, close + 1) && article.isGlued(close + 1)) outside++;
  }
  if (inside !== outside) return { side: inside > outside ? 'inside' : 'outside', count: Math.max(inside, outside), against: Math.min(inside, outside) };
  return { side: usuallyInside(article) ? 'inside' : 'outside', count: inside, against: outside };
}

function usuallyInside(article: Article): boolean {
  const dialect = dialectOf(article);
  if (dialect !== undefined) return dialect === 'us' || dialect === 'ca';
  return article.derive(markStyle).outer === 'double';
}

export function isStop(article: Article, token: number): boolean {
  return article.isMark(token, '.') || article.isMark(token, ',');
}

/** Quoted words that go on with the sentence around them: they begin small, behind a word. */
export function isPartial(article: Article, open: number): boolean {
  const { tokens } = article;
  if (open === 0 || !article.isWord(open + 1) || article.form(open + 1).shape !== 'lower') return false;
  return tokens.kind[open - 1] !== Kind.MARK && article.sameSentence(open - 1, open);
}

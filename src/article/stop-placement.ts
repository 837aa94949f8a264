/**
 * On which side of a closing mark an article sets its full stops and commas. Words that are no sentence of their own show
 * it: “a mess.” as American papers do, or “a mess”. as British ones do; a whole sentence keeps its stop inside in both.
 */
import type { Article } from './article.ts';
import { dialectOf } from './dialect.ts';
import { Kind } from './tokens.ts';

export type Side = 'inside' | 'outside';

export interface StopPlacement {
  /** Closing marks of phrases with a stop inside and outside. */
  readonly phrases: Readonly<Record<Side, readonly number[]>>;
  /** Closing marks of whole sentences, likewise. */
  readonly speeches: Readonly<Record<Side, readonly number[]>>;
  /** What the dialect does, if it is known and of one mind and there is anything to judge. */
  readonly usual: Side | undefined;
}

/** For `article.derive`. */
export function stopPlacement(article: Article): StopPlacement {
  const phrases: Record<Side, number[]> = { inside: [], outside: [] };
  const speeches: Record<Side, number[]> = { inside: [], outside: [] };
  for (const { open, close, depth } of article.quotes.quotations) {
    if (close < 0 || depth > 0) continue;
    const last = article.quotes.lastTokenOf(close);
    const side = isStop(article, close - 1) && article.isGlued(close) ? 'inside' : isStop(article, last + 1) && article.isGlued(last + 1) ? 'outside' : undefined;
    if (side === undefined) continue;
    if (isPhrase(article, open) && article.sentenceOf(open) === article.sentenceOf(close - 2)) phrases[side].push(close);
    else speeches[side].push(close);
  }
  const isShown = phrases.inside.length + phrases.outside.length + speeches.outside.length > 0;
  const usual = isShown ? usualSide(article) : undefined;
  return { phrases, speeches, usual };
}

/** Where the stop of a phrase goes, by the article’s majority, the dialect counting as one more. */
export function sideOfStops(article: Article): Side {
  const { phrases } = article.derive(stopPlacement);
  const usual = usualSide(article);
  const inside = phrases.inside.length + (usual === 'inside' ? 1 : 0);
  const outside = phrases.outside.length + (usual === 'outside' ? 1 : 0);
  if (inside === outside) return usual ?? 'inside';
  return inside > outside ? 'inside' : 'outside';
}

function usualSide(article: Article): Side | undefined {
  const dialect = dialectOf(article);
  if (dialect === 'us' || dialect === 'ca') return 'inside';
  return dialect === 'gb' || dialect === 'au' ? 'outside' : undefined;
}

export function isStop(article: Article, token: number): boolean {
  return article.isMark(token, '.') || article.isMark(token, ',');
}

/** Quoted words that go on with the sentence around them: they begin small, behind a word. */
export function isPhrase(article: Article, open: number): boolean {
  const { tokens } = article;
  if (open === 0 || !article.isWord(open + 1) || article.form(open + 1).shape !== 'lower') return false;
  return tokens.kind[open - 1] !== Kind.MARK && article.sameSentence(open - 1, open);
}

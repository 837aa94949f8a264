/** The neighbours by which a word is told from another: words in small letters, right beside it in its sentence. */
import type { Article } from '../article/article.ts';
import type { Form } from '../article/forms.ts';

export interface Place {
  readonly before: Form | undefined;
  readonly after: Form | undefined;
}

/** @returns undefined if the word is a name, part of something hyphenated, or has no such neighbour. */
export function placeOf(article: Article, token: number): Place | undefined {
  const { shape } = article.form(token);
  if (shape !== 'lower' && !(shape === 'capital' && article.isSentenceStart(token))) return undefined;
  if (article.isGlued(token) || article.isGlued(token + 1) && article.isWord(token + 1)) return undefined;
  const before = neighbour(article, token - 1, token);
  const after = neighbour(article, token + 1, token);
  return before === undefined && after === undefined ? undefined : { before, after };
}

function neighbour(article: Article, token: number, beside: number): Form | undefined {
  if (!article.isWord(token) || !article.sameSentence(Math.min(token, beside), Math.max(token, beside))) return undefined;
  const form = article.form(token);
  return form.shape === 'lower' && !form.isPossessive && !form.lower.includes("'") ? form : undefined;
}

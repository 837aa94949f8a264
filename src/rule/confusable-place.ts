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
  if (shape !== 'lower' && shape !== 'capital') return undefined;
  let before = neighbour(article, token - 1);
  let after = neighbour(article, token + 1);
  if (before === undefined && after === undefined) return undefined;
  if ((before !== undefined && article.isGlued(token)) || (after !== undefined && article.isGlued(token + 1))) return undefined;
  const { first, last } = article.sentences[article.sentenceOf(token)];
  if (shape === 'capital' && !article.isSentenceStart(token)) return undefined;
  if (token === first) before = undefined;
  if (token + 1 >= last) after = undefined;
  return before === undefined && after === undefined ? undefined : { before, after };
}

function neighbour(article: Article, token: number): Form | undefined {
  if (!article.isWord(token)) return undefined;
  const form = article.form(token);
  return form.shape === 'lower' && !form.isPossessive && !form.lower.includes("'") ? form : undefined;
}

/**
 * How often spellings stand in an article, for rules that ask whether a name or plural is used elsewhere in it. One byte a
 * form of the table: a pass over the tokens costs a nanosecond each, a map of strings twenty times that.
 */
import type { Article } from './article.ts';
import { Kind } from './tokens.ts';

/** Exact up to 255; case counts. */
export interface FormCounts {
  /** Without its possessive. */
  of(text: string): number;
  /** With its possessive. */
  ofStem(text: string): number;
}

/** For `article.derive`. */
export function countForms(article: Article): FormCounts {
  const { count, kind, form } = article.tokens;
  const { forms } = article;
  const counts = new Uint8Array(forms.size);
  for (let i = 0; i < count; i++) if (kind[i] !== Kind.MARK && counts[form[i]] < 255) counts[form[i]]++;
  const of = (text: string): number => {
    const id = forms.idOf(text);
    return id === undefined || id >= counts.length ? 0 : counts[id];
  };
  return { of, ofStem: (text) => of(text) + of(`${text}'s`) };
}

/** Words that an article capitalises in the middle of a sentence, in lower case: names among them, whatever they mean as words. */
import type { Article } from './article.ts';
import type { Form } from './forms.ts';
import { Kind } from './tokens.ts';

/** For `article.derive`. */
export function capitalisedWithin(article: Article): ReadonlySet<string> {
  const names = new Set<string>();
  const { kind, form } = article.tokens;
  const isCapital = article.forms.recall(hasCapital);
  const seen = new Set<number>();
  for (const { first, last } of article.sentences) {
    for (let i = first + 1; i < last; i++) {
      if (kind[i] !== Kind.WORD || isCapital(form[i]) === 0 || seen.has(form[i])) continue;
      seen.add(form[i]);
      names.add(article.form(i).stem.toLowerCase());
    }
  }
  return names;
}

function hasCapital({ shape }: Form): number {
  return shape === 'capital' ? 1 : 0;
}

/** Words that an article capitalises in the middle of a sentence, in lower case: names among them, whatever they mean as words. */
import type { Article } from './article.ts';

/** For `article.derive`. */
export function capitalisedWithin(article: Article): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { first, last } of article.sentences) {
    for (let i = first + 1; i < last; i++) if (article.isWord(i) && article.form(i).shape === 'capital') names.add(article.form(i).stem.toLowerCase());
  }
  return names;
}

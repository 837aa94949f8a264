/** How often each spelling stands in the article, in lower case and without possessive endings. */
import type { Article } from './article.ts';
import { Kind } from './tokens.ts';

export function wordCounts(article: Article): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i < article.tokens.count; i++) {
    if (article.tokens.kind[i] !== Kind.WORD) continue;
    const { stem } = article.form(i);
    const key = stem.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

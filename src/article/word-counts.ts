/** How often each spelling stands in the article, in lower case and without possessive endings. */
import type { Article } from './article.ts';
import { Kind } from './tokens.ts';

/** For `article.derive`. In the order in which the spellings are met. */
export function wordCounts(article: Article): ReadonlyMap<string, number> {
  const { count, kind, form } = article.tokens;
  const { forms } = article;
  const byForm = new Int32Array(forms.size);
  const met: number[] = [];
  for (let i = 0; i < count; i++) if (kind[i] === Kind.WORD && byForm[form[i]]++ === 0) met.push(form[i]);
  const counts = new Map<string, number>();
  for (const id of met) {
    const { stem, shape } = forms.get(id);
    const key = shape === 'lower' ? stem : stem.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + byForm[id]);
  }
  return counts;
}

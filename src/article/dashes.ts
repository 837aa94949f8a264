/** Which dash an article uses between clauses, and whether it stands between spaces. */
import type { Article } from './article.ts';

export interface DashStyle {
  readonly mark: '—' | '–' | '-';
  readonly isSpaced: boolean;
  /** How many dashes of this kind were counted. */
  readonly count: number;
}

/** The commonest; a spaced em dash if there is none, as wire copy has it. */
export function dashStyle(article: Article): DashStyle {
  const counts = new Map<string, number>();
  for (const match of article.text.matchAll(/(?<=\p{L}|[,.)"”’'])( ?)(—|–|(?<= )-(?= ))( ?)(?=\p{L}|["“‘'(])/gu)) {
    if (match[1] !== match[3]) continue;
    const key = match[2] + match[1];
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let best = '— ';
  for (const [key, count] of counts) if (count > (counts.get(best) ?? 0)) best = key;
  const mark = best[0];
  return { mark: mark === '–' || mark === '-' ? mark : '—', isSpaced: best.length > 1, count: counts.get(best) ?? 0 };
}

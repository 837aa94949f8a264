/**
 * Settles findings that touch the same text. Two findings clash if what their first fixes change overlaps, or if one has
 * no fix and lies over the other; then the more certain stays. A missing “The” before “US” and “US” for “U.S.” do not clash.
 */
import type { Article } from '../article/article.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Found } from './dispatch.ts';
import { changedPart } from './change.ts';

const RANK = { error: 3, warning: 2, info: 1 } as const;

/** @returns what stays, in text order. */
export function settleOverlaps(article: Article, found: readonly Found[]): Found[] {
  const ranked = found
    .map((one, order) => ({ one, order, touched: touchedBy(article, one), rank: rankOf(one) }))
    .sort((a, b) => b.rank - a.rank || a.order - b.order);
  ranked.sort((a, b) => a.touched[0] - b.touched[0] || a.touched[1] - b.touched[1] || b.rank - a.rank);
  const kept: typeof ranked = [];
  for (const candidate of ranked) {
    let stays = true;
    while (kept.length > 0 && clash(kept[kept.length - 1], candidate)) {
      if (kept[kept.length - 1].rank >= candidate.rank) {
        stays = false;
        break;
      }
      kept.pop();
    }
    if (stays) kept.push(candidate);
  }
  return kept.map(({ one }) => one).sort((a, b) => a.problem.span[0] - b.problem.span[0] || a.problem.span[1] - b.problem.span[1]);
}

interface Touching {
  readonly touched: Span;
}

function clash(a: Touching, b: Touching): boolean {
  const isSamePoint = a.touched[0] === b.touched[0] && a.touched[1] === b.touched[1];
  return isSamePoint || overlaps(a.touched, b.touched);
}

function rankOf({ active, problem }: Found): number {
  const severity = problem.severity ?? active.severity;
  return RANK[severity] * 1000 + (active.rule.precedence ?? 0) * 10 + (problem.query ? 0 : 1) + (problem.fixes?.length ? 1 : 0);
}

function touchedBy(article: Article, { problem }: Found): Span {
  const first = problem.fixes?.[0];
  if (first === undefined) return problem.span;
  const fix = typeof first === 'string' ? { text: first } : first;
  if ('edits' in fix && fix.edits !== undefined) return problem.span;
  const change = changedPart(article.slice(problem.span), fix.text);
  return [problem.span[0] + change.from, problem.span[0] + change.to];
}

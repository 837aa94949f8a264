/** Applies fixes to a source. */
import type { Trust } from '../rule/problem.ts';
import type { Span } from '../text/span.ts';
import { changedPart } from './change.ts';
import type { Finding } from './finding.ts';

export interface AppliedFixes {
  readonly text: string;
  readonly applied: readonly Finding[];
}

interface Edit {
  readonly range: Span;
  readonly text: string;
}

/**
 * Applies the first fix of each finding whose trust suffices. Where two would change the same place, the earlier wins and
 * the other waits for the next pass.
 * @param trust `safe` (the default) applies safe fixes only, `review` all.
 */
export function applyFixes(source: string, { findings }: { readonly findings: readonly Finding[] }, { trust = 'safe' }: { trust?: Trust } = {}): AppliedFixes {
  const taken: Edit[] = [];
  const applied: Finding[] = [];
  for (const finding of findings) {
    const fix = finding.fixes[0];
    if (fix === undefined || (trust === 'safe' && fix.trust !== 'safe')) continue;
    const edits = fix.edits ?? [narrowed(source, finding.range, fix.text)];
    if (edits.some((edit) => taken.some((other) => collide(edit.range, other.range)))) continue;
    taken.push(...edits);
    applied.push(finding);
  }
  taken.sort((a, b) => a.range[0] - b.range[0]);
  let text = '';
  let at = 0;
  for (const edit of taken) {
    text += source.slice(at, edit.range[0]) + edit.text;
    at = edit.range[1];
  }
  return { text: text + source.slice(at), applied };
}

function narrowed(source: string, range: Span, text: string): Edit {
  const change = changedPart(source.slice(range[0], range[1]), text);
  return { range: [range[0] + change.from, range[0] + change.to], text: change.text };
}

function collide(a: Span, b: Span): boolean {
  return (a[0] < b[1] && b[0] < a[1]) || (a[0] === b[0] && (a[0] === a[1] || b[0] === b[1]));
}

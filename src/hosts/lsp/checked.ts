/** What came of proofreading one version of an article. */
import type { Finding, Report } from '../../engine/finding.ts';
import type { Span } from '../../text/span.ts';
import type { Positions } from './positions.ts';

/** Something to say of the article that no rule has found: that it was not read, or why its settings do not hold. */
export interface Notice {
  readonly severity: 'error' | 'info';
  readonly message: string;
  readonly span: Span;
}

export interface Checked {
  readonly uri: string;
  readonly version: number;
  /** The text that ranges index. */
  readonly text: string;
  readonly format: string;
  readonly positions: Positions;
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
  /** Undefined if the article was not proofread. */
  readonly report: Report | undefined;
  /** Changes whenever the diagnostics may. */
  readonly resultId: string;
}

export function findingsIn({ findings }: Checked, [from, to]: Span): Finding[] {
  return findings.filter(({ range }) => range[0] <= to && from <= range[1]);
}

/** What stands where a finding is. */
export function wordsOf({ text }: Checked, { range }: Finding): string {
  return text.slice(range[0], range[1]);
}

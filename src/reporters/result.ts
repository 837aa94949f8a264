/** What a reporter is given: one checked text and its findings. */
import type { Report } from '../engine/finding.ts';

export interface CheckedText {
  /** As it is to be shown: relative, or `<stdin>`. */
  readonly path: string;
  readonly source: string;
  readonly report: Report;
  /** How many safe fixes were applied before this report was made. */
  readonly fixedCount?: number;
}

export interface Colours {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
  green(text: string): string;
  underline(text: string): string;
}

export interface ReportOptions {
  readonly colours: Colours;
  /** Columns of the terminal. */
  readonly width: number;
  /** Of this program. */
  readonly version?: string;
}

export type Reporter = (results: readonly CheckedText[], options: ReportOptions) => string;

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  /** Findings that have a safe fix. */
  readonly fixable: number;
}

export function countFindings(results: readonly CheckedText[]): Counts {
  const all = results.flatMap(({ report }) => report.findings);
  const of = (severity: string): number => all.filter((finding) => finding.severity === severity).length;
  return { error: of('error'), warning: of('warning'), info: of('info'), fixable: all.filter(({ fixes }) => fixes[0]?.trust === 'safe').length };
}

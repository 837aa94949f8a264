/** Whether a run lets pass: errors block, warnings only where somebody has said how many are too many. */
import { countFindings, type CheckedText } from '../../reporters/result.ts';
import type { CheckFlags } from './check-flags.ts';

export interface Verdict {
  readonly isRefused: boolean;
  /** In words, where a limit of its own was set; errors speak for themselves. */
  readonly reasons: readonly string[];
}

export function judge(results: readonly CheckedText[], { maxErrors, maxWarnings }: Pick<CheckFlags, 'maxErrors' | 'maxWarnings'>): Verdict {
  const { error, warning } = countFindings(results);
  const reasons: string[] = [];
  if (error > maxErrors && maxErrors > 0) reasons.push(`${counted(error, 'error')}, more than --max-errors ${maxErrors}`);
  if (maxWarnings !== undefined && warning > maxWarnings) reasons.push(`${counted(warning, 'warning')}, more than --max-warnings ${maxWarnings}`);
  return { isRefused: error > maxErrors || reasons.length > 0, reasons };
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** GitLab’s code quality report: a list of issues, shown in a merge request where they are new. */
import type { Severity } from '../rule/problem.ts';
import { messageWithFix, placed } from './placed.ts';
import type { CheckedText } from './result.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

export function gitlab(results: readonly CheckedText[]): string {
  const issues = results.flatMap((result) => {
    const seen = new Map<string, number>();
    return placed(result).map(({ finding, start, end }) => {
      // A slip that stands twice in one sentence has one fingerprint; GitLab wants each issue to have its own.
      const times = seen.get(finding.fingerprint) ?? 0;
      seen.set(finding.fingerprint, times + 1);
      return {
        type: 'issue',
        description: messageWithFix(finding),
        check_name: finding.ruleId,
        categories: ['Style'],
        fingerprint: `${result.path}:${finding.ruleId}:${finding.fingerprint}${times === 0 ? '' : `:${times + 1}`}`,
        severity: SEVERITIES[finding.severity],
        location: { path: result.path.replace(/^\.\//, ''), lines: { begin: start.line, end: end.line } },
      };
    });
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}

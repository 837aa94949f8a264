/** GitHub’s workflow commands: a run shows each finding as an annotation at its line. */
import type { Severity } from '../rule/problem.ts';
import { messageWithFix, placed } from './placed.ts';
import type { CheckedText } from './result.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export function github(results: readonly CheckedText[]): string {
  return results
    .flatMap((result) =>
      placed(result).map(({ finding, start, end }) => {
        // Columns are shown only where one line holds all of it.
        const columns = start.line === end.line ? `,col=${start.column},endColumn=${Math.max(start.column, end.column)}` : '';
        return `::${COMMANDS[finding.severity]} file=${escapeProperty(result.path)},line=${start.line},endLine=${end.line}${columns},title=${escapeProperty(`copydesk: ${finding.ruleId}`)}::${escapeMessage(messageWithFix(finding))}\n`;
      }),
    )
    .join('');
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

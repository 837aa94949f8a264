/** One finding a line, `path:line:column: severity: message [rule]`, as compilers write and editors read. */
import { Lines } from '../text/lines.ts';
import type { CheckedText } from './result.ts';

export function compact(results: readonly CheckedText[]): string {
  return results
    .flatMap(({ path, source, report }) => {
      const lines = new Lines(source);
      return report.findings.map(({ range, severity, message, fixes, ruleId }) => {
        const { line, column } = lines.at(range[0]);
        const fix = fixes[0] === undefined ? '' : ` → ${JSON.stringify(fixes[0].text)}`;
        return `${path}:${line}:${column}: ${severity}: ${message}${fix} [${ruleId}]\n`;
      });
    })
    .join('');
}

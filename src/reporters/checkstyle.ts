/** Checkstyle’s XML, which many code review and build servers read. */
import { messageWithFix, placed } from './placed.ts';
import type { CheckedText } from './result.ts';
import { element } from './xml.ts';

export function checkstyle(results: readonly CheckedText[]): string {
  const files = results.map((result) => {
    const errors = placed(result).map(({ finding, start }) => element('error', { line: start.line, column: start.column, severity: finding.severity, message: messageWithFix(finding), source: `copydesk.${finding.ruleId}` }));
    return element('file', { name: result.path }, `\n${errors.map((error) => `    ${error}\n`).join('')}  `);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('checkstyle', { version: '4.3' }, `\n${files.map((file) => `  ${file}\n`).join('')}`)}\n`;
}

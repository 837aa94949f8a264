/** Findings in short, for tests: `rule|what stands|first fix`. */
import type { Report } from '../../src/index.ts';

export function told(text: string, report: Report): string[] {
  return report.findings.map(({ ruleId, range, fixes }) => `${ruleId}|${text.slice(...range)}|${fixes[0]?.text ?? ''}`);
}

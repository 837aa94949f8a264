/** For other programs: an object with one entry a file, findings as the library gives them, with lines and columns. */
import { Lines } from '../text/lines.ts';
import { countFindings, type CheckedText } from './result.ts';

export function json(results: readonly CheckedText[]): string {
  const files = results.map(({ path, source, report, fixedCount }) => {
    const lines = new Lines(source);
    return {
      path,
      ...(fixedCount === undefined ? {} : { fixed: fixedCount }),
      findings: report.findings.map((finding) => ({ ...finding, start: lines.at(finding.range[0]), end: lines.at(finding.range[1]) })),
      verified: report.verified,
      unverified: report.unverified,
      figures: report.figures,
      dates: report.dates,
    };
  });
  return `${JSON.stringify({ files, counts: countFindings(results) }, null, 2)}\n`;
}

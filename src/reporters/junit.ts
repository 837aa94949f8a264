/**
 * JUnit’s XML, for build servers that show tests: a file is a suite, a finding a test. Errors are failures; warnings pass,
 * with what was found as their output, so that a build turns red for errors only.
 */
import { messageWithFix, placed, type PlacedFinding } from './placed.ts';
import { countFindings, type CheckedText } from './result.ts';
import { element, escapeText } from './xml.ts';

export function junit(results: readonly CheckedText[]): string {
  const suites = results.map(suite);
  const { error } = countFindings(results);
  const tests = results.reduce((sum, result) => sum + testCount(result), 0);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'copydesk', tests, failures: error, errors: 0 }, `\n${suites.join('')}`)}\n`;
}

/** An article without findings is one test that passed: some servers take a suite without tests for a fault. */
function testCount({ report }: CheckedText): number {
  return Math.max(1, report.findings.length);
}

function suite(result: CheckedText): string {
  const findings = placed(result);
  const cases = findings.length === 0 ? [element('testcase', { classname: result.path, name: 'no findings' })] : findings.map((one) => testcase(result.path, one));
  const attributes = { name: result.path, tests: testCount(result), failures: countFindings([result]).error, errors: 0, skipped: 0 };
  return `  ${element('testsuite', attributes, `\n${cases.map((one) => `    ${one}\n`).join('')}  `)}\n`;
}

function testcase(path: string, { finding, start }: PlacedFinding): string {
  const attributes = { classname: path, name: `${finding.ruleId} ${start.line}:${start.column}`, file: path, line: start.line };
  const text = messageWithFix(finding);
  const place = `${path}:${start.line}:${start.column}`;
  if (finding.severity === 'error') return element('testcase', attributes, element('failure', { type: finding.ruleId, message: text }, escapeText(`${place}: ${text}`)));
  return element('testcase', attributes, element('system-out', {}, escapeText(`${place}: ${finding.severity}: ${text}`)));
}

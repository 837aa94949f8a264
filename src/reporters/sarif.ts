/** SARIF 2.1.0, which code scanning services and editors read: rules with their reasons, results with fixes and evidence. */
import type { Location, Log, Region, ReportingDescriptor, Result } from 'sarif';
import type { Severity } from '../rule/problem.ts';
import type { Rule } from '../rule/define-rule.ts';
import { kindOf } from '../rule/kind.ts';
import { rules } from '../rules/index.ts';
import type { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { messageWithFix, placed, type PlacedFinding } from './placed.ts';
import type { CheckedText, ReportOptions } from './result.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note' };

export function sarif(results: readonly CheckedText[], { version }: Pick<ReportOptions, 'version'>): string {
  const ids = [...new Set(results.flatMap(({ report }) => report.findings.map(({ ruleId }) => ruleId)))].sort();
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'copydesk', ...(version === undefined ? {} : { semanticVersion: version, version }), rules: ids.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        results: results.flatMap((result) => placed(result).map((one) => resultOf(result, one, ids.indexOf(one.finding.ruleId)))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor(id: string): ReportingDescriptor {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) return { id };
  return {
    id,
    shortDescription: { text: `${rule.summary}.` },
    fullDescription: { text: rule.why },
    help: { text: rule.why, markdown: helpOf(rule) },
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { tags: [kindOf(id)] },
  };
}

function helpOf({ why, examples }: Rule): string {
  const shown = examples.filter(({ bad }) => bad !== undefined).slice(0, 3);
  return [why, ...shown.map(({ bad, good }) => `- wrong: ${bad ?? ''}${good === undefined ? '' : `\n- right: ${good}`}`)].join('\n\n');
}

function resultOf(checked: CheckedText, { finding, lines }: PlacedFinding, ruleIndex: number): Result {
  const location = (range: Span): Location => ({ physicalLocation: { artifactLocation: artifact(checked.path), region: region(range, lines, checked.source) } });
  const because = finding.because ?? [];
  return {
    ruleId: finding.ruleId,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: messageWithFix(finding) },
    locations: [location(finding.range)],
    ...(because.length === 0 ? {} : { relatedLocations: because.map((range, id) => ({ id: id + 1, ...location(range), message: { text: 'because of this' } })) }),
    partialFingerprints: { 'copydesk/v1': finding.fingerprint },
    ...(finding.fixes.length === 0 ? {} : { fixes: finding.fixes.map((fix) => fixOf(checked, finding.range, fix, lines)) }),
    properties: { messageId: finding.messageId, ...(finding.query ? { query: true } : {}) },
  };
}

function fixOf(checked: CheckedText, range: Span, { text, trust, edits }: PlacedFinding['finding']['fixes'][number], lines: Lines): NonNullable<Result['fixes']>[number] {
  const replacements = (edits ?? [{ range, text }]).map((edit) => ({ deletedRegion: region(edit.range, lines, checked.source), insertedContent: { text: edit.text } }));
  return { description: { text: trust === 'safe' ? 'Safe to apply.' : 'To be looked at.' }, artifactChanges: [{ artifactLocation: artifact(checked.path), replacements }] };
}

function region([from, to]: Span, lines: Lines, source: string): Region {
  const [start, end] = [lines.at(from), lines.at(to)];
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column, charOffset: from, charLength: to - from, snippet: { text: source.slice(from, to) } };
}

/** A path of a file as a URI; relative ones are seen from the root of the sources. */
function artifact(path: string): { uri: string; uriBaseId?: string } {
  const uri = path.replaceAll('\\', '/').replace(/^\.\//, '').split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: '%SRCROOT%' };
}

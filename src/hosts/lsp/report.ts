/** “Proofread before publish”: all that is to be seen of one article, as data for a panel and as a page. */
import type { Range } from 'vscode-languageserver';
import type { Finding, Noted } from '../../engine/finding.ts';
import type { Checked } from './checked.ts';
import { countsOf } from './diagnostics.ts';

export interface ReportedFinding {
  readonly ruleId: string;
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly instead: readonly string[];
  /** The first place, and how many there are of the same slip. */
  readonly range: Range;
  readonly count: number;
}

export interface ReportedName {
  readonly text: string;
  readonly note: string;
  readonly range: Range;
  readonly count: number;
}

export interface ArticleReport {
  readonly uri: string;
  /** “2 errors, 1 warning”; or why the article was not proofread. */
  readonly summary: string;
  readonly findings: readonly ReportedFinding[];
  readonly verified: readonly ReportedName[];
  readonly unverified: readonly ReportedName[];
}

export function reportOf(checked: Checked): ArticleReport {
  const { report, findings, notices, uri } = checked;
  return {
    uri,
    summary: notices[0]?.message ?? countsOf(findings),
    findings: firstOfGroups(findings).map((finding) => reportedFinding(checked, finding)),
    verified: (report?.verified ?? []).map((noted) => reportedName(checked, noted)),
    unverified: (report?.unverified ?? []).map((noted) => reportedName(checked, noted)),
  };
}

export function reportPage({ summary, findings, verified, unverified }: ArticleReport): string {
  const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [`## ${title}`, '', ...lines, '']);
  return [
    '# Proofread before publish',
    '',
    `${summary[0].toUpperCase()}${summary.slice(1)}.`,
    '',
    ...section('To settle', findings.map(findingLine)),
    ...section('Names to check by hand', unverified.map(nameLine)),
    ...section('Names that are known', verified.map(nameLine)),
  ].join('\n');
}

function firstOfGroups(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ group }) => {
    if (group === undefined) return true;
    if (seen.has(group)) return false;
    seen.add(group);
    return true;
  });
}

function reportedFinding({ positions, findings }: Checked, { ruleId, severity, message, fixes, range, group }: Finding): ReportedFinding {
  const count = group === undefined ? 1 : findings.filter((one) => one.group === group).length;
  return { ruleId, severity, message, instead: fixes.slice(0, 3).map(({ text }) => text), range: positions.rangeOf(range), count };
}

function reportedName({ positions }: Checked, { text, note = '', ranges }: Noted): ReportedName {
  return { text, note, range: positions.rangeOf(ranges[0]), count: ranges.length };
}

function findingLine({ severity, message, instead, range, count, ruleId }: ReportedFinding): string {
  const options = instead.map((text) => (text === '' ? 'delete' : `“${text}”`)).join(' or ');
  const advice = options === '' ? '' : ` → ${options}`;
  return `- line ${String(range.start.line + 1)}, ${severity}: ${message}${advice}${times(count)} (${ruleId})`;
}

function nameLine({ text, note, range, count }: ReportedName): string {
  return `- ${text}, line ${String(range.start.line + 1)}${times(count)}${note === '' ? '' : `: ${note}`}`;
}

function times(count: number): string {
  return count === 1 ? '' : `, ${String(count)} times`;
}

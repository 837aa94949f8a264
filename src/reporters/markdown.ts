/** A summary for a build’s page or a message to the writer: how many of what, then each finding by file. */
import { kindOf, KINDS, KIND_TITLES } from '../rule/kind.ts';
import { placed } from './placed.ts';
import { countFindings, type CheckedText } from './result.ts';

/** Build services cut summaries off at a megabyte; this many lines stay far below. */
const MOST = 500;

export function markdown(results: readonly CheckedText[]): string {
  const { error, warning, info } = countFindings(results);
  const head = `## Copydesk\n\n${sentence(results.length, error, warning, info)}\n`;
  const findings = results.flatMap(({ report }) => report.findings);
  if (findings.length === 0) return head;
  const kinds = KINDS.map((kind) => [kind, findings.filter(({ ruleId }) => kindOf(ruleId) === kind)] as const).filter(([, found]) => found.length > 0);
  const table = kinds.map(([kind, found]) => `| ${KIND_TITLES[kind]} | ${found.filter(({ severity }) => severity === 'error').length} | ${found.filter(({ severity }) => severity !== 'error').length} |\n`);
  return `${head}\n| kind | errors | others |\n|---|---:|---:|\n${table.join('')}${lists(results)}`;
}

function sentence(files: number, error: number, warning: number, info: number): string {
  const parts = [counted(error, 'error'), counted(warning, 'warning'), counted(info, 'note')].filter((part) => part !== '');
  return `${parts.length === 0 ? 'No findings' : parts.join(', ')} in ${files === 1 ? 'one article' : `${files} articles`}.`;
}

function counted(count: number, what: string): string {
  return count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;
}

function lists(results: readonly CheckedText[]): string {
  let left = MOST;
  let text = '';
  for (const result of results) {
    const all = placed(result);
    const shown = all.slice(0, left);
    left -= shown.length;
    if (shown.length === 0) continue;
    text += `\n### ${escape(result.path)}\n\n`;
    for (const { finding, start } of shown) {
      const fix = finding.fixes[0] === undefined ? '' : finding.fixes[0].text === '' ? ' → *delete*' : ` → **${escape(finding.fixes[0].text)}**`;
      text += `- ${start.line}:${start.column} ${finding.severity}: ${escape(finding.message)}${fix} (${finding.ruleId})\n`;
    }
  }
  const rest = results.reduce((sum, { report }) => sum + report.findings.length, 0) - (MOST - left);
  return rest > 0 ? `${text}\n… and ${rest} more.\n` : text;
}

/** Text of an article must not become markup of the summary. */
function escape(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#@~]/g, (mark) => (mark === '<' ? '&lt;' : mark === '>' ? '&gt;' : mark === '@' ? '&#64;' : `\\${mark}`));
}

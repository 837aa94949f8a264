/** textlint's results, of our rules and anybody's, as reporters read them: for `textlint --format copydesk/formatters/sarif`. */
import { readFileSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import type { TextlintMessage, TextlintResult } from '@textlint/types';
import type { Finding, Fix } from '../../engine/finding.ts';
import type { Severity } from '../../rule/problem.ts';
import type { CheckedText } from '../../reporters/result.ts';

/** textlint's numbers for severities. */
const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error', 'info'];

export function checkedTexts(results: readonly TextlintResult[]): CheckedText[] {
  return results.map(({ filePath, messages }) => ({
    path: shownPath(filePath),
    source: readSource(filePath) ?? outline(messages),
    report: { findings: messages.map(findingOf), verified: [], unverified: [], figures: [], dates: [] },
  }));
}

function shownPath(path: string): string {
  if (!isAbsolute(path)) return path;
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith('..') ? path : fromHere.split(sep).join('/');
}

function readSource(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined; // standard input
  }
}

/** White space with line ends where the messages say that there are some: enough for lines and columns. */
function outline(messages: readonly TextlintMessage[]): string {
  let text = '';
  let lines = 1;
  for (const { range, loc } of [...messages].sort((a, b) => a.range[0] - b.range[0])) {
    const breaks = Math.max(0, loc.start.line - lines);
    const start = range[0] - (loc.start.column - 1);
    text = text.padEnd(start - breaks, ' ') + '\n'.repeat(breaks);
    lines += breaks;
    text = text.padEnd(range[1], ' ');
  }
  return text;
}

function findingOf({ ruleId, message, severity, range, fix, suggestions }: TextlintMessage): Finding {
  const id = ruleId.replace(/^(?:preset-)?copydesk\//, '');
  const safe: Fix[] = fix === undefined ? [] : [{ trust: 'safe', text: fix.text, edits: [{ range: fix.range, text: fix.text }] }];
  const others = (suggestions ?? []).map((suggestion): Fix => ({ trust: 'review', text: suggestion.fix.text, edits: [{ range: suggestion.fix.range, text: suggestion.fix.text }] }));
  return { ruleId: id, messageId: id, data: {}, severity: SEVERITIES[severity] ?? 'error', message, range, fixes: [...safe, ...others], fingerprint: fingerprint(`${id}\n${message}`), url: '' };
}

/** FNV-1a; messages quote what they found, so a slip keeps its fingerprint when it moves. */
function fingerprint(key: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

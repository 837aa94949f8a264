/** For people: each finding with its line, the span underlined, the fix and the reason. */
import type { Finding } from '../engine/finding.ts';
import { Lines } from '../text/lines.ts';
import { countFindings, type CheckedText, type Colours, type ReportOptions } from './result.ts';

/** The cell width of the gutter: line numbers up to 99,999. */
const GUTTER = 6;

export function pretty(results: readonly CheckedText[], options: ReportOptions): string {
  const shown = results.filter(({ report }) => report.findings.length > 0).map((result) => file(result, options));
  return `${shown.join('\n')}${shown.length > 0 ? '\n' : ''}${summary(results, options.colours)}\n`;
}

function file({ path, source, report }: CheckedText, options: ReportOptions): string {
  const lines = new Lines(source);
  const groups = new Set<string>();
  const parts: string[] = [];
  for (const one of report.findings) {
    if (one.group !== undefined && groups.has(one.group)) continue;
    const again = one.group === undefined ? 0 : report.findings.filter(({ group }) => group === one.group).length - 1;
    if (one.group !== undefined) groups.add(one.group);
    parts.push(finding(one, again, source, lines, options));
  }
  return `${options.colours.bold(path)}\n${parts.join('')}`;
}

function finding(one: Finding, again: number, source: string, lines: Lines, { colours, width }: ReportOptions): string {
  const { line, column } = lines.at(one.range[0]);
  const paint = colourOf(one, colours);
  const place = `${line}:${column}`.padEnd(GUTTER + 2);
  const more = again > 0 ? colours.dim(` (and ${again} more)`) : '';
  const head = `  ${place} ${paint(one.severity.padEnd(7))} ${one.message}${more}  ${colours.dim(one.ruleId)}\n`;
  return head + excerpt(one, source, lines, line, width, colours, paint) + reasons(one, source, lines, colours);
}

function colourOf({ severity }: Finding, colours: Colours): (text: string) => string {
  if (severity === 'error') return (text) => colours.red(text);
  return severity === 'warning' ? (text) => colours.yellow(text) : (text) => colours.cyan(text);
}

/** The part of the line around the span, with carets and the fix under it. */
function excerpt(one: Finding, source: string, lines: Lines, line: number, width: number, colours: Colours, paint: (text: string) => string): string {
  const lineStart = lines.startOf(line);
  const lineEnd = line < lines.count ? lines.startOf(line + 1) : source.length;
  const [start, end] = [one.range[0], Math.min(one.range[1], lineEnd)];
  const room = Math.max(30, width - GUTTER - 6);
  let from = Math.max(lineStart, Math.min(start - Math.floor(room / 3), lineEnd - room));
  while (from > lineStart && from < start && !/\s/.test(source[from - 1])) from++;
  const to = Math.min(lineEnd, from + room);
  const clean = (text: string): string => text.replace(/[\r\n]+$/, '').replace(/[\t\r\n]/g, ' ');
  const before = clean(source.slice(from, start));
  const found = clean(source.slice(start, Math.max(start, Math.min(end, to))));
  const after = clean(source.slice(Math.min(end, to), to));
  const carets = '^'.repeat(Math.max(1, cells(found)));
  const fixes = one.fixes.slice(0, 3).map(({ text }) => (text === '' ? 'delete' : text.replace(/\s/g, (space) => (space === ' ' ? ' ' : '⍽'))));
  const hint = fixes.length === 0 ? '' : ` ${colours.green(visible(fixes[0]))}${fixes.length > 1 ? colours.dim(` or ${fixes.slice(1).map(visible).join(', ')}`) : ''}`;
  const bar = colours.dim('│');
  return `  ${colours.dim(String(line).padStart(GUTTER))} ${bar} ${before}${paint(colours.underline(found))}${after}\n  ${' '.repeat(GUTTER)} ${bar} ${' '.repeat(cells(before))}${paint(carets)}${hint}\n`;
}

function visible(fix: string): string {
  return fix.trim() === '' ? `“${fix}”` : fix;
}

/** Terminal cells of a text: wide characters take two, marks that combine and invisible ones none. */
function cells(text: string): number {
  let count = 0;
  for (const character of text) {
    if (/[\p{Mn}\u00ad\u200b-\u200f\u2060\ufeff]/u.test(character)) continue;
    count += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Emoji_Presentation}/u.test(character) ? 2 : 1;
  }
  return count;
}

function reasons({ because }: Finding, source: string, lines: Lines, colours: Colours): string {
  if (because === undefined || because.length === 0) return '';
  const places = because.slice(0, 3).map(([start, end]) => `“${source.slice(start, end).replace(/\s+/g, ' ').slice(0, 60)}” in line ${lines.at(start).line}`);
  return `  ${' '.repeat(GUTTER)} ${colours.dim(`= because of ${places.join(', ')}`)}\n`;
}

function summary(results: readonly CheckedText[], colours: Colours): string {
  const { error, warning, info, fixable } = countFindings(results);
  const fixed = results.reduce((sum, { fixedCount }) => sum + (fixedCount ?? 0), 0);
  const parts = [counted(error, 'error'), counted(warning, 'warning'), counted(info, 'note')].filter((part) => part !== '');
  const where = results.length === 1 ? '' : ` in ${results.length} files`;
  const fixedPart = fixed === 0 ? '' : `${counted(fixed, 'fix', 'es')} applied. `;
  if (parts.length === 0) return colours.green(`${fixedPart}No findings${where}.`);
  const hint = fixable === 0 ? '' : ` ${fixable} can be mended with --fix.`;
  return colours.bold(`${fixedPart}${parts.join(', ')}${where}.`) + hint;
}

function counted(count: number, what: string, plural = 's'): string {
  return count === 0 ? '' : `${count} ${what}${count === 1 ? '' : plural}`;
}

/** One self-contained page: each article with its findings marked, listed by kind with their reasons, and its names. */
import type { Finding, Noted } from '../engine/finding.ts';
import { kindOf, KINDS, KIND_TITLES } from '../rule/kind.ts';
import { Lines } from '../text/lines.ts';
import { copyHtml, type Numbered } from './html-copy.ts';
import { HTML_STYLE } from './html-style.ts';
import { countFindings, type CheckedText, type ReportOptions } from './result.ts';
import { escapeText } from './xml.ts';

export function html(results: readonly CheckedText[], { version }: Pick<ReportOptions, 'version'>): string {
  const title = results.length === 1 ? `Proof of ${results[0].path}` : `Proof of ${results.length} articles`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="copydesk${version === undefined ? '' : ` ${version}`}">
<title>${escapeText(title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<header class="report"><h1>${escapeText(title)}</h1><p class="sum">${countsText(results)}</p>${results.length > 1 ? contents(results) : ''}</header>
<main>
${results.map((result, i) => fileHtml(result, i, results.length > 1)).join('')}</main>
<footer>Wavy red: an editor would certainly change it. Dashed amber: an editor would look. Figures in the text lead to the list.</footer>
</body>
</html>
`;
}

function contents(results: readonly CheckedText[]): string {
  const items = results.map((result, i) => `<div><a href="#a${i}">${escapeText(result.path)}</a> <span class="meta">${countsText([result])}</span></div>`);
  return `<nav class="files" aria-label="Articles">${items.join('')}</nav>`;
}

function countsText(results: readonly CheckedText[]): string {
  const { error, warning, info } = countFindings(results);
  const parts = [counted(error, 'error'), counted(warning, 'warning'), counted(info, 'note')].filter((part) => part !== '');
  return parts.length === 0 ? 'No findings.' : `${parts.join(', ')}.`;
}

function counted(count: number, what: string): string {
  return count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** @param isOneOfSeveral the page's own heading names a single article. */
function fileHtml(result: CheckedText, index: number, isOneOfSeveral: boolean): string {
  const prefix = `a${index}`;
  const findings = numbered(result.report.findings);
  const { path, source, report } = result;
  const lines = new Lines(source);
  const kinds = KINDS.map((kind) => ({ kind, own: findings.filter(({ finding, isFirst }) => isFirst && kindOf(finding.ruleId) === kind) })).filter(({ own }) => own.length > 0);
  const lists = kinds.map(({ kind, own }) => `<section><h3>${KIND_TITLES[kind]} <span>${own.length}</span></h3><ol>${own.map((one) => findingHtml(one, findings, source, lines, prefix)).join('')}</ol></section>\n`);
  return `<article class="file" id="${prefix}">${isOneOfSeveral ? `<header><h2>${escapeText(path)}</h2><p class="sum">${countsText([result])}</p></header>` : ''}
<div class="copy">
${copyHtml(result, findings, prefix)}</div>
<aside aria-label="Findings">
${lists.join('')}${namesHtml('Names and words to check', report.unverified)}${namesHtml('Names recognised', report.verified)}${namesHtml('Figures', report.figures)}${namesHtml('Dates and times', report.dates)}</aside></article>
`;
}

/** Places that repeat one slip have one number. */
function numbered(findings: readonly Finding[]): Numbered[] {
  const groups = new Map<string, number>();
  let last = 0;
  return findings.map((finding) => {
    const known = finding.group === undefined ? undefined : groups.get(finding.group);
    if (known !== undefined) return { finding, number: known, isFirst: false };
    last++;
    if (finding.group !== undefined) groups.set(finding.group, last);
    return { finding, number: last, isFirst: true };
  });
}

function findingHtml({ finding, number }: Numbered, all: readonly Numbered[], source: string, lines: Lines, prefix: string): string {
  const again = all.filter((other) => other.number === number).length - 1;
  const fix = finding.fixes.length === 0 ? '' : ` <span class="fix">→\u00a0${finding.fixes.slice(0, 3).map(({ text }) => fixText(text)).join(' · ')}</span>`;
  const because = (finding.because ?? []).slice(0, 3).map(([from, to]) => `“${escapeText(shortened(source.slice(from, to)))}” in line ${lines.at(from).line}`);
  const why = because.length === 0 ? '' : `; because of ${because.join(', ')}`;
  const more = again === 0 ? '' : `, and ${again} more`;
  return `<li class="finding ${finding.severity}" id="${prefix}f${number}"><a href="#${prefix}m${number}">${number}</a><div><span class="severity">${finding.query ? 'query' : finding.severity}</span> ${escapeText(finding.message)}${fix}<div class="meta">line ${lines.at(finding.range[0]).line}${more} · ${escapeText(finding.ruleId)}${why}</div></div></li>\n`;
}

/** Marks and spaces alone would be overlooked. */
function fixText(text: string): string {
  if (text === '') return '<i>delete</i>';
  if (text.trim() === '') return '<i>space</i>';
  return /[\p{L}\p{N}]/u.test(text) ? escapeText(text) : `“${escapeText(text)}”`;
}

function shortened(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > 60 ? `${flat.slice(0, 59)}…` : flat;
}

function namesHtml(title: string, names: readonly Noted[]): string {
  if (names.length === 0) return '';
  const items = names.map(({ text, note, ranges }) => `<li><span>${escapeText(text)}${ranges.length > 1 ? ` <span class="meta">×${ranges.length}</span>` : ''}</span>${note === undefined ? '' : `<span class="meta">${escapeText(note)}</span>`}</li>`);
  return `<section class="names"><h3>${title} <span>${names.length}</span></h3><ul>${items.join('')}</ul></section>\n`;
}

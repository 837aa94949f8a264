/** The report as a page in the editor’s own colours. Whatever comes from the article is escaped. */
import type { ArticleReport, ReportedFinding, ReportedName } from '../../../src/hosts/lsp/report.ts';

export function reportHtml({ summary, findings, verified, unverified }: ArticleReport, name: string): string {
  const nonce = Math.random().toString(36).slice(2);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<title>Proofread before publish</title>
<style nonce="${nonce}">
  body { line-height: 1.5; max-width: 44rem; }
  ul { list-style: none; padding: 0; }
  li { margin: 0 0 0.6rem; }
  button { all: unset; cursor: pointer; color: var(--vscode-textLink-foreground); font-variant-numeric: tabular-nums; margin-right: 0.5rem; }
  button:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
  .error { color: var(--vscode-editorError-foreground); }
  .warning { color: var(--vscode-editorWarning-foreground); }
  .info { color: var(--vscode-editorInfo-foreground); }
  .faint { color: var(--vscode-descriptionForeground); }
</style>
</head>
<body>
<h1>${escaped(name)}</h1>
<p>${escaped(`${summary[0].toUpperCase()}${summary.slice(1)}.`)}</p>
${section('To settle', findings.map(findingItem))}
${section('Names and words to check by hand', unverified.map(nameItem))}
${section('Names that are known', verified.map(nameItem))}
<script nonce="${nonce}">
  const editor = acquireVsCodeApi();
  document.addEventListener('click', ({ target }) => {
    const { line, character } = target.dataset;
    if (line !== undefined) editor.postMessage({ line: Number(line), character: Number(character) });
  });
</script>
</body>
</html>`;
}

function section(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<h2>${title}</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
}

function findingItem({ ruleId, severity, message, instead, range, count }: ReportedFinding): string {
  const options = instead.map((text) => (text === '' ? 'delete' : `“${escaped(text)}”`)).join(' or ');
  const advice = options === '' ? '' : `<br>${options}`;
  return `<li>${place(range.start)}<span class="${severity}">${severity}</span> ${escaped(message)}${times(count)} <span class="faint">${escaped(ruleId)}</span>${advice}</li>`;
}

function nameItem({ text, note, range, count }: ReportedName): string {
  return `<li>${place(range.start)}${escaped(text)}${times(count)} <span class="faint">${escaped(note)}</span></li>`;
}

function place({ line, character }: ReportedName['range']['start']): string {
  return `<button data-line="${String(line)}" data-character="${String(character)}">line ${String(line + 1)}</button>`;
}

function times(count: number): string {
  return count === 1 ? '' : ` <span class="faint">${String(count)} times</span>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${String(mark.charCodeAt(0))};`);
}

/** “Ignore here” with a reason, and “ignore this rule in this file”: comments in the article, so that they last and travel with it. */
import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import type { Finding } from '../../../engine/finding.ts';
import { readerFor } from '../../../readers/index.ts';
import type { Checked } from '../checked.ts';
import { Command, type IgnoreHere, type TurnOffRule } from '../commands/names.ts';
import type { Session } from '../session.ts';
import { workspaceEdit, type Edit } from './edit.ts';

/** Formats that have comments. */
const WITH_COMMENTS = new Set(['markdown', 'html']);

/** Stands for a reason where nobody could be asked for one. */
const NO_REASON = 'intended';

export function ignoreActions(session: Session, checked: Checked, finding: Finding): CodeAction[] {
  return [...ignoreHere(session, checked, finding), ...ignoreInFile(session, checked, finding)];
}

function ignoreHere(session: Session, checked: Checked, { ruleId, range }: Finding): CodeAction[] {
  if (!WITH_COMMENTS.has(checked.format)) return [];
  const title = `Ignore “${ruleId}” here`;
  const edit = ignoreEdit(checked, ruleId, range[0], NO_REASON);
  if (!session.client.asksReason) return [{ title, kind: CodeActionKind.QuickFix, edit: workspaceEdit(checked, [edit], session.client) }];
  const argument: IgnoreHere = { uri: checked.uri, range: checked.positions.rangeOf(edit.range), before: edit.text.split(NO_REASON)[0], after: edit.text.split(NO_REASON)[1] };
  return [{ title: `${title}…`, kind: CodeActionKind.QuickFix, command: { title, command: Command.IGNORE_HERE, arguments: [argument] } }];
}

/** A comment on a line of its own where a paragraph begins; at the end of the line inside one, which it would break in two. */
export function ignoreEdit({ text, positions }: Pick<Checked, 'text' | 'positions'>, ruleId: string, offset: number, reason: string): Edit {
  const { line } = positions.positionAt(offset);
  const start = positions.offsetAt({ line, character: 0 });
  const isFirst = line === 0 || text.slice(positions.offsetAt({ line: line - 1, character: 0 }), start).trim() === '';
  const at = start === 0 && text.startsWith('\uFEFF') ? 1 : start;
  if (isFirst) return { range: [at, at], text: `<!-- copydesk-disable-next-line ${ruleId} -- ${reason} -->${text.includes('\r\n') ? '\r\n' : '\n'}` };
  const written = text.slice(start, positions.endOfLine(line + 1)).trimEnd();
  const isRow = /^\s*\|.*\|$/.test(written);
  const end = start + (isRow ? written.slice(0, -1).trimEnd() : written).length;
  return { range: [end, end], text: ` <!-- copydesk-disable-line ${ruleId} -- ${reason} -->` };
}

function ignoreInFile(session: Session, checked: Checked, { ruleId }: Finding): CodeAction[] {
  const title = `Ignore “${ruleId}” in this file`;
  if (checked.format !== 'markdown') {
    if (!session.workplace.keepsSettings) return [];
    const argument: TurnOffRule = { uri: checked.uri, ruleId };
    return [{ title, kind: CodeActionKind.QuickFix, command: { title, command: Command.TURN_OFF_RULE, arguments: [argument] } }];
  }
  const at = topOf(checked.text);
  const edit: Edit = { range: [at, at], text: `<!-- copydesk-disable ${ruleId} -->\n\n` };
  return [{ title, kind: CodeActionKind.QuickFix, edit: workspaceEdit(checked, [edit], session.client) }];
}

/** Where the article begins: behind front matter and the empty lines after it. */
function topOf(text: string): number {
  const { frontMatter } = readerFor({ format: 'markdown' }).read(text);
  if (frontMatter === undefined) return text.startsWith('\uFEFF') ? 1 : 0;
  const fence = frontMatter.language === 'json' ? frontMatter.source[1] : text.indexOf('\n', frontMatter.source[1]);
  if (fence < 0) return text.length;
  return fence + (/^\s*\n/.exec(text.slice(fence))?.[0].length ?? 0);
}

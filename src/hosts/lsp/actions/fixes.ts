/** A quick fix for each fix of a finding, the best first. */
import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import type { Finding, Fix } from '../../../engine/finding.ts';
import { wordsOf, type Checked } from '../checked.ts';
import { diagnosticOf } from '../diagnostics.ts';
import type { Session } from '../session.ts';
import { editsOf, workspaceEdit } from './edit.ts';

/** More of them would hide the rest of the menu. */
const MOST = 6;
const LONGEST_TITLE = 60;

export function fixActions(session: Session, checked: Checked, finding: Finding): CodeAction[] {
  return finding.fixes.slice(0, MOST).map((fix, i) => ({
    title: titleOf(wordsOf(checked, finding), fix),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(checked, finding, session.dress)],
    ...(i === 0 && finding.query !== true ? { isPreferred: true } : {}),
    edit: workspaceEdit(checked, editsOf(checked.text, finding, fix), session.client),
  }));
}

function titleOf(words: string, fix: Fix): string {
  if (fix.edits !== undefined) return `Change to “${shown(fix.text)}”`;
  if (fix.text === '') return `Delete “${shown(words)}”`;
  return words === '' ? `Insert “${shown(fix.text)}”` : `Replace with “${shown(fix.text)}”`;
}

function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE - 1)}…` : line;
}

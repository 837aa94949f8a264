/** `source.fixAll.copydesk`, all safe fixes, and all fixes of one rule. */
import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { applyFixes } from '../../../engine/fix.ts';
import type { Finding } from '../../../engine/finding.ts';
import type { Checked } from '../checked.ts';
import type { Session } from '../session.ts';
import { editsOf, narrowed, workspaceEdit, type Edit } from './edit.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.copydesk`;

/** Fixes may uncover others; they converge well before this. */
const PASSES = 10;

/**
 * @param isThorough goes on until nothing is left to fix. Editors ask for what could be done here at every move of the
 * cursor; then one pass has to do.
 */
export async function fixAllAction(session: Session, checked: Checked, isThorough: boolean): Promise<CodeAction[]> {
  const edits = isThorough ? await allEdits(session, checked) : editsOfAll(checked, checked.findings, 'safe');
  if (edits.length === 0) return [];
  return [{ title: 'Fix all safe findings (Copydesk)', kind: FIX_ALL, edit: workspaceEdit(checked, edits, session.client) }];
}

/** Offered where the rule has more to fix than the finding at hand. Questions are left for somebody to answer. */
export function fixRuleAction(session: Session, checked: Checked, { ruleId }: Finding): CodeAction[] {
  const findings = checked.findings.filter((one) => one.ruleId === ruleId && one.query !== true && one.fixes.length > 0);
  if (findings.length < 2) return [];
  const edits = editsOfAll(checked, findings, 'review');
  return [{ title: `Fix all ${String(findings.length)} of “${ruleId}” in this file`, kind: CodeActionKind.QuickFix, edit: workspaceEdit(checked, edits, session.client) }];
}

async function allEdits(session: Session, checked: Checked): Promise<readonly Edit[]> {
  const configuration = await session.checker.configurationFor(checked.uri);
  let { text } = checked;
  let findings = checked.findings;
  for (let pass = 0; pass < PASSES; pass++) {
    const { text: next } = applyFixes(text, { findings });
    if (next === text) break;
    text = next;
    findings = session.checker.reportOn(text, checked.format, configuration).findings;
  }
  const first = editsOfAll(checked, checked.findings, 'safe');
  if (text === applyFixes(checked.text, checked).text) return first;
  return [narrowed(checked.text, [0, checked.text.length], text)];
}

function editsOfAll({ text }: Checked, findings: readonly Finding[], trust: 'safe' | 'review'): Edit[] {
  return applyFixes(text, { findings }, { trust }).applied.flatMap((finding) => editsOf(text, finding, finding.fixes[0]));
}

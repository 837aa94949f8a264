/** “Explain”: opens the rule’s page. */
import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import type { Finding } from '../../../engine/finding.ts';
import { Command } from '../commands/names.ts';

export function explainAction({ ruleId }: Finding): CodeAction {
  const title = `Explain “${ruleId}”`;
  return { title, kind: CodeActionKind.QuickFix, command: { title, command: Command.EXPLAIN, arguments: [ruleId] } };
}

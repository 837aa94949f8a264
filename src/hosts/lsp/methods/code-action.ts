/** `textDocument/codeAction`: fixes, vocabulary, ignoring, explaining. */
import { CodeActionKind, type CancellationToken, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import type { Finding } from '../../../engine/finding.ts';
import { explainAction } from '../actions/explain.ts';
import { FIX_ALL, fixAllAction, fixRuleAction } from '../actions/fix-all.ts';
import { fixActions } from '../actions/fixes.ts';
import { ignoreActions } from '../actions/ignore.ts';
import { vocabularyActions } from '../actions/vocabulary.ts';
import { findingsIn, type Checked } from '../checked.ts';
import type { Session } from '../session.ts';
import { checkedNow } from './checked-now.ts';

/** A selection may hold hundreds of findings; a menu cannot. */
const MOST_FINDINGS = 20;

export async function codeAction(session: Session, { textDocument, range, context }: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> {
  const document = session.documents.get(textDocument.uri);
  if (document === undefined) return [];
  const checked = await checkedNow(session, document, token);
  const isWanted = (kind: string): boolean => context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const found = isWanted(CodeActionKind.QuickFix) ? findingsIn(checked, checked.positions.spanOf(range)).slice(0, MOST_FINDINGS) : [];
  const quick = await Promise.all(found.map((finding) => actionsFor(session, checked, finding)));
  const fixAll = isWanted(FIX_ALL) ? await fixAllAction(session, checked, context.only !== undefined) : [];
  return [...withoutRepetition(quick.flat()), ...fixAll];
}

async function actionsFor(session: Session, checked: Checked, finding: Finding): Promise<CodeAction[]> {
  return [
    ...fixActions(session, checked, finding),
    ...fixRuleAction(session, checked, finding),
    ...(await vocabularyActions(session, checked, finding)),
    ...ignoreActions(session, checked, finding),
    explainAction(finding),
  ];
}

/** Two findings of one rule at one place offer the same thing twice. */
function withoutRepetition(actions: readonly CodeAction[]): CodeAction[] {
  const seen = new Map(actions.toReversed().map((action) => [JSON.stringify([action.title, action.edit, action.command?.arguments]), action]));
  return actions.filter((action) => seen.get(JSON.stringify([action.title, action.edit, action.command?.arguments])) === action);
}

/** “Add to vocabulary”: of this article, of the workspace, of the user. */
import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import type { Finding } from '../../../engine/finding.ts';
import { wordsOf, type Checked } from '../checked.ts';
import { Command, type AddToVocabulary } from '../commands/names.ts';
import type { Session } from '../session.ts';
import { workspaceEdit } from './edit.ts';
import { addWordToFrontMatter, hasFrontMatter } from './front-matter.ts';

/** Rules about how a word or a name is spelt, so that a vocabulary is an answer to them. */
export const SPELLING_RULES: ReadonlySet<string> = new Set([
  'acronym', 'capital-variant', 'compound-hyphen', 'compound-variant', 'confusable', 'dialect', 'mid-sentence-capital', 'name-capital', 'name-consistency', 'name-pair', 'name-spelling',
  'organisation-name', 'place-spelling', 'renamed-place', 'spelling', 'spelling-variant', 'transliteration',
]);

const WORD = /^\p{L}[\p{L}\p{M}\p{N}'’.-]*(?: [\p{L}\p{M}\p{N}'’.-]+){0,3}$/u;

export async function vocabularyActions(session: Session, checked: Checked, finding: Finding): Promise<CodeAction[]> {
  const word = wordsOf(checked, finding).replace(/['’]s$/, '');
  if (!SPELLING_RULES.has(finding.ruleId) || !WORD.test(word)) return [];
  const edit = hasFrontMatter(checked.format) ? await addWordToFrontMatter(checked.text, checked.format, word) : undefined;
  const action = (title: string, place: AddToVocabulary['place']): CodeAction => {
    const argument: AddToVocabulary = { place, word, uri: checked.uri };
    return { title, kind: CodeActionKind.QuickFix, command: { title, command: Command.ADD_TO_VOCABULARY, arguments: [argument] } };
  };
  return [
    ...(edit === undefined ? [] : [{ title: `Add “${word}” to this article’s vocabulary`, kind: CodeActionKind.QuickFix, edit: workspaceEdit(checked, [edit], session.client) }]),
    ...(session.workplace.keepsSettings ? [action(`Add “${word}” to the workspace’s vocabulary`, 'workspace'), action(`Add “${word}” to your own vocabulary`, 'user')] : []),
  ];
}

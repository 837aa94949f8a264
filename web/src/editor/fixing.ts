/** Makes fixes of findings in the document: only what changes is replaced, so that emphasis and links around it stay. */
import type { Transaction } from 'prosemirror-state';
import { changedPart } from '../../../src/engine/change.ts';
import type { Fix } from '../../../src/engine/finding.ts';
import type { StoryText } from '../story/places.ts';
import type { Marked } from './findings-plugin.ts';

export interface DocumentEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** @param text of the document as it is now: findings with several edits are found through it. */
export function editsFor(transaction: Transaction, text: StoryText, { story, from, to }: Marked, fix: Fix): DocumentEdit[] {
  if (fix.edits !== undefined) {
    return fix.edits.map((edit) => narrowed(transaction, { ...text.find({ field: story.place.field, range: edit.range }), text: edit.text }));
  }
  return [narrowed(transaction, { from, to, text: fix.text })];
}

/** Applies edits from the last to the first; of two that touch, the earlier in the text wins. */
export function applyEdits(transaction: Transaction, edits: readonly DocumentEdit[]): Transaction {
  const inOrder = [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
  const kept: DocumentEdit[] = [];
  for (const edit of inOrder) {
    const last = kept.at(-1);
    if (last !== undefined && (edit.from < last.to || edit.from === last.from)) continue;
    kept.push(edit);
  }
  for (const { from, to, text } of kept.reverse()) {
    if (text === '') transaction.delete(from, to);
    else transaction.insertText(text, from, to);
  }
  return transaction;
}

function narrowed({ doc }: Transaction, { from, to, text }: DocumentEdit): DocumentEdit {
  const before = doc.textBetween(from, to, '\n\n', '\n');
  if (before.length !== to - from) return { from, to, text };
  const change = changedPart(before, text);
  return { from: from + change.from, to: from + change.to, text: change.text };
}

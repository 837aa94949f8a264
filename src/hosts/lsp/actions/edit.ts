/** Edits of an article as the protocol wants them. */
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { changedPart } from '../../../engine/change.ts';
import type { Finding, Fix } from '../../../engine/finding.ts';
import type { Span } from '../../../text/span.ts';
import type { Checked } from '../checked.ts';
import type { ClientFeatures } from '../client-features.ts';

export interface Edit {
  readonly range: Span;
  readonly text: string;
}

/** What a fix changes; letters that stay are left out, so that the cursor and marks keep their places. */
export function editsOf(text: string, finding: Finding, fix: Fix): readonly Edit[] {
  return fix.edits ?? [narrowed(text, finding.range, fix.text)];
}

/** Replaces a stretch, as far as it changes. */
export function narrowed(text: string, [from, to]: Span, replacement: string): Edit {
  const change = changedPart(text.slice(from, to), replacement);
  return { range: [from + change.from, from + change.to], text: change.text };
}

/** For a client that can tell, the edit holds only for the version that was checked. */
export function workspaceEdit({ uri, version, positions }: Checked, edits: readonly Edit[], client: ClientFeatures): WorkspaceEdit {
  const textEdits: TextEdit[] = edits.map(({ range, text }) => ({ range: positions.rangeOf(range), newText: text }));
  if (client.takesVersionedEdits) return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
  return { changes: { [uri]: textEdits } };
}

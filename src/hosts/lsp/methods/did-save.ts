/** `textDocument/didSave`: files have changed on the disk, and a client that watches none has no other way to say so. */
import type { DidSaveTextDocumentParams } from 'vscode-languageserver';
import type { Session } from '../session.ts';

export function didSave(session: Session, { textDocument }: DidSaveTextDocumentParams): void {
  if (!session.client.watchesFiles && session.documents.has(textDocument.uri)) session.refreshAll();
}

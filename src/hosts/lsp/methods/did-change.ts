/** `textDocument/didChange`. An edit of an article that is not open is passed over. */
import type { DidChangeTextDocumentParams } from 'vscode-languageserver';
import type { Session } from '../session.ts';

export function didChange(session: Session, { textDocument, contentChanges }: DidChangeTextDocumentParams): void {
  const document = session.documents.get(textDocument.uri);
  if (document === undefined) return;
  document.change(contentChanges, textDocument.version);
  session.refresh(document);
}

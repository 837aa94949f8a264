/** `textDocument/didOpen`. An article opened twice is taken as it was sent last. */
import type { DidOpenTextDocumentParams } from 'vscode-languageserver';
import { OpenDocument } from '../open-document.ts';
import type { Session } from '../session.ts';

export function didOpen(session: Session, { textDocument }: DidOpenTextDocumentParams): void {
  const document = new OpenDocument(textDocument, session.client.encoding);
  session.documents.set(document.uri, document);
  session.refresh(document);
}

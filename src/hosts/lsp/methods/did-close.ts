/** `textDocument/didClose`. */
import type { DidCloseTextDocumentParams } from 'vscode-languageserver';
import type { Session } from '../session.ts';

export function didClose(session: Session, { textDocument }: DidCloseTextDocumentParams): void {
  const document = session.documents.get(textDocument.uri);
  if (document === undefined) return;
  session.documents.delete(document.uri);
  if (!session.client.pullsDiagnostics) session.publisher.drop(document);
}

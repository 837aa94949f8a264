/** `textDocument/didClose`. What the workspace’s check has shown of an article stays shown, now as its file stands. */
import { CancellationToken, type DidCloseTextDocumentParams } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import type { WorkspaceCheck } from '../workspace-check.ts';

export async function didClose(session: Session, workspace: WorkspaceCheck, { textDocument }: DidCloseTextDocumentParams): Promise<void> {
  const document = session.documents.get(textDocument.uri);
  if (document === undefined) return;
  const { uri } = document;
  session.documents.delete(uri);
  if (session.client.pullsDiagnostics) return;
  session.publisher.drop(document);
  if (!session.isWorkspaceWanted || !(await workspace.list()).includes(uri)) return;
  const found = await workspace.check(uri, CancellationToken.None);
  if (found !== undefined && !session.documents.has(uri)) await session.connection.sendDiagnostics({ uri, diagnostics: found.diagnostics });
}

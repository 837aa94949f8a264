/** `textDocument/diagnostic`: diagnostics for clients that ask for them. */
import { DocumentDiagnosticReportKind, type CancellationToken, type DocumentDiagnosticParams, type DocumentDiagnosticReport } from 'vscode-languageserver';
import { diagnosticsOf } from '../diagnostics.ts';
import type { Session } from '../session.ts';
import { checkedNow } from './checked-now.ts';

export async function documentDiagnostic(session: Session, { textDocument, previousResultId }: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> {
  const document = session.documents.get(textDocument.uri);
  if (document === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const checked = await checkedNow(session, document, token);
  const { resultId } = checked;
  if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(checked, session.dress) };
}

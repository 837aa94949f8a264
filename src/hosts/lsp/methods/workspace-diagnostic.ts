/** `workspace/diagnostic`: diagnostics of all articles, piece by piece if the client takes them so. */
import {
  DocumentDiagnosticReportKind, type CancellationToken, type ResultProgressReporter, type WorkDoneProgressReporter, type WorkspaceDiagnosticParams, type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult, type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Session } from '../session.ts';
import type { ArticleDiagnostics, WorkspaceCheck } from '../workspace-check.ts';

export interface WorkspaceAnswer {
  readonly token: CancellationToken;
  readonly progress: WorkDoneProgressReporter;
  readonly pieces: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined;
}

export async function workspaceDiagnostic(session: Session, workspace: WorkspaceCheck, { previousResultIds }: WorkspaceDiagnosticParams, { token, progress, pieces }: WorkspaceAnswer): Promise<WorkspaceDiagnosticReport> {
  if (!session.checksWorkspace) return { items: [] };
  const before = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
  const uris = await workspace.list();
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  progress.begin('Proofreading', 0, undefined, true);
  try {
    for (const [i, uri] of uris.entries()) {
      const found = await workspace.check(uri, token);
      if (found === undefined) continue;
      const item = itemOf(found, before.get(uri));
      if (pieces === undefined) items.push(item);
      else pieces.report({ items: [item] });
      progress.report(Math.round(((i + 1) / uris.length) * 100));
    }
  } finally {
    progress.done();
  }
  const gone = [...before.keys()].filter((uri) => !uris.includes(uri)).map((uri): WorkspaceDocumentDiagnosticReport => ({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] }));
  return { items: [...items, ...gone] };
}

function itemOf({ uri, version, resultId, diagnostics }: ArticleDiagnostics, previous: string | undefined): WorkspaceDocumentDiagnosticReport {
  if (previous === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: diagnostics };
}

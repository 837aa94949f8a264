/** `copydesk.checkWorkspace`: proofreads all articles now, with progress, and shows what was found. */
import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import type { WorkspaceCheck } from '../workspace-check.ts';

export interface WorkspaceSummary {
  readonly articles: number;
  readonly findings: number;
}

/** Clients that ask for diagnostics are told to ask again; to the others they are sent. */
export async function checkWorkspace(session: Session, workspace: WorkspaceCheck, token: CancellationToken): Promise<WorkspaceSummary> {
  session.isWorkspaceWanted = true;
  const progress = await progressOf(session);
  const uris = await workspace.list({ isFresh: true });
  progress.begin('Proofreading the workspace', 0, undefined, true);
  let findings = 0;
  try {
    for (const [i, uri] of uris.entries()) {
      const found = await workspace.check(uri, progress.token ?? token);
      findings += found?.diagnostics.length ?? 0;
      if (found !== undefined && !session.client.pullsDiagnostics) void session.connection.sendDiagnostics({ uri, diagnostics: found.diagnostics, ...(found.version === null ? {} : { version: found.version }) });
      progress.report(Math.round(((i + 1) / uris.length) * 100), `${String(i + 1)} of ${String(uris.length)}`);
    }
  } finally {
    progress.done();
  }
  if (session.client.pullsDiagnostics && session.client.refreshesDiagnostics) session.connection.languages.diagnostics.refresh().catch(() => undefined);
  return { articles: uris.length, findings };
}

async function progressOf({ client, connection }: Session): Promise<WorkDoneProgressReporter & { readonly token?: CancellationToken }> {
  if (client.showsProgress) return connection.window.createWorkDoneProgress();
  const nothing = (): void => undefined;
  return { begin: nothing, report: nothing, done: nothing };
}

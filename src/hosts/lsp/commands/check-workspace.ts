/** `copydesk.checkWorkspace`: proofreads all articles now, with progress, and shows what was found. */
import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import type { WorkspaceCheck } from '../workspace-check.ts';

export interface WorkspaceSummary {
  readonly articles: number;
  readonly findings: number;
}

/**
 * Clients that ask for diagnostics are told to ask again; to the others they are sent. Stopped by its progress, it tells what
 * it has found so far; cancelled as a request, it is refused.
 */
export async function checkWorkspace(session: Session, workspace: WorkspaceCheck, token: CancellationToken): Promise<WorkspaceSummary> {
  session.isWorkspaceWanted = true;
  const progress = await progressOf(session);
  const uris = await workspace.list({ isFresh: true });
  progress.begin('Proofreading the workspace', 0, undefined, true);
  let [articles, findings] = [0, 0];
  try {
    for (const uri of uris) {
      const found = await workspace.check(uri, token);
      if (progress.token?.isCancellationRequested === true) break;
      articles++;
      findings += found?.diagnostics.length ?? 0;
      if (found !== undefined && !session.client.pullsDiagnostics) void session.connection.sendDiagnostics({ uri, diagnostics: found.diagnostics, ...(found.version === null ? {} : { version: found.version }) });
      progress.report(Math.round((articles / uris.length) * 100), `${String(articles)} of ${String(uris.length)}`);
    }
  } finally {
    progress.done();
  }
  if (session.client.pullsDiagnostics && session.client.refreshesDiagnostics) session.connection.languages.diagnostics.refresh().catch(() => undefined);
  return { articles, findings };
}

async function progressOf({ client, connection }: Session): Promise<WorkDoneProgressReporter & { readonly token?: CancellationToken }> {
  if (client.showsProgress) return connection.window.createWorkDoneProgress();
  const nothing = (): void => undefined;
  return { begin: nothing, report: nothing, done: nothing };
}

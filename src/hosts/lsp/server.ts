/**
 * The language server: which method answers what, in which phase of its life. Before `initialize` and after `shutdown`
 * requests are refused and notifications passed over, as the protocol has it; a second `initialize` is refused.
 */
import { ErrorCodes, ResponseError, type Connection, type InitializeResult } from 'vscode-languageserver';
import { codeAction } from './methods/code-action.ts';
import { completion } from './methods/completion.ts';
import { didChange } from './methods/did-change.ts';
import { didChangeConfiguration } from './methods/did-change-configuration.ts';
import { didChangeWatchedFiles } from './methods/did-change-watched-files.ts';
import { didChangeWorkspaceFolders } from './methods/did-change-workspace-folders.ts';
import { didClose } from './methods/did-close.ts';
import { didOpen } from './methods/did-open.ts';
import { didSave } from './methods/did-save.ts';
import { documentDiagnostic } from './methods/document-diagnostic.ts';
import { executeCommand } from './methods/execute-command.ts';
import { hover } from './methods/hover.ts';
import { initialize } from './methods/initialize.ts';
import { initialized } from './methods/initialized.ts';
import { workspaceDiagnostic } from './methods/workspace-diagnostic.ts';
import { Session, type MakeWorkplace } from './session.ts';
import { WorkspaceCheck } from './workspace-check.ts';

type Phase = 'new' | 'running' | 'shut down';

export interface Served {
  /** The client has asked it to end. */
  readonly isShutDown: boolean;
}

/** Sets up a server on a connection, which the caller then listens on. */
export function serve(connection: Connection, makeWorkplace: MakeWorkplace): Served {
  const session = new Session(connection, makeWorkplace);
  const workspace = new WorkspaceCheck(session);
  const life = new Life(connection);

  connection.onInitialize((params): InitializeResult => {
    life.begin();
    return initialize(session, params);
  });
  connection.onInitialized(life.quietly(async () => {
    if (session.client.hasWorkspaceFolders) connection.workspace.onDidChangeWorkspaceFolders((event) => {
      didChangeWorkspaceFolders(session, event);
    });
    await initialized(session);
  }));
  connection.onShutdown(() => {
    life.end();
    session.publisher.stop();
  });

  connection.onDidOpenTextDocument(life.quietly((params) => didOpen(session, params)));
  connection.onDidChangeTextDocument(life.quietly((params) => didChange(session, params)));
  connection.onDidSaveTextDocument(life.quietly((params) => didSave(session, params)));
  connection.onDidCloseTextDocument(life.quietly((params) => didClose(session, workspace, params)));
  connection.onDidChangeConfiguration(life.quietly(({ settings }: { settings: unknown }) => didChangeConfiguration(session, settings)));
  connection.onDidChangeWatchedFiles(life.quietly(() => didChangeWatchedFiles(session)));

  connection.onCodeAction(life.answering((params, token) => codeAction(session, params, token)));
  connection.onHover(life.answering((params, token) => hover(session, params, token)));
  connection.onCompletion(life.answering((params, token) => completion(session, params, token)));
  connection.onExecuteCommand(life.answering((params, token) => executeCommand(session, workspace, params, token)));
  connection.languages.diagnostics.on(life.answering((params, token) => documentDiagnostic(session, params, token)));
  connection.languages.diagnostics.onWorkspace((params, token, progress, pieces) => {
    life.expectRunning();
    return workspaceDiagnostic(session, workspace, params, { token, progress, pieces });
  });
  return life;
}

class Life implements Served {
  private readonly connection: Connection;
  private phase: Phase = 'new';

  get isShutDown(): boolean {
    return this.phase === 'shut down';
  }

  constructor(connection: Connection) {
    this.connection = connection;
  }

  /** @throws ResponseError if it has begun before. */
  begin(): void {
    if (this.phase !== 'new') throw new ResponseError(ErrorCodes.InvalidRequest, 'the server is initialized already');
    this.phase = 'running';
  }

  end(): void {
    this.phase = 'shut down';
  }

  /** @throws ResponseError outside the time between `initialize` and `shutdown`. */
  expectRunning(): void {
    if (this.phase === 'new') throw new ResponseError(ErrorCodes.ServerNotInitialized, 'the server is not initialized');
    if (this.phase === 'shut down') throw new ResponseError(ErrorCodes.InvalidRequest, 'the server was shut down');
  }

  answering<P, T, R>(handle: (params: P, token: T) => Promise<R>): (params: P, token: T) => Promise<R> {
    return async (params, token) => {
      this.expectRunning();
      return handle(params, token);
    };
  }

  /** For notifications: there is nobody to answer, so whatever goes wrong is logged. */
  quietly<P>(handle: (params: P) => unknown): (params: P) => Promise<void> {
    return async (params) => {
      if (this.phase !== 'running') return;
      try {
        await handle(params);
      } catch (error) {
        this.connection.console.error(`Copydesk: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      }
    };
  }
}

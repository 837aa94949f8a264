/** `initialize`: what the server offers. */
import { CodeActionKind, TextDocumentSyncKind, type InitializeParams, type InitializeResult } from 'vscode-languageserver';
import manifest from '../../../../package.json' with { type: 'json' };
import { initializationOptionsOf } from '../client-features.ts';
import { FIX_ALL } from '../actions/fix-all.ts';
import { COMMANDS } from '../commands/names.ts';
import { SOURCE } from '../diagnostics.ts';
import type { Session } from '../session.ts';
import { takeSettings } from './did-change-configuration.ts';

export function initialize(session: Session, params: InitializeParams): InitializeResult {
  session.begin(params);
  const { settings } = initializationOptionsOf(params.initializationOptions);
  if (settings !== undefined) takeSettings(session, settings);
  return {
    capabilities: {
      positionEncoding: session.client.encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
      diagnosticProvider: { identifier: SOURCE, interFileDependencies: false, workspaceDiagnostics: true },
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
      hoverProvider: true,
      completionProvider: {},
      executeCommandProvider: { commands: [...COMMANDS] },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
    serverInfo: { name: 'copydesk', version: manifest.version },
  };
}

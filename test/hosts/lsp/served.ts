/** A server in this process, with a client on it. */
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import { FileWorkplace } from '../../../src/hosts/lsp/node/file-workplace.ts';
import { serve } from '../../../src/hosts/lsp/server.ts';
import type { MakeWorkplace } from '../../../src/hosts/lsp/session.ts';
import { Client } from './client.ts';

export function served(makeWorkplace: MakeWorkplace = (onRuleError) => new FileWorkplace(onRuleError)): Client {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const connection = createConnection(toServer, toClient);
  serve(connection, makeWorkplace);
  connection.listen();
  return new Client(toClient, toServer);
}

/** Capabilities of an editor that can do everything. */
export const CAPABLE = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] }, versionSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
  },
  workspace: { workspaceEdit: { documentChanges: true }, workspaceFolders: true },
  window: { workDoneProgress: true, showDocument: { support: true } },
};

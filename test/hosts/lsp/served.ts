/** A server in this process, with a client on it, and a folder to work in. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { FileWorkplace } from '../../../src/hosts/lsp/node/file-workplace.ts';
import { serve } from '../../../src/hosts/lsp/server.ts';
import type { MakeWorkplace } from '../../../src/hosts/lsp/session.ts';
import { Client } from './client.ts';

export class Workspace {
  readonly path = mkdtempSync(join(tmpdir(), 'copydesk-lsp-'));

  get uri(): string {
    return pathToFileURL(this.path).href;
  }

  uriOf(name: string): string {
    return pathToFileURL(join(this.path, name)).href;
  }

  write(name: string, text: string | Uint8Array): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return this.uriOf(name);
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8');
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

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

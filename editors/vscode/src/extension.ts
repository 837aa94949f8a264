/** The extension on a desktop or a remote machine: the server is a process of its own. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions, start } from './client.ts';

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist/server.cjs').fsPath;
  client = new LanguageClient('copydesk', 'Copydesk', { module, transport: TransportKind.stdio }, clientOptions(context));
  await start(context, client);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

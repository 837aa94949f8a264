/** The extension in a browser without a machine behind it: the server is a worker. */
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions, start } from './client.ts';

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const worker = new Worker(vscode.Uri.joinPath(context.extensionUri, 'dist/worker.iife.js').toString(true));
  const lexicon = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist/lexicon.bin'));
  await new Promise((resolve) => {
    worker.addEventListener('message', resolve, { once: true });
    worker.postMessage(lexicon.slice().buffer);
  });
  client = new LanguageClient('copydesk', 'Copydesk', worker, clientOptions(context));
  await start(context, client);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

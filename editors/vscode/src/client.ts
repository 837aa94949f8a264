/** What both forms of the extension share: which articles, which settings, and the commands. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerIgnoreHere } from './ignore-here.ts';
import { ReportPanel } from './report-panel.ts';
import { StatusItem } from './status-item.ts';

export const LANGUAGES = ['markdown', 'plaintext', 'html'];

export function clientOptions({ extensionUri }: vscode.ExtensionContext): LanguageClientOptions {
  return {
    documentSelector: LANGUAGES.flatMap((language) => ['file', 'untitled', 'vscode-vfs', 'vscode-test-web'].map((scheme) => ({ language, scheme }))),
    initializationOptions: { asksReason: true, rulePages: vscode.Uri.joinPath(extensionUri, 'docs/rules').toString() },
    diagnosticPullOptions: { onChange: true, onSave: true },
    progressOnInitialization: false,
  };
}

export async function start(context: vscode.ExtensionContext, client: BaseLanguageClient): Promise<void> {
  const panel = new ReportPanel(client);
  context.subscriptions.push(
    new StatusItem(),
    panel,
    registerIgnoreHere(),
    vscode.commands.registerCommand('copydesk.proofreadBeforePublish', () => panel.show()),
    vscode.commands.registerCommand('copydesk.restartServer', async () => {
      await client.stop();
      await client.start();
    }),
  );
  await client.start();
}

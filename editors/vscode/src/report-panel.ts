/** “Proofread before publish”: all that is to settle in one article and the names to check, beside it. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ArticleReport } from '../../../src/hosts/lsp/report.ts';
import { reportHtml } from './report-html.ts';

export class ReportPanel implements vscode.Disposable {
  private readonly client: BaseLanguageClient;
  private panel: vscode.WebviewPanel | undefined;
  private document: vscode.TextDocument | undefined;
  private readonly listener: vscode.Disposable;

  constructor(client: BaseLanguageClient) {
    this.client = client;
    this.listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === this.document?.uri.toString())) void this.update();
    });
  }

  async show(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined) return;
    this.document = document;
    this.panel ??= this.make();
    this.panel.reveal(undefined, true);
    await this.update();
  }

  dispose(): void {
    this.listener.dispose();
    this.panel?.dispose();
  }

  private make(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel('copydesk.report', 'Proofread before publish', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: true });
    panel.onDidDispose(() => {
      this.panel = undefined;
      this.document = undefined;
    });
    panel.webview.onDidReceiveMessage(({ line, character }: { readonly line: number; readonly character: number }) => this.reveal(new vscode.Position(line, character)));
    return panel;
  }

  private async update(): Promise<void> {
    const { panel, document } = this;
    if (panel === undefined || document === undefined) return;
    const uri = this.client.code2ProtocolConverter.asUri(document.uri);
    const report: ArticleReport | null = await this.client.sendRequest('workspace/executeCommand', { command: 'copydesk.showReport', arguments: [uri, false] });
    if (report !== null && this.panel === panel) panel.webview.html = reportHtml(report, vscode.workspace.asRelativePath(document.uri));
  }

  private async reveal(position: vscode.Position): Promise<void> {
    if (this.document === undefined) return;
    await vscode.window.showTextDocument(this.document, { viewColumn: vscode.ViewColumn.One, selection: new vscode.Range(position, position) });
  }
}

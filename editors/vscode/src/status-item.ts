/** How much there is to settle in the article at hand. */
import * as vscode from 'vscode';
import { LANGUAGES } from './client.ts';

export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('copydesk', vscode.StatusBarAlignment.Right, 100);
  private readonly listeners: vscode.Disposable[];

  constructor() {
    this.item.name = 'Copydesk';
    this.item.command = 'copydesk.proofreadBeforePublish';
    const update = (): void => {
      this.update();
    };
    this.listeners = [vscode.languages.onDidChangeDiagnostics(update), vscode.window.onDidChangeActiveTextEditor(update)];
    this.update();
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
    this.item.dispose();
  }

  private update(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined || !LANGUAGES.includes(document.languageId)) {
      this.item.hide();
      return;
    }
    const findings = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'copydesk');
    const count = (severity: vscode.DiagnosticSeverity): number => findings.filter((one) => one.severity === severity).length;
    const [errors, warnings] = [count(vscode.DiagnosticSeverity.Error), count(vscode.DiagnosticSeverity.Warning)];
    this.item.text = findings.length === 0 ? '$(check) Copydesk' : `$(pencil) Copydesk ${String(errors)} · ${String(warnings)}`;
    this.item.tooltip = `Copydesk: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}. Click to proofread before publishing.`;
    this.item.show();
  }
}

function plural(count: number, word: string): string {
  return `${String(count)} ${word}${count === 1 ? '' : 's'}`;
}

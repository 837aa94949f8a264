/** `copydesk.ignoreHere`: asks for the reason and writes the comment. */
import * as vscode from 'vscode';

/** As the server sends it: where the comment belongs, and what stands before and after the reason in it. */
interface IgnoreHere {
  readonly uri: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
  readonly before: string;
  readonly after: string;
}

export function registerIgnoreHere(): vscode.Disposable {
  return vscode.commands.registerCommand('copydesk.ignoreHere', async ({ uri, range, before, after }: IgnoreHere) => {
    const reason = await vscode.window.showInputBox({ title: 'Ignore here', prompt: 'Why is it right? The reason stays in the article’s comment.', value: 'intended' });
    if (reason === undefined) return;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(vscode.Uri.parse(uri), new vscode.Position(range.start.line, range.start.character), before + asReason(reason) + after);
    await vscode.workspace.applyEdit(edit);
  });
}

/** What would end the comment has to go. */
function asReason(text: string): string {
  const plain = text.replace(/--+|[<>\r\n]/g, ' ').trim();
  return plain === '' ? 'intended' : plain;
}

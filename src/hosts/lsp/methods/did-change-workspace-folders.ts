/** `workspace/didChangeWorkspaceFolders`. */
import type { WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import type { Session } from '../session.ts';

export function didChangeWorkspaceFolders(session: Session, { added, removed }: WorkspaceFoldersChangeEvent): void {
  const gone = new Set(removed.map(({ uri }) => uri));
  session.folders = [...session.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
}

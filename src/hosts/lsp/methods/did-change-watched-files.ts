/** `workspace/didChangeWatchedFiles`: a configuration or a list of names may say something else now. */
import type { Session } from '../session.ts';

export function didChangeWatchedFiles(session: Session): void {
  session.refreshAll();
}

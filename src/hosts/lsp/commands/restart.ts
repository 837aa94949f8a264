/** `copydesk.restart`: everything is read and tried afresh. */
import type { Session } from '../session.ts';

export function restart(session: Session): void {
  session.isWorkspaceWanted = false;
  session.refreshAll({ isFresh: true });
}

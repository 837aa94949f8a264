/** `workspace/didChangeConfiguration`: the user’s settings in the editor. */
import { readEditorSettings } from '../editor-settings.ts';
import type { Session } from '../session.ts';

/** @param sent what the client sent along; one that can be asked is asked instead. */
export async function didChangeConfiguration(session: Session, sent: unknown): Promise<void> {
  const settings: unknown = session.client.asksConfiguration ? await session.connection.workspace.getConfiguration('copydesk') : sectionOf(sent);
  takeSettings(session, settings);
  session.refreshAll();
}

export function takeSettings(session: Session, given: unknown): void {
  const { settings, problems } = readEditorSettings(given);
  session.settings = settings;
  for (const problem of problems) session.complain(problem);
}

/** Clients send `{ copydesk: … }`, or some of them the section alone. */
function sectionOf(sent: unknown): unknown {
  return typeof sent === 'object' && sent !== null && 'copydesk' in sent ? sent.copydesk : sent;
}

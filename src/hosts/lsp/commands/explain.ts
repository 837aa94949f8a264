/** `copydesk.explain`: shows a rule’s page, or says in a message what it would say. */
import type { Session } from '../session.ts';

export async function explain(session: Session, ruleId: string): Promise<string | null> {
  const rule = session.workplace.proofreader.rules.find(({ id }) => id === ruleId);
  if (rule === undefined) return null;
  const page = session.dress.rulePage(ruleId);
  const isShown = page !== undefined && session.client.showsDocuments && (await session.connection.window.showDocument({ uri: page })).success;
  if (!isShown) session.tell(`${rule.summary}. ${rule.why}`);
  return rule.why;
}

/** `copydesk.addToVocabulary` and `copydesk.turnOffRule`: settings that go into a configuration file. */
import type { Session } from '../session.ts';
import { WorkplaceError } from '../workplace.ts';
import type { AddToVocabulary, TurnOffRule } from './names.ts';

/** @returns the file that was written; null if none was, and then somebody has been told why. */
export async function addToVocabulary(session: Session, { place, word, uri }: AddToVocabulary): Promise<string | null> {
  return written(session, `“${word}” added`, () => session.workplace.addWord(place, word, uri, session.folders));
}

export async function turnOffRule(session: Session, { ruleId, uri }: TurnOffRule): Promise<string | null> {
  return written(session, `“${ruleId}” turned off for this file`, () => session.workplace.turnOffRule(ruleId, uri, session.folders));
}

async function written(session: Session, what: string, write: () => Promise<string>): Promise<string | null> {
  try {
    const path = await write();
    session.refreshAll();
    session.tell(`Copydesk: ${what} in ${path}`);
    return path;
  } catch (error) {
    if (!(error instanceof WorkplaceError)) throw error;
    session.complain(`Copydesk: ${error.message}`);
    return null;
  }
}

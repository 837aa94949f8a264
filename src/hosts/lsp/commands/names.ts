/** The commands of the server, and what they are given. */
import type { Range } from 'vscode-languageserver';
import type { VocabularyPlace } from '../workplace.ts';

export const Command = {
  CHECK_WORKSPACE: 'copydesk.checkWorkspace',
  SHOW_REPORT: 'copydesk.showReport',
  RESTART: 'copydesk.restart',
  ADD_TO_VOCABULARY: 'copydesk.addToVocabulary',
  TURN_OFF_RULE: 'copydesk.turnOffRule',
  EXPLAIN: 'copydesk.explain',
  /** Run by the client: it asks for the reason. */
  IGNORE_HERE: 'copydesk.ignoreHere',
} as const;

/** Those that the server runs. */
export const COMMANDS: readonly string[] = Object.values(Command).filter((name) => name !== Command.IGNORE_HERE);

export interface AddToVocabulary {
  readonly place: VocabularyPlace;
  readonly word: string;
  readonly uri: string;
}

export interface TurnOffRule {
  readonly uri: string;
  readonly ruleId: string;
}

/** Where a comment belongs, and what stands before and after the reason in it. */
export interface IgnoreHere {
  readonly uri: string;
  readonly range: Range;
  readonly before: string;
  readonly after: string;
}

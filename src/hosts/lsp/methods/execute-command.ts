/** `workspace/executeCommand`. */
import { ErrorCodes, ResponseError, type CancellationToken, type ExecuteCommandParams } from 'vscode-languageserver';
import { checkWorkspace } from '../commands/check-workspace.ts';
import { explain } from '../commands/explain.ts';
import { Command, COMMANDS, type AddToVocabulary, type TurnOffRule } from '../commands/names.ts';
import { restart } from '../commands/restart.ts';
import { showReport } from '../commands/show-report.ts';
import { addToVocabulary, turnOffRule } from '../commands/write-settings.ts';
import type { Session } from '../session.ts';
import type { WorkspaceCheck } from '../workspace-check.ts';

/** @throws ResponseError if the command is not known or was not given what it needs. */
export async function executeCommand(session: Session, workspace: WorkspaceCheck, { command, arguments: given = [] }: ExecuteCommandParams, token: CancellationToken): Promise<unknown> {
  const [first, second] = given as readonly unknown[];
  switch (command) {
    case Command.CHECK_WORKSPACE:
      return checkWorkspace(session, workspace, token);
    case Command.SHOW_REPORT:
      return showReport(session, typeof first === 'string' ? first : '', second !== false, token);
    case Command.RESTART:
      restart(session);
      return null;
    case Command.ADD_TO_VOCABULARY:
      return isAddition(first) ? addToVocabulary(session, first) : misused(command, '{ place: "workspace" or "user", word, uri }');
    case Command.TURN_OFF_RULE:
      return isTurnOff(first) ? turnOffRule(session, first) : misused(command, '{ uri, ruleId }');
    case Command.EXPLAIN:
      return typeof first === 'string' ? explain(session, first) : misused(command, 'a rule’s id');
    default:
      throw new ResponseError(ErrorCodes.InvalidParams, `unknown command ${command}; there are: ${COMMANDS.join(', ')}`);
  }
}

function misused(command: string, expected: string): never {
  throw new ResponseError(ErrorCodes.InvalidParams, `${command}: expected ${expected}`);
}

function isAddition(value: unknown): value is AddToVocabulary {
  return hasTexts(value, ['place', 'word', 'uri']) && (value.place === 'workspace' || value.place === 'user') && value.word.trim() !== '';
}

function isTurnOff(value: unknown): value is TurnOffRule {
  return hasTexts(value, ['uri', 'ruleId']);
}

function hasTexts<K extends string>(value: unknown, keys: readonly K[]): value is Record<K, string> {
  return typeof value === 'object' && value !== null && keys.every((key) => key in value && typeof (value as Record<K, unknown>)[key] === 'string');
}

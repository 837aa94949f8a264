/**
 * Edits a configuration file the way a careful person would: comments and layout stay, the file is written whole or not at
 * all, and two editors that add a word at the same time both get it in.
 */
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Edit, JSONPath, ParseError } from 'jsonc-parser';
import { writeWhole } from '../../cli/output-file.ts';
import { WorkplaceError } from '../workplace.ts';

/** One value to set; or to append, where the path leads to a list that is there. */
export interface SettingsEdit {
  readonly path: Readonly<JSONPath>;
  readonly value: unknown;
  readonly isAppended?: boolean;
}

/** What to change, given the settings as they are. */
export type SettingsChange = (settings: unknown) => readonly SettingsEdit[];

const LOCK_WAIT_MS = 5000;
const LOCK_RETRY_MS = 15;
/** Writing takes a few milliseconds: a lock this old was left by somebody who was killed. */
const LOCK_IS_STALE_MS = 10_000;

/** @throws WorkplaceError if the file is not right or cannot be written; it is then as it was. */
export async function editSettingsFile(path: string, change: SettingsChange): Promise<void> {
  const jsonc = await import('jsonc-parser');
  try {
    mkdirSync(dirname(path), { recursive: true });
    const release = await lock(path);
    try {
      const before = existsSync(path) ? readFileSync(path, 'utf8') : '{}\n';
      const errors: ParseError[] = [];
      const settings: unknown = jsonc.parse(before, errors, { allowTrailingComma: true });
      if (errors.length > 0) throw new WorkplaceError(`${path}:${String(lineAt(before, errors[0].offset))}: not valid JSON: ${jsonc.printParseErrorCode(errors[0].error)}; nothing was written`);
      let text = before;
      for (const one of change(settings)) text = jsonc.applyEdits(text, one.isAppended ? appending(jsonc, text, one) : jsonc.modify(text, [...one.path], one.value, { formattingOptions: layoutOf(before) }));
      if (text !== before) put(path, text);
    } finally {
      release();
    }
  } catch (error) {
    if (error instanceof WorkplaceError) throw error;
    throw new WorkplaceError(`${path} cannot be written, and was left as it is: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function layoutOf(text: string): { insertSpaces: boolean; tabSize: number; eol: string } {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  return { insertSpaces: !indent.startsWith('\t'), tabSize: indent.startsWith('\t') ? 2 : indent.length, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}

/** The parser’s own insertion would part the last item from the comment behind it. */
function appending({ findNodeAtLocation, modify, parseTree, stripComments }: typeof import('jsonc-parser'), text: string, { path, value }: SettingsEdit): Edit[] {
  const tree = parseTree(text);
  const list = tree === undefined ? undefined : findNodeAtLocation(tree, [...path]);
  const last = list?.children?.at(-1);
  if (list === undefined || last === undefined) return modify(text, [...path], [value], { formattingOptions: layoutOf(text) });
  const lastEnd = last.offset + last.length;
  const tail = text.slice(lastEnd, list.offset + list.length - 1);
  if (!tail.includes('\n')) return [{ offset: lastEnd, length: 0, content: `, ${JSON.stringify(value)}` }];
  const indent = /[ \t]*$/.exec(text.slice(0, last.offset))?.[0] ?? '';
  const hasComma = stripComments(tail).includes(',');
  const item = { offset: lastEnd + tail.trimEnd().length, length: 0, content: `${layoutOf(text).eol}${indent}${JSON.stringify(value)}${hasComma ? ',' : ''}` };
  return hasComma ? [item] : [{ offset: lastEnd, length: 0, content: ',' }, item];
}

function put(path: string, text: string): void {
  if (existsSync(path)) {
    writeWhole(path, text);
    return;
  }
  const temporary = join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`);
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}

/** @returns what gives the lock back. */
async function lock(path: string): Promise<() => void> {
  const file = `${path}.lock`;
  const deadline = Date.now() + LOCK_WAIT_MS;
  for (;;) {
    try {
      closeSync(openSync(file, 'wx'));
      return () => {
        rmSync(file, { force: true });
      };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const since = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
      if (Date.now() - since > LOCK_IS_STALE_MS) rmSync(file, { force: true });
      else if (Date.now() > deadline) throw new WorkplaceError(`${path} is being written by somebody else (${file}); nothing was written`);
      await delay(LOCK_RETRY_MS);
    }
  }
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Writes a file whole or not at all: a temporary file beside it, then a rename. */
import { accessSync, chmodSync, constants, existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from './input.ts';

/** @throws InputError if it is not there or cannot be written; the old content is then still there. */
export function writeWhole(path: string, text: string): void {
  let temporary: string | undefined;
  try {
    const target = realpathSync(path);
    accessSync(target, constants.W_OK);
    const { mode } = statSync(target);
    temporary = join(dirname(target), `.copydesk-${process.pid}.tmp`);
    writeFileSync(temporary, text);
    chmodSync(temporary, mode);
    renameSync(temporary, target);
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    throw new InputError(path, `cannot be written, and was left as it is: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The same for a file that need not be there yet; its folder is made. @throws InputError */
export function putWhole(path: string, text: string): void {
  if (existsSync(path)) {
    writeWhole(path, text);
    return;
  }
  let temporary: string | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    temporary = join(dirname(path), `.copydesk-${process.pid}.tmp`);
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    throw new InputError(path, `cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

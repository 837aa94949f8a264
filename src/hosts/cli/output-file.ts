/** Writes a file whole or not at all: a temporary file beside it, then a rename. */
import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, accessSync, constants } from 'node:fs';
import { InputError } from './input.ts';

/** @throws InputError if it cannot be written; the old content is then still there. */
export function writeWhole(path: string, text: string): void {
  const target = realpathSync(path);
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    accessSync(target, constants.W_OK);
    const { mode } = statSync(target);
    writeFileSync(temporary, text);
    chmodSync(temporary, mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new InputError(path, `cannot be written, and was left as it is: ${error instanceof Error ? error.message : String(error)}`);
  }
}

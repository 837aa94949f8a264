/** Reads what is to be proofread, and says plainly what cannot be. */
import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';

/** Why a file could not be read; the message names it. */
export class InputError extends Error {
  constructor(path: string, problem: string) {
    super(`${path}: ${problem}`);
    this.name = 'InputError';
  }
}

/** @param limit in bytes. @throws InputError */
export function readInput(path: string, limit: number): string {
  let bytes: Buffer;
  try {
    const { size } = statSync(path);
    if (size > limit) throw new InputError(path, `${megabytes(size)} is more than the limit of ${megabytes(limit)}; raise it with --max-size`);
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(path, problemOf(error));
  }
  return decode(path, bytes);
}

/** @throws InputError if the bytes are not UTF-8 text. */
export function decode(path: string, bytes: Buffer): string {
  const isUtf16 = bytes.length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));
  if (isUtf16) throw new InputError(path, 'UTF-16 text; Copydesk reads UTF-8 (iconv -f UTF-16 -t UTF-8 converts it)');
  const nul = bytes.subarray(0, 8192).indexOf(0);
  if (nul >= 0) throw new InputError(path, `a binary file (a NUL byte at ${nul}), not text`);
  if (!isUtf8(bytes)) throw new InputError(path, `not valid UTF-8: line ${lineOfInvalid(bytes)}`);
  return bytes.toString('utf8');
}

function lineOfInvalid(bytes: Buffer): number {
  let line = 1;
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end;
    if (!isUtf8(bytes.subarray(from, to))) return line;
    from = to + 1;
    line++;
  }
  return line;
}

function problemOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to read it';
  if (code === 'EISDIR') return 'a folder';
  return error instanceof Error ? error.message : String(error);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

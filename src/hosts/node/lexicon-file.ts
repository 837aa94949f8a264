/** Reads the lexicon's bytes from the package's own folder. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** In the built package it lies beside the code, in a checkout where the build put it. */
const PLACES = ['./lexicon.bin', '../../../data/build/lexicon.bin'];

/** @throws if the package was not built. */
export function readLexiconFile(): ArrayBuffer {
  for (const place of PLACES) {
    const path = fileURLToPath(new URL(place, import.meta.url));
    try {
      const bytes = readFileSync(path);
      return exactBuffer(bytes);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
  throw new Error('the lexicon is missing: run “npm run build” in the package’s folder');
}

/** Changes with every build of the lexicon; empty if there is none. */
export function lexiconStamp(): string {
  for (const place of PLACES) {
    const stats = statSync(fileURLToPath(new URL(place, import.meta.url)), { throwIfNoEntry: false });
    if (stats !== undefined) return `${stats.size}:${Math.round(stats.mtimeMs)}`;
  }
  return '';
}

/** Where the lexicon's file lies, for hosts that hand it on. @throws if the package was not built. */
export function lexiconPath(): string {
  const path = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((one) => existsSync(one));
  if (path === undefined) throw new Error('the lexicon is missing: run “npm run build” in the package’s folder');
  return path;
}

function exactBuffer(bytes: Buffer): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = bytes;
  const isWhole = buffer instanceof ArrayBuffer && byteOffset === 0 && byteLength === buffer.byteLength;
  return isWhole ? buffer : Uint8Array.from(bytes).buffer;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Reads the lexicon's bytes from the package's own folder. */
import { readFileSync } from 'node:fs';
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

function exactBuffer(bytes: Buffer): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = bytes;
  const isWhole = buffer instanceof ArrayBuffer && byteOffset === 0 && byteLength === buffer.byteLength;
  return isWhole ? buffer : Uint8Array.from(bytes).buffer;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

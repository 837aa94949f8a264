/**
 * The built lexicon for tests; built first if it is not there.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { openLexicon, type BinaryLexicon } from '../../src/lexicon/open.ts';

const FILE = new URL('../../data/build/lexicon.bin', import.meta.url);

/** A fresh view on the file. */
export function builtLexicon(): BinaryLexicon {
  if (!existsSync(FILE)) execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build-lexicon.ts']);
  return openLexicon(Uint8Array.from(readFileSync(FILE)).buffer);
}

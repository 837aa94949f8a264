/**
 * Builds data/build/lexicon.bin from the installed dictionaries and the tables in data/: `npm run lexicon`.
 *
 * The output depends on the sources alone: two runs give the same bytes. Sections that other scripts put into the file
 * (names, confusables) are kept if the file is there.
 */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { packSections, withSections } from '../src/lexicon/sections.ts';
import { nameSections } from './lexicon/names.ts';
import { lexiconSections } from './lexicon/sections.ts';

const folder = new URL('../data/build/', import.meta.url);
const file = new URL('lexicon.bin', folder);

const started = performance.now();
const { sections, summary } = lexiconSections();
for (const [name, view] of nameSections()) sections.set(name, view);
mkdirSync(folder, { recursive: true });
const bytes = new Uint8Array(existingWith(sections) ?? packSections(sections));
writeFileSync(file, bytes);
const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
process.stdout.write(`${summary}\ndata/build/lexicon.bin: ${bytes.length} bytes, sha256 ${hash}…, ${((performance.now() - started) / 1000).toFixed(1)} s\n`);

/** The file as it stands with its sections of these names replaced; undefined if there is none of this version. */
function existingWith(fresh: ReadonlyMap<string, ArrayBufferView>): ArrayBuffer | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return withSections(readFileSync(file).buffer.slice(0) as ArrayBuffer, fresh);
  } catch {
    return undefined; // of an older layout: written afresh
  }
}

/**
 * Builds data/build/lexicon.bin from the installed dictionaries and the tables in data/: `npm run lexicon`.
 *
 * The output depends on the sources alone: two runs give the same bytes. A further table adds its sections here, as the
 * names do; `withSections` puts one into a file already built.
 */

import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { packSections } from '../src/lexicon/sections.ts';
import { nameSections } from './lexicon/names.ts';
import { lexiconSections } from './lexicon/sections.ts';

const folder = new URL('../data/build/', import.meta.url);
const file = new URL('lexicon.bin', folder);

const started = performance.now();
const { sections, summary } = lexiconSections();
for (const [name, view] of nameSections()) sections.set(name, view);
mkdirSync(folder, { recursive: true });
const bytes = new Uint8Array(packSections(sections));
writeFileSync(file, bytes);
const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
process.stdout.write(`${summary}\ndata/build/lexicon.bin: ${bytes.length} bytes, sha256 ${hash}…, ${((performance.now() - started) / 1000).toFixed(1)} s\n`);

/**
 * The names' sections of the lexicon file, from the tables in data/people, data/places and data/organisations; see
 * `src/lexicon/names/layout.ts`.
 *
 * usage: node --import tsx scripts/lexicon/names.ts   puts them alone into data/build/lexicon.bin
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileNames } from '../../src/lexicon/names/compile.ts';
import { Kind } from '../../src/lexicon/names/layout.ts';
import { nameKeys, thingKeys } from '../../src/lexicon/names/name-key.ts';
import { nameRow, type NameRow } from '../../src/lexicon/names/name-row.ts';
import { openSections, packSections } from '../../src/lexicon/sections.ts';
import { readList, readTable } from '../../src/text/table.ts';

const DATA = new URL('../../data/', import.meta.url);
const FOLDERS = [[Kind.PERSON, 'people'], [Kind.PLACE, 'places'], [Kind.ORGANISATION, 'organisations']] as const;

export function nameSections(): Map<string, ArrayBufferView> {
  const sections = new Map<string, ArrayBufferView>();
  for (const [kind, folder] of FOLDERS) {
    const rows = readNames(folder);
    if (rows.length === 0) continue;
    for (const [name, view] of compileNames(rows, kind === Kind.PERSON ? nameKeys : thingKeys)) sections.set(`n${kind}${name}`, view);
  }
  return sections;
}

/** All rows of a folder's tables, in the order of files and lines. */
export function readNames(folder: 'people' | 'places' | 'organisations'): NameRow[] {
  const place = new URL(`${folder}/`, DATA);
  if (!existsSync(place)) return [];
  const files = readdirSync(place).filter((file) => file.endsWith('.tsv')).sort();
  return files.flatMap((file) => readNameTable(readFileSync(new URL(file, place), 'utf8')));
}

/**
 * A table of people, places or organisations. What kind of thing a place or an organisation is stands as its role, an old
 * name as the role “renamed” with the year; acronyms, demonyms
 * and old names are short names.
 */
export function readNameTable(text: string): NameRow[] {
  const header = text.slice(0, text.indexOf('\n')).split('\t');
  return readTable(text, header).map((fields) => {
    const { kind, country, renamed, acronym, demonym } = fields;
    const roles = fields.roles ?? [`${kind}@${country}`, ...readList(renamed ?? '').map(renaming)].join(';');
    const oldNames = readList(renamed ?? '').map((old) => old.split(':')[0]);
    const short = acronym ?? [...readList(demonym ?? ''), ...oldNames].join('|');
    return nameRow({ ...fields, name: fields.name, roles, ...(kind === undefined ? {} : { surname: short }) });
  });
}

/** `Bangalore:2014` in the column of old names. */
function renaming(old: string): string {
  const [name, year] = old.split(':');
  return `renamed@${name}:${year ?? ''}..`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL('build/lexicon.bin', DATA);
  const sections = nameSections();
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  const known = openSections(buffer.slice(byteOffset, byteOffset + byteLength));
  const others = known.names.filter((name) => !/^n[plo]/.test(name)).map((name) => [name, known.bytes(name)] as const);
  writeFileSync(file, new Uint8Array(packSections(new Map<string, ArrayBufferView>([...others, ...sections]))));
  const sizes = FOLDERS.map(([kind, folder]) => {
    const size = [...sections].filter(([name]) => name.startsWith(`n${kind}`)).reduce((sum, [, view]) => sum + view.byteLength, 0);
    return `${folder} ${size} bytes`;
  });
  process.stdout.write(`names: ${sizes.join(', ')}\n`);
}

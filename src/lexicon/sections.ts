/**
 * The lexicon file: named sections in one ArrayBuffer, read in place.
 *
 * One file and no parsing, because loading is paid on every run of the command: a section is a typed view on the bytes
 * as they came. Sections are independent, so that a build step can add its own (names, confusables) and a program that
 * does not know a section ignores it.
 *
 * Layout, little-endian:
 *
 *     offset  size  what
 *     0       4     magic, the letters CDLX
 *     4       4     version of the layout (`SECTIONS_VERSION`)
 *     8       4     number of sections, n
 *     12      4     total length in bytes
 *     16      16n   table, sorted by name: name (4 ASCII letters), offset from the file's start, length in bytes, 0
 *     …             the sections, each at a multiple of 8
 */

export const SECTIONS_VERSION = 2;
export const SECTIONS_MAGIC = 0x584c4443; // "CDLX"
const HEADER = 16;
const ROW = 16;

export interface Sections {
  has(name: string): boolean;
  /** Views on the file's own bytes. Throw a `LexiconFormatError` if the section is missing. */
  bytes(name: string): Uint8Array;
  uint16(name: string): Uint16Array;
  uint32(name: string): Uint32Array;
  /** Names in the file's order. */
  readonly names: readonly string[];
}

/** The bytes are not a lexicon file of this version, or lack a section. */
export class LexiconFormatError extends Error {
  override readonly name = 'LexiconFormatError';
}

/** Opens the table of sections; copies nothing. Throws `LexiconFormatError` on bytes that are not a lexicon. */
export function openSections(file: ArrayBuffer): Sections {
  const places = readTable(file);
  const place = (name: string): { offset: number; length: number } => {
    const found = places.get(name);
    if (found === undefined) throw new LexiconFormatError(`The lexicon file has no section “${name}”; it has ${[...places.keys()].join(', ')}.`);
    return found;
  };
  return {
    names: [...places.keys()],
    has: (name) => places.has(name),
    bytes: (name) => new Uint8Array(file, place(name).offset, place(name).length),
    uint16: (name) => new Uint16Array(file, place(name).offset, place(name).length / 2),
    uint32: (name) => new Uint32Array(file, place(name).offset, place(name).length / 4),
  };
}

function readTable(file: ArrayBuffer): Map<string, { offset: number; length: number }> {
  if (file.byteLength < HEADER) throw new LexiconFormatError(`A lexicon file has at least ${HEADER} bytes; this one has ${file.byteLength}.`);
  const view = new DataView(file);
  if (view.getUint32(0, true) !== SECTIONS_MAGIC) throw new LexiconFormatError('Not a lexicon file: it does not start with CDLX.');
  const version = view.getUint32(4, true);
  if (version !== SECTIONS_VERSION) throw new LexiconFormatError(`Lexicon file of version ${version}; this program reads version ${SECTIONS_VERSION}. Build it again.`);
  if (view.getUint32(12, true) !== file.byteLength) throw new LexiconFormatError(`Lexicon file cut short: ${view.getUint32(12, true)} bytes expected, ${file.byteLength} found.`);
  const places = new Map<string, { offset: number; length: number }>();
  for (let row = HEADER; row < HEADER + ROW * view.getUint32(8, true); row += ROW) {
    const name = String.fromCharCode(view.getUint8(row), view.getUint8(row + 1), view.getUint8(row + 2), view.getUint8(row + 3));
    places.set(name, { offset: view.getUint32(row + 4, true), length: view.getUint32(row + 8, true) });
  }
  return places;
}

/** Lays sections out as a file; the inverse of `openSections`. Names are four ASCII letters. Same sections, same bytes. */
export function packSections(sections: ReadonlyMap<string, ArrayBufferView>): ArrayBuffer {
  const names = [...sections.keys()].sort();
  const odd = names.find((name) => !/^[a-z]{4}$/.test(name));
  if (odd !== undefined) throw new LexiconFormatError(`A section is named by four small letters, not “${odd}”.`);
  const align = (offset: number): number => Math.ceil(offset / 8) * 8;
  let end = align(HEADER + ROW * names.length);
  const offsets = names.map((name) => {
    const offset = end;
    end = align(offset + (sections.get(name)?.byteLength ?? 0));
    return offset;
  });
  const file = new ArrayBuffer(end);
  const view = new DataView(file);
  [SECTIONS_MAGIC, SECTIONS_VERSION, names.length, end].forEach((value, k) => view.setUint32(4 * k, value, true));
  names.forEach((name, k) => {
    const data = sections.get(name);
    if (data === undefined) return;
    const row = HEADER + ROW * k;
    for (let i = 0; i < 4; i++) view.setUint8(row + i, name.charCodeAt(i));
    view.setUint32(row + 4, offsets[k] ?? 0, true);
    view.setUint32(row + 8, data.byteLength, true);
    new Uint8Array(file).set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), offsets[k]);
  });
  return file;
}

/** The file with these sections put in place of those of the same names, the others kept. */
export function withSections(file: ArrayBuffer, more: ReadonlyMap<string, ArrayBufferView>): ArrayBuffer {
  const known = openSections(file);
  const all = new Map<string, ArrayBufferView>(known.names.map((name) => [name, known.bytes(name)]));
  for (const [name, data] of more) all.set(name, data);
  return packSections(all);
}

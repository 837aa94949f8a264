/** Makes a gazetteer's arrays of its rows: for the lexicon file when it is built, for rosters when they are read. */
import { COUNTRY_MASK, FAME_MASK, FAME_SHIFT, KeyBit, packFlags, ROLE_STRIDE, SOURCED, Status, type NameArrays } from './layout.ts';
import { mergeRows } from './merge-rows.ts';
import { nameKeys, plainSpelling } from './name-key.ts';
import type { NameRow } from './name-row.ts';
import { lengthsOf, packTexts } from './pack.ts';

/** One spelling of one entity's name. */
interface NameEntry {
  readonly text: string;
  readonly keys: readonly string[];
  readonly entity: number;
  readonly status: number;
  readonly surnameAt: number;
  readonly surnameLength: number;
}

/** More than a sixteen-bit number can count. */
export class TooManyNamesError extends RangeError {
  override readonly name = 'TooManyNamesError';
}

/** How a name comes apart into keys: `nameKeys` for people, `thingKeys` for places and organisations. */
export type KeysOf = (name: string) => string[];

/** @param rows in any order; rows of one name are merged. @throws TooManyNamesError past 65,535 names or words. */
export function compileNames(rows: readonly NameRow[], keysOf: KeysOf = nameKeys): NameArrays {
  const merged = mergeRows(rows);
  const entries = nameEntries(merged, keysOf);
  const keys = [...new Set(entries.flatMap((entry) => entry.keys))].sort();
  const keyIds = new Map(keys.map((key, id) => [key, id]));
  if (keys.length > 0xffff || entries.length > 0xffff || merged.length > 0xffff) throw new TooManyNamesError(`${keys.length} words, ${entries.length} names: at most 65,535 of each`);
  const sequences = entries.map((entry) => entry.keys.map((key) => keyIds.get(key) ?? 0));
  const order = entries.map((_, i) => i).sort((a, b) => compareSequences(sequences[a], sequences[b]) || entries[a].status - entries[b].status || entries[a].entity - entries[b].entity);
  const names = order.map((i) => entries[i]);
  const nameSequences = order.map((i) => sequences[i]);
  return new Map<string, ArrayBufferView>([
    ...keyArrays(keys, names, nameSequences),
    ...nameArrays(names, nameSequences),
    ...entityArrays(merged, names),
    ...orders(names, nameSequences),
  ]);
}

function nameEntries(rows: readonly NameRow[], keysOf: KeysOf): NameEntry[] {
  const right = new Set(rows.flatMap((row) => [row.name, ...row.also].map((name) => keysOf(name).join(' '))));
  return rows.flatMap((row, entity) => {
    const seen = new Set<string>();
    const entries: NameEntry[] = [];
    const add = (text: string, status: number): void => {
      const keys = keysOf(text);
      const joined = keys.join(' ');
      if (keys.length === 0 || keys.some((key) => /[^\u0000-\u007f]/.test(key))) return;
      // Ron Desantis, Board of Control of Cricket: wrong in a capital, an accent or a small word, which keys leave out.
      const isOwnKey = seen.has(joined) && status === Status.WRONG;
      if (!isOwnKey && (seen.has(joined) || (status === Status.WRONG && right.has(joined)))) return;
      seen.add(joined);
      entries.push({ text, keys, entity, status, ...surnameIn(keys, row.short, status) });
    };
    add(row.name, Status.RIGHT);
    for (const name of row.also) add(name, Status.ALSO);
    for (const name of row.wrong) add(name, Status.WRONG);
    for (const short of row.short) if (!entries.some(({ keys }) => runAt(keys, nameKeys(short)) >= 0)) add(short, Status.SHORT);
    return entries;
  });
}

/** Where the longest of the surnames stands in a name; a name without any of them ends in its surname. */
function surnameIn(keys: readonly string[], short: readonly string[], status: number): { surnameAt: number; surnameLength: number } {
  if (status === Status.SHORT) return { surnameAt: 0, surnameLength: keys.length };
  let best = { surnameAt: -1, surnameLength: 0 };
  for (const surname of short) {
    const parts = nameKeys(surname);
    const at = runAt(keys, parts);
    if (at >= 0 && parts.length > best.surnameLength && (parts.length < keys.length || keys.length === 1)) best = { surnameAt: at, surnameLength: parts.length };
  }
  if (best.surnameAt >= 0) return best;
  const isSuffix = keys.length > 2 && /^(?:jr|sr|ii|iii|iv)$/.test(keys[keys.length - 1]);
  return { surnameAt: keys.length - (isSuffix ? 2 : 1), surnameLength: 1 };
}

/** Where `part` stands in `whole`, or -1. */
function runAt(whole: readonly string[], part: readonly string[]): number {
  for (let at = 0; at + part.length <= whole.length; at++) if (part.every((key, i) => whole[at + i] === key)) return part.length === 0 ? -1 : at;
  return -1;
}

function compareSequences(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) if (a[i] !== b[i]) return a[i] - b[i];
  return a.length - b.length;
}

function keyArrays(keys: readonly string[], names: readonly NameEntry[], sequences: readonly (readonly number[])[]): [string, ArrayBufferView][] {
  const bits = new Uint8Array(keys.length);
  const surnames = keys.map(() => new Set<number>());
  const givens = keys.map(() => new Set<number>());
  names.forEach(({ entity, status, surnameAt, surnameLength }, n) => {
    sequences[n].forEach((key, i) => {
      if (status === Status.WRONG) return;
      const isSurname = i >= surnameAt && i < surnameAt + surnameLength;
      const isGiven = !isSurname && (i === 0 || (surnameAt === 0 && i === surnameLength));
      bits[key] |= KeyBit.RIGHT | (isSurname ? KeyBit.SURNAME : isGiven ? KeyBit.GIVEN : KeyBit.INNER) | (sequences[n].length === 1 ? KeyBit.WHOLE : 0);
      if (isSurname) surnames[key].add(entity);
      else if (isGiven) givens[key].add(entity);
    });
  });
  const count = (sets: readonly ReadonlySet<number>[]): Uint8Array => Uint8Array.from(sets, (set) => Math.min(255, set.size));
  const fromEnd = keys.map((key) => [...key].reverse().join(''));
  const reversed = keys.map((_, i) => i).sort((a, b) => (fromEnd[a] < fromEnd[b] ? -1 : 1));
  const { bytes, lengths } = packTexts(keys);
  return [['kt', bytes], ['kl', lengths], ['kb', bits], ['ks', count(surnames)], ['kg', count(givens)], ['kr', Uint16Array.from(reversed)]];
}

function nameArrays(names: readonly NameEntry[], sequences: readonly (readonly number[])[]): [string, ArrayBufferView][] {
  const odd = names.map((_, n) => n).filter((n) => names[n].text !== plainSpelling(names[n].keys));
  const spelled = packTexts(odd.map((n) => names[n].text));
  return [
    ['sq', Uint16Array.from(sequences.flat())], ['sl', lengthsOf(sequences, (n) => names[n].text)],
    ['en', Uint16Array.from(names, ({ entity }) => entity)],
    ['fl', Uint8Array.from(names, ({ status, surnameAt, surnameLength }) => packFlags(status, surnameAt, surnameLength))],
    ['di', Uint16Array.from(odd)], ['dt', spelled.bytes], ['dl', spelled.lengths],
  ];
}

function entityArrays(rows: readonly NameRow[], names: readonly NameEntry[]): [string, ArrayBufferView][] {
  const rightName = new Map<number, number>();
  names.forEach(({ entity, status }, n) => { if (status === Status.RIGHT) rightName.set(entity, n); });
  const texts = new Map<string, number>([['', 0]]);
  const numberOf = (text: string): number => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  const roles: number[] = [];
  const entities: number[] = [];
  const countries = rows.map(({ country }) => numberOf(country));
  if (texts.size > COUNTRY_MASK) throw new TooManyNamesError(`${texts.size} countries: at most ${COUNTRY_MASK}`);
  rows.forEach((row, entity) => {
    const standing = ((row.fame & FAME_MASK) << FAME_SHIFT) | (row.isSourced ? SOURCED : 0);
    entities.push(rightName.get(entity) ?? 0, countries[entity] | standing, roles.length / ROLE_STRIDE);
    for (const { title, body, from, to } of row.roles) roles.push(numberOf(title), numberOf(body), from, to);
  });
  entities.push(0, 0, roles.length / ROLE_STRIDE);
  const packed = packTexts([...texts.keys()]);
  return [['ec', Uint16Array.from(entities)], ['rl', Uint16Array.from(roles)], ['tx', packed.bytes], ['tl', packed.lengths]];
}

/** Names in the order of what they are asked by. */
function orders(names: readonly NameEntry[], sequences: readonly (readonly number[])[]): [string, ArrayBufferView][] {
  const surname = (name: number): number => sequences[name][Math.min(3, names[name].surnameAt)]; // as its flags have room for
  const all = names.map((_, name) => name);
  const right = all.filter((name) => names[name].status !== Status.WRONG);
  return [
    ['si', Uint16Array.from(right.sort((a, b) => surname(a) - surname(b) || a - b))],
    ['ei', Uint16Array.from(all.sort((a, b) => names[a].entity - names[b].entity || a - b))],
  ];
}

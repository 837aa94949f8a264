/**
 * How names lie in the lexicon file. People, places and organisations are three gazetteers of the same form; a newsroom's
 * roster is a fourth, made in memory by the same code.
 *
 * A section's name is `n`, the gazetteer's letter (`p`, `l`, `o`) and two letters more. Words of names are numbered in the
 * order of their keys, names in the order of their words' numbers, so that all names that begin alike lie together.
 *
 *     kt kl   keys: ASCII text, the length of each
 *     kb      a byte for each key: `KeyBit`
 *     ks kg   a byte for each key: how many have it as surname, as given name (255: or more)
 *     kr      keys in the order of their letters read from the end
 *     sq sl   names: the keys of all in a row, how many each has
 *     en fl   entity and flags of each name
 *     di dt dl  names whose spelling is not that of their keys with capitals: which, text (UTF-8), the length of each
 *     ec      entities, three numbers each: the right name, country (a text) with fame and source, first role
 *     rl      roles, four numbers each: title, body (texts), from, to (months, see `name-row.ts`)
 *     tx tl   texts (UTF-8), the length of each
 *     si      right names in the order of the word that their surname begins with
 *     ei      names in the order of their entities
 */

export const Kind = { PERSON: 'p', PLACE: 'l', ORGANISATION: 'o' } as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** What a word does in the names that hold it. */
export const KeyBit = { GIVEN: 1, SURNAME: 2, INNER: 4, WHOLE: 8, RIGHT: 16 } as const;

/** Whether a name is right. `SHORT`: stands for another name and is no part of it (`Sisi` for `el-Sisi`). */
export const Status = { RIGHT: 0, ALSO: 1, WRONG: 2, SHORT: 3 } as const;

/** A name's flags: status, then the place and number of its surname's words. */
export function packFlags(status: number, surnameAt: number, surnameLength: number): number {
  return status | (Math.min(3, surnameAt) << 2) | (Math.min(7, surnameLength) << 4);
}

/** An entity's second number: the country's text in the low bits, then fame, then whether there is a source. */
export const COUNTRY_MASK = 0x1fff;
export const FAME_SHIFT = 13;
export const FAME_MASK = 3;
export const SOURCED = 0x8000;

export const ENTITY_STRIDE = 3;
export const ROLE_STRIDE = 4;

/** A gazetteer's arrays by the two letters of their sections. */
export type NameArrays = ReadonlyMap<string, ArrayBufferView>;

/**
 * Classes of UTF-16 code units, as the tokenizer needs them.
 *
 * Latin is a table, filled at start-up from the engine's own Unicode data; the rest is asked of a regular expression,
 * since a table of all 65,536 units costs ten milliseconds that a cold start has not got.
 */

export const Class = {
  OTHER: 0,
  LOWER: 1,
  UPPER: 2,
  DIGIT: 3,
  SPACE: 4,
  NEWLINE: 5,
  APOSTROPHE: 6,
  HYPHEN: 7,
  /** Zero-width characters and the soft hyphen: present in the text, not seen by a reader. */
  INVISIBLE: 8,
  HIGH_SURROGATE: 9,
} as const;

const LATIN_END = 0x250;

const NAMED: readonly (readonly [number, readonly number[]])[] = [
  // Every kind of space that does not break a line, the no-break ones among them.
  [Class.SPACE, [0x20, 0x09, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x202f, 0x205f, 0x3000]],
  [Class.NEWLINE, [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]],
  [Class.APOSTROPHE, [0x27, 0x2019, 0x02bc]],
  [Class.HYPHEN, [0x2d, 0x2010, 0x2011]],
  [Class.INVISIBLE, [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff]],
];

const named = new Map(NAMED.flatMap(([kind, units]) => units.map((unit) => [unit, kind] as const)));

const latin = Uint8Array.from({ length: LATIN_END }, (_, unit) => named.get(unit) ?? classOfLatin(unit));

/** Without regular expressions, which cost five milliseconds here: a Latin letter is what has two cases, or one of a few that have one. */
function classOfLatin(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return Class.DIGIT;
  const character = String.fromCharCode(unit);
  const lower = character.toLowerCase();
  if (lower !== character) return Class.UPPER;
  const isLetter = lower.toUpperCase() !== lower || unit === 0xaa || unit === 0xba || (unit >= 0x138 && unit !== 0xd7 && unit !== 0xf7);
  return isLetter ? Class.LOWER : Class.OTHER;
}

function classOfCharacter(codePoint: number): number {
  if (!(codePoint >= 0)) return Class.OTHER; // beyond the end of a text
  const known = named.get(codePoint);
  if (known !== undefined) return known;
  const character = String.fromCodePoint(codePoint);
  if (/\p{Lu}|\p{Lt}/u.test(character)) return Class.UPPER;
  if (/\p{L}|\p{M}/u.test(character)) return Class.LOWER;
  if (/\p{Nd}/u.test(character)) return Class.DIGIT;
  return Class.OTHER;
}

/** @returns a `Class`, `OTHER` for NaN; letters outside the basic plane come as `HIGH_SURROGATE` and are settled by `classAt`. */
export function classOf(unit: number): number {
  if (unit < LATIN_END) return latin[unit];
  if (unit >= 0xd800 && unit < 0xdc00) return Class.HIGH_SURROGATE;
  return classOfCharacter(unit);
}

/** The class of the character at an offset, surrogate pairs included. */
export function classAt(text: string, at: number): number {
  const kind = classOf(text.charCodeAt(at));
  if (kind !== Class.HIGH_SURROGATE) return kind;
  const codePoint = text.codePointAt(at);
  return codePoint === undefined || codePoint < 0x10000 ? Class.OTHER : classOfCharacter(codePoint);
}

export function isLetter(kind: number): boolean {
  return kind === Class.LOWER || kind === Class.UPPER;
}

export function isSpace(unit: number): boolean {
  const kind = classOf(unit);
  return kind === Class.SPACE || kind === Class.NEWLINE;
}

/** Curly, modifier and prime-like apostrophes made straight, so that one look-up serves all. */
export function straightenApostrophes(text: string): string {
  return /[\u2019\u02bc\u2018]/.test(text) ? text.replace(/[\u2019\u02bc\u2018]/g, "'") : text;
}

export function withoutInvisibles(text: string): string {
  return text.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
}

export function startsUpper(text: string): boolean {
  return classAt(text, 0) === Class.UPPER;
}

export function capitalise(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return text === '' ? text : first.toUpperCase() + text.slice(first.length);
}

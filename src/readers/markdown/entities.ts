/**
 * Decodes character references: `&rsquo;`, `&#8217;`, `&#x2019;`.
 */
import { ENTITY_NAMES } from './entity-names.ts';

const REPLACEMENT = '\uFFFD';
/** What browsers read for 128 to 159, from Windows-1252: old newsroom systems write `&#146;` for an apostrophe. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/**
 * @param reference what stands between `&` and `;`.
 * @returns undefined if no character has that name.
 */
export function decodeEntity(reference: string): string | undefined {
  if (reference.charCodeAt(0) !== 35) return ENTITY_NAMES.get(reference);
  const isHexadecimal = /^#x/i.test(reference);
  return decodeNumber(isHexadecimal ? Number.parseInt(reference.slice(2), 16) : Number.parseInt(reference.slice(1), 10));
}

function decodeNumber(code: number): string {
  if (code >= 128 && code < 160) return WINDOWS_1252[code - 128];
  const isScalar = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isScalar ? String.fromCodePoint(code) : REPLACEMENT;
}

/**
 * Text that was written as UTF-8 and read as Windows-1252: “donâ€™t”, “cafÃ©”. Each wrong run is the bytes of one
 * character, so it can be read again the right way without a list of cases.
 */

/** What Windows-1252 shows for the bytes 0x80 to 0x9f; the five it lacks stay control characters. */
const UPPER_CONTROLS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
/** First bytes that begin Latin letters, punctuation and emoji, as they show. */
const LEADS = 'ÂÃÄÅâïð';
/** Continuation bytes that a reader may meet beside a capital for other reasons: “VOILÀ”. */
const ORDINARY = '‘’“”•–—…™';

/** A wrongly read run and the character it should be. */
export interface Misread {
  readonly length: number;
  readonly text: string;
}

/** Cheap test for the rest. */
export function mayBeMisread(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xc1 && LEADS.includes(text[i])) return true;
  return false;
}

/** @returns undefined if no misread character begins at `at`. */
export function misreadAt(text: string, at: number): Misread | undefined {
  if (!LEADS.includes(text[at])) return undefined;
  const lead = text.charCodeAt(at);
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  let codePoint = lead & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    const byte = byteOf(text[at + i]);
    if (byte < 0x80 || byte > 0xbf) return text.startsWith('â€', at) ? { length: 2, text: '”' } : undefined;
    codePoint = (codePoint << 6) | (byte & 0x3f);
  }
  if (length === 2 && ORDINARY.includes(text[at + 1]) && !/\p{Ll}/u.test(text[at + 2] ?? '')) return undefined;
  if (codePoint < 0x80 || codePoint > 0x10ffff) return undefined;
  return { length, text: codePoint === 0xfeff ? '' : String.fromCodePoint(codePoint) };
}

/** The byte that Windows-1252 shows as this character; -1 if there is none. */
function byteOf(character: string | undefined): number {
  if (character === undefined) return -1;
  const control = UPPER_CONTROLS.indexOf(character);
  if (control >= 0) return 0x80 + control;
  const unit = character.charCodeAt(0);
  return unit <= 0xff ? unit : -1;
}

/**
 * The key under which a word of a name is looked up: small letters, no accents, no dots.
 *
 * Keys bring `Erdoğan` to `Erdogan` and `J.D.` to `JD`; they say where to look, not what is right, since accents are
 * judged on the article's own spellings.
 */

/** Letters that do not come apart into a letter and an accent. */
const WHOLE: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ə: 'a', ŋ: 'n' };

/** Only what needs folding; most words of a text do not. */
const PLAIN = /^[a-z'-]+$/;

/** @param word one word of a name, in any case, with or without dots and accents. */
export function nameKey(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f.,\u200b-\u200f\u00ad]/g, '')
    .replace(/[\u2018\u2019\u02bc\u02bb`´]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[^\u0000-\u007f]/g, (letter) => WHOLE[letter] ?? letter);
}

/** The keys of a full name: `Robert F. Kennedy Jr.` gives robert, f, kennedy, jr. */
export function nameKeys(name: string): string[] {
  return name
    .split(/[\s\u00a0]+/)
    .map(nameKey)
    .filter((key) => key !== '');
}

/** Small words that come and go in the names of places and organisations. */
export const CONNECTORS: ReadonlySet<string> = new Set('of the for and in on at to & upon'.split(' '));

/** The keys of a place or an organisation: `Centers for Disease Control` gives centers, disease, control. */
export function thingKeys(name: string): string[] {
  return nameKeys(name).filter((key) => !CONNECTORS.has(key));
}

/** What a name's keys read like if nothing else is known: `antony blinken` is Antony Blinken. */
export function plainSpelling(keys: readonly string[]): string {
  return keys.map((key) => key.charAt(0).toUpperCase() + key.slice(1)).join(' ');
}

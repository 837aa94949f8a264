/**
 * Ordinal numerals in figures: `1st`, `22nd`, `113th`, not `11st` or `22th`. The dictionaries state them as compound
 * rules, which are endless, so they are decided here.
 */

/** True for an ordinal in figures with the ending that its last digits ask for, in small letters or capitals. */
export function isOrdinalNumeral(word: string): boolean {
  const digits = word.length - 2;
  if (digits < 1) return false;
  for (let i = 0; i < digits; i++) {
    const code = word.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return false;
  }
  const last = word.charCodeAt(digits - 1) - 0x30;
  const isTeen = digits > 1 && word.charCodeAt(digits - 2) === 0x31;
  const wanted = isTeen || last === 0 || last > 3 ? 'th' : last === 1 ? 'st' : last === 2 ? 'nd' : 'rd';
  return word.endsWith(wanted) || word.endsWith(wanted.toUpperCase());
}

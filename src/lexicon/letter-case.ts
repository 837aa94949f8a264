/**
 * How a word is cased, and which dictionary spellings that allows.
 *
 * `House` and `HOUSE` are good for `house`, `PARIS` for `Paris`, `MCDONALD` for `McDonald`; `paris` is not good for
 * `Paris`, nor `HoUSE` for `house`. Hunspell decides the same.
 */

import type { Automaton } from './automaton.ts';

export const LetterCase = { SMALL: 0, TITLE: 1, CAPITALS: 2, MIXED: 3 } as const;
export type LetterCase = (typeof LetterCase)[keyof typeof LetterCase];

/** The case of a word whose letters the automaton knows; characters without case do not count. No allocation. */
export function letterCase(automaton: Automaton, word: string): LetterCase {
  let capitals = 0;
  let smalls = 0;
  let startsCapital = false;
  for (let i = 0; i < word.length; i++) {
    const label = automaton.label(word.charCodeAt(i));
    if (automaton.small[label] !== label) {
      capitals++;
      if (i === 0) startsCapital = true;
    } else if (automaton.capital[label] !== label) smalls++;
  }
  if (capitals === 0) return LetterCase.SMALL;
  if (smalls === 0) return capitals === 1 && startsCapital && word.length === 1 ? LetterCase.TITLE : LetterCase.CAPITALS;
  return capitals === 1 && startsCapital ? LetterCase.TITLE : LetterCase.MIXED;
}

/** The suggestion in the case of what stands: `Recieve` gives `Receive`, `RECIEVE` `RECEIVE`; a name keeps its capitals. */
export function carryCase(written: string, suggestion: string): string {
  const small = written.toLowerCase();
  if (written === small) return suggestion;
  if (written.length > 1 && written === written.toUpperCase()) return suggestion.toUpperCase();
  const startsCapital = written.charAt(0) !== small.charAt(0);
  return startsCapital ? suggestion.charAt(0).toUpperCase() + suggestion.slice(1) : suggestion;
}

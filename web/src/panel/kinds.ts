/** What a desk calls the sorts of faults: rules belong to them by what their names say. */
export type Kind = 'Names' | 'Spelling' | 'Figures and dates' | 'Grammar' | 'Punctuation' | 'Leftovers' | 'House style';

/** In the order of the list: what costs a correction first. */
export const KINDS: readonly Kind[] = ['Names', 'Figures and dates', 'Spelling', 'Grammar', 'Punctuation', 'House style', 'Leftovers'];

/** The first that fits counts. */
const PATTERNS: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:name|place|organisation|renamed|transliteration|honorific|first-reference|title-capital|description-capital|neighbourhood|acronym)/, 'Names'],
  [/figure|arithmetic|^age$|date$|change-direction|conversion|score|percent-(?!style)/, 'Figures and dates'],
  [/-style$|-format$|^dialect$|variant$|heading-case|abbreviation|number-style|redundancy|serial-comma|headline-verb/, 'House style'],
  [/leftover|debris|encoding|desk-note|repeated-passage|spacing|missing-space/, 'Leftovers'],
  [/comma|stop|quote|bracket|dash|apostrophe|ellipsis|hyphen/, 'Punctuation'],
  [/spelling|doubled-word|capital|confusable|eggcorn/, 'Spelling'],
];

export function kindOfRule(id: string): Kind {
  return PATTERNS.find(([pattern]) => pattern.test(id))?.[1] ?? 'Grammar';
}

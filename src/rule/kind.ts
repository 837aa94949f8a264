/**
 * What kind of slip a rule is about, for lists that are grouped and for hosts that know categories. The rule's id names
 * its subject, so the kind follows from the id; a rule that no pattern fits is a matter of usage.
 */
export type RuleKind = 'spelling' | 'names' | 'grammar' | 'punctuation' | 'figures' | 'consistency' | 'leftovers' | 'usage';

/** In the order in which an editor would want to read them. */
export const KINDS: readonly RuleKind[] = ['names', 'figures', 'spelling', 'grammar', 'punctuation', 'consistency', 'leftovers', 'usage'];

export const KIND_TITLES: Readonly<Record<RuleKind, string>> = {
  names: 'Names',
  figures: 'Figures and dates',
  spelling: 'Spelling',
  grammar: 'Grammar',
  punctuation: 'Punctuation',
  consistency: 'Consistency',
  leftovers: 'Leftovers',
  usage: 'Usage',
};

/** The first that fits. */
const PATTERNS: readonly (readonly [RuleKind, RegExp])[] = [
  ['leftovers', /^(?:leftover|desk-note|editing-debris|encoding|repeated-passage)/],
  ['names', /^(?:name-|person-|place-|organisation-|renamed-|transliteration|honorific|first-reference|description-capital|title-capital)/],
  ['consistency', /(?:-style|-variant)$|^(?:dialect|acronym|abbreviation|country-abbreviation|heading-case|capital-)/],
  ['figures', /(?:figure|arithmetic|conversion|percent|date|time-|age$|score|number-style|change-direction)/],
  ['spelling', /^(?:spelling|confusable|eggcorn|neighbourhood|homophone)/],
  ['punctuation', /(?:comma|quote|dash|bracket|stop|space|spacing|hyphen|apostrophe|ellipsis|semicolon|colon)/],
  ['grammar', /(?:agreement|article|verb|pronoun|noun|preposition|relative|doubled-word|mid-sentence-capital|modal|tense|plural|missing-word)/],
];

export function kindOf(ruleId: string): RuleKind {
  return PATTERNS.find(([, pattern]) => pattern.test(ruleId))?.[0] ?? 'usage';
}

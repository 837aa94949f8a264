/** The plural of a noun and the singular of a plural, as far as the lexicon has them. */
import { Part, type Lexicon } from '../../lexicon/lexicon.ts';

const IRREGULAR: readonly (readonly [string, string])[] = [
  ['man', 'men'], ['woman', 'women'], ['child', 'children'], ['person', 'people'], ['foot', 'feet'], ['tooth', 'teeth'], ['mouse', 'mice'], ['goose', 'geese'], ['wife', 'wives'], ['knife', 'knives'],
  ['wolf', 'wolves'], ['leaf', 'leaves'], ['thief', 'thieves'], ['shelf', 'shelves'], ['half', 'halves'], ['life', 'lives'], ['loaf', 'loaves'], ['crisis', 'crises'], ['analysis', 'analyses'],
];
const PLURALS = new Map(IRREGULAR);
const SINGULARS = new Map(IRREGULAR.map(([one, several]) => [several, one]));

/** @param noun a singular in lower case. @returns undefined if the lexicon knows no plural. */
export function pluralOf(lexicon: Lexicon, noun: string): string | undefined {
  const known = PLURALS.get(noun) ?? (/[a-z]man$/.test(noun) ? `${noun.slice(0, -3)}men` : undefined);
  if (known !== undefined) return known;
  const formed = /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : /(?:s|sh|ch|x|z)$/.test(noun) ? `${noun}es` : `${noun}s`;
  return [formed, `${noun}es`].find((word) => has(lexicon, word, Part.PLURAL));
}

/** @param noun a plural in lower case. @returns undefined if the lexicon knows no singular. */
export function singularOf(lexicon: Lexicon, noun: string): string | undefined {
  const known = SINGULARS.get(noun) ?? (/[a-z]men$/.test(noun) ? `${noun.slice(0, -3)}man` : undefined);
  if (known !== undefined) return known;
  const candidates = noun.endsWith('ies') ? [`${noun.slice(0, -3)}y`, noun.slice(0, -1)] : /(?:s|sh|ch|x|z)es$/.test(noun) ? [noun.slice(0, -2), noun.slice(0, -1)] : [noun.slice(0, -1)];
  return candidates.find((word) => has(lexicon, word, Part.NOUN));
}

function has(lexicon: Lexicon, word: string, part: number): boolean {
  return ((lexicon.find(word)?.parts ?? 0) & part) !== 0;
}

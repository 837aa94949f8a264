/** Present-tense verbs and their number: “is” and “depends” want one subject, “are” and “depend” several. */
import { Part, type Lexicon } from '../../lexicon/lexicon.ts';
import type { Form } from '../forms.ts';

export type GrammaticalNumber = 'singular' | 'plural';

const PAIRS: readonly (readonly [string, string])[] = [
  ['is', 'are'], ['was', 'were'], ['has', 'have'], ['does', 'do'], ["isn't", "aren't"], ["wasn't", "weren't"], ["hasn't", "haven't"], ["doesn't", "don't"],
];
const TO_PLURAL = new Map(PAIRS);
const TO_SINGULAR = new Map(PAIRS.map(([singular, plural]) => [plural, singular]));
/** Nouns, adjectives and what else may stand in a verb’s place without being one. */
const OTHER = Part.NOUN | Part.PLURAL | Part.ADJECTIVE | Part.ADVERB | Part.PREPOSITION | Part.CONJUNCTION | Part.DETERMINER | Part.PRONOUN | Part.MODAL | Part.NUMERAL;
/** Verbs for certain after a whole noun phrase, though dictionaries have them as nouns too. */
const COMMON_BASES = new Set('want think know go come get give make keep begin become tell bring send say mean need seem agree meet live'.split(' '));

/** One of the forms of be, have and do. */
export function isAuxiliary(lower: string): boolean {
  return TO_PLURAL.has(lower) || TO_SINGULAR.has(lower);
}

/**
 * The number of a finite verb.
 * @param strict only verbs that are nothing else; otherwise also those that the place before them makes verbs (“he want”).
 */
export function verbNumber({ lower, shape, parts, isPossessive }: Form, strict: boolean): GrammaticalNumber | undefined {
  if (shape !== 'lower' || isPossessive) return undefined;
  if (TO_PLURAL.has(lower)) return 'singular';
  if (TO_SINGULAR.has(lower)) return 'plural';
  if ((parts & Part.VERB_S) !== 0) return strict && (parts & OTHER) !== 0 ? undefined : 'singular';
  if (COMMON_BASES.has(lower)) return 'plural';
  const isBase = (parts & Part.VERB_BASE) !== 0 && (parts & (Part.VERB_PAST | Part.PARTICIPLE | Part.VERB_ING)) === 0;
  if (!isBase || (parts & (OTHER & ~(Part.NOUN | Part.ADJECTIVE))) !== 0) return undefined;
  return (parts & (strict ? OTHER : Part.ADJECTIVE)) !== 0 ? undefined : 'plural';
}

/** The same verb in the other number; undefined if the lexicon has none. */
export function otherNumber(lexicon: Lexicon, lower: string): string | undefined {
  const known = TO_PLURAL.get(lower) ?? TO_SINGULAR.get(lower);
  if (known !== undefined) return known;
  const parts = lexicon.find(lower)?.parts ?? 0;
  const candidates = (parts & Part.VERB_S) !== 0 ? basesOf(lower) : formsWithS(lower);
  const wanted = (parts & Part.VERB_S) !== 0 ? Part.VERB_BASE : Part.VERB_S;
  return candidates.find((word) => ((lexicon.find(word)?.parts ?? 0) & wanted) !== 0);
}

function basesOf(lower: string): string[] {
  if (lower.endsWith('ies')) return [`${lower.slice(0, -3)}y`, lower.slice(0, -1)];
  if (/(?:s|sh|ch|x|z|o)es$/.test(lower)) return [lower.slice(0, -2), lower.slice(0, -1)];
  return [lower.slice(0, -1)];
}

function formsWithS(lower: string): string[] {
  if (/[^aeiou]y$/.test(lower)) return [`${lower.slice(0, -1)}ies`];
  return /(?:s|sh|ch|x|z|o)$/.test(lower) ? [`${lower}es`, `${lower}s`] : [`${lower}s`];
}

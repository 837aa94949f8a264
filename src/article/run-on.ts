/**
 * Whether two words written as one lost the space between them (*ofthe*, *potentialway*) or make a compound, as English
 * makes them daily (*steelman*, *scorebox*, *billpayers*). Nobody builds compounds with small words, nor with long adjectives.
 */
import { Part, type Lexicon, type Word } from '../lexicon/lexicon.ts';

/** Letters from which an adjective is too long for a compound’s head. */
const LONG = 7;

/** @param split the two words with a space between. */
export function isRunOn(split: string, lexicon: Lexicon): boolean {
  const [first = '', second = ''] = split.split(' ').map((word) => word.toLowerCase());
  return isSmallWord(first, lexicon) || isSmallWord(second, lexicon) || isLongAdjective(lexicon.find(first));
}

function isSmallWord(word: string, lexicon: Lexicon): boolean {
  const { PREPOSITION, DETERMINER, PRONOUN, CONJUNCTION, MODAL } = Part;
  const parts = lexicon.find(word)?.parts ?? 0;
  return (parts & (PREPOSITION | DETERMINER | PRONOUN | CONJUNCTION | MODAL)) !== 0 || FORMS_OF_BE_AND_HAVE.has(word);
}

export function isLongAdjective(word: Word | undefined): boolean {
  return word !== undefined && word.spelling.length >= LONG && (word.parts & Part.ADJECTIVE) !== 0;
}

const FORMS_OF_BE_AND_HAVE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'has', 'have', 'had', 'not']);

/** Where a noun phrase starts: its head with the adjectives and nouns before it, up to what cannot belong to it. */
import { Part } from '../lexicon/lexicon.ts';
import type { Article } from './article.ts';
import { DETERMINERS } from './word-classes.ts';

/** So many words are taken for modifiers; in longer runs one of them is something else. */
const REACH = 3;

/** @param head the last noun of the phrase. @returns its first word, without determiner or number. */
export function startOfPhrase(article: Article, head: number): number {
  let first = head;
  while (first > head - REACH && isModifier(article, first - 1) && !article.isGlued(first)) first--;
  return first;
}

/** A lower-case adjective or noun; participles only if the lexicon calls them adjectives. */
export function isModifier(article: Article, token: number): boolean {
  if (!article.isWord(token)) return false;
  const { lower, shape, parts, isPossessive } = article.form(token);
  if ((shape !== 'lower' && !(shape === 'capital' && article.isSentenceStart(token))) || isPossessive || DETERMINERS.has(lower)) return false;
  if (parts & (Part.PREPOSITION | Part.PRONOUN | Part.CONJUNCTION | Part.NUMERAL | Part.MODAL)) return false;
  if (parts & (Part.VERB_ING | Part.VERB_PAST)) return (parts & Part.ADJECTIVE) !== 0;
  return (parts & (Part.ADJECTIVE | Part.NOUN)) !== 0 || lower.includes('-');
}

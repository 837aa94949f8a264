/**
 * Where the noun phrase before “who” or “which” starts, if nothing before it could be meant as well: not “the leader of the
 * rebels who”, nor “Ann Lee and Mr Day, who”.
 */
import { Part } from '../../lexicon/lexicon.ts';
import type { Article } from '../article.ts';
import { DETERMINERS, isPreposition } from '../word-classes.ts';

/** @param last the last word of the phrase. @returns its first word, a determiner or an honorific too; undefined in doubt. */
export function phraseStart(article: Article, last: number): number | undefined {
  let first = last;
  while (isInside(article, first - 1, last) && !article.isGlued(first)) first--;
  if (DETERMINERS.has(article.lower(first - 1))) first--;
  const before = first - 1;
  if (!article.sameSentence(before, last) || before < 0) return first;
  if (!article.isWord(before)) return article.isMark(before, ',') ? undefined : first;
  const { lower } = article.form(before);
  if (lower === 'and' || lower === 'or' || lower === 'nor') return undefined;
  return isPreposition(article.form(before)) && !isOpening(article, before) ? undefined : first;
}

/** A preposition after a verb or at the head of a clause has no noun before it: “They spoke to officials who”. */
function isOpening(article: Article, preposition: number): boolean {
  if (article.isSentenceStart(preposition)) return true;
  if (!article.isWord(preposition - 1)) return false;
  const { parts } = article.form(preposition - 1);
  return (parts & (Part.NOUN | Part.PLURAL | Part.PRONOUN | Part.NUMERAL | Part.ADJECTIVE | Part.PREPOSITION)) === 0 && parts !== 0;
}

function isInside(article: Article, token: number, last: number): boolean {
  if (!article.isWord(token) || !article.sameSentence(token, last)) return false;
  const { shape, lower, parts } = article.form(token);
  const isName = article.form(last).shape !== 'lower';
  if (isName) return shape !== 'lower' && !DETERMINERS.has(lower) && (parts & (Part.PREPOSITION | Part.CONJUNCTION)) === 0;
  if (DETERMINERS.has(lower) || shape !== 'lower') return false;
  return (parts & (Part.ADJECTIVE | Part.NOUN)) !== 0 && (parts & (Part.PREPOSITION | Part.PRONOUN | Part.CONJUNCTION | Part.MODAL | Part.VERB_PAST | Part.VERB_S)) === 0;
}

/** Where a noun phrase without an article stands as a sentence’s subject or as a preposition’s object, so that one is missed. */
import { Part } from '../lexicon/lexicon.ts';
import type { Article } from './article.ts';
import type { TokenRange } from './definite-names.ts';
import { isFiniteBeforeObject, isPreposition, isSurelyFinite } from './word-classes.ts';

/** After these a clause begins, with its subject. */
const CLAUSE = new Set(['that', 'because', 'although', 'though', 'while', 'whereas', 'whether', 'if', 'when', 'where', 'why', 'how', 'until', 'unless', 'said', 'says']);

/** At the head of a sentence or clause, with its verb behind it. */
export function isBareSubject(article: Article, [first, last]: TokenRange): boolean {
  const isClause = article.isSentenceStart(first) || CLAUSE.has(article.lower(first - 1));
  if (!isClause && !article.isMark(first - 1, ',')) return false;
  const verb = afterAdjunct(article, last + 1);
  if (!article.isWord(verb)) return false;
  return isSurelyFinite(article.form(verb)) || (isClause && isFiniteBeforeObject(article, verb));
}

/** Behind “on Thursday”, “last week”, “also”. */
function afterAdjunct(article: Article, token: number): number {
  const word = article.lower(token);
  if (word === 'on' || word === 'in' || word === 'last' || word === 'this') return article.isWord(token + 1) && !article.isMark(token + 2, ',') ? token + 2 : token;
  return article.isWord(token) && article.form(token).parts === Part.ADVERB ? token + 1 : token;
}

/** After a preposition, with nothing behind it that it could belong to. */
export function isBareObject(article: Article, [first, last]: TokenRange): boolean {
  if (!article.isWord(first - 1) || !isPreposition(article.form(first - 1))) return false;
  const before = article.lower(first - 1);
  if (before === 'as' || before === 'like' || before === 'than') return false;
  if (/^(?:of|on)$/.test(before) && /^(?:house|treaty)$/.test(article.lower(first - 2))) return false;
  return isEndOfPhrase(article, last + 1);
}

/** A mark, or a word that cannot belong to a noun phrase before it. */
export function isEndOfPhrase(article: Article, token: number): boolean {
  if (token >= article.tokens.count) return true;
  if (!article.isWord(token)) return /^[,.;:!?)”"]/.test(article.written(token)) || (article.isMark(token, '(') && !article.isGlued(token));
  const form = article.form(token);
  return isPreposition(form) || isSurelyFinite(form) || form.lower === 'that' || form.lower === 'who' || form.lower === 'which';
}

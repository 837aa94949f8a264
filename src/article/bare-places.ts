/** Where a noun phrase without an article stands as a sentence’s subject or as a preposition’s object, so that one is missed. */
import { Part } from '../lexicon/lexicon.ts';
import type { Article } from './article.ts';
import type { TokenRange } from './definite-names.ts';
import { capitalisedWithin } from './capitalised-within.ts';
import { countNoun, type CountNoun } from './count-nouns.ts';
import { DETERMINERS, isFiniteBeforeObject, isPreposition, isSurelyFinite } from './word-classes.ts';

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

/** Words in which an article is looked for beside the place that lacks one. */
const NEAR = 14;
const ARTICLES = new Set(['a', 'an', 'the', 'his', 'her', 'its', 'their', 'this', 'that', 'these']);
const COPULAS = new Set(['is', 'was', 'be', 'been', 'became', 'becomes', 'become', 'being']);
/** “Of” asks for an article where what stands before it is part of a thing, or the thing’s own: not in “a kind of bridge”. */
const PARTS = new Set('member members part parts end front side sides outskirts rest most edge middle centre center start beginning aftermath wake half because ahead some all one two three many front back top bottom hands presence killing death arrest owner owners residents'.split(' '));

/** True if a countable noun with its modifiers stands where only a whole noun phrase can, and nothing behind belongs to it. */
export function isPlaceForPhrase(article: Article, first: number, head: number): boolean {
  const noun = countNoun(article.lower(head));
  if (noun === undefined || !isEndOfPhrase(article, head + 1) || isListed(article, head)) return false;
  if (article.isSentenceStart(first)) return isNamelessSubject(article, first, head);
  if (!hasArticle(article, head)) return false;
  const before = first - 1;
  if (!article.isWord(before) || !article.sameSentence(before, head)) return false;
  const word = article.lower(before);
  if (isRepeated(article, before, head)) return false;
  if (DETERMINERS.has(article.lower(before - 1))) return false; // “an outside vendor”
  if (isPreposition(article.form(before))) return !noun.notAfter.includes(word) && takesArticle(article, before, head, noun);
  if (noun.kind === 'role' || (article.form(head).parts & Part.ADJECTIVE) !== 0) return false;
  return COPULAS.has(word) ? noun.kind === 'thing' : isVerbWithObject(article, before);
}

/** A headline that runs on into the text drops all its articles: “Hundreds attend funeral for veteran without family”. */
function hasArticle(article: Article, token: number): boolean {
  const { first, last } = article.sentences[article.sentenceOf(token)];
  let found = false;
  for (let i = Math.max(first, token - NEAR); i < Math.min(last, token + NEAR); i++) {
    if (ARTICLES.has(article.lower(i))) found = true;
    if (article.isWord(i) && article.form(i).text === 'MORE') return false; // a page’s link, its headline run into the sentence
  }
  return found;
}

/** Before its verb; a word that is capitalised elsewhere too is a name: “Hill said”. */
function isNamelessSubject(article: Article, first: number, head: number): boolean {
  if (!article.isWord(head + 1) || !isSurelyFinite(article.form(head + 1))) return false;
  return first < head || !article.derive(capitalisedWithin).has(article.lower(head));
}

/** “door to door”, “from office to office” */
function isRepeated(article: Article, before: number, head: number): boolean {
  return article.lower(head + 1) === 'to' || article.lower(before - 1) === article.lower(head) || article.lower(head + 2) === article.lower(head);
}

/** “on kitchen, home and garden goods”: the first of several. */
function isListed(article: Article, head: number): boolean {
  if (!article.isMark(head + 1, ',')) return false;
  for (let i = head + 2; i < head + 6; i++) if (article.lower(i) === 'and' || article.lower(i) === 'or') return true;
  return false;
}

function takesArticle(article: Article, before: number, head: number, { kind }: CountNoun): boolean {
  switch (article.lower(before)) {
    case 'as':
      return kind === 'person';
    case 'than':
    case 'like':
    case 'via':
    case 'from':
      return false;
    case 'of':
      return PARTS.has(article.lower(before - 1));
    case 'to':
      return kind !== 'role' && (article.form(head).parts & Part.VERB_BASE) === 0;
    default:
      return true;
  }
}

/** A verb that a subject or a comma stands before: no participle of a noun phrase, as in “an emailed statement”. */
function isVerbWithObject(article: Article, token: number): boolean {
  const { lower, shape, parts, isPossessive } = article.form(token);
  if (shape !== 'lower' || isPossessive || LISTING.has(lower)) return false;
  if ((parts & (Part.NOUN | Part.PLURAL | Part.ADJECTIVE)) !== 0 && !TAKING.has(lower)) return false;
  const before = token - 1;
  if ((parts & Part.VERB_ING) !== 0) return article.isMark(before, ',') ? !isAdjective(article, before - 1) : article.isWord(before) && (BEFORE_ING.has(article.lower(before)) || isPreposition(article.form(before)));
  if ((parts & (Part.VERB_PAST | Part.VERB_S)) === 0 && !TAKING.has(lower)) return false;
  return isSubjectWord(article, before);
}

/** No verbs with an object: “including”, “the Panama-flagged ship” without its hyphen. */
const LISTING = new Set(['including', 'regarding', 'concerning', 'excluding', 'flagged', 'led', 'based', 'backed', 'owned', 'run', 'funded', 'trained', 'born']);
/** Verbs with an object for certain, though the lexicon has them as nouns or adjectives too. */
const TAKING = new Set('has had have wore took made left won lost gave got bought built used sent kept held carried needs needed saw found hit set put leaving making taking losing wearing carrying using holding building buying keeping showing causing creating winning opening'.split(' '));
const BEFORE_ING = new Set([...COPULAS, 'are', 'were', 'and']);

function isSubjectWord(article: Article, token: number): boolean {
  if (!article.isWord(token)) return false;
  const { lower, shape, parts, isPossessive } = article.form(token);
  if (isPossessive || DETERMINERS.has(lower)) return false;
  return /^(?:he|she|it|they|we|i|who|and|have|has|had)$/.test(lower) || shape !== 'lower' || (parts & (Part.NOUN | Part.PLURAL)) !== 0;
}

function isAdjective(article: Article, token: number): boolean {
  if (!article.isWord(token)) return false;
  const { parts } = article.form(token);
  return (parts & Part.ADJECTIVE) !== 0 && (parts & Part.ADVERB) === 0;
}

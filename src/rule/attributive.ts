/**
 * Whether a compound describes the noun behind it (*a long-term plan*) or stands for itself (*in the long term prices fall*;
 * *the state owned shares*, where *owned* is the verb). Only what is certain counts: what stands before decides it.
 */
import type { Article } from '../article/article.ts';
import { Part } from '../lexicon/lexicon.ts';

/** How a compound may be misread: as a noun with its adjective, as a subject and its verb, or not at all: `made` and `suffix` are made of any noun. */
export type CompoundKind = 'noun' | 'participle' | 'made' | 'suffix' | 'adjective';

const NO_NOUN = Part.PREPOSITION | Part.CONJUNCTION | Part.DETERMINER | Part.PRONOUN | Part.MODAL | Part.ADVERB;
const VERBAL = Part.VERB_PAST | Part.VERB_ING | Part.PARTICIPLE;
const DETERMINERS = new Set('a an the this that these those its his her their our my your another each every any no some many several few most other such'.split(' '));
/** What may stand before a compound whose second word is a verb elsewhere: no subject begins with these. */
const OPENERS = new Set('a an of on for with from by about against including other many several some any more most all such and or as in'.split(' '));
const PREPOSITIONS = new Set('in over for on at to by during from into'.split(' '));
const BE = new Set('is are was were be been being am not'.split(' '));

/** @param first the compound's first token. @param last its last. */
export function isAttributive(article: Article, first: number, last: number, kind: CompoundKind): boolean {
  if (!isNounAt(article, last + 1) || !article.sameSentence(first, last + 1)) return false;
  const before = article.isWord(first - 1) && article.sameSentence(first - 1, first) && !article.isGlued(first) ? article.lower(first - 1) : '';
  if ((kind === 'made' || kind === 'suffix') && !isBareNoun(article, first)) return false;
  if (kind === 'made' && before !== '' && isNeverFinite(article.lower(last), DETERMINERS.has(before))) return true;
  if (kind === 'participle' || kind === 'made') return OPENERS.has(before) || isAdjectiveAt(article, first - 1);
  if (BE.has(before)) return false;
  if (kind === 'suffix') return before !== '';
  if (kind === 'noun') {
    const isSetPhrase = DETERMINERS.has(before) && PREPOSITIONS.has(article.lower(first - 2)) && before === 'the';
    return !isSetPhrase && (DETERMINERS.has(before) || isAdjectiveAt(article, first - 1) || (before !== '' && (article.form(last + 1).parts & Part.PLURAL) !== 0));
  }
  return DETERMINERS.has(before) || OPENERS.has(before) || isAdjectiveAt(article, first - 1) || (article.isWord(first - 1) && article.form(first - 1).isPossessive);
}

/** “drug driven crime”; “related” may be what an officer did, but not what “stress” did. */
function isNeverFinite(second: string, isDetermined: boolean): boolean {
  return /^(?:driven|ridden|laden|enhancing)$/.test(second) || (second === 'related' && !isDetermined);
}

/** A small noun that is no verb or adverb where it stands, or an adjective and such a noun. */
function isNounAt(article: Article, at: number): boolean {
  if (!article.isWord(at) || article.isGlued(at)) return false;
  const { shape, parts } = article.form(at);
  if (shape !== 'lower' || (parts & NO_NOUN) !== 0) return false;
  if ((parts & (Part.NOUN | Part.PLURAL)) !== 0 && (parts & VERBAL) === 0) return true;
  if ((parts & Part.ADJECTIVE) === 0 || (parts & VERBAL) !== 0 || !article.isWord(at + 1) || article.isGlued(at + 1)) return false;
  const next = article.form(at + 1);
  return next.shape === 'lower' && (next.parts & (Part.NOUN | Part.PLURAL)) !== 0 && (next.parts & (NO_NOUN | VERBAL)) === 0;
}

/** “physician related”, not “questions related”. */
function isBareNoun(article: Article, at: number): boolean {
  const { shape, parts, lower } = article.form(at);
  return shape === 'lower' && !/^(?:other|others|more|most|so|too|very|such|less|how)$/.test(lower) && (parts & Part.NOUN) !== 0 && (parts & (Part.PLURAL | NO_NOUN | VERBAL)) === 0;
}

function isAdjectiveAt(article: Article, at: number): boolean {
  if (!article.isWord(at)) return false;
  const { shape, parts } = article.form(at);
  return shape === 'lower' && (parts & Part.ADJECTIVE) !== 0 && (parts & (Part.NOUN | NO_NOUN | VERBAL)) === 0;
}

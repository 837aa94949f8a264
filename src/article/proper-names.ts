/**
 * Names of bodies, places and works as rules of style meet them: what they spell, hyphenate or abbreviate is the bearer’s
 * choice and not the house’s (Ministry of Defence, Labor Day, World Health Organization).
 */
import { nameKey } from '../lexicon/names/name-key.ts';
import { Status } from '../lexicon/names/layout.ts';
import type { Gazetteer } from '../lexicon/names/gazetteer.ts';
import type { Article } from './article.ts';

export interface NameRange {
  /** Tokens, both inclusive. */
  readonly first: number;
  readonly last: number;
}

/** Small words inside names: Ministry of Defence, Save the Children. */
const INNER = new Set('of and for the de la du des &'.split(' '));
/** Longest name looked up, in tokens; names begin at most so far before the token asked about. */
const REACH = 8;

/**
 * The run of capitals that a token stands in, small words between capitals included. A word that only begins its sentence
 * is no name. @returns undefined if the token has no capital.
 */
export function nameAround(article: Article, token: number): NameRange | undefined {
  if (!isCapital(article, token)) return undefined;
  let first = token;
  for (let i = token - 1; i >= 0 && article.sameSentence(i, token); i--) {
    if (isCapital(article, i) && !article.form(i).isPossessive) first = i;
    else if (!isInner(article, i)) break;
  }
  let last = token;
  for (let i = token + 1; !article.form(last).isPossessive && article.sameSentence(token, i); i++) {
    if (isCapital(article, i)) last = i;
    else if (!isInner(article, i)) break;
  }
  if (article.isSentenceStart(first) && first < last && isPlainOpener(article, first)) first++;
  return first === last && article.isSentenceStart(first) ? undefined : { first, last };
}

function isCapital(article: Article, token: number): boolean {
  return article.isWord(token) && article.form(token).shape !== 'lower' && article.form(token).shape !== 'figure';
}

function isInner(article: Article, token: number): boolean {
  return INNER.has(article.lower(token)) || article.isMark(token, '&');
}

/** “The”, “But”: begins a sentence and no name. */
function isPlainOpener(article: Article, token: number): boolean {
  return /^(?:the|a|an|but|and|in|at|on|for|of|if|when|while|as|to|by|from|with|after|before|under|its|their|his|her|our|this|that|both|many|most|some|several|former)$/.test(article.lower(token));
}

/**
 * Whether a name of the gazetteers covers the token, as it stands or with another word in the token’s place: a right name,
 * or another that the body goes by.
 * @param instead in small letters; may be two words.
 */
export function listedName(article: Article, token: number, instead?: string, among: 'all' | 'places' = 'all'): 'right' | 'also' | undefined {
  const { organisations, places } = article.names.book;
  let also = false;
  for (const gazetteer of among === 'places' ? places : [...organisations, ...places]) {
    const status = statusIn(article, gazetteer, token, instead);
    if (status === Status.RIGHT) return 'right';
    also ||= status === Status.ALSO;
  }
  return also ? 'also' : undefined;
}

/** The best status of the names of two words or more that cover the token; undefined if there is none. */
function statusIn(article: Article, gazetteer: Gazetteer, token: number, instead: string | undefined): number | undefined {
  const keyOf = (word: string): number => (word === '' ? -1 : gazetteer.words.find(nameKey(word)));
  const written = (at: number): string => (article.isWord(at) ? article.form(at).stem : '');
  const keys = (instead ?? written(token)).split(' ').map(keyOf); // “Los Angeles” in place of “Los-Angeles”
  if (keys.includes(-1)) return undefined;
  const wide = keys.length;
  let from = token;
  for (; from > token - REACH + 1; from--) {
    const key = keyOf(written(from - 1));
    if (key < 0) break;
    keys.unshift(key);
  }
  for (let at = token + 1; at < token + REACH; at++) {
    const key = keyOf(written(at));
    if (key < 0) break;
    keys.push(key);
  }
  if (keys.length < 2) return undefined;
  const behind = token - from + wide;
  let best: number | undefined;
  for (let start = token - from; start >= 0; start--) {
    if (!isCapital(article, from + start)) continue;
    const name = gazetteer.longest(keys, start, keys.length - start);
    if (name < 0 || start + gazetteer.wordCount(name) < behind || gazetteer.wordCount(name) < 2) continue;
    const status = gazetteer.status(name);
    if (status === Status.RIGHT || status === Status.ALSO) best = Math.min(best ?? status, status);
  }
  return best;
}

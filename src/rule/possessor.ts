/**
 * Whose it is: what a word in -s would be the possessive of, in the singular or the plural, by what the article says of it
 * elsewhere and by the determiner before it.
 */
import type { Article } from '../article/article.ts';
import { countForms } from '../article/form-counts.ts';
import { Part } from '../lexicon/lexicon.ts';

export interface Possessor {
  readonly singular: string;
  readonly number: 'singular' | 'plural' | 'open';
  readonly isName: boolean;
  readonly isSure: boolean;
  /** Its determiner tells how many. */
  readonly isCounted: boolean;
  /** The token of the determiner before it, if there is one. */
  readonly determiner?: number;
}

const ONE = new Set('a an one each every another'.split(' '));
const SEVERAL = new Set('two three four five six seven eight nine ten these those both many several all few most some'.split(' '));
const OPEN = new Set('the my his her our their your its'.split(' '));
/** Plurals of persons and the like that stand before a noun as they are: “consumers group”, “powers resolution”. */
const ATTRIBUTIVE = new Set('borders careers centers centres centurions characters civilians computers consumers counters covers customers disasters drawers drivers employers engineers farmers flowers foreigners headquarters hours investors journalists letters matters members monitors motors numbers offers officers orders others owners papers parents patients pensioners players powers prisoners quarters refugees residents retailers rivers sectors senators soldiers starters students teachers theaters theatres towers trainers transfers users veterans visitors voters waters workers writers'.split(' '));

/** @returns undefined if the word stands before its noun as it should. */
export function possessor(article: Article, at: number): Possessor | undefined {
  const { shape, lower, parts } = article.form(at);
  if (shape !== 'lower' && !article.isSentenceStart(at)) return named(article, at);
  if (shape !== 'lower' || (parts & Part.ADJECTIVE) !== 0 || /-(?:thirds|quarters|fifths|plus)$/.test(lower)) return undefined;
  const one = article.lexicon.find(singularOf(lower.replace(/^.*-/, '')));
  if (one === undefined || (one.parts & Part.NOUN) === 0) return undefined;
  const determiner = determinerBefore(article, at);
  if (determiner < 0) return undefined;
  const word = article.lower(determiner);
  const number = ONE.has(word) ? 'singular' : SEVERAL.has(word) || hasSeveral(article, determiner, at) ? 'plural' : 'open';
  return { singular: singularOf(article.written(at)), number, isName: false, isSure: number !== 'open' && !ATTRIBUTIVE.has(lower), isCounted: number !== 'open', determiner };
}

export function isAttributive(lower: string): boolean {
  return ATTRIBUTIVE.has(lower);
}

/** “Tescos”, “the FAs”; whether the article has the name without its s is asked later. */
function named(article: Article, at: number): Possessor {
  return { singular: article.form(at).text.slice(0, -1), number: 'singular', isName: true, isSure: true, isCounted: false };
}

/** The article has the name without the s, and this only here. */
export function isNamedElsewhere(article: Article, at: number): boolean {
  const { text, word } = article.form(at);
  const stem = text.slice(0, -1);
  const counts = article.derive(countForms);
  const alone = counts.ofStem(stem);
  if (word === undefined ? alone === 0 : alone < 2) return false;
  return counts.ofStem(text) <= 1;
}

/** Over at most three adjectives, numerals or nouns: “my two kids”, “a teenage boys”. */
function determinerBefore(article: Article, at: number): number {
  for (let i = at - 1; i >= at - 4 && article.isWord(i) && article.sameSentence(i, at); i--) {
    const { lower, parts, isPossessive } = article.form(i);
    if (ONE.has(lower) || OPEN.has(lower) || (SEVERAL.has(lower) && i === at - 1)) return i;
    if (isPossessive) return i;
    if (!SEVERAL.has(lower) && (parts & Part.ADJECTIVE) === 0) return -1;
  }
  return -1;
}

function hasSeveral(article: Article, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (SEVERAL.has(article.lower(i))) return true;
  return false;
}

/** What the article says of it elsewhere, where its determiner leaves it open. */
export function numberElsewhere(article: Article, plural: string): Possessor['number'] {
  const counts = article.derive(countForms);
  const plurals = counts.ofStem(plural) - 1;
  const singulars = counts.ofStem(singularOf(plural));
  return plurals > singulars ? 'plural' : singulars > plurals ? 'singular' : 'open';
}

export function singularOf(plural: string): string {
  if (/[^aeiou]ies$/.test(plural)) return `${plural.slice(0, -3)}y`;
  return /(?:ss|ch|sh|x|z)es$/.test(plural) ? plural.slice(0, -2) : plural.slice(0, -1);
}

/** The country that an office is said to be of: “Italian President Emmanuel Macron”, “Italy’s president, Emmanuel Macron”. */
import type { Gazetteer } from '../../lexicon/names/gazetteer.ts';
import { Status } from '../../lexicon/names/layout.ts';
import { nameKeys } from '../../lexicon/names/name-key.ts';
import type { Role } from '../../lexicon/names/name-row.ts';
import type { Article } from '../article.ts';
import type { OfficePhrase } from './office-phrases.ts';

export interface WrongCountry {
  /** The word that names it. */
  readonly token: number;
  /** What belongs there: Italy, Italian, Italy’s. */
  readonly better: string;
}

/** @param held roles of the office that the person has or had. @returns undefined if one fits or the words name no country. */
export function wrongCountry(article: Article, { first, isQualified }: OfficePhrase, held: readonly Role[]): WrongCountry | undefined {
  const token = first - 1;
  if (isQualified || !article.isWord(token) || !/^\p{Lu}/u.test(article.written(token))) return undefined;
  // Northern Irish, South Korean, Anglo-French: part of a longer name
  if (article.isWord(token - 1) && /^\p{Lu}|^(?:and|or)$/u.test(article.written(token - 1))) return undefined;
  for (const places of article.names.book.places) {
    const named = countriesOf(places, article.form(token).stem);
    const right = held.map(({ body }) => countriesOf(places, body));
    if (named.length === 0 || right.some((countries) => countries.length === 0 || countries.some((one) => named.includes(one)))) continue;
    const better = writtenLike(places, right[0][0], named[0], article, token);
    return better === undefined ? undefined : { token, better };
  }
  return undefined;
}

/** Entities of countries that a word or name stands for; a demonym stands for its country. */
function countriesOf(places: Gazetteer, name: string): number[] {
  const words = nameKeys(name).map((key) => places.words.find(key));
  const found = words.includes(-1) ? -1 : places.find(words, 0, words.length);
  if (found < 0) return [];
  const entities = places.namesakes(found).map((one) => places.entityOf[one]);
  return [...new Set(entities)].filter((entity) => places.roles(entity).some(({ title }) => title === 'country'));
}

/** “French” as “Italian” stands, “France’s” as “Italy’s”. */
function writtenLike(places: Gazetteer, right: number, wrong: number, article: Article, token: number): string | undefined {
  const { isPossessive, stem } = article.form(token);
  const country = places.spelling(places.rightName(right));
  if (isPossessive) return `${country}${article.written(token).slice(stem.length)}`;
  const isDemonym = places.spelling(places.rightName(wrong)).toLowerCase() !== stem.toLowerCase();
  const short = [...places.namesOf(right)].filter((name) => places.status(name) === Status.SHORT).map((name) => places.spelling(name));
  return isDemonym ? (short.find((name) => ADJECTIVE.test(name)) ?? short[0]) : country;
}

/** Danish, not Dane; French, not Frenchman. */
const ADJECTIVE = /(?:ish|ese|[cei]an|[^m]an|ch|i|ic|ss)$/;

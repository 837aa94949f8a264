/**
 * Descriptions of one thing that take “the” as names do: “the Russian defence minister”, “the capital Kyiv”, “the city of
 * Leeds”, “the North” for a country that the article has called North Korea.
 */
import { Part } from '../lexicon/lexicon.ts';
import type { Article } from './article.ts';
import type { TokenRange } from './definite-names.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** A country has one of each. */
const OFFICES = words('minister president premier chancellor ambassador government parliament embassy army navy military capital economy leader king queen prosecutor president envoy');
const DEPARTMENTS = words('foreign defence defense prime interior finance deputy health justice trade culture transport vice energy economy education environment agriculture central federal special former ruling opposition');
const PLACES = words('city town village province region district suburb state island port');
const HALVES = new Map([['north', ['North Korea']], ['south', ['South Korea']]]);
/** Verbs whose object “North” can be; behind others it is a direction. */
const DONE_TO = words('provide provides provided providing supply supplies supplied supplying give gives gave given giving help helps helped helping urge urges urged urging accuse accuses accused accusing warn warns warned warning press pressed pressing ask asked tell told persuade persuaded allow allowed allowing against by from with between threaten threatened threatening visit visited isolate isolated');

/** Meetings known by their name: “the ASEAN summit”. */
const EVENTS = words('summit conference meeting tournament championship referendum pandemic crisis talks festival election ceremony');

/** The words that may end such a description, or stand before the name in it. */
export const DESCRIPTION_HEADS: readonly string[] = [...OFFICES, ...PLACES, ...EVENTS, ...HALVES.keys()];

/** @returns the description that a head word makes, without an article; undefined if it makes none. */
export function descriptionAt(article: Article, head: number): TokenRange | undefined {
  return half(article, head) ?? place(article, head) ?? office(article, head) ?? event(article, head);
}

/** “North” alone, where the article speaks of North Korea. */
function half(article: Article, head: number): TokenRange | undefined {
  const wholes = HALVES.get(article.lower(head));
  if (wholes === undefined || article.form(head).shape !== 'capital' || !DONE_TO.has(article.lower(head - 1)) || isCapital(article, head + 1)) return undefined;
  return wholes.some((whole) => article.elsewhere.text.includes(whole)) ? [head, head] : undefined;
}

/** “capital Kyiv”, “city of Leeds”. */
function place(article: Article, head: number): TokenRange | undefined {
  const { lower, shape } = article.form(head);
  if (shape !== 'lower') return undefined;
  if (lower === 'capital') return isCapital(article, head + 1) ? [head, endOfCapitals(article, head + 1)] : undefined;
  if (!PLACES.has(lower) || article.lower(head + 1) !== 'of' || !isCapital(article, head + 2)) return undefined;
  return [head, endOfCapitals(article, head + 2)];
}

/** A nationality before an office. */
function office(article: Article, head: number): TokenRange | undefined {
  if (!OFFICES.has(article.lower(head)) || isCapital(article, head + 1)) return undefined;
  let first = head - 1;
  while (DEPARTMENTS.has(article.lower(first))) first--;
  return isNationality(article, first) ? [first, head] : undefined;
}

/** Capitals before a meeting: an acronym or a short name, not a possessive. */
function event(article: Article, head: number): TokenRange | undefined {
  if (!EVENTS.has(article.lower(head)) || article.form(head).shape !== 'lower' || !article.isWord(head - 1)) return undefined;
  const { shape, isPossessive } = article.form(head - 1);
  return shape === 'upper' && !isPossessive && !article.isGlued(head) ? [head - 1, head] : undefined;
}

function isNationality(article: Article, token: number): boolean {
  if (!isCapital(article, token)) return false;
  const { parts, text } = article.form(token);
  const both = Part.PROPER | Part.ADJECTIVE;
  return (parts & both) === both && /(?:an|ese|ish|[a-z]i|ch|sh|eek|ech|iss|ai)$/.test(text);
}

function isCapital(article: Article, token: number): boolean {
  return article.isWord(token) && article.form(token).shape === 'capital';
}

function endOfCapitals(article: Article, token: number): number {
  let last = token;
  while (isCapital(article, last + 1)) last++;
  return last;
}

/**
 * How sure it is that an unknown word is a slip of what was suggested for it. Only a likely one is mended; a doubtful one
 * is asked about; the rest is let pass.
 *
 * Two things tell them apart. One is the weight of the suggestion against the word’s length: short words have neighbours
 * by chance. The other is company: where several words of a sentence are rare or unknown, the author writes of matters
 * whose words no dictionary has (*In human myocytes, FNDC5 mRNA and irisin secretion …*), and one more is no surprise.
 */
import type { Suggestion } from '../lexicon/lexicon.ts';
import { isAcceptable } from './acceptance.ts';
import type { Article } from './article.ts';
import { hasFamiliarNeighbour } from './familiar-neighbours.ts';
import { Kind } from './tokens.ts';

export type Certainty = 'likely' | 'doubtful' | 'none';

/** Log-probability that the suggestion for a word of so many letters needs; measured on misspellings against terms. */
const FLOORS = [0, -9, -10, -11, -12.6, -15.5, -17.5, -20.5, -22.5, -24.5, -26.5];
/** The same for words that the lists of word games or WordNet have, and the score below which those are let pass. */
const LISTED_FLOOR = -11.8;
const LISTED_FLOOR_IF_LONG = -14.8;
const LISTED_LEAST = -20;
const LONG = 8;
/** In company, two slips in one word need this. */
const FLOOR_IF_TWO = -15;
const SPLIT_FLOOR = -12;
const ARTICLE_FLOOR = -16;
/** So far below its floor nothing is asked. */
const SLACK = 6;
/** What company takes off, in nats, for each word that is unknown, rare, uncommon; at most so many of the first two count. */
const COMPANY = { unknown: 2, rare: 1.5, uncommon: 0.5, most: 3, reach: 30 } as const;
/** Frequency classes (0 to 255) below which a word is rare, uncommon. */
const RARE = 70;
const UNCOMMON = 100;
/** Prefixes that are free to join, and combining forms in -o. */
const FIRST_PARTS = /^(?:up|in|on|off|down|out|under|over|inter|intra|.{2,}o)$/;

/** @param token an unknown word. @param first the best suggestion for it. */
export function certaintyOf(article: Article, token: number, first: Suggestion): Certainty {
  const { stem } = article.form(token);
  const lower = stem.toLowerCase();
  const score = first.score - company(article, token);
  if (first.from === 'split') return score > SPLIT_FLOOR ? 'likely' : 'doubtful';
  if (first.from === 'article') {
    if (isOfOneStem(lower, first.text.toLowerCase()) || !article.lexicon.has(first.text)) return 'none';
    return lower.length > 4 && first.score >= ARTICLE_FLOOR && !(first.distance > 1 && article.lexicon.isListed(lower)) ? 'likely' : 'doubtful';
  }
  if (isUnaccented(lower, first.text)) return 'none';
  if (article.lexicon.isListed(lower)) return (lower.length < LONG ? score >= LISTED_FLOOR : first.score >= LISTED_FLOOR_IF_LONG) ? 'likely' : first.score >= LISTED_LEAST ? 'doubtful' : 'none';
  const floor = FLOORS[Math.min(lower.length, FLOORS.length - 1)];
  if (score < floor) return score < floor - SLACK ? 'none' : 'doubtful';
  const better = first.text.toLowerCase();
  if (first.distance > 1 && first.score < FLOOR_IF_TWO && score < first.score) return 'doubtful';
  return isDerivedFrom(lower, better) || isDerivedFrom(withoutS(lower), withoutS(better)) || isOtherwiseMade(article, lower, better) ? 'doubtful' : 'likely';
}

/** *mohawk* and *mohawks*, *nucleosome* and *nucleosomal*: both are meant. */
function isOfOneStem(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length > 6 && short.replace(/(?:ed|er|or)$/, '') === long.replace(/ee$/, '')) return true; // distributed, distributee
  return isDerivedFrom(long, short) || (short.length > 5 && long.startsWith(short.slice(0, -1)) && /^(?:al|ic|in|id|ed|ee|er|ing|ure|able)$/.test(long.slice(short.length - 1)));
}

/** *platformer* of *platform*: a word that anybody may make. */
function isDerivedFrom(long: string, short: string): boolean {
  const ending = long.slice(short.length);
  if (!long.startsWith(short) || !/^(?:s|es|d|ed|r|ers?|al|ly|ing|ists?|ism|ic|id|ish|ee?)$/.test(ending)) return false;
  const last = short.slice(-1);
  return ending === 's' ? last !== 's' : ending === 'e' ? last === 'a' : ending === 'd' || ending === 'r' ? last === 'e' : true;
}

function withoutS(word: string): string {
  return word.replace(/(?<!s)s$/, '');
}

/** *naïveté* is no slip of *naivete*. */
function isUnaccented(lower: string, suggested: string): boolean {
  return lower.normalize('NFD').replace(/\p{M}/gu, '') === suggested.toLowerCase();
}

/** *upregulated* beside *unregulated*, *visuomotor* beside *vasomotor*: another first part before the same word. */
function isOtherwiseMade(article: Article, lower: string, suggested: string): boolean {
  for (let length = 2; length <= 5 && lower.length - length >= 5; length++) {
    const rest = lower.slice(length);
    const [head, other] = [lower.slice(0, length), suggested.slice(0, -rest.length)];
    if (other.length < 2 || !suggested.endsWith(rest) || !FIRST_PARTS.test(head)) continue;
    return (article.lexicon.find(rest)?.frequency ?? 0) > UNCOMMON && !isWithin(head, other) && !isWithin(other, head);
  }
  return false;
}

/** Whether the letters of one stand in the other in their order: nothing but letters lost or put in. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

/** Nats that the other words of the sentence take off. */
export function company(article: Article, token: number): number {
  let [unknown, rare, uncommon] = [0, 0, 0];
  const look = (at: number): void => {
    const form = article.form(at);
    if (article.tokens.kind[at] !== Kind.WORD || form.shape !== 'lower') return;
    if (form.word === undefined) unknown += isAcceptable(form, article.lexicon) || hasFamiliarNeighbour(article, form) ? 0 : 1; // another slip
    else if (form.word.frequency < RARE) rare++;
    else if (form.word.frequency < UNCOMMON) uncommon++;
  };
  for (let at = token - 1; at >= Math.max(0, token - COMPANY.reach) && article.sameSentence(at, token); at--) look(at);
  for (let at = token + 1; at < Math.min(article.tokens.count, token + COMPANY.reach) && article.sameSentence(token, at); at++) look(at);
  const capped = (count: number): number => Math.min(count, COMPANY.most);
  return COMPANY.unknown * capped(unknown) + COMPANY.rare * capped(rare) + COMPANY.uncommon * capped(uncommon);
}

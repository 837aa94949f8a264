/**
 * Parts and wholes: “171 passengers and six crew, 177 people in all”, “17 people: nine women and eight men”, “346 people,
 * 189 in Indonesia and 157 in Ethiopia”, “Two were rescued and six died” after “Eight workers …”.
 */
import type { Article } from '../../article/article.ts';
import type { Quantity } from '../../article/numbers.ts';
import { sumOf, type Reckoning } from './reckoning.ts';
import { Cue, type FiguredSentence } from './sentence.ts';
import { behind, between, HEDGE, isAlike, quantityTerm } from './terms.ts';

/** The total stands last: `1` or `2` is its number. */
const TOTAL_LAST = new RegExp(
  `(?:,? (?:which|that) (?:makes?|made|gives?|gave|brings?|brought)(?: (?:a|the) total (?:of|to))?|,? (?:making|giving|totall?ing|adding up to|a combined|for a combined)|,? (?:for|in|with|making|giving|or) a (?:combined |grand |overall )?total of|, a (?:combined |grand |overall )?total of|,? (?:bringing|taking) the (?:[a-z]+ ){0,3}(?:total|toll) to|(?: and [^#]{1,60})? to (?:fill|cover|meet|plug|close|pay|make up) (?:a|the|her|his|their|its) [a-z]+ of) ${HEDGE}#(\\d+)|, ${HEDGE}#(\\d+)(?: [a-z-]+){0,3}? (?:in all|altogether|in total|all told|combined|together|between them)\\b`,
);

/** Every sum that a sentence states and that does not come out. */
export function* wrongSums(article: Article, sentence: FiguredSentence): Iterable<Reckoning> {
  const { quantities, cues } = sentence;
  if (quantities.length >= 3) {
    if (cues & Cue.PER && /\b(?:each|apiece|per)\b/.test(sentence.pattern)) return; // “three types, each with three modes, nine in all”
    const match = cues & Cue.TOTAL ? TOTAL_LAST.exec(sentence.pattern) : null;
    if (match !== null) yield* totalLast(article, sentence, Number(match[1] ?? match[2]));
    else yield* totalFirst(article, sentence);
    if (sentence.pattern.includes(' of ')) yield* restOf(article, sentence);
  }
  if (quantities.length >= 2 && quantities[0].isSpelled && quantities[1].isSpelled) yield* totalBefore(article, sentence);
}

function* totalLast(article: Article, { pattern, quantities }: FiguredSentence, at: number): Iterable<Reckoning> {
  const total = quantities[at];
  const first = startOfList(pattern, quantities, at - 1);
  if (total === undefined || at - first < 2) return;
  const wrong = listSums(article, quantities.slice(first, at), total);
  if (wrong !== undefined) yield wrong;
}

/** The first figure of the list that ends with the one at `last`: joined by “and” at the end, by one comma each before. */
function startOfList(pattern: string, quantities: readonly Quantity[], last: number): number {
  if (last < 1 || !/\b(?:and|plus|with)\b/.test(between(pattern, last - 1, last))) return last;
  let first = last - 1;
  if (!isAlike(quantities[first], quantities[last])) return last;
  while (first > 0 && isAlike(quantities[first - 1], quantities[last]) && /^[^,;:]*,[^,;:]*$/.test(between(pattern, first - 1, first))) first--;
  return first;
}

/** Silent if the end of the list, from any part on, makes the total; else the reckoning that comes nearest. */
function listSums(article: Article, parts: readonly Quantity[], total: Quantity): Reckoning | undefined {
  let nearest: { wrong: Reckoning; miss: number } | undefined;
  for (let from = parts.length - 2; from >= 0; from--) {
    const list = parts.slice(from);
    const made = list.reduce((sum, { value }) => sum + value, 0);
    const miss = Math.abs(made - total.value);
    const wrong = totalOf(article, total, list);
    if (wrong === undefined && miss < total.value * 0.1) return undefined;
    if (wrong !== undefined && (nearest === undefined || miss < nearest.miss)) nearest = { wrong, miss };
  }
  return nearest?.wrong;
}

function* totalFirst(article: Article, { pattern, quantities }: FiguredSentence): Iterable<Reckoning> {
  const last = quantities.length - 1;
  const colon = pattern.includes(':') ? /#(\d+)[^#@.;:()]{0,80}: ?(?:[a-z' ]{0,20})?#(\d+)/.exec(pattern) : null;
  if (colon !== null) {
    const parts = quantities.slice(Number(colon[2]));
    const isWhole = parts.length > 1 && /\band\b/.test(between(pattern, last - 1, last));
    const wrong = isWhole ? totalOf(article, quantities[Number(colon[1])], parts) : undefined;
    if (wrong !== undefined) yield wrong;
    return;
  }
  for (let end = last; end >= 2; end--) {
    if (!AND.test(between(pattern, end - 1, end))) continue;
    const wrong = wholeBefore(article, pattern, quantities, end);
    if (wrong !== undefined) yield wrong;
  }
}

const AND = new RegExp(`[ ,]and ${HEDGE}$`);
const FIRST_PART = new RegExp(`(?:, |,? of (?:which|whom|them),? |,? with |, including )${HEDGE}$`);
/** The small word that says what the parts are parts by; the same one stands after each. */
const PARTED = /^(?: or so)?(?: [a-z]+)?(?: of (?:them|those))? (in|from|by|at|to|for|on|against|with|during|under|among)\b|^(?: or so)? (was|were|is|are|women|men|boys|girls|children)\b/;

/** “346 people, 189 in Indonesia and 157 in Ethiopia”: any number of parts that ends here, and the whole before them. */
function wholeBefore(article: Article, pattern: string, quantities: readonly Quantity[], end: number): Reckoning | undefined {
  const word = partWord(pattern, end);
  if (word === undefined) return undefined;
  let nearest: Reckoning | undefined;
  for (let first = end - 1; first >= 1; first--) {
    if (partWord(pattern, first) !== word || !isAlike(quantities[first], quantities[end])) break;
    if (/[;:()]|, (?:an?|one) /.test(between(pattern, first - 1, first)) || !FIRST_PART.test(between(pattern, first - 1, first))) continue;
    const joint = between(pattern, first - 1, first);
    const parts = quantities.slice(first, end + 1);
    const made = parts.reduce((sum, { value }) => sum + value, 0);
    const whole = quantities[first - 1].value;
    if ((word === 'be' && !/of (?:which|whom|them)/.test(joint)) || quantities[first].ratio !== undefined) continue;
    if (parts.some(({ value }) => value > whole) || (/including/.test(joint) && made <= whole)) continue;
    const wrong = totalOf(article, quantities[first - 1], parts, parts.every(({ currency }) => currency === undefined));
    if (wrong === undefined) return undefined;
    nearest ??= wrong;
  }
  return nearest;
}

function partWord(pattern: string, at: number): string | undefined {
  const match = PARTED.exec(behind(pattern, at));
  if (match === null) return undefined;
  if (match[1] !== undefined) return match[1];
  return /^(?:was|were|is|are)$/.test(match[2]) ? 'be' : 'people';
}

function totalOf(article: Article, total: Quantity | undefined, parts: readonly Quantity[], isWhole = false): Reckoning | undefined {
  if (total === undefined || total.isJoined || parts.some((part) => part.isJoined || !isAlike(part, total) || isEach(article, part))) return undefined;
  return sumOf(article, parts.map((part) => quantityTerm(article, part)), quantityTerm(article, total), isWhole);
}

/** “two each in Ajni and Nandanvan”. */
function isEach(article: Article, { next }: Quantity): boolean {
  return article.lower(next) === 'each' || article.lower(next + 1) === 'each';
}

const REST = /#(\d+) (?:out )?of (?:the |its |his |her |their )?#(\d+)\b[^#@:()]{0,80}?(?:,? which leaves|,? leaving|[;,] (?:but |and |while )?the (?:other|remaining)) #(\d+)/;

/** “Three of the four bolts are gone, which leaves one”; “ten of the 14 reached the top; the other four turned back”. */
function* restOf(article: Article, { pattern, quantities }: FiguredSentence): Iterable<Reckoning> {
  const match = REST.exec(pattern);
  if (match === null) return;
  const wrong = totalOf(article, quantities[Number(match[2])], [quantities[Number(match[1])], quantities[Number(match[3])]]);
  if (wrong !== undefined) yield wrong;
}

const WITHOUT_NOUN = /^(?:of (?:them|those|these),? )?#0 (?:were|was|had|died|survived|escaped|[a-z]+ed)\b[^#;:]{0,60},? (?:and|while) (?:the other |another )?#1 (?:were|was|had|died|survived|escaped|[a-z]+ed)\b/;
const COUNTED = /#0 (?:[a-z-]+ ){0,2}[a-z]+(?:s|men|women|people|children)\b/;

/** “Eight workers were on the span. Two were rescued and six died.” */
function* totalBefore(article: Article, { pattern, quantities, before }: FiguredSentence): Iterable<Reckoning> {
  if (before?.quantities.length !== 1 || !WITHOUT_NOUN.test(pattern) || !COUNTED.test(before.pattern)) return;
  const wrong = totalOf(article, before.quantities[0], quantities.slice(0, 2));
  if (wrong !== undefined) yield wrong;
}

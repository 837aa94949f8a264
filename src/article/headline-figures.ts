/**
 * Figures of the headline and their counterparts in the text: the same unit, and words in common around them. What stands
 * in neither the first paragraph nor anywhere else, while its counterpart says something else, is a mismatch.
 */
import type { Span } from '../text/span.ts';
import { findLives } from './ages.ts';
import type { Article } from './article.ts';
import { findNumbers, type Quantity } from './numbers.ts';

export interface Mismatch {
  readonly quantity: Quantity;
  /** For a score: the second figure of it. */
  readonly second?: Quantity;
  readonly body: Quantity;
  readonly bodySecond?: Quantity;
  readonly because: readonly Span[];
  /** The headline's figure does stand further down. */
  readonly isElsewhere: boolean;
}

/** Texts shorter than this are no articles. */
const LEAST_WORDS = 80;
const SMALL = new Set('that with from have been were their they this will would after before over into more than least about nearly almost says said year last first when'.split(' '));

export function findHeadlineMismatches(article: Article): readonly Mismatch[] {
  const headline = article.blocks.find(({ kind }) => kind === 'headline');
  if (headline === undefined || article.tokens.count - headline.last < LEAST_WORDS) return [];
  const numbers = article.derive(findNumbers);
  const inHead = numbers.filter(({ first }) => first >= headline.first && first < headline.last);
  if (inHead.length === 0) return [];
  const body = numbers.filter(({ first }) => first >= headline.last);
  return inHead.flatMap((quantity, i) => {
    if (isScoreStart(article, inHead, i)) return scoreMismatch(article, inHead, i, body) ?? [];
    if (quantity.isJoined) return [];
    return (isAge(article, quantity) ? ageMismatch(article, quantity, body, headline.last) : countMismatch(article, quantity, body)) ?? [];
  });
}

function isScoreStart(article: Article, numbers: readonly Quantity[], i: number): boolean {
  const [a, b] = [numbers[i], numbers[i + 1]];
  return b !== undefined && a.isJoined && b.isJoined && b.first === a.last + 2 && article.isGlued(b.first);
}

/** One figure of the two is right, the pair stands nowhere, and one pair near the top shares the right one. */
function scoreMismatch(article: Article, head: readonly Quantity[], i: number, body: readonly Quantity[]): Mismatch | undefined {
  const [a, b] = [head[i], head[i + 1]];
  const pairs = body.flatMap((one, k) => (isScoreStart(article, body, k) ? [[one, body[k + 1]] as const] : []));
  const isSame = ([x, y]: readonly [Quantity, Quantity]): boolean => (x.value === a.value && y.value === b.value) || (x.value === b.value && y.value === a.value);
  if (pairs.length === 0 || pairs.some(isSame)) return undefined;
  const [first] = pairs;
  if ((first[0].value === a.value) === (first[1].value === b.value)) return undefined;
  return { quantity: a, second: b, body: first[0], bodySecond: first[1], because: [[first[0].span[0], first[1].span[1]]], isElsewhere: false };
}

function isAge(article: Article, { first, value, currency, ratio, isSpelled, next }: Quantity): boolean {
  if (currency !== undefined || ratio !== undefined || isSpelled || value > 115 || value < 1) return false;
  const [before, further] = [article.lower(first - 1), article.lower(first - 2)];
  const isClosed = !article.isWord(next) || article.blockOf(next) !== article.blockOf(first);
  return isClosed && (/^(?:aged|turns|turning)$/.test(before) || (before === 'at' && /^(?:dies|dead|died|killed)$/.test(further)) || (before === 'age' && further === 'at'));
}

/** Of the persons whose surname stands in the headline, if there are such. */
function ageMismatch(article: Article, quantity: Quantity, body: readonly Quantity[], bodyStart: number): Mismatch | undefined {
  const named = article.derive(findLives).ages.filter((age) => age.quantity.first >= bodyStart);
  const other = body.filter((one) => isAgeText(article, one));
  const all = [...named.map((age) => age.quantity), ...other];
  if (all.some(({ value }) => value === quantity.value)) return undefined;
  const head = wordsOf(article, article.blocks[article.blockOf(quantity.first)].first, bodyStart);
  // “He was 73.” names nobody, but whom the sentence before is about is in the headline, too.
  const own = named.filter(({ person }) => head.has(stemOf(person.surname))).map((age) => age.quantity);
  const near = [...own, ...other].filter(({ value }) => Math.abs(value - quantity.value) <= 2 || Math.abs(value - quantity.value) === 10);
  return single(quantity, near, false);
}

/** “86-year-old”, “aged 86”, “at the age of 86”, “100th birthday”. */
function isAgeText(article: Article, { first, kind, suffix, next }: Quantity): boolean {
  if (kind === 'ordinal') return article.lower(next) === 'birthday';
  return suffix.startsWith('year-old') || /^(?:aged|age)$/.test(article.lower(first - 1)) || (article.lower(first - 1) === 'of' && article.lower(first - 2) === 'age');
}

/** Counts, money and rates. */
function countMismatch(article: Article, quantity: Quantity, body: readonly Quantity[]): Mismatch | undefined {
  const { kind, isSpelled, value, ratio, currency } = quantity;
  if (kind === 'ordinal' || (isSpelled && value < 3 && kind === 'cardinal')) return undefined;
  const alike = body.filter((one) => one.ratio === ratio && one.currency === currency && !one.isJoined);
  const [top, third] = [1, 3].map((paragraphs) => endOf(article, paragraphs));
  const noun = nounOf(article, quantity);
  const equal = body.filter((one) => isSaidBy(quantity, one) && (!MEASURES.has(noun) || !MEASURES.has(nounOf(article, one)) || nounOf(article, one) === noun));
  const isRate = ratio !== undefined;
  if (equal.length > 0 && (!isRate || equal.some(({ span }) => span[0] < top))) return undefined;
  const around = contextOf(article, quantity);
  const scored = alike.flatMap((one) => {
    if (one.span[0] >= (isRate ? top : third) || !isNear(quantity, one)) return [];
    const shared = [...contextOf(article, one)].filter((word) => around.has(word)).length;
    const isUnit = isRate || currency !== undefined || nounOf(article, one) === noun;
    const enough = isRate ? shared >= 1 : isUnit ? shared >= 1 : shared >= 2 || sharesNoun(article, quantity, one);
    return enough ? [one] : [];
  });
  return single(quantity, scored, equal.length > 0);
}

/** The candidates must agree on one value. */
function single(quantity: Quantity, candidates: readonly Quantity[], isElsewhere: boolean): Mismatch | undefined {
  const values = new Set(candidates.map(({ value }) => value));
  if (values.size !== 1) return undefined;
  return { quantity, body: candidates[0], because: candidates.slice(0, 3).map(({ span }) => span), isElsewhere };
}

/** True if the body's figure is what the headline's may have been rounded from, or the other way round. */
function isSaidBy(head: Quantity, { value, grain }: Quantity): boolean {
  if (value === head.value) return true;
  const room = head.value < 100 && head.step === 1 ? 0 : Math.max(head.grain, grain) * 0.99;
  if (head.hedge === 'over') return value >= head.value && value <= head.value + Math.max(room, head.grain, head.value * 0.15);
  if (head.hedge === 'under') return value <= head.value && value >= head.value - Math.max(room, head.grain, head.value * 0.15);
  return Math.abs(value - head.value) <= (head.hedge === 'about' ? Math.max(room, head.value * 0.1) : room);
}

/** A slip, not another figure: a digit changed, or few more or less. */
function isNear({ value: a, ratio }: Quantity, { value: b }: Quantity): boolean {
  if (ratio === 'point') return a > 0 && b > 0 && a < 5 && b < 5;
  if (Math.abs(a - b) <= 2 && Math.max(a, b) > 4) return true;
  const [one, other] = [String(a), String(b)];
  return one.length === other.length && one.length > 1 && [...one].filter((digit, i) => digit !== other[i]).length === 1;
}

/** What is counted, in the singular: `week` of “11 weeks”, `seat` of “162-seat”. */
function nounOf(article: Article, { suffix, next }: Quantity): string {
  return stemOf(suffix === '' ? article.lower(next) : suffix.split('-')[0]);
}

/** “162-seat majority” and “a majority of 172”. */
function sharesNoun(article: Article, head: Quantity, body: Quantity): boolean {
  const noun = article.lower(body.first - 1) === 'of' ? stemOf(article.lower(body.first - 2)) : '';
  return noun.length > 3 && (noun === stemOf(article.lower(head.next)) || noun === stemOf(article.lower(head.next + 1)));
}

function contextOf(article: Article, { first, next }: Quantity): Set<string> {
  const sentence = article.sentences[article.sentenceOf(first)];
  return wordsOf(article, Math.max(sentence.first, first - 8), Math.min(sentence.last, next + 7));
}

function wordsOf(article: Article, from: number, to: number): Set<string> {
  const words = new Set<string>();
  for (let i = from; i < to; i++) {
    const word = article.isWord(i) ? stemOf(article.form(i).stem.toLowerCase()) : '';
    if (word.length > 2 && !SMALL.has(word)) words.add(word);
  }
  return words;
}

function stemOf(word: string): string {
  return word.length > 4 ? word.replace(/(?:ies|es|s|ed|ing|e)$/, '') : word.replace(/s$/, '');
}

/** “12 miles” does not bear out “12 months”. */
const MEASURES = new Set('days weeks months years hours minutes miles kilometres kilometers km metres meters feet inches acres hectares points degrees tons'.split(' ').map(stemOf));

/** Where so many paragraphs of the body end: what a headline is made from. */
function endOf(article: Article, paragraphs: number): number {
  const own = article.blocks.filter(({ kind }) => kind === 'paragraph');
  return own[paragraphs - 1]?.span[1] ?? Infinity;
}

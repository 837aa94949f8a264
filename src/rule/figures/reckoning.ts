/**
 * Reckonings that do not come out, and which of their figures is to be changed: the one that no other place in the article
 * bears out, whose right value stands elsewhere, or, if nothing tells, the last of them, which was reckoned from the others.
 */
import type { Article } from '../../article/article.ts';
import { findNumbers } from '../../article/numbers.ts';
import { findDates } from '../../article/dates.ts';
import type { Problem } from '../problem.ts';
import { addBands, isSlipOf, meets, subtractBands, unitOf, type Band, type Term } from './terms.ts';

/** Something that should hold of its terms and does not. */
export interface Reckoning {
  /** In text order. */
  readonly terms: readonly Term[];
  /** What each term would have to be, the others being right. */
  readonly rights: readonly (number | undefined)[];
  /** The one that was reckoned from the others and is wrong if nothing tells. */
  readonly suspect: Term;
  /** “171 + 6 = 177”. */
  readonly sum: string;
  /** Less sure: figures said to be rounded, a year that is only inferred. */
  readonly isLoose?: boolean;
}

/**
 * The suspect is the last of them.
 * @param isWhole the parts are said to be all there is: then rounded figures are added as they stand, too.
 * @returns undefined if the parts make the total, or if they are too far from it to be a slip.
 */
export function sumOf(article: Article, parts: readonly Term[], total: Term, isWhole = false): Reckoning | undefined {
  const made = addBands(parts.map(({ band }) => band));
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  const isNear = meets(made, total.band);
  if (isNear && !(isWhole && parts.some(({ band }) => band[1] > band[0]) && !meets([value, value], total.said))) return undefined;
  if (!isSlipOf(total.value, value)) return undefined;
  const rights = (term: Term): number => (term === total ? value : total.value - (value - term.value));
  const terms = inOrder([...parts, total]);
  return reckoning(terms, terms[terms.length - 1], rights, `${parts.map((part) => article.slice(part.span)).join(' + ')} = ${total.write(exact(value)) ?? exact(value)}`, isNear);
}

/**
 * @param options `slack`: how far the stated difference may be from the reckoned one: whole years from months, say.
 * @returns undefined if it holds, or is too far off to be a slip.
 */
export function differenceOf(article: Article, from: Term, take: Term, stated: Term, { slack = [0, 0], suspect = stated }: { slack?: Band; suspect?: Term } = {}): Reckoning | undefined {
  const [big, small] = from.value >= take.value ? [from, take] : [take, from];
  const made = addBands([subtractBands(big.band, small.band), slack]);
  if (meets(made, stated.band)) return undefined;
  const value = big.value - small.value;
  if (!isSlipOf(stated.value, value)) return undefined;
  const rights = (term: Term): number => (term === stated ? value : term === big ? small.value + stated.value : big.value - stated.value);
  return reckoning(inOrder([big, small, stated]), suspect, rights, `${article.slice(big.span)} − ${article.slice(small.span)} = ${stated.write(exact(value)) ?? exact(value)}`);
}

function reckoning(terms: readonly Term[], suspect: Term, right: (term: Term) => number, sum: string, isLoose = false): Reckoning {
  return { terms, suspect, rights: terms.map((term) => exact(right(term))), sum, isLoose };
}

function inOrder(terms: readonly Term[]): Term[] {
  return [...terms].sort((a, b) => a.span[0] - b.span[0]);
}

export function exact(value: number): number {
  return Number(value.toPrecision(12));
}

/** @param say the rule's message; it may use `{sum}`. */
export function problemOf(article: Article, { terms, suspect, rights, sum, isLoose }: Reckoning, say: string): Problem {
  let best: { term: Term; text: string; score: number } | undefined;
  terms.forEach((term, i) => {
    const right = rights[i];
    const text = right === undefined ? undefined : term.write(right);
    if (right === undefined || text === undefined) return;
    const score = 3 * Number(standsElsewhere(article, terms, term.unit, right)) - 2 * Number(standsElsewhere(article, terms, term.unit, term.value)) + Number(term === suspect);
    if (best === undefined || score > best.score) best = { term, text, score };
  });
  const term = best?.term ?? suspect;
  return {
    span: term.span,
    say,
    data: { sum },
    fixes: best === undefined ? [] : [best.text],
    because: terms.filter((other) => other !== term).map(({ span }) => span),
    ...(isLoose ? { severity: 'warning' as const } : {}),
  };
}

/** Small numbers stand everywhere and bear nothing out. */
const TELLING = 13;

function standsElsewhere(article: Article, terms: readonly Term[], unit: string, value: number): boolean {
  if (value < TELLING) return false;
  const places = article.derive(figurePlaces).get(`${unit} ${value}`) ?? [];
  return places.some((at) => terms.every(({ span }) => at < span[0] || at >= span[1]));
}

function figurePlaces(article: Article): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  const add = (key: string, at: number): void => {
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else known.push(at);
  };
  for (const quantity of article.derive(findNumbers)) add(`${unitOf(quantity)} ${quantity.value}`, quantity.span[0]);
  for (const { year } of article.derive(findDates)) if (year !== undefined) add(`year ${year.value}`, year.span[0]);
  return places;
}

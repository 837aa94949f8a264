/**
 * The terms of a reckoning, and how exact each is meant: “47” is 47; “2.3 billion” may be anything that is rounded to it;
 * “about 700” may be off by a hundred; “more than 900” is up to the next round figure.
 */
import type { Article } from '../../article/article.ts';
import type { DatePart } from '../../article/date-mention.ts';
import { likeWritten } from '../../article/figure-writing.ts';
import type { Quantity } from '../../article/numbers.ts';
import type { Span } from '../../text/span.ts';

export type Band = readonly [low: number, high: number];

export interface Term {
  readonly span: Span;
  readonly value: number;
  readonly band: Band;
  /** What the words as such allow: “more than 900” is 900 or above, below 1,000. */
  readonly said: Band;
  /** The same for figures that may be compared: currency, per cent, year. */
  readonly unit: string;
  /** What stands there for another value; undefined if it cannot be said so. */
  readonly write: (value: number) => string | undefined;
}

/** @param step how exact it is, if not as it is written. */
export function quantityTerm(article: Article, quantity: Quantity, step = quantity.step): Term {
  return { span: quantity.span, value: quantity.value, band: bandOf({ ...quantity, step: Math.min(step, quantity.step) }), said: saidBy(quantity), unit: unitOf(quantity), write: (value) => likeWritten(article, quantity, value) };
}

export function yearTerm({ value, span }: DatePart): Term {
  return { span, value, band: [value, value], said: [value, value], unit: 'year', write: (year) => (Number.isInteger(year) && year > 1000 && year < 2200 ? String(year) : undefined) };
}

export function unitOf({ currency, ratio, suffix }: Quantity): string {
  return currency ?? ratio ?? suffix;
}

/** True for two figures that may be added. */
export function isAlike(a: Quantity, b: Quantity): boolean {
  return a.kind === 'cardinal' && b.kind === 'cardinal' && a.currency === b.currency && a.ratio === b.ratio && a.suffix === b.suffix;
}

export function bandOf({ value, step, grain, hedge, currency, ratio }: Quantity): Band {
  const isRounded = step !== 1 || currency !== undefined || ratio !== undefined;
  const half = isRounded ? step / 2 : 0;
  const far = Math.max(grain, value * 0.1);
  if (hedge === 'over') return [value - half, value + far];
  if (hedge === 'under') return [value - far, value + half];
  const loose = hedge === 'about' ? Math.max(half, grain) : half;
  return [value - loose, value + loose];
}

/** A regular expression's part for what may stand before a figure. */
export const HEDGE = '(?:about |around |some |nearly |almost |roughly |approximately |more than |over |just over |just under |at least |close to |an estimated |another |the other |the remaining |a further )?';

/** What stands between the figures `#a` and `#b` of a pattern. */
export function between(pattern: string, a: number, b: number): string {
  return pattern.slice(endOf(pattern, a), pattern.indexOf(`#${b}`));
}

/** What stands behind the figure `#n`. */
export function behind(pattern: string, n: number): string {
  return pattern.slice(endOf(pattern, n));
}

function endOf(pattern: string, n: number): number {
  return pattern.indexOf(`#${n}`) + String(n).length + 1;
}

function saidBy({ value, step, grain, hedge }: Quantity): Band {
  const half = step === 1 ? 0 : step / 2;
  if (hedge === 'over') return [value - half, value + grain * 0.99];
  if (hedge === 'under') return [value - grain * 0.99, value + half];
  return hedge === 'about' ? [value - grain / 2, value + grain / 2] : [value - half, value + half];
}

export function addBands(bands: readonly Band[]): Band {
  return bands.reduce<Band>((sum, [low, high]) => [sum[0] + low, sum[1] + high], [0, 0]);
}

export function subtractBands(a: Band, b: Band): Band {
  return [a[0] - b[1], a[1] - b[0]];
}

export function meets(a: Band, b: Band): boolean {
  const tolerance = 1e-9 * Math.max(1, Math.abs(a[1]), Math.abs(b[1]));
  return a[0] <= b[1] + tolerance && b[0] <= a[1] + tolerance;
}

/** What one wrong key makes of a figure: another digit, one more or less, two digits changed round; or a small miss. */
export function isSlipOf(stated: number, right: number): boolean {
  if (Math.abs(stated - right) <= 2) return true;
  const a = plainDigits(stated);
  const b = plainDigits(right);
  if (a.length === b.length && [...a].filter((digit, i) => digit !== b[i]).length === 1) return true;
  if ([...a].sort().join('') === [...b].sort().join('')) return true;
  return Math.abs(stated - right) <= 0.12 * Math.abs(right);
}

/** Of 2,300,000 only `23`: a slip changes what is typed, and that is “2.3 million”. */
function plainDigits(value: number): string {
  return String(Number(Math.abs(value).toPrecision(10))).replace(/^0?\.0*|\.|0+$/g, '');
}

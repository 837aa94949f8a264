/**
 * Figures and number words with what they stand for: value, currency, per cent, how exact they are written. Years, dates
 * and times are left to dates.ts and times.ts.
 */
import type { Span } from '../text/span.ts';
import type { Article } from './article.ts';
import { findCues } from './cues.ts';
import { currencyAfter, currencyBefore, type Currency } from './currencies.ts';
import { findDates } from './dates.ts';
import { hedgeOf, type Hedge } from './hedges.ts';
import { readFigure, type Figure } from './figure.ts';
import { findTimes } from './times.ts';

export interface Quantity {
  /** Tokens of number and scale word, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** With the currency's mark or word and the percent sign or words: what a sentence would exchange. */
  readonly span: Span;
  readonly kind: 'cardinal' | 'ordinal' | 'fraction';
  /** In whole units: 2,400,000,000 for “$2.4 billion”, 12 for “12 per cent”, 0.5 for “half”. */
  readonly value: number;
  /** One step of the last digit written: 1 for “47” and “900”, 0.1 for “4.4”, 100,000,000 for “2.4 billion”. */
  readonly step: number;
  /** One step of the last digit that is not nought: 100 for “900”. What “about 900” may be off by. */
  readonly grain: number;
  /** Any part of it in words: “seventeen”, “two dozen”. Scale words do not count. */
  readonly isSpelled: boolean;
  readonly hedge: Hedge;
  /** ISO code; undefined if it is no money. */
  readonly currency?: Currency;
  /** `%`: per cent. `point`: percentage points. `bp`: basis points. */
  readonly ratio?: '%' | 'point' | 'bp';
  /** What the number is compounded with: `year-old` of “24-year-old”, `km` of “10km”, `°C`; '' if nothing. */
  readonly suffix: string;
  /** The first token after all of it. */
  readonly next: number;
  /** A dash joins it to the figure before or after: a score or a range. */
  readonly isJoined: boolean;
}

/** In text order, without overlap. */
export function findNumbers(article: Article): readonly Quantity[] {
  const dates = article.derive(findDates);
  const times = article.derive(findTimes);
  const quantities: Quantity[] = [];
  let after = -1;
  let d = 0;
  let t = 0;
  for (const token of article.derive(findCues).numbers) {
    while (d < dates.length && dates[d].last < token) d++;
    while (t < times.length && times[t].last < token) t++;
    const isTaken = token <= after || (d < dates.length && dates[d].first <= token) || (t < times.length && times[t].first <= token);
    const figure = isTaken ? undefined : readFigure(article, token);
    if (figure === undefined) continue;
    quantities.push(withSurroundings(article, figure));
    after = figure.last;
  }
  return quantities;
}

function withSurroundings(article: Article, figure: Figure): Quantity {
  const { first, last } = figure;
  const before = currencyBefore(article, first);
  const after = before === undefined ? currencyAfter(article, last + 1) : undefined;
  const ratio = ratioAfter(article, figure);
  const start = before?.first ?? first;
  const end = after?.last ?? ratio?.last ?? last;
  const currency = before?.currency ?? after?.currency;
  return {
    first,
    last,
    span: article.span(start, end),
    kind: figure.kind,
    value: figure.value,
    step: figure.step,
    grain: figure.grain,
    isSpelled: figure.isSpelled,
    hedge: hedgeOf(article, start, end),
    suffix: ratio === undefined ? figure.suffix : '',
    next: end + 1,
    isJoined: isDashed(article, start) || isDashed(article, end + 1),
    ...(currency === undefined ? {} : { currency }),
    ...(ratio === undefined ? {} : { ratio: ratio.ratio }),
  };
}

/** A dash that touches what stands on both sides. */
function isDashed(article: Article, at: number): boolean {
  const mark = article.isMark(at, '-') || article.isMark(at, '–') ? at : at - 1;
  const isDash = article.isMark(mark, '-') || article.isMark(mark, '–');
  return isDash && article.isGlued(mark) && article.isGlued(mark + 1) && mark + 1 < article.tokens.count;
}

interface Ratio {
  readonly ratio: '%' | 'point' | 'bp';
  readonly last: number;
}

function ratioAfter(article: Article, { last, suffix, kind }: Figure): Ratio | undefined {
  if (suffix !== '') return /^(?:per-?cent|(?:percentage-)?point$|pc)/.test(suffix) && (kind === 'fraction' || suffix !== 'point') ? { ratio: suffix.endsWith('point') ? 'point' : '%', last } : undefined;
  const next = last + 1;
  const isPoint = (at: number): boolean => /^points?$/.test(article.lower(at));
  if (article.isMark(next, '%')) return isPoint(next + 1) ? { ratio: 'point', last: next + 1 } : { ratio: '%', last: next };
  if (kind === 'fraction') {
    let at = next;
    while (at - next < 3 && /^(?:of|an?|percentage)$/.test(article.lower(at))) at++;
    if (isPoint(at) || article.lower(at) === 'percentage-point') return { ratio: 'point', last: at };
  }
  const word = article.lower(next);
  if (word === 'percentage' && isPoint(next + 1)) return { ratio: 'point', last: next + 1 };
  if (word === 'percentage-point') return { ratio: 'point', last: next };
  if (word === 'basis' && isPoint(next + 1)) return { ratio: 'bp', last: next + 1 };
  if (word === 'percent' || word === 'pc') return { ratio: '%', last: next };
  return word === 'per' && article.lower(next + 1) === 'cent' ? { ratio: '%', last: next + 1 } : undefined;
}

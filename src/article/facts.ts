/**
 * Every figure, date and time of an article, for the desk to check by hand. Nothing here is a fault.
 */
import type { Span } from '../text/span.ts';
import type { Article } from './article.ts';
import { findDates } from './dates.ts';
import { findNumbers, type Quantity } from './numbers.ts';
import type { Named } from './people/roll-call.ts';
import { findTimes } from './times.ts';

export interface Facts {
  readonly figures: readonly Named[];
  /** Dates and times of day, in text order. */
  readonly dates: readonly Named[];
}

/** Each place stands alone: two figures that read alike may be two facts. */
export function findFacts(article: Article): Facts {
  const named = (span: Span, note: string): Named => ({ text: article.slice(span), note, spans: [span] });
  const figures = article.derive(findNumbers).map((quantity) => named(quantity.span, noteOf(quantity)));
  const dates = article.derive(findDates).map(({ span }) => named(span, 'date'));
  const times = article.derive(findTimes).map(({ span }) => named(span, 'time'));
  return { figures, dates: [...dates, ...times].sort((a, b) => a.spans[0][0] - b.spans[0][0]) };
}

function noteOf({ currency, ratio, kind, suffix }: Quantity): string {
  if (currency !== undefined) return 'money';
  if (ratio !== undefined) return 'share';
  if (kind !== 'cardinal') return kind;
  return suffix.startsWith('year-old') ? 'age' : 'number';
}

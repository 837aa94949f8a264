/** A date as it is written, part by part. */
import type { Span } from '../text/span.ts';
import type { Article } from './article.ts';

export interface DatePart {
  readonly value: number;
  readonly token: number;
  readonly span: Span;
}

export interface DateMention {
  /** Tokens, both inclusive; a weekday and what stands between is in it. */
  readonly first: number;
  readonly last: number;
  readonly span: Span;
  /** 0 for Sunday. */
  readonly weekday?: DatePart;
  readonly day?: DatePart;
  /** “Nov. 6-7”. */
  readonly dayTo?: DatePart;
  /** 1 to 12. */
  readonly month?: DatePart;
  readonly year?: DatePart;
  /** “1950-53”, “1999–2015”. */
  readonly yearTo?: DatePart;
  /** `decade`: “the 1990s”, with its first year. `numeric`: 07/16/2024, whose order is a matter of place. */
  readonly order: 'dmy' | 'mdy' | 'ymd' | 'numeric' | 'my' | 'month' | 'year' | 'decade' | 'weekday';
}

export function part(article: Article, token: number, value: number): DatePart {
  return { value, token, span: article.span(token) };
}

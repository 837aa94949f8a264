/** What a proofreader reports. Ranges are UTF-16 offsets, half-open, into the source as given. */
import type { Severity, Trust } from '../rule/problem.ts';
import type { Span } from '../text/span.ts';

export interface Fix {
  /** Replaces the finding's range. */
  readonly text: string;
  readonly trust: Trust;
  /** One change with several places (a pair of quotation marks): these edits are made instead of `text`. */
  readonly edits?: readonly { readonly range: Span; readonly text: string }[];
}

export interface Finding {
  readonly ruleId: string;
  readonly messageId: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Span;
  /** Best first. */
  readonly fixes: readonly Fix[];
  /** Places in the source that prove it. */
  readonly because?: readonly Span[];
  /** Findings with the same group repeat one slip. */
  readonly group?: string;
  /** A question with candidates, not a correction. */
  readonly query?: true;
  /** The same slip at the same sentence keeps it when the article around it changes. */
  readonly fingerprint: string;
  /** The rule's page. */
  readonly url: string;
  /** For a story: the field it stands in, by name and by index; `range` then indexes that field's text. */
  readonly field?: string;
  readonly fieldIndex?: number;
  /** For a story: the index of the field that each place of `because` stands in. */
  readonly becauseFields?: readonly number[];
}

/** A name or word and where it stands. */
export interface Noted {
  readonly text: string;
  /** Who or what it is, if known; why it was let pass, if not. */
  readonly note?: string;
  readonly ranges: readonly Span[];
}

/** Names, figures and dates are looked up when they are first read. For a story their ranges index the fields’ texts joined by blank lines. */
export interface Report {
  readonly findings: readonly Finding[];
  /** Names found in the gazetteer. */
  readonly verified: readonly Noted[];
  /** Names and words to check by hand. */
  readonly unverified: readonly Noted[];
  /** Every figure as it is written, in text order; dates and times are not among them. */
  readonly figures: readonly Noted[];
  /** Every date and time of day. */
  readonly dates: readonly Noted[];
}

/** What a rule finds. Rules return problems; the engine makes findings of them. Offsets are those of the article's text. */
import type { Span } from '../text/span.ts';

/** `safe`: keeps the meaning whatever the article says, may be applied unseen. `review`: somebody has to look. */
export type Trust = 'safe' | 'review';

/** `error`: an editor would certainly change it. `warning`: an editor would look. `info`: on request. */
export type Severity = 'error' | 'warning' | 'info';

export interface ProblemFix {
  /** Replaces the problem's span. */
  readonly text: string;
  readonly trust?: Trust;
  /** Where one change has several places: these are made instead. They lie anywhere in the article. */
  readonly edits?: readonly { readonly span: Span; readonly text: string }[];
}

export interface Problem {
  readonly span: Span;
  /** Which of the rule's messages. */
  readonly say: string;
  /** Fills the message's `{places}`. */
  readonly data?: Readonly<Record<string, string | number>>;
  /** Best first. A plain text is a fix with the problem's trust. */
  readonly fixes?: readonly (string | ProblemFix)[];
  /** Trust of the fixes given as plain text; `review` if not said. */
  readonly trust?: Trust;
  /** The evidence in the article. */
  readonly because?: readonly Span[];
  /** Findings with the same group repeat one slip. Made unique to the rule by the engine. */
  readonly group?: string;
  /** A question with candidates, not a correction. */
  readonly query?: boolean;
  /** Lower than the rule's own, where this case is less certain. */
  readonly severity?: Severity;
  /** Marked inside a quotation too, although the rule leaves quotations alone: beyond doubt a slip of the keyboard. */
  readonly evenInQuotation?: boolean;
}

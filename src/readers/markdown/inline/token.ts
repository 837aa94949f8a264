/**
 * What an inline scan finds in a content: everything that is not plain text, in order of place.
 *
 * One class for all kinds, so that the engine sees objects of one shape; text between tokens stands as it is.
 */
import type { InlineMark } from '../../../article/prose.ts';

export const TokenKind = {
  /** Stands in the text as something else: an entity, an escape, code; an empty text is markup without trace. */
  REPLACED: 0,
  /** Markup without trace that may have spaces on both sides: a tag, a comment, a reference to a footnote. */
  VANISHED: 1,
  /** A run of `*`, `_` or `~`; what pairs used up is markup, the rest is text. */
  DELIMITER: 2,
  /** `[` or `![` that opens nothing, and so is text. */
  BRACKET: 3,
  IMAGE: 4,
  COMMENT: 5,
  BREAK: 6,
} as const;

export class Token {
  kind: number;
  readonly from: number;
  to: number;
  /** What is read in its place. */
  text: string;
  /** How many units of a delimiter run have closed or opened something. */
  closed = 0;
  opened = 0;
  canOpen = false;
  canClose = false;
  /** Neighbours on the stack of delimiters. */
  previous: Token | undefined = undefined;
  next: Token | undefined = undefined;
  /** An image's description: where it stands in the content. */
  altFrom = 0;
  altTo = 0;
  /** Where the token came to stand in the prose's text; -1 as long as it has not. */
  textFrom = -1;
  textTo = -1;

  constructor(kind: number, from: number, to: number, text = '') {
    this.kind = kind;
    this.from = from;
    this.to = to;
    this.text = text;
  }
}

/** What stands between two tokens. */
export interface MarkedPair {
  readonly kind: InlineMark['kind'];
  readonly opener: Token;
  readonly closer: Token;
}

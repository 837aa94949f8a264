/** Tokens as columns, and how the columns are filled. */

export const Kind = { WORD: 0, NUMBER: 1, MARK: 2, OPAQUE: 3 } as const;

export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** `Kind` of each token. */
  readonly kind: Uint8Array;
  /** A form's id for words, numbers and opaque tokens; the first code unit for marks. */
  readonly form: Int32Array;
  /** Indices of tokens before which something other than nothing, one space or one line break stands. */
  readonly oddGaps: readonly number[];
  /** Indices of tokens that a space stands before and should not: closing marks, and what follows an opening bracket. */
  readonly loose: readonly number[];
  /** Indices of words, numbers and opening brackets that no space parts from the mark or word before them, and of figures that letters are joined to. */
  readonly tight: readonly number[];
  /** Indices of closing marks right behind another, and of two full stops. */
  readonly crowded: readonly number[];
  /** Indices of words that repeat the word right before them, whatever the case. */
  readonly repeats: readonly number[];
}

/** A growing set of columns. */
export class Columns implements Tokens {
  count = 0;
  start: Int32Array<ArrayBuffer>;
  end: Int32Array<ArrayBuffer>;
  kind: Uint8Array<ArrayBuffer>;
  form: Int32Array<ArrayBuffer>;
  readonly oddGaps: number[] = [];
  readonly loose: number[] = [];
  readonly tight: number[] = [];
  readonly crowded: number[] = [];
  readonly repeats: number[] = [];

  /** @param room for so many tokens at first. */
  constructor(room: number) {
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.kind = new Uint8Array(room);
    this.form = new Int32Array(room);
  }

  add(start: number, end: number, kind: number, form: number): void {
    const i = this.count++;
    if (i === this.start.length) this.grow();
    this.start[i] = start;
    this.end[i] = end;
    this.kind[i] = kind;
    this.form[i] = form;
  }

  /**
   * Takes over the tokens of an earlier reading from one to another, not including it, that now stand elsewhere.
   * @param by how far the text has moved.
   */
  take(from: Tokens, first: number, last: number, by: number): void {
    const at = this.count;
    this.count += last - first;
    while (this.start.length < this.count) this.grow();
    for (let i = first, to = at; i < last; i++, to++) {
      this.start[to] = from.start[i] + by;
      this.end[to] = from.end[i] + by;
    }
    this.kind.set(from.kind.subarray(first, last), at);
    this.form.set(from.form.subarray(first, last), at);
    for (const list of LISTS) for (const token of from[list]) if (first <= token && token < last) this[list].push(token - first + at);
  }

  private grow(): void {
    const size = this.start.length * 2;
    this.start = widened(this.start, new Int32Array(size));
    this.end = widened(this.end, new Int32Array(size));
    this.kind = widened(this.kind, new Uint8Array(size));
    this.form = widened(this.form, new Int32Array(size));
  }
}

/** The lists of indices among the columns. */
const LISTS = ['oddGaps', 'loose', 'tight', 'crowded', 'repeats'] as const;

function widened<A extends Int32Array | Uint8Array>(from: A, to: A): A {
  to.set(from);
  return to;
}

/** Texts and lists laid end to end. Only their lengths are kept in the file: where each starts is added up on opening. */

export interface PackedTexts {
  /** UTF-8. */
  readonly bytes: Uint8Array;
  readonly lengths: Uint8Array;
}

/** A text or list too long for its length to be written in a byte. */
export class TooLongError extends RangeError {
  override readonly name = 'TooLongError';
}

/** @throws TooLongError if a text takes more than 255 bytes. */
export function packTexts(texts: readonly string[]): PackedTexts {
  const encoder = new TextEncoder();
  const pieces = texts.map((text) => encoder.encode(text));
  const lengths = lengthsOf(pieces, (i) => texts[i]);
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  const starts = startsOf(lengths);
  pieces.forEach((piece, i) => { bytes.set(piece, starts[i]); });
  return { bytes, lengths };
}

export function lengthsOf(lists: readonly { readonly length: number }[], describe: (index: number) => string): Uint8Array {
  return Uint8Array.from(lists, ({ length }, i) => {
    if (length > 255) throw new TooLongError(`“${describe(i)}” is longer than 255`);
    return length;
  });
}

/** Where each starts; one more than there are, the last being the end. */
export function startsOf(lengths: Uint8Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = starts[i] + lengths[i];
  return starts;
}

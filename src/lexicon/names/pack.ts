/** Lists of texts and of numbers, laid end to end with the places where each starts. */

export interface TextNumbers {
  /** UTF-8. */
  readonly bytes: Uint8Array;
  /** One more than there are texts: the last is the end. */
  readonly offsets: Uint32Array;
}

export function numberTexts(texts: readonly string[]): TextNumbers {
  const encoder = new TextEncoder();
  const pieces = texts.map((text) => encoder.encode(text));
  const offsets = new Uint32Array(texts.length + 1);
  pieces.forEach((piece, i) => { offsets[i + 1] = offsets[i] + piece.length; });
  const bytes = new Uint8Array(offsets[texts.length]);
  pieces.forEach((piece, i) => { bytes.set(piece, offsets[i]); });
  return { bytes, offsets };
}

/** @param lists of numbers below 65,536. */
export function numberLists(lists: readonly (readonly number[])[]): { items: Uint16Array; offsets: Uint32Array } {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => { offsets[i + 1] = offsets[i] + list.length; });
  return { items: Uint16Array.from(lists.flat()), offsets };
}

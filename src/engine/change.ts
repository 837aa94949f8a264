/** The part of a text that a replacement really changes: what is left without the common beginning and end. */
export interface Change {
  /** Half-open, in the old text. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export function changedPart(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  return { from: head, to: before.length - tail, text: after.slice(head, after.length - tail) };
}

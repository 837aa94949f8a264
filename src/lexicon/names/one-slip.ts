/** Whether two spellings are one slip apart, and which. */

export interface Slip {
  /** What the first has and the second has not, and the other way round; two letters each if they are swapped. */
  readonly kind: 'changed' | 'extra' | 'missing' | 'swapped' | 'moved';
  /** Where, in the first. */
  readonly at: number;
  /** The letters in question: of the first and of the second; the stretch it moved over if one is in another place. */
  readonly from: string;
  readonly to: string;
}

/** @returns undefined if they are the same or more than one slip apart. Case counts. */
export function oneSlip(a: string, b: string): Slip | undefined {
  if (Math.abs(a.length - b.length) > 1 || a === b) return undefined;
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  const from = a.slice(head, a.length - tail);
  const to = b.slice(head, b.length - tail);
  if (from.length === 1 && to.length === 1) return { kind: 'changed', at: head, from, to };
  if (from.length === 1 && to.length === 0) return { kind: 'extra', at: head, from, to };
  if (from.length === 0 && to.length === 1) return { kind: 'missing', at: head, from, to };
  if (from.length !== to.length || from.length < 2) return undefined;
  if (from.length === 2) return from.charAt(0) === to.charAt(1) && from.charAt(1) === to.charAt(0) ? { kind: 'swapped', at: head, from, to } : undefined;
  const isMoved = from.length < 5 && (from.slice(1) + from.charAt(0) === to || from.charAt(from.length - 1) + from.slice(0, -1) === to); // Ghandi
  return isMoved ? { kind: 'moved', at: head, from, to } : undefined;
}

/**
 * A stretch of text: UTF-16 code units, 0-based, half-open.
 * Every position in Copydesk is of this kind, as JavaScript's own string indices are.
 */
export type Span = readonly [start: number, end: number];

export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

export function contains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/**
 * The parts that inline links and reference definitions share: addresses, titles, labels.
 */
const BACKSLASH = 92;
/** As in the reference implementation of CommonMark; without it a line of `](` would be read in quadratic time. */
const MAX_PARENTHESES = 32;

/** The end of a link's address, bare or in angle brackets; -1 if there is none. */
export function endOfDestination(content: string, at: number): number {
  if (content.charCodeAt(at) === 60) return endOfAngled(content, at + 1);
  let depth = 0;
  let end = at;
  for (; end < content.length; end++) {
    const unit = content.charCodeAt(end);
    if (unit <= 32) break;
    if (unit === BACKSLASH) end++;
    else if (unit === 40 && ++depth > MAX_PARENTHESES) return -1;
    else if (unit === 41 && --depth < 0) break;
  }
  return end > at && end <= content.length && depth <= 0 ? end : -1;
}

/** The end of a title in quotation marks or parentheses; -1 if it does not end. */
export function endOfTitle(content: string, at: number): number {
  const opening = content.charCodeAt(at);
  if (opening !== 34 && opening !== 39 && opening !== 40) return -1;
  const closing = opening === 40 ? 41 : opening;
  for (let end = at + 1; end < content.length; end++) {
    const unit = content.charCodeAt(end);
    if (unit === closing) return end + 1;
    if (unit === BACKSLASH) end++;
    else if (unit === 40 && opening === 40) return -1;
  }
  return -1;
}

/** Past spaces and line breaks. */
export function skipSpace(content: string, at: number): number {
  while (isSpace(content.charCodeAt(at))) at++;
  return at;
}

/** Labels are the same whatever their case and white space. */
export function normaliseLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

function endOfAngled(content: string, at: number): number {
  for (let end = at; end < content.length; end++) {
    const unit = content.charCodeAt(end);
    if (unit === 62) return end + 1;
    if (unit === 60 || unit === 10) return -1;
    if (unit === BACKSLASH) end++;
  }
  return -1;
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 10 || unit === 13;
}

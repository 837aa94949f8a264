/**
 * The keys that a row of leftovers is found by: what a line is, what it begins with or ends in, the rarest word or mark of
 * what stands anywhere. They are worked out when the table is built into the package, since at a cold start all rows are
 * asked for them.
 */
import { classOf, isLetter } from '../text/characters.ts';
import { anchorOf } from './phrase-pattern.ts';

/** Words of the table are shorter. */
const LONGEST = 40;
/** No row has these marks. */
const BEFORE_KEYS = '\t\u001e';
const BETWEEN_KEYS = '\u001f';

/** @param line of the table as it is written, or as it was built into the package. */
export function keysOfRow(line: string): string[] {
  const prepared = line.indexOf(BEFORE_KEYS);
  return prepared < 0 ? workedOut(line) : line.slice(prepared + BEFORE_KEYS.length).split(BETWEEN_KEYS).filter((key) => key !== '');
}

/** The row with its keys behind it. */
export function prepareRow(line: string): string {
  return line + BEFORE_KEYS + workedOut(line).join(BETWEEN_KEYS);
}

function workedOut(line: string): string[] {
  const [pattern, where, kind] = line.split('\t', 3);
  if (kind === 'mojibake') return [];
  if (where === 'line') return [hasGap(pattern) ? `gapped ${firstOf(pattern)}` : `line ${pattern}`];
  if (where === 'start') return [`start ${firstOf(pattern)}`];
  if (where === 'end') return [`end ${lastOf(pattern)}`];
  const keys = isAddressPart(pattern) ? ['address'] : [];
  return /:\/\/|\.com\//.test(pattern) ? keys : [...keys, `any ${anchorOf(pattern).anchor}`];
}

function hasGap(pattern: string): boolean {
  return /(?:^| )_(?: |$)/.test(pattern);
}

/** The first run of letters, a digit as `#`, or the first mark. */
export function firstOf(text: string): string {
  let end = 0;
  while (end < text.length && end < LONGEST && isLetter(classOf(text.charCodeAt(end)))) end++;
  return text.slice(0, Math.max(end, 1)).toLowerCase().replace(/^\d/, '#');
}

export function lastOf(text: string): string {
  let start = text.length;
  while (start > 0 && start > text.length - LONGEST && isLetter(classOf(text.charCodeAt(start - 1)))) start--;
  return text.slice(Math.min(start, text.length - 1)).toLowerCase();
}

function isAddressPart(pattern: string): boolean {
  return /:\/\/|\.com\/|^[?]?[a-z_]+=/.test(pattern);
}

/**
 * Lines of a plain text without the white space at their ends, in paragraphs: runs of lines that are not blank.
 */
import type { Span } from '../../text/span.ts';

export type Line = Span;

/** At least one line. */
export type Paragraph = readonly Line[];

export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let lines: Line[] = [];
  for (let at = 0; at < text.length; ) {
    const lineBreak = endOfLine(text, at);
    const line = trimmed(text, at, lineBreak);
    if (line[0] < line[1]) lines.push(line);
    else if (lines.length > 0) {
      paragraphs.push(lines);
      lines = [];
    }
    at = lineBreak + (text.startsWith('\r\n', lineBreak) ? 2 : 1);
  }
  if (lines.length > 0) paragraphs.push(lines);
  return paragraphs;
}

/** The next "\n", "\r", line separator or paragraph separator, or the end. */
function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029) return at;
  }
  return text.length;
}

function trimmed(text: string, from: number, to: number): Line {
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return [from, to];
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 11 || unit === 12 || unit === 0xa0;
}

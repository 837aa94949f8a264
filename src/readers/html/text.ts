/**
 * Writes HTML text into a prose: character references decoded, white space as a browser shows it, every unit with its
 * place in the source.
 */
import { decodeEntity } from '../markdown/entities.ts';
import type { ProseBuilder } from '../prose-builder.ts';
import type { Span } from '../../text/span.ts';

/** White space that is more than one space or line break, and what may be a character reference. */
const SPECIAL = /[\t\r\f][ \t\n\r\f]*|[ \n][ \t\n\r\f]+|&/g;
const REFERENCE = /&(?:(#\d{1,8}|#[xX][\da-fA-F]{1,7}|[a-zA-Z][a-zA-Z\d]{1,31});|(#\d{1,8}|#[xX][\da-fA-F]{1,7}|amp|lt|gt|quot|nbsp|copy|reg|pound|eacute)(?![\w;=]))/y;
const LEADING_SPACE = /^[ \t\n\r\f]*/;

/** A stretch is cut out before it is searched: a search would go on to the end of the page. */
export function writeText(builder: ProseBuilder, source: string, [from, to]: Span): void {
  const text = source.slice(from, to);
  let at = builder.endsInSpace ? LEADING_SPACE.exec(text)?.[0].length ?? 0 : 0;
  for (SPECIAL.lastIndex = at; ; ) {
    const special = SPECIAL.exec(text);
    if (special === null) break;
    const { index } = special;
    builder.addVerbatim(text.slice(at, index), from + at);
    at = special[0] === '&' ? writeReference(builder, text, index, from) : writeSpace(builder, special[0], index, from);
    SPECIAL.lastIndex = at;
  }
  builder.addVerbatim(text.slice(at), from + at);
}

/** A run of white space is one space: layout of the source, not of the text. */
function writeSpace(builder: ProseBuilder, space: string, at: number, base: number): number {
  const end = at + space.length;
  if (builder.endsInSpace) return end;
  if (space.length === 1) builder.addVerbatim(space, base + at);
  else builder.addAtomic(' ', [base + at, base + end]);
  return end;
}

function writeReference(builder: ProseBuilder, text: string, at: number, base: number): number {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(text);
  const character = match === null ? undefined : decodeEntity(match[1] ?? match[2]);
  if (match === null || character === undefined) {
    builder.addVerbatim('&', base + at);
    return at + 1;
  }
  const end = at + match[0].length;
  builder.addAtomic(character, [base + at, base + end]);
  return end;
}

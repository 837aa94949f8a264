/**
 * Tokens of a text, held as columns: a million words make one object, not a million.
 *
 * A word keeps its inner apostrophes, hyphens and dots (`Ben-Shitrit's`, `U.S.-led`, `p.m.`); marks stand alone, a run of
 * the same mark (`...`, `--`) being one token. What stands between two tokens is a gap.
 */
import { Class, classAt, classOf, isLetter } from '../text/characters.ts';
import type { FormTable } from './forms.ts';
import { Kind, type Columns } from './token-columns.ts';

export { Kind, type Tokens } from './token-columns.ts';

/** Adds the tokens of a stretch of text that is a block by itself. */
export function tokeniseBlock(text: string, from: number, to: number, forms: FormTable, columns: Columns): void {
  let at = from;
  let previousEnd = from;
  let previousWord = -1;
  while (at < to) {
    const unit = text.charCodeAt(at);
    const kind = classAt(text, at);
    if (kind === Class.SPACE || kind === Class.NEWLINE || kind === Class.INVISIBLE) {
      at++;
      continue;
    }
    if (at > previousEnd && at > from) {
      if (isOddGap(text, previousEnd, at)) columns.oddGaps.push(columns.count);
      const unitBefore = text.charCodeAt(previousEnd - 1);
      if (isClosing(unit) || unitBefore === 0x28 || unitBefore === 0x5b) columns.loose.push(columns.count);
    }
    let end: number;
    if (isLetter(kind) || kind === Class.DIGIT) {
      const isTight = at === previousEnd && at > from && isClosing(text.charCodeAt(at - 1));
      end = kind === Class.DIGIT ? endOfNumber(text, at, to) : endOfWord(text, at, to);
      if (isTight || (kind === Class.DIGIT && end > at + 4 && isLetter(classAt(text, end - 1)))) columns.tight.push(columns.count);
      const address = endOfAddress(text, at, end, to);
      const tokenKind = address > end ? Kind.OPAQUE : kind === Class.DIGIT && !hasCompound(text, at, end) ? Kind.NUMBER : Kind.WORD;
      end = Math.max(end, address);
      const form = forms.intern(text.slice(at, end));
      const lower = forms.get(form).lowerId;
      if (tokenKind === Kind.WORD && lower === previousWord) columns.repeats.push(columns.count);
      previousWord = tokenKind === Kind.WORD ? lower : -1;
      columns.add(at, end, tokenKind, form);
    } else {
      end = endOfTag(text, at, to);
      if (unit === 0x28 && at === previousEnd && at > from) columns.tight.push(columns.count);
      if (end > at) columns.add(at, end, Kind.OPAQUE, forms.intern(text.slice(at, end)));
      else {
        end = endOfMark(text, at, to);
        if (isClosing(unit) && ((at === previousEnd && at > from && isClosing(text.charCodeAt(at - 1))) || (unit === 0x2e && end === at + 2))) columns.crowded.push(columns.count);
        columns.add(at, end, Kind.MARK, unit);
      }
      previousWord = -1;
    }
    previousEnd = end;
    at = end;
  }
}

/** , . ; : ! ? ) ] */
function isClosing(unit: number): boolean {
  return unit === 0x2c || unit === 0x2e || unit === 0x3b || unit === 0x3a || unit === 0x21 || unit === 0x3f || unit === 0x29 || unit === 0x5d;
}

function isOddGap(text: string, from: number, to: number): boolean {
  const length = to - from;
  if (length === 0) return false;
  const unit = text.charCodeAt(from);
  return length > 1 || (unit !== 0x20 && unit !== 0x0a);
}

/** Where the word at `at` ends. Connectors belong to it only with a letter or digit behind them. */
function endOfWord(text: string, at: number, to: number): number {
  let i = at + widthAt(text, at);
  while (i < to) {
    const kind = classOf(text.charCodeAt(i));
    if (kind === Class.LOWER || kind === Class.UPPER || kind === Class.DIGIT || kind === Class.INVISIBLE) i++;
    else if (kind === Class.HIGH_SURROGATE && isLetter(classAt(text, i))) i += 2;
    else if ((kind === Class.APOSTROPHE || kind === Class.HYPHEN) && i + 1 < to && joins(text, i, kind)) i++;
    else if (isInnerDot(text, at, i, to) || isAmpersand(text, i)) i++;
    else break;
  }
  while (i > at + 1 && classOf(text.charCodeAt(i - 1)) === Class.INVISIBLE) i--;
  return i;
}

function joins(text: string, at: number, kind: number): boolean {
  const next = classAt(text, at + 1);
  return isLetter(next) || (kind === Class.HYPHEN && next === Class.DIGIT);
}

/** The dots of `U.S.` and `p.m.`: single letters before and after, and the last one if a letter-dot went before. */
function isInnerDot(text: string, wordStart: number, at: number, to: number): boolean {
  if (text.charCodeAt(at) !== 0x2e || !isLetter(classAt(text, at - 1))) return false;
  const isSingle = at - 1 === wordStart || text.charCodeAt(at - 2) === 0x2e || classOf(text.charCodeAt(at - 2)) === Class.HYPHEN;
  if (!isSingle) return false;
  const hasNext = at + 1 < to && isLetter(classAt(text, at + 1)) && !(at + 2 < to && isLetter(classAt(text, at + 2)));
  if (hasNext) return true;
  return at - 2 > wordStart && text.charCodeAt(at - 2) === 0x2e;
}

/** `AT&T`, `R&D`. */
function isAmpersand(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x26 && classAt(text, at - 1) === Class.UPPER && classAt(text, at + 1) === Class.UPPER;
}

/** Where the figure at `at` ends: `1,234.5`, `2.4bn`, `1990s`, `55-yard`; `1950-53` is two figures and a mark. */
function endOfNumber(text: string, at: number, to: number): number {
  let i = at + 1;
  while (i < to) {
    const kind = classOf(text.charCodeAt(i));
    if (kind === Class.DIGIT) i++;
    else if ((text.charCodeAt(i) === 0x2c || text.charCodeAt(i) === 0x2e) && i + 1 < to && classAt(text, i + 1) === Class.DIGIT) i++;
    else break;
  }
  if (i < to && isLetter(classAt(text, i))) return endOfWord(text, i, to);
  const isCompound = i + 1 < to && classOf(text.charCodeAt(i)) === Class.HYPHEN && isLetter(classAt(text, i + 1));
  return isCompound ? endOfWord(text, i + 1, to) : i;
}

function hasCompound(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (classOf(text.charCodeAt(i)) === Class.HYPHEN) return true;
  return false;
}

const ADDRESS = /(?:(?:https?|ftp):\/\/|www\.|mailto:)[^\s<>"“”\uFFFC]{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,63}){1,8}|[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:com|org|net|gov|edu|info|io|co|uk|us|in|au|ca|eu|int|mil|biz|tv|me|html?|pdf|php|de|fr|ru|news|app|ai|dev)\b(?:\/[^\s<>"“”\uFFFC]{0,2000})?|[\w-]{1,63}\.[a-z]{2,3}\/[\w-][^\s<>"“”\uFFFC]{0,2000}/iy;

/** Where a web or mail address that starts with this word ends, or `wordEnd` if there is none. */
function endOfAddress(text: string, at: number, wordEnd: number, to: number): number {
  const next = text.charCodeAt(wordEnd);
  if (wordEnd >= to || (next !== 0x3a && next !== 0x2e && next !== 0x40 && next !== 0x5f && next !== 0x2f)) return wordEnd;
  const after = wordEnd + 1 < to ? classAt(text, wordEnd + 1) : Class.SPACE;
  if (!isLetter(after) && after !== Class.DIGIT && text.charCodeAt(wordEnd + 1) !== 0x2f) return wordEnd;
  const pattern = new RegExp(ADDRESS);
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null || at + match[0].length <= wordEnd) return wordEnd;
  // A stop or bracket at the end belongs to the sentence, not to the address.
  return Math.min(to, at + match[0].replace(/[.,;:!?)\]'’”]+$/, '').length);
}

/** Where a hashtag, a handle or a stand-in for an object ends, or `at` if there is none. */
function endOfTag(text: string, at: number, to: number): number {
  const unit = text.charCodeAt(at);
  if (unit === 0xfffc) return at + 1;
  if ((unit !== 0x23 && unit !== 0x40) || at + 1 >= to) return at;
  let i = at + 1;
  while (i < to && (isLetter(classAt(text, i)) || classOf(text.charCodeAt(i)) === Class.DIGIT || text.charCodeAt(i) === 0x5f)) i++;
  const isTag = i > at + 1 && (unit === 0x40 || isLetter(classAt(text, at + 1)));
  return isTag ? i : at;
}

function endOfMark(text: string, at: number, to: number): number {
  const unit = text.charCodeAt(at);
  if (classOf(unit) === Class.HIGH_SURROGATE) return Math.min(to, at + widthAt(text, at));
  let i = at + 1;
  const repeats = unit === 0x2e || unit === 0x2d || unit === 0x2a || unit === 0x5f || unit === 0x3d || unit === 0x7e;
  while (repeats && i < to && text.charCodeAt(i) === unit) i++;
  return i;
}

function widthAt(text: string, at: number): number {
  const codePoint = text.codePointAt(at);
  return codePoint !== undefined && codePoint > 0xffff ? 2 : 1;
}

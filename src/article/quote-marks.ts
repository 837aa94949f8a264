/**
 * What each quotation mark does where it stands: it opens, closes, is an apostrophe or a prime.
 *
 * Straight marks open where a space stands before and none behind. Curly ones say themselves, but word processors turn some
 * the wrong way (“… he says, ”because …”): where only the other reading fits, that is taken and the mark is noted as turned.
 */
import { Class, classAt, isLetter } from '../text/characters.ts';
import { Kind, type Tokens } from './tokens.ts';

export const QuoteRole = { NONE: 0, OPEN: 1, CLOSE: 2, APOSTROPHE: 3, PRIME: 4 } as const;
export type QuoteRole = (typeof QuoteRole)[keyof typeof QuoteRole];

export interface MarkReading {
  readonly role: QuoteRole;
  readonly isDouble: boolean;
  /** A curly mark that points the wrong way. */
  readonly isTurned: boolean;
  /** Tokens it takes: 2 for two single marks set as a double one. */
  readonly width: number;
}

const OPENERS = new Set([0x201c, 0x201e, 0x201f, 0x201a, 0x201b, 0xab]);
const DOUBLE = new Set([0x22, 0x201c, 0x201d, 0x201e, 0x201f, 0xab, 0xbb]);
const SINGLE = new Set([0x27, 0x2018, 0x2019, 0x201a, 0x201b]);
/** What may follow an apostrophe at the start of a word: ’em, ’til, ’90s. */
const CLIPPED = /^(?:em|til|tis|twas|cause|cos|bout|round|n|nuff|kay|sup|fraid|ere|im|er|ow|ello|\d\ds?)$/i;
/** What an opening mark may stand right behind: brackets, dashes, other opening marks, a slash. */
const BEFORE_OPENER = '([{—–-‘“\'"/';
/** What stands around a mark, as far as it matters. */
interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  readonly spaceBefore: boolean;
  readonly spaceAfter: boolean;
}

export function isQuoteMark(tokens: Tokens, i: number): boolean {
  return tokens.kind[i] === Kind.MARK && (DOUBLE.has(tokens.form[i]) || SINGLE.has(tokens.form[i]));
}

/** @param hasOpen whether a double or a single quotation is open in this place. */
export function readMark(text: string, tokens: Tokens, i: number, hasOpen: { readonly double: boolean; readonly single: boolean }): MarkReading {
  const unit = tokens.form[i];
  const isPair = SINGLE.has(unit) && isPairOfSingles(tokens, i, hasOpen);
  const place = placeOf(text, tokens.start[i], isPair ? tokens.end[i + 1] : tokens.end[i]);
  const width = isPair ? 2 : 1;
  if (isPair || unit === 0x22) return { role: straightDouble(place, hasOpen.double), isDouble: true, isTurned: false, width };
  if (DOUBLE.has(unit)) return { ...curlyDouble(place, unit, hasOpen.double), isDouble: true, width };
  if (unit === 0x2018) return { role: isClipped(place) ? QuoteRole.APOSTROPHE : QuoteRole.OPEN, isDouble: false, isTurned: false, width };
  return { role: single(place, unit, hasOpen.single), isDouble: false, isTurned: false, width };
}

function placeOf(text: string, start: number, end: number): Place {
  const before = start > 0 ? text[start - 1] : '\n';
  const after = end < text.length ? text[end] : '\n';
  return { text, start, end, before, after, spaceBefore: isBlank(text, start - 1), spaceAfter: isBlank(text, end) };
}

function isBlank(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return true;
  const kind = classAt(text, at);
  return kind === Class.SPACE || kind === Class.NEWLINE;
}

/** `''` or `’’` for a double mark, where no single quotation is open that one of them might close. */
function isPairOfSingles(tokens: Tokens, i: number, { single: hasSingle }: { readonly single: boolean }): boolean {
  return !hasSingle && i + 1 < tokens.count && tokens.form[i + 1] === tokens.form[i] && tokens.kind[i + 1] === Kind.MARK && tokens.start[i + 1] === tokens.end[i];
}

/** 5'3", 4" wide: a figure before, and either feet before that or no quotation to close. */
function isPrime({ text, start, before }: Place, hasOpen: boolean): boolean {
  if (before < '0' || before > '9') return false;
  const figure = /(^|[^\d])\d{1,3}$/.exec(text.slice(Math.max(0, start - 4), start));
  if (figure === null) return false;
  return !hasOpen || /\d\s?['’′]\s?\d{1,2}$/.test(text.slice(Math.max(0, start - 7), start));
}

function straightDouble(place: Place, hasOpen: boolean): QuoteRole {
  const { spaceBefore, spaceAfter } = place;
  if (isPrime(place, hasOpen)) return QuoteRole.PRIME;
  if (spaceBefore && !spaceAfter) return QuoteRole.OPEN;
  if (spaceAfter && !spaceBefore) return QuoteRole.CLOSE;
  if (spaceBefore && spaceAfter && !hasOpen && /\d $/.test(place.text.slice(Math.max(0, place.start - 2), place.start))) return QuoteRole.PRIME; // 7 " high
  if (spaceBefore && spaceAfter && /^\s['‘]\S/.test(place.text.slice(place.end, place.end + 3))) return QuoteRole.OPEN; // " 'We see …
  if (spaceBefore && spaceAfter) return hasOpen || place.after === '\n' ? QuoteRole.CLOSE : QuoteRole.OPEN;
  return hasOpen ? QuoteRole.CLOSE : QuoteRole.OPEN;
}

function curlyDouble(place: Place, unit: number, hasOpen: boolean): { role: QuoteRole; isTurned: boolean } {
  const { spaceBefore, spaceAfter, before, after } = place;
  if (OPENERS.has(unit)) {
    const isCloser = unit === 0x201c && hasOpen && spaceAfter && (spaceBefore ? after !== '\n' : !BEFORE_OPENER.includes(before));
    return { role: isCloser ? QuoteRole.CLOSE : QuoteRole.OPEN, isTurned: isCloser };
  }
  if (isPrime(place, hasOpen)) return { role: QuoteRole.PRIME, isTurned: false };
  if (hasOpen) return { role: QuoteRole.CLOSE, isTurned: false };
  const isBeforeWord = /^[\p{L}\p{N}‘'$£€[]$/u.test(after);
  const isAfterSay = spaceAfter && before === ',' && /(?:said|says|added|adds|told \w{1,12}|stated|asked),$/.test(place.text.slice(Math.max(0, place.start - 20), place.start));
  const isOpener = isAfterSay || (isBeforeWord && (spaceBefore || '(.,!?:'.includes(before)));
  return { role: isOpener ? QuoteRole.OPEN : QuoteRole.CLOSE, isTurned: isOpener };
}

function single(place: Place, unit: number, hasOpen: boolean): QuoteRole {
  const { text, start, before, after, spaceBefore, spaceAfter } = place;
  const isAfterFigure = before >= '0' && before <= '9';
  if (isAfterFigure && !hasOpen && !isLetterAt(text, place.end)) return QuoteRole.PRIME;
  if (isAfterFigure && after >= '0' && after <= '9') return QuoteRole.PRIME; // 5’3”
  const canOpen = spaceBefore || start === 0 || text.startsWith('...', start - 3) || (BEFORE_OPENER.includes(before) && before !== '/' && before !== '-');
  if (canOpen && !spaceAfter) return unit === 0x2019 || isClipped(place) ? QuoteRole.APOSTROPHE : QuoteRole.OPEN;
  if (!hasOpen) return QuoteRole.APOSTROPHE;
  // Inside single quotes “workers' pay” looks like a closer; a mark after a stop or a comma surely is one.
  if (before === '.' || before === ',' || before === '!' || before === '?') return QuoteRole.CLOSE;
  return isLetterAt(text, place.end) ? QuoteRole.APOSTROPHE : QuoteRole.CLOSE;
}

function isLetterAt(text: string, at: number): boolean {
  return at < text.length && isLetter(classAt(text, at));
}

function isClipped({ text, end }: Place): boolean {
  const word = /^[\p{L}\d]{1,6}/u.exec(text.slice(end, end + 7));
  return word !== null && CLIPPED.test(word[0]);
}

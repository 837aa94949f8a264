/**
 * Patterns of a table that are looked for anywhere in running text: words and marks, `#` for a number and `_` for up to
 * four words. Each is found by its rarest word or mark, so that the one pass over the tokens finds all of them; only then
 * is the whole compared, by a regular expression compiled at its first use.
 */
import { classOf, isLetter } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

export interface PhrasePattern {
  readonly pattern: string;
  /** The word (lower case) or the one mark by which it is found. */
  readonly anchor: string;
  readonly isWordAnchor: boolean;
  /** @param at where the anchor's token starts. @returns where the whole pattern stands. */
  readonly match: (text: string, at: number) => Span | undefined;
}

/** Words too common in news to look anything up by. */
const COMMON = new Set('a about address after ago all allow already an and any ap appeared are article as at available be been by can cannot certainly click comment commission company confirmed content continue continues course coverage currently data date day delivered do end ends facebook figure file following for free from get has have head here hours important in information is it last latest leave like list live made may minutes months more my name needs new news no not now of on one or our out over page photo please post posts press provided published reached read release report reuters said see shared some source start statement story strong subject support sure team text than the their them this time to top twitter up update us use used using version video want was watch we what when why will with work years you your'.split(' '));
/** Characters of white space that may stand for one in a pattern. */
const MAX_SPACE = 3;
/** Marks that figures and names have. */
const MONEY = '&%$';
/** Marks of running text, the worst to look anything up by. */
const PLAIN_MARKS = '.,:;-_\'"()!?/ ';

const PLAIN = /^(?:[a-z]+ )*[a-z]{2,}$/;

export function phrasePattern(pattern: string): PhrasePattern {
  const { anchor, at, isWordAnchor } = anchorOf(pattern);
  let regex: RegExp | undefined;
  let mayStand: ((text: string, from: number) => boolean) | undefined;
  return {
    pattern,
    anchor,
    isWordAnchor,
    match(text, from) {
      mayStand ??= neighbourTest(pattern, at, anchor);
      if (!mayStand(text, from)) return undefined;
      regex ??= compile(pattern, at);
      regex.lastIndex = from;
      const match = regex.exec(text);
      return match === null ? undefined : [from - match[1].length, from + match[0].length];
    },
  };
}

/**
 * Whether the word before or behind the anchor may be the pattern's: most anchors stand in other company, and a pattern that
 * is never compared need not be compiled.
 */
function neighbourTest(pattern: string, at: number, anchor: string): (text: string, from: number) => boolean {
  const behind = /^\s([^\s#_'’]+)/.exec(pattern.slice(at + anchor.length))?.[1];
  if (behind !== undefined) {
    return (text, from) => text.slice(from + anchor.length, from + anchor.length + behind.length + MAX_SPACE).trimStart().toLowerCase().startsWith(behind);
  }
  const before = /([^\s#_'’]+)\s$/.exec(pattern.slice(0, at))?.[1];
  if (before === undefined) return () => true;
  return (text, from) => text.slice(Math.max(0, from - before.length - MAX_SPACE), from).trimEnd().toLowerCase().endsWith(before);
}

/** All patterns are read by this at a cold start; most are plain words, and in small letters all. */
export function anchorOf(pattern: string): { anchor: string; at: number; isWordAnchor: boolean } {
  if (PLAIN.test(pattern)) {
    let anchor = '';
    let place = 0;
    let at = 0;
    for (const word of pattern.split(' ')) {
      if (word.length > 1 && (anchor === '' || rarity(word) > rarity(anchor))) [anchor, place] = [word, at];
      at += word.length + 1;
    }
    return { anchor, at: place, isWordAnchor: true };
  }
  let best: Span = [0, 0];
  let bestRarity = -Infinity;
  let mark = '';
  for (let at = 0; at < pattern.length; at++) {
    const end = endOfWord(pattern, at);
    if (end > at) {
      const rank = rarity(pattern.slice(at, end));
      if (rank > bestRarity) [best, bestRarity] = [[at, end], rank];
      at = end - 1;
    } else if (markRank(pattern.charCodeAt(at)) > markRank(mark.charCodeAt(0))) mark = pattern[at];
  }
  if (bestRarity > -Infinity && (bestRarity > 0 || !isRare(mark.charCodeAt(0)))) return { anchor: pattern.slice(...best), at: best[0], isWordAnchor: true };
  if (mark === '') mark = pattern[0];
  return { anchor: mark, at: pattern.indexOf(mark), isWordAnchor: false };
}

/** Behind the word that begins here and is one by itself, no part of an address or a figure; `from` if none does. */
function endOfWord(pattern: string, from: number): number {
  if (!isSmall(pattern.charCodeAt(from))) return from;
  const before = pattern[from - 1] ?? ' ';
  if (isWordUnit(pattern.charCodeAt(from - 1)) || '#_=@&\\'.includes(before) || (before === '-' && isWordUnit(pattern.charCodeAt(from - 2)))) return from;
  let end = from + 1;
  while (isSmall(pattern.charCodeAt(end)) || pattern[end] === "'" || pattern[end] === '-') end++;
  for (; end > from + 1; end--) {
    const next = pattern[end] ?? ' ';
    if (isSmall(pattern.charCodeAt(end - 1)) && !isWordUnit(pattern.charCodeAt(end)) && !'_=@'.includes(next)) return end;
  }
  return from;
}

function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function isWordUnit(unit: number): boolean {
  return unit >= 0 && (isLetter(classOf(unit)) || (unit >= 0x30 && unit <= 0x39));
}

/** Rare marks before money’s, these before those of running text; 0 for what is no mark. */
function markRank(unit: number): number {
  if (!(unit > 0x20) || isWordUnit(unit)) return 0;
  if (isRare(unit)) return MONEY.includes(String.fromCharCode(unit)) ? 2 : 3;
  return 1;
}

function isRare(unit: number): boolean {
  return unit > 0x20 && !isWordUnit(unit) && !PLAIN_MARKS.includes(String.fromCharCode(unit));
}

function rarity(word: string): number {
  return word.length - (COMMON.has(word) ? 20 : 0);
}

/** Sticky at the anchor; the first group is what stands before it. */
function compile(pattern: string, anchor: number): RegExp {
  const before = source(pattern.slice(0, anchor));
  const behind = source(pattern.slice(anchor));
  const opens = /^[\p{L}\p{N}#_]/u.test(pattern) ? '(?<![\\p{L}\\p{N}])' : '';
  const closes = /[\p{L}\p{N}#_]$/u.test(pattern) ? '(?![\\p{L}\\p{N}])' : '';
  return new RegExp(`(?<=${opens}(${before}))${behind}${closes}`, 'iuy');
}

/** A regular expression for a pattern or a part of one; quantifiers are bounded. */
export function source(pattern: string): string {
  return pattern
    .split(/(?<=\s)|(?=\s)/)
    .map((part) => {
      if (/^\s$/.test(part)) return '\\s{1,3}';
      if (part === '#') return '\\d[\\d.,]{0,9}';
      if (part === '_') return '\\S{1,40}(?:\\s\\S{1,40}){0,3}';
      return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/['’]/g, "['’]");
    })
    .join('');
}

/**
 * Patterns of a table that are looked for anywhere in running text: words and marks, `#` for a number and `_` for up to
 * four words. Each is found by its rarest word or mark, so that the one pass over the tokens finds all of them; only then
 * is the whole compared, by a regular expression compiled at its first use.
 */
import type { Span } from '../text/span.ts';

export interface PhrasePattern {
  readonly pattern: string;
  /** The word (lower case) or the one mark by which it is found. */
  readonly anchor: string;
  readonly isWordAnchor: boolean;
  /** @param at where the anchor's token starts. @returns where the whole pattern stands. */
  match(text: string, at: number): Span | undefined;
}

/** Words too common in news to look anything up by. */
const COMMON = new Set('a about address after ago all allow already an and any ap appeared are article as at available be been by can cannot certainly click comment commission company confirmed content continue continues course coverage currently data date day delivered do end ends facebook figure file following for free from get has have head here hours important in information is it last latest leave like list live made may minutes months more my name needs new news no not now of on one or our out over page photo please post posts press provided published reached read release report reuters said see shared some source start statement story strong subject support sure team text than the their them this time to top twitter up update us use used using version video want was watch we what when why will with work years you your'.split(' '));
const WORD = /(?<![\p{L}\p{N}#_=@&\\])(?<!\p{L}-)[a-z][a-z'-]*[a-z](?![\p{L}\p{N}_=@])/gu;
/** Marks that figures and names have. */
const MONEY = '&%$';
/** Marks of running text, the worst to look anything up by. */
const PLAIN_MARKS = '.,:;-_\'"()!?/ ';

export function phrasePattern(pattern: string): PhrasePattern {
  const { anchor, at, isWordAnchor } = anchorOf(pattern);
  let regex: RegExp | undefined;
  return {
    pattern,
    anchor,
    isWordAnchor,
    match(text, from) {
      regex ??= compile(pattern, at);
      regex.lastIndex = from;
      const match = regex.exec(text);
      return match === null ? undefined : [from - match[1].length, from + match[0].length];
    },
  };
}

function anchorOf(pattern: string): { anchor: string; at: number; isWordAnchor: boolean } {
  let best: RegExpExecArray | undefined;
  for (const match of pattern.matchAll(WORD)) if (best === undefined || rarity(match[0]) > rarity(best[0])) best = match;
  const marks = [...pattern].filter((unit) => /[^\p{L}\p{N}\s]/u.test(unit));
  const rare = marks.filter((unit) => !PLAIN_MARKS.includes(unit)).sort((a, b) => MONEY.indexOf(a) - MONEY.indexOf(b))[0];
  if (best !== undefined && (rare === undefined || rarity(best[0]) > 0)) return { anchor: best[0], at: best.index, isWordAnchor: true };
  const mark = rare ?? marks[0] ?? pattern[0];
  return { anchor: mark, at: pattern.indexOf(mark), isWordAnchor: false };
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

/**
 * The table of what pages and editing systems leave in copy, made ready for look-up: whole lines by their text, starts and
 * ends of lines by their first or last word, the rest by a word or mark anywhere.
 */
import table from '../../data/language/leftovers.tsv';
import { readTable } from '../text/table.ts';
import { classOf, isLetter, straightenApostrophes } from '../text/characters.ts';
import { phrasePattern, source, type PhrasePattern } from './phrase-pattern.ts';

export interface Leftover {
  readonly pattern: string;
  readonly kind: string;
  readonly why: string;
}

interface LinePattern extends Leftover {
  isIn(line: string): boolean;
}

export interface Anywhere extends Leftover {
  readonly phrase: PhrasePattern;
}

export interface LeftoverTable {
  /** Found by a word or mark of running text. */
  readonly byAnchor: ReadonlyMap<string, readonly Anywhere[]>;
  /** Stand inside web addresses, which are one token. */
  readonly addressParts: readonly Leftover[];
  /** What a whole line is, if it is page furniture. */
  ofLine(line: string): Leftover | undefined;
  /** What a line begins with. */
  atStart(line: string): Leftover | undefined;
  /** What a line ends in. */
  atEnd(line: string): Leftover | undefined;
}

/** Words of the table are shorter. */
const LONGEST = 40;

export const leftovers = readLeftovers();

function readLeftovers(): LeftoverTable {
  const lines = new Map<string, Leftover>();
  const gapped = new Map<string, LinePattern[]>();
  const starts = new Map<string, LinePattern[]>();
  const ends = new Map<string, LinePattern[]>();
  const byAnchor = new Map<string, Anywhere[]>();
  const addressParts: Leftover[] = [];
  for (const row of readTable(table, ['pattern', 'where', 'kind', 'why'])) {
    const { pattern, where, kind } = row;
    if (kind === 'mojibake') continue;
    if (where === 'line' && !hasGap(pattern)) lines.set(lineKey(pattern), row);
    else if (where === 'line') append(gapped, firstOf(pattern), linePattern(row, '^', '$'));
    else if (where === 'start') append(starts, firstOf(pattern), linePattern(row, '^', ''));
    else if (where === 'end') append(ends, lastOf(pattern), linePattern(row, '', '$'));
    else {
      if (isAddressPart(pattern)) addressParts.push(row);
      if (/:\/\/|\.com\//.test(pattern)) continue;
      const phrase = phrasePattern(pattern);
      append(byAnchor, phrase.anchor, { ...row, phrase });
    }
  }
  /** “Share Tweet Email”: nothing but single words of page furniture. */
  const rowOfButtons = (key: string): Leftover | undefined => {
    const words = key.split(' ');
    return words.length > 2 && words.every((word) => lines.has(word)) ? lines.get(words[0]) : undefined;
  };
  return {
    byAnchor,
    addressParts,
    ofLine(line) {
      const key = lineKey(line);
      return lines.get(key) ?? rowOfButtons(key) ?? gapped.get(firstOf(key))?.find((row) => row.isIn(key));
    },
    atStart: (line) => starts.get(firstOf(line))?.find((row) => row.isIn(line)),
    atEnd: (line) => ends.get(lastOf(line))?.find((row) => row.isIn(line)),
  };
}

function append<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}

function hasGap(pattern: string): boolean {
  return /(?:^| )_(?: |$)/.test(pattern);
}

/** The first run of letters, a digit as `#`, or the first mark. */
function firstOf(text: string): string {
  let end = 0;
  while (end < text.length && end < LONGEST && isLetter(classOf(text.charCodeAt(end)))) end++;
  return text.slice(0, Math.max(end, 1)).toLowerCase().replace(/^\d/, '#');
}

function lastOf(text: string): string {
  let start = text.length;
  while (start > 0 && start > text.length - LONGEST && isLetter(classOf(text.charCodeAt(start - 1)))) start--;
  return text.slice(Math.min(start, text.length - 1)).toLowerCase();
}

function isAddressPart(pattern: string): boolean {
  return /:\/\/|\.com\/|^[?]?[a-z_]+=/.test(pattern);
}

/** A line as the table has it: lower case, figures as `#`, without arrows and bars around it. */
function lineKey(line: string): string {
  return straightenApostrophes(line.toLowerCase())
    .replace(/^[\s»›>→▶►|+*•]{1,8}|[\s:»›>→▶►|+*•]{1,8}$/g, '')
    .replace(/\d[\d.,:]{0,9}/g, '#')
    .replace(/\s+/g, ' ');
}

function linePattern(row: Leftover, opens: '^' | '', closes: '$' | ''): LinePattern {
  let expression: RegExp | undefined;
  const literal = literalOf(row.pattern);
  return {
    ...row,
    isIn(line) {
      // Regular expressions are dear to write and each paragraph is asked; what has no gaps is first compared as it is.
      if (literal !== undefined && !mayHold(line, literal, opens)) return false;
      expression ??= new RegExp(opens + edged(row.pattern, opens, closes) + closes, 'iu');
      return expression.test(line);
    },
  };
}

/** The first word of a pattern if it has no gap before it. */
function literalOf(pattern: string): string | undefined {
  const [first] = pattern.split(' ');
  return /[#_'’]/.test(first) ? undefined : first;
}

function mayHold(line: string, literal: string, opens: '^' | ''): boolean {
  const lower = line.slice(0, opens === '' ? undefined : literal.length + 8).toLowerCase();
  return opens === '' ? lower.includes(literal) : lower.trimStart().startsWith(literal);
}

/** Whole words only, where the pattern ends inside the line. */
function edged(pattern: string, opens: string, closes: string): string {
  const before = opens === '' && /^\p{L}/u.test(pattern) ? '(?<!\\p{L})' : '';
  const after = closes === '' && /\p{L}$/u.test(pattern) ? '(?!\\p{L})' : '';
  return before + source(pattern) + after;
}

/**
 * The table of what pages and editing systems leave in copy, made ready for look-up: whole lines by their text, starts and
 * ends of lines by their first or last word, the rest by a word or mark anywhere.
 */
import table from '../../data/language/leftovers.tsv';
import { straightenApostrophes } from '../text/characters.ts';
import { lazily } from '../text/lazily.ts';
import { RowIndex } from '../text/row-index.ts';
import { firstOf, keysOfRow, lastOf } from './leftover-keys.ts';
import { phrasePattern, source, type PhrasePattern } from './phrase-pattern.ts';

export interface Leftover {
  readonly pattern: string;
  readonly kind: string;
  readonly why: string;
}

interface Row extends Leftover {
  isIn(line: string): boolean;
  readonly phrase: PhrasePattern;
}

/** The marks by which rows are found in running text; a test compares them with the table. */
export const MARK_ANCHORS = [...'[{#&<>=`»}©'];

/**
 * A row is found by where it stands and a word: what a line is, what it begins with or ends in, the rarest word or mark of
 * what stands anywhere.
 */
const rows = new RowIndex<Row>(table, keysOfRow, ([pattern, where, kind, why]) => {
  const expression = where === 'line' || where === 'start' ? '^' : '';
  const line = lazily(() => lineTest(pattern, expression, where === 'start' ? '' : '$'));
  const phrase = lazily(() => phrasePattern(pattern));
  return { pattern, kind, why, isIn: (text) => line()(text), get phrase() { return phrase(); } };
});

/** Whether text may be left over that is found by this word, in small letters, or mark. */
export function isAnchor(anchor: string): boolean {
  return rows.has(`any ${anchor}`);
}

/** What is found by a word or mark of running text. */
export function leftoversAt(anchor: string): readonly (Leftover & { readonly phrase: PhrasePattern })[] {
  return rows.get(`any ${anchor}`);
}

/** What stands inside a web address, which is one token. */
export function leftoverOfAddress(lower: string): Leftover | undefined {
  return rows.get('address').find(({ pattern }) => lower.includes(pattern));
}

/** What a whole line is, if it is page furniture. */
export function leftoverLine(line: string): Leftover | undefined {
  const key = lineKey(line);
  return rows.get(`line ${key}`).at(-1) ?? rowOfButtons(key) ?? rows.get(`gapped ${firstOf(key)}`).find((row) => row.isIn(key));
}

/** What a line begins with. */
export function leftoverStart(line: string): Leftover | undefined {
  return rows.get(`start ${firstOf(line)}`).find((row) => row.isIn(line));
}

/** What a line ends in. */
export function leftoverEnd(line: string): Leftover | undefined {
  return rows.get(`end ${lastOf(line)}`).find((row) => row.isIn(line));
}

/** “Share Tweet Email”: nothing but single words of page furniture. */
function rowOfButtons(key: string): Leftover | undefined {
  const words = key.split(' ');
  return words.length > 2 && words.every((word) => rows.has(`line ${word}`)) ? rows.get(`line ${words[0]}`)[0] : undefined;
}

/** A line as the table has it, which a test sees to: lower case, figures as `#`, without arrows and bars around it. */
export function lineKey(line: string): string {
  return straightenApostrophes(line.toLowerCase())
    .replace(/^[\s»›>→▶►|+*•]{1,8}|[\s:»›>→▶►|+*•]{1,8}$/g, '')
    .replace(/\d[\d.,:]{0,9}/g, '#')
    .replace(/\s+/g, ' ');
}

function lineTest(pattern: string, opens: '^' | '', closes: '$' | ''): (line: string) => boolean {
  const literal = literalOf(pattern);
  const expression = lazily(() => new RegExp(opens + edged(pattern, opens, closes) + closes, 'iu'));
  // Regular expressions are dear to write and each paragraph is asked; what has no gaps is first compared as it is.
  return (line) => (literal === undefined || mayHold(line, literal, opens)) && expression().test(line);
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

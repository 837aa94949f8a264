/**
 * Words that are wrong between certain neighbours: a table of patterns, one a row.
 *
 * Columns: `pattern` (`of|with [there] PLURAL`: the wrong word or words in brackets, what stands beside them around), `right`
 * (one for all wrong words, or one for each in their order), `why`, `source`. Parts are words in small letters with `|` between alternatives, or classes (see `CLASSES`); `!of|by` is
 * anything but these, a mark or the sentence’s end included. A part that begins with `@` (words only) is what the row is looked up by, where
 * the wrong word itself stands in every other sentence: `@far [to] many`. Neighbours are glued by nothing but spaces and stand in one
 * sentence. A row is read when its wrong word turns up.
 */
import type { Article } from '../article/article.ts';
import { AUXILIARIES, DETERMINERS, isPreposition, isSurelyFinite, MODALS } from '../article/word-classes.ts';
import { Part } from '../lexicon/lexicon.ts';

type Test = (article: Article, token: number, beside: number) => boolean;

interface Pattern {
  readonly wrong: readonly string[];
  /** From the wrong word outward. */
  readonly before: readonly Test[];
  readonly after: readonly Test[];
  readonly right: readonly string[];
  readonly why: string;
  /** Tokens from the wrong word to the one that the row is looked up by. */
  readonly offset: number;
}

export interface ContextMatch {
  readonly token: number;
  readonly right: string;
  readonly why: string;
}

const only = (wanted: number, allowed = 0): Test => (article, token) => {
  if (!article.isWord(token)) return false;
  const { parts, shape, isPossessive } = article.form(token);
  return shape === 'lower' && !isPossessive && (parts & wanted) !== 0 && (parts & ~(wanted | allowed | Part.PROPER)) === 0;
};
const inSet = (set: ReadonlySet<string>): Test => (article, token) => set.has(article.lower(token));

const CLASSES: Readonly<Record<string, Test>> = {
  /** Plurals that are nothing else. */
  PLURAL: only(Part.PLURAL),
  /** Nouns that are nothing else, of either number. */
  NOUN: only(Part.NOUN | Part.PLURAL),
  /** What can be a noun, whatever else. */
  NOUNISH: (article, token) => article.isWord(token) && article.form(token).shape === 'lower' && (article.form(token).parts & (Part.NOUN | Part.PLURAL)) !== 0,
  ADJECTIVE: only(Part.ADJECTIVE),
  VERB: only(Part.VERB_BASE),
  PARTICIPLE: only(Part.PARTICIPLE, Part.VERB_PAST),
  FINITE: (article, token) => article.isWord(token) && isSurelyFinite(article.form(token)),
  AUXILIARY: inSet(AUXILIARIES),
  MODAL: inSet(MODALS),
  DETERMINER: inSet(DETERMINERS),
  PREPOSITION: (article, token) => article.isWord(token) && isPreposition(article.form(token)),
  /** A capital inside the sentence. */
  NAME: (article, token) => article.isWord(token) && article.form(token).shape !== 'lower' && article.form(token).shape !== 'figure' && !article.isSentenceStart(token),
  NUMBER: (article, token) => article.isNumber(token),
  /** A figure above twelve. */
  MANY: (article, token) => article.isNumber(token) && Number(article.written(token).replaceAll(',', '')) > 12,
  COMMA: (article, token) => article.isMark(token, ','),
  WORD: (article, token, beside) => article.isWord(token) && isBeside(article, token, beside),
  POSSESSIVE: (article, token) => article.isWord(token) && article.form(token).isPossessive,
  /** The sentence’s start. */
  START: (article, token, beside) => !isBeside(article, token, beside),
  /** A mark or the sentence’s edge. */
  END: (article, token, beside) => !isBeside(article, token, beside) || !(article.isWord(token) || article.isNumber(token)),
};

function isBeside(article: Article, token: number, beside: number): boolean {
  return token >= 0 && article.sameSentence(Math.min(token, beside), Math.max(token, beside));
}

export class ContextPatterns {
  private readonly table: string;
  private rows: Map<string, number[]> | undefined;
  private readonly read = new Map<number, Pattern>();

  /** @param table the table’s text; nothing of it is read yet. */
  constructor(table: string) {
    this.table = table;
  }

  has(lower: string): boolean {
    return this.starts().has(lower);
  }

  /** The first pattern that the word at a token gives away. */
  match(article: Article, key: number): ContextMatch | undefined {
    for (const start of this.starts().get(article.lower(key)) ?? []) {
      const { wrong, right, why, before, after, offset } = this.patternAt(start);
      const token = key - offset;
      const at = offset === 0 && wrong.length === 1 ? 0 : wrong.indexOf(article.lower(token));
      if (at >= 0 && fits(article, token, before, -1) && fits(article, token, after, 1)) return { token, right: right[right.length === 1 ? 0 : at], why };
    }
    return undefined;
  }

  private starts(): ReadonlyMap<string, number[]> {
    if (this.rows !== undefined) return this.rows;
    this.rows = new Map();
    const { table } = this;
    for (let start = table.indexOf('\n') + 1; start > 0 && start < table.length; start = table.indexOf('\n', start) + 1) {
      for (const word of keysOf(table, start)) {
        const rows = this.rows.get(word);
        if (rows === undefined) this.rows.set(word, [start]);
        else rows.push(start);
      }
    }
    return this.rows;
  }

  private patternAt(start: number): Pattern {
    const known = this.read.get(start);
    if (known !== undefined) return known;
    const end = this.table.indexOf('\n', start);
    const [written, right, why] = this.table.slice(start, end < 0 ? undefined : end).split('\t');
    const parts = written.split(' ');
    const at = parts.findIndex((part) => part.startsWith('['));
    const anchor = parts.findIndex((part) => part.startsWith('@'));
    const pattern = { wrong: parts[at].slice(1, -1).split('|'), before: parts.slice(0, at).reverse().map(testOf), after: parts.slice(at + 1).map(testOf), right: right.split('|'), why, offset: anchor < 0 ? 0 : anchor - at };
    this.read.set(start, pattern);
    return pattern;
  }
}

/** The words that a row is looked up by. */
function keysOf(table: string, start: number): string[] {
  const pattern = table.slice(start, table.indexOf('\t', start));
  const mark = pattern.indexOf('@');
  if (mark < 0) return pattern.slice(pattern.indexOf('[') + 1, pattern.indexOf(']')).split('|');
  const end = pattern.indexOf(' ', mark);
  return pattern.slice(mark + 1, end < 0 ? undefined : end).split('|');
}

function testOf(part: string): Test {
  if (!part.startsWith('!')) return oneOf(part.replace('@', '').split('|'));
  const unwanted = oneOf(part.slice(1).split('|'));
  return (article, token, beside) => !unwanted(article, token, beside);
}

/** @throws a `TypeError` when called if the table names a class that is none: a test reads every row. */
function oneOf(alternatives: readonly string[]): Test {
  const words = new Set(alternatives.filter((one) => !/^\p{Lu}{2,}$/u.test(one)));
  const classes = alternatives.filter((one) => !words.has(one)).map((name) => CLASSES[name]);
  return (article, token, beside) => (words.size > 0 && words.has(article.lower(token)) && isBeside(article, token, beside)) || classes.some((test) => test(article, token, beside));
}

function fits(article: Article, token: number, tests: readonly Test[], step: 1 | -1): boolean {
  for (let i = 0; i < tests.length; i++) if (!tests[i](article, token + step * (i + 1), token)) return false;
  return true;
}

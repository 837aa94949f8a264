/**
 * The terms that a house has listed, found in an article: words and phrases that are compared letter by letter, whatever
 * marks they hold (Q&A, and/or), each looked up by its longest word. Names keep their words: a term in small letters is not
 * found inside a longer name.
 */
import type { Article } from '../article/article.ts';
import { nameAround } from '../article/proper-names.ts';
import { Kind } from '../article/tokens.ts';
import { Class, classAt, isLetter, straightenApostrophes } from '../text/characters.ts';
import { append } from '../text/append.ts';
import type { Span } from '../text/span.ts';
import type { TermEntry } from './options.ts';

export interface TermUse {
  readonly entry: TermEntry;
  readonly token: number;
  readonly span: Span;
  /** Best first, with the capitals of what stands; empty if the house offers none. */
  readonly replacements: readonly string[];
}

interface Term {
  readonly entry: TermEntry;
  /** Straight apostrophes, single spaces; in small letters unless it is exact. */
  readonly text: string;
  /** Where the word it is looked up by begins in it. */
  readonly offset: number;
  /** The house lists it without a capital. */
  readonly isSmall: boolean;
}

/** The article's text, unit for unit, as terms are compared with it. */
interface Compared {
  readonly small: string;
  readonly exact: string;
}

export class TermList {
  private readonly byWord = new Map<string, Term[]>();

  constructor(entries: readonly TermEntry[]) {
    for (const entry of entries) {
      for (const find of listOf(entry.find)) {
        const plain = straightenApostrophes(find.trim().replace(/\s+/g, ' '));
        const { word, offset } = longestWord(plain.toLowerCase());
        append(this.byWord, word, { entry, text: entry.exact === true ? plain : plain.toLowerCase(), offset, isSmall: find === find.toLowerCase() });
      }
    }
    // Longer terms first: “e-mail address” before “e-mail”.
    for (const terms of this.byWord.values()) terms.sort((one, other) => other.text.length - one.text.length);
  }

  /** In text order; at most one term is found by a token. */
  *findIn(article: Article): Iterable<TermUse> {
    const { count, kind, start } = article.tokens;
    const compared = comparedText(article.text);
    for (let i = 0; i < count; i++) {
      const key = kind[i] === Kind.MARK ? compared.small[start[i]] : firstWord(compared.small.slice(start[i], article.tokens.end[i]));
      for (const term of this.byWord.get(key) ?? []) {
        const use = useAt(article, compared, start[i], term);
        if (use === undefined) continue;
        yield use;
        break;
      }
    }
  }
}

/** @param at where the term's longest word stands. */
function useAt(article: Article, compared: Compared, at: number, term: Term): TermUse | undefined {
  const span = matchAt(article.text, compared, at - term.offset, term);
  if (span === undefined || isAllowed(compared.small, span, term.entry)) return undefined;
  const token = article.tokenAt(span[0]);
  if (isInName(article, token, span, term)) return undefined;
  const written = article.text.slice(...span);
  const replacements = listOf(term.entry.use ?? []).map((use) => inCase(written, use, article.isSentenceStart(token))).filter((use) => use !== written);
  // It may stand as the house wants it.
  return term.entry.use !== undefined && replacements.length === 0 ? undefined : { entry: term.entry, token, span, replacements };
}

/** The word or mark of a term by which it is looked up: the longest of those that begin a token. */
function longestWord(lower: string): { readonly word: string; readonly offset: number } {
  let best = { word: firstWord(lower), offset: 0 };
  for (const { index } of lower.matchAll(/(?<= )\S/g)) {
    const word = firstWord(lower.slice(index));
    if (word.length > best.word.length) best = { word, offset: index };
  }
  return best;
}

/** Letters and digits up to the first other character; a mark for itself. */
function firstWord(lower: string): string {
  return /^[\p{L}\p{N}]+/u.exec(lower)?.[0] ?? lower.slice(0, 1);
}

function comparedText(text: string): Compared {
  const exact = straightenApostrophes(text).replace(/\s/g, ' ');
  const lower = exact.toLowerCase();
  // A few capitals have longer small forms (İ); then letter by letter, those left as they are.
  const small = lower.length === exact.length ? lower : exact.replace(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter));
  return { small, exact };
}

function matchAt(text: string, compared: Compared, at: number, { text: wanted, entry }: Term): Span | undefined {
  if (at < 0 || !(entry.exact === true ? compared.exact : compared.small).startsWith(wanted, at)) return undefined;
  const end = at + wanted.length;
  return isCut(text, at) || isCut(text, end) ? undefined : [at, end];
}

/** Within a word or a compound. */
function isCut(text: string, at: number): boolean {
  const isPart = (place: number): boolean => isLetter(classAt(text, place)) || classAt(text, place) === Class.DIGIT;
  if (at === 0 || !isPart(at - 1)) return at > 1 && classAt(text, at - 1) === Class.HYPHEN && isPart(at - 2) && isPart(at);
  return isPart(at) || (classAt(text, at) === Class.HYPHEN && isPart(at + 1));
}

/** Part of a phrase in which the house allows it. */
function isAllowed(text: string, [start, end]: Span, { unless }: TermEntry): boolean {
  return listOf(unless ?? []).some((phrase) => {
    const wanted = straightenApostrophes(phrase).toLowerCase();
    const from = Math.max(0, start - wanted.length);
    const around = text.slice(from, end + wanted.length);
    for (let at = around.indexOf(wanted); at >= 0; at = around.indexOf(wanted, at + 1)) if (from + at <= start && from + at + wanted.length >= end) return true;
    return false;
  });
}

/** “utilise” in “Utilise Ltd”: a small term with a capital in mid-sentence, among others. */
function isInName(article: Article, token: number, [, end]: Span, { isSmall }: Term): boolean {
  if (!isSmall) return false;
  const name = nameAround(article, token);
  return name !== undefined && (name.first < token || article.tokens.end[name.last] > end);
}

/** A replacement with capitals of its own keeps them; otherwise those of the sentence or the headline are kept. */
function inCase(written: string, use: string, startsSentence: boolean): string {
  if (use !== use.toLowerCase()) return use;
  if (written.length > 3 && written === written.toUpperCase() && written !== written.toLowerCase()) return use.toUpperCase();
  return startsSentence && /^\p{Lu}/u.test(written) ? use.charAt(0).toUpperCase() + use.slice(1) : use;
}

export function listOf(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}

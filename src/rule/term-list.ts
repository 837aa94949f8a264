/**
 * The terms that a house has listed, found in an article: words and phrases that are compared letter by letter, whatever
 * marks they hold (Q&A, and/or), each looked up by its first word. Names keep their words: a term in small letters is not
 * found inside a longer name.
 */
import type { Article } from '../article/article.ts';
import { nameAround } from '../article/proper-names.ts';
import { Kind } from '../article/tokens.ts';
import { Class, classAt, isLetter, straightenApostrophes } from '../text/characters.ts';
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
  /** Straight apostrophes; in small letters unless it is exact. */
  readonly text: string;
  /** The house lists it without a capital. */
  readonly isSmall: boolean;
}

export class TermList {
  private readonly byFirst = new Map<string, Term[]>();

  constructor(entries: readonly TermEntry[]) {
    for (const entry of entries) {
      for (const find of listOf(entry.find)) {
        const text = normal(find.trim().replace(/\s+/g, ' '), entry.exact);
        const key = firstWord(text.toLowerCase());
        // Longer terms first: “e-mail address” before “e-mail”.
        this.byFirst.set(key, [...(this.byFirst.get(key) ?? []), { entry, text, isSmall: find === find.toLowerCase() }].sort((a, b) => b.text.length - a.text.length));
      }
    }
  }

  /** In text order; a token begins one term at most. */
  *findIn(article: Article): Iterable<TermUse> {
    const { count, kind, start } = article.tokens;
    for (let i = 0; i < count; i++) {
      const key = kind[i] === Kind.MARK ? article.written(i) : firstWord(normal(article.written(i)));
      for (const term of this.byFirst.get(key) ?? []) {
        const span = matchAt(article.text, start[i], term);
        if (span === undefined || isAllowed(article.text, span, term.entry) || isInName(article, i, span, term)) continue;
        const written = article.text.slice(...span);
        const replacements = listOf(term.entry.use ?? []).map((use) => inCase(written, use, article.isSentenceStart(i))).filter((use) => use !== written);
        if (term.entry.use !== undefined && replacements.length === 0) continue; // it stands as the house wants it
        yield { entry: term.entry, token: i, span, replacements };
        break;
      }
    }
  }
}

/** Letters and digits up to the first other character; a mark for itself. */
function firstWord(lower: string): string {
  return /^[\p{L}\p{N}]+/u.exec(lower)?.[0] ?? lower.slice(0, 1);
}

function normal(text: string, isExact = false): string {
  const straight = straightenApostrophes(text);
  return isExact ? straight : straight.toLowerCase();
}

function matchAt(text: string, at: number, { text: wanted, entry }: Term): Span | undefined {
  let i = at;
  for (let k = 0; k < wanted.length; k++) {
    const unit = text[i];
    if (unit === undefined) return undefined;
    if (wanted[k] === ' ') {
      if (!/\s/.test(unit)) return undefined;
      do i++; while (/[ \t\u00a0]/.test(text[i] ?? ''));
    } else {
      if (normal(unit, entry.exact) !== wanted[k]) return undefined;
      i++;
    }
  }
  const last = classAt(text, i - 1);
  const next = classAt(text, i);
  const isCut = (isLetter(last) || last === Class.DIGIT) && (isLetter(next) || next === Class.DIGIT || (next === Class.HYPHEN && isLetter(classAt(text, i + 1))));
  return isCut ? undefined : [at, i];
}

/** Part of a phrase in which the house allows it. */
function isAllowed(text: string, [start, end]: Span, { unless }: TermEntry): boolean {
  return listOf(unless ?? []).some((phrase) => {
    const wanted = normal(phrase);
    const around = normal(text.slice(Math.max(0, start - wanted.length), end + wanted.length)).replace(/\s/g, ' ');
    const from = start - Math.max(0, start - wanted.length);
    for (let at = around.indexOf(wanted); at >= 0; at = around.indexOf(wanted, at + 1)) if (at <= from && at + wanted.length >= from + (end - start)) return true;
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

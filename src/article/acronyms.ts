/**
 * Acronyms: where they are explained (“World Health Organization (WHO)”, “WHO (World Health Organization)”) and where they
 * are used. Which explanation fits is left to the rules: that the letters do not match may be the slip.
 */
import type { Span } from '../text/span.ts';
import type { Article } from './article.ts';
import { findCues } from './cues.ts';

export interface AcronymUse {
  readonly token: number;
  /** Without dots, plural `s` and possessive: `NGO` of “N.G.O.s’”. */
  readonly letters: string;
  readonly span: Span;
}

export interface AcronymDefinition {
  readonly letters: string;
  /** The acronym's token. */
  readonly token: number;
  /** Tokens of the words it stands for, both inclusive. */
  readonly first: number;
  readonly last: number;
  readonly span: Span;
  /** `words-first`: “Word Word (WW)”. */
  readonly order: 'words-first' | 'acronym-first';
  /** The initials of the words are the letters, small words taken or left out. */
  readonly fits: boolean;
}

export interface Acronyms {
  readonly uses: readonly AcronymUse[];
  /** Uses by their letters, in text order. */
  readonly byLetters: ReadonlyMap<string, readonly AcronymUse[]>;
  readonly definitions: readonly AcronymDefinition[];
}

const SMALL = new Set('of the for and in on to a an de la du des et y del e und für & at with by'.split(' '));

export function findAcronyms(article: Article): Acronyms {
  const uses: AcronymUse[] = [];
  const byLetters = new Map<string, AcronymUse[]>();
  const definitions: AcronymDefinition[] = [];
  for (const token of article.derive(findCues).capitals) {
    const letters = lettersOf(article.form(token).stem);
    if (letters.length < 2 || letters.length > 8) continue;
    const use = { token, letters, span: article.span(token) };
    uses.push(use);
    const known = byLetters.get(letters);
    if (known === undefined) byLetters.set(letters, [use]);
    else known.push(use);
    const definition = definitionAt(article, token, letters);
    if (definition !== undefined) definitions.push(definition);
  }
  return { uses, byLetters, definitions };
}

function lettersOf(stem: string): string {
  return stem.replace(/[.&-]/g, '').replace(/(?<=\p{Lu}{2})s$/u, '');
}

function definitionAt(article: Article, token: number, letters: string): AcronymDefinition | undefined {
  const isBracketed = article.isMark(token - 1, '(') && article.isMark(token + 1, ')');
  if (isBracketed) return wordsBefore(article, token, letters);
  return article.isMark(token + 1, '(') ? wordsInside(article, token, letters) : undefined;
}

function wordsBefore(article: Article, token: number, letters: string): AcronymDefinition | undefined {
  const last = token - 2;
  if (!article.isWord(last)) return undefined;
  const fitting = fittingStart(article, last, letters);
  const first = fitting ?? startOfName(article, last);
  if (fitting === undefined && (!isWordOfName(article, last) || last - first < 1)) return undefined;
  return { letters, token, first, last, span: article.span(first, last), order: 'words-first', fits: fitting !== undefined };
}

/** Walks back over words until the initials are used up. */
function fittingStart(article: Article, last: number, letters: string): number | undefined {
  let left = letters.length;
  let at = last;
  for (; at >= 0 && last - at < 2 * letters.length + 4 && article.isWord(at); at--) {
    for (const part of initialsOf(article, at)) if (left > 0 && part === letters[left - 1]) left--;
      else if (!SMALL.has(article.lower(at))) return undefined;
    if (left === 0) return at;
  }
  return undefined;
}

/** Last part first: `TB` of “Telecom-Bureau” is asked from behind. */
function initialsOf(article: Article, token: number): string[] {
  return article.form(token).stem.split('-').filter((part) => part !== '').map((part) => part[0].toUpperCase()).reverse();
}

function isWordOfName(article: Article, token: number): boolean {
  const { shape } = article.form(token);
  return shape === 'capital' || shape === 'mixed' || shape === 'upper';
}

function startOfName(article: Article, last: number): number {
  let first = last;
  for (let at = last - 1; at >= 0 && last - at < 9 && article.isWord(at); at--) {
    if (isWordOfName(article, at)) first = at;
    else if (!SMALL.has(article.lower(at))) break;
  }
  return SMALL.has(article.lower(first)) ? first + 1 : first;
}

function wordsInside(article: Article, token: number, letters: string): AcronymDefinition | undefined {
  const first = token + 2;
  let last = first;
  while (article.isWord(last + 1) && last - first < 10) last++;
  if (!article.isWord(first) || last === first || !article.isMark(last + 1, ')')) return undefined;
  const fits = fittingStart(article, last, letters) === first;
  if (!fits && !isWordOfName(article, first)) return undefined;
  return { letters, token, first, last, span: article.span(first, last), order: 'acronym-first', fits };
}

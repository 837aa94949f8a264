/** Offices as they stand in a text, with what stands before them: “French Prime Minister”, “the former Spain captain”. */
import type { Article } from '../article.ts';
import { endsOffice, LONGEST_OFFICE, officesNamed, PAST_QUALIFIERS, QUALIFIERS, type Office } from './offices.ts';

export interface OfficePhrase {
  /** What it may stand for. */
  readonly offices: readonly Office[];
  /** As it is written, in small letters, without dots. */
  readonly phrase: string;
  /** Tokens of the office, both included. */
  readonly first: number;
  readonly last: number;
  /** Words before it in the same phrase, or behind “of”: a country, a team. Small letters; empty if none. */
  readonly body: readonly string[];
  /** former, then, acting … */
  readonly isQualified: boolean;
  /** Of those only “former” and its like: the office was held. */
  readonly isFormer: boolean;
}

const BODY_WORDS = 4;
const PREFIXED = /^(?:ex|then|former|vice|co|sub|mid|non)-/;

/** The office that ends at a token. @param start no token before this one belongs to it; that of the sentence if not given. */
export function officeEnding(article: Article, last: number, start?: number): OfficePhrase | undefined {
  const end = article.isMark(last, '.') ? last - 1 : last; // Gov. Sen.
  if (!article.isWord(end) || !endsOffice(article.lower(end)) || article.form(end).isPossessive) return undefined;
  const from = start ?? article.sentences[article.sentenceOf(end)].first;
  for (let count = LONGEST_OFFICE; count > 0; count--) {
    const first = end - count + 1;
    if (first < from) continue;
    const phrase = phraseOf(article, first, end);
    const offices = officesNamed(phrase);
    if (offices.length === 0) continue;
    const body: string[] = [];
    for (let i = first - 1; i >= Math.max(from, first - BODY_WORDS) && article.isWord(i); i--) body.unshift(wordAt(article, i));
    const qualifiers = body.filter((word) => QUALIFIERS.has(word) || PREFIXED.test(word));
    const isPrefixed = PREFIXED.test(article.lower(first));
    return { offices, phrase, first, last: end, body, isQualified: isPrefixed || qualifiers.length > 0, isFormer: !isPrefixed && qualifiers.length > 0 && qualifiers.every((word) => PAST_QUALIFIERS.has(word)) };
  }
  return undefined;
}

/** Words behind “of” or “at”: the body whose office it is. */
export function bodyBehind(article: Article, token: number): string[] {
  if (!/^(?:of|at|for)$/.test(article.lower(token))) return [];
  const body: string[] = [];
  for (let i = token + 1; i <= token + BODY_WORDS && article.isWord(i); i++) body.push(wordAt(article, i));
  return body;
}

function phraseOf(article: Article, first: number, last: number): string {
  const words: string[] = [];
  for (let i = first; i <= last; i++) {
    if (!article.isWord(i)) return '';
    words.push(wordAt(article, i));
  }
  return words.join(' ');
}

/** In small letters, without dots and possessive endings. */
export function wordAt(article: Article, token: number): string {
  const form = article.form(token);
  return (form.isPossessive ? form.lower.slice(0, -2) : form.lower).replace(/\./g, '');
}

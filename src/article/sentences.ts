/**
 * Sentences: where a stop ends one and where it only shortens a word.
 *
 * A stop after a title, an initial or “No.” never ends a sentence; one after “U.S.” or “p.m.” does if the next word could
 * only begin one (“in the U.S. The …”). A closing quotation or bracket goes with its sentence, and what a lower-case word
 * follows goes on: ‘“… machine.” the spokesman added.’
 */
import type { Span } from '../text/span.ts';
import { Part } from '../lexicon/lexicon.ts';
import { Class, classAt } from '../text/characters.ts';
import { abbreviationEnds } from './abbreviations.ts';
import type { FormTable } from './forms.ts';
import { Kind, type Tokens } from './tokens.ts';

export interface Sentence {
  readonly block: number;
  /** Tokens from `first` up to, not including, `last`. */
  readonly first: number;
  readonly last: number;
  readonly span: Span;
}

const CLOSERS = new Set([0x22, 0x27, 0x201d, 0x2019, 0x29, 0x5d, 0xbb]);
const STOPS = new Set([0x2e, 0x21, 0x3f, 0x2026]);
/** Bits of words that begin a sentence and seldom follow a shortened word in a name. */
const STARTER = Part.DETERMINER | Part.PRONOUN | Part.PREPOSITION | Part.CONJUNCTION;

export function findSentences(text: string, tokens: Tokens, firsts: Int32Array, forms: FormTable): Sentence[] {
  const sentences: Sentence[] = [];
  for (let block = 0; block + 1 < firsts.length; block++) {
    const end = firsts[block + 1];
    let first = firsts[block];
    for (let i = first; i < end; i++) {
      if (!isStop(text, tokens, i)) continue;
      let last = i + 1;
      while (last < end && isCloser(tokens, last) && tokens.start[last] === tokens.end[last - 1]) last++;
      if (last < end && !endsSentence(text, tokens, forms, i, last)) continue;
      sentences.push(sentence(tokens, block, first, last));
      first = last;
      i = last - 1;
    }
    if (first < end) sentences.push(sentence(tokens, block, first, end));
  }
  return sentences;
}

function sentence(tokens: Tokens, block: number, first: number, last: number): Sentence {
  return { block, first, last, span: [tokens.start[first], tokens.end[last - 1]] };
}

function isStop(text: string, tokens: Tokens, i: number): boolean {
  if (tokens.kind[i] === Kind.MARK) return STOPS.has(tokens.form[i]);
  return tokens.kind[i] === Kind.WORD && text.charCodeAt(tokens.end[i] - 1) === 0x2e;
}

function isCloser(tokens: Tokens, i: number): boolean {
  return tokens.kind[i] === Kind.MARK && CLOSERS.has(tokens.form[i]);
}

/** @param stop the token that stops; @param next the token after it and its closing marks. */
function endsSentence(text: string, tokens: Tokens, forms: FormTable, stop: number, next: number): boolean {
  if (tokens.start[next] === tokens.end[next - 1]) return false; // no space: 3.30, example.com
  const first = firstWord(tokens, next);
  const kind = classAt(text, tokens.start[first]);
  if (kind === Class.LOWER) return false;
  const isDot = tokens.kind[stop] === Kind.WORD || tokens.form[stop] === 0x2e;
  if (!isDot || next > stop + 1) return kind !== Class.DIGIT || isDot;
  const shortened = shortenedWord(text, tokens, stop);
  if (shortened === undefined) return true;
  if (isInitial(shortened) && tokens.kind[first] === Kind.WORD) return isStarter(forms, tokens, first);
  const ends = abbreviationEnds(shortened);
  if (ends === undefined) return true;
  if (ends === 'never' || kind === Class.DIGIT) return false;
  return isStarter(forms, tokens, first) || kind !== Class.UPPER;
}

function firstWord(tokens: Tokens, from: number): number {
  let i = from;
  while (i + 1 < tokens.count && tokens.kind[i] === Kind.MARK && tokens.start[i + 1] === tokens.end[i]) i++;
  return i;
}

/** The word before the stop with its dot, if the stop touches it. */
function shortenedWord(text: string, tokens: Tokens, stop: number): string | undefined {
  if (tokens.kind[stop] === Kind.WORD) return text.slice(tokens.start[stop], tokens.end[stop]);
  const before = stop - 1;
  if (before < 0 || tokens.kind[before] !== Kind.WORD || tokens.end[before] !== tokens.start[stop]) return undefined;
  return text.slice(tokens.start[before], tokens.end[stop]);
}

function isInitial(shortened: string): boolean {
  return /^\p{Lu}\.$/u.test(shortened) && shortened !== 'I.';
}

function isStarter(forms: FormTable, tokens: Tokens, i: number): boolean {
  if (tokens.kind[i] !== Kind.WORD) return false;
  const form = forms.get(tokens.form[i]);
  return (form.parts & STARTER) !== 0 && (form.parts & Part.PROPER) === 0;
}

/**
 * Runs of words that may be names: neighbours with capitals, with the small particles and the initials between them.
 * “President Vladimir Putin told Mr. bin Salman” holds two.
 */
import type { Article } from '../article.ts';
import { Kind } from '../tokens.ts';
import { NameBit } from './name-forms.ts';

export interface Run {
  /** Tokens of its words; the dots of initials are left out. */
  readonly tokens: readonly number[];
  /** `NameBit`s of its words. */
  readonly bits: readonly number[];
  readonly block: number;
}

/** All runs of the article, in its order. */
export function findRuns(article: Article): readonly Run[] {
  const runs: Run[] = [];
  const { kind, form } = article.tokens;
  const { names } = article;
  for (const block of article.blocks) {
    let i = block.first;
    while (i < block.last) {
      const bits = kind[i] === Kind.WORD ? names.bits(form[i]) : 0;
      if ((bits & NameBit.NAME) === 0 || (bits & NameBit.STOP) !== 0) i++;
      else i = readRun(article, i, block.last, block.index, runs);
    }
  }
  return runs;
}

/** @returns the first token behind the run. */
function readRun(article: Article, first: number, end: number, block: number, runs: Run[]): number {
  const tokens: number[] = [];
  const bits: number[] = [];
  let i = first;
  while (i < end) {
    const here = bitsAt(article, i);
    if ((here & NameBit.STOP) !== 0) break;
    if ((here & NameBit.NAME) !== 0) {
      tokens.push(i);
      bits.push(here);
      i = behindDot(article, i, here);
      if ((here & NameBit.POSSESSIVE) !== 0) break;
      continue;
    }
    const next = behindParticles(article, i, end);
    if (next < 0) break;
    for (; i < next; i++) {
      tokens.push(i);
      bits.push(bitsAt(article, i));
    }
  }
  if (i < end && tokens.length > 0 && article.isMark(i, ',') && (bitsAt(article, i + 1) & NameBit.SUFFIX) !== 0) {
    tokens.push(i + 1); // Martin Luther King, Jr.
    bits.push(bitsAt(article, i + 1));
    i = behindDot(article, i + 1, NameBit.SUFFIX);
  }
  runs.push({ tokens, bits, block });
  return Math.max(i, first + 1);
}

function bitsAt(article: Article, token: number): number {
  return article.isWord(token) ? article.names.bits(article.tokens.form[token]) : 0;
}

/** “J. Edgar”, “St. John”, “Jr.”: the dot belongs to the word, unless it ends the sentence. */
function behindDot(article: Article, token: number, bits: number): number {
  const next = token + 1;
  const takesDot = (bits & (NameBit.INITIAL | NameBit.SUFFIX | NameBit.HONORIFIC | NameBit.TITLE)) !== 0;
  if (!takesDot || !article.isMark(next, '.') || !article.isGlued(next)) return next;
  return article.sameSentence(token, next + 1) ? next + 1 : next;
}

/** One or two small particles with a capital behind them: “van der Bellen”. @returns -1 if there are none. */
function behindParticles(article: Article, token: number, end: number): number {
  for (let i = token; i < end && i < token + 3; i++) {
    const bits = bitsAt(article, i);
    if ((bits & NameBit.PARTICLE) === 0) return i > token && (bits & NameBit.NAME) !== 0 && (bits & NameBit.STOP) === 0 ? i : -1;
  }
  return -1;
}

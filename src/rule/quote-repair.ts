/**
 * Where the partner of a lone quotation mark was lost. An attribution shows it best (“We saw it, she said.”), then the end
 * of quoted words that run on in a sentence, then the end of the paragraph.
 */
import type { Article } from '../article/article.ts';
import { attributionAt, isStrongSaying } from '../article/attribution.ts';
import { lastBefore, type Quotation } from '../article/quotations.ts';
import { isPhrase, isStop, sideOfStops } from '../article/stop-placement.ts';
import { markStyle } from '../article/mark-style.ts';
import { Part } from '../lexicon/lexicon.ts';
import type { Span } from '../text/span.ts';

/** A replacement that puts the lost mark in. */
export interface Repair {
  readonly span: Span;
  readonly text: string;
  /** Nothing else fits as well. */
  readonly isSure: boolean;
}

const CLOSING = new Map([['“', '”'], ['‘', '’'], ['"', '"'], ["'", "'"], ['«', '»'], ['„', '“'], ['″', '″']]);
/** Quoted words that are no sentence are at most so many. */
const MAX_PHRASE = 9;

export function closerFor(opener: string): string {
  return CLOSING.get(opener) ?? opener;
}

export function openerFor(closer: string): string {
  for (const [open, close] of CLOSING) if (close === closer) return open;
  return closer;
}

/** A mark of the article’s own kind. */
export function markFor(article: Article, quote: Quotation['quote'], side: 'open' | 'close'): string {
  const { areDoublesCurly, areSinglesCurly } = article.derive(markStyle);
  if (quote === 'double') return !areDoublesCurly ? '"' : side === 'open' ? '“' : '”';
  return !areSinglesCurly ? "'" : side === 'open' ? '‘' : '’';
}

/** @param limit the token before which the quotation must have ended. */
export function lostCloser(article: Article, { open }: Quotation, limit: number): Repair | undefined {
  const mark = closerFor(article.written(open));
  if (isPhrase(article, open)) return endOfPhrase(article, open, limit, mark);
  const told = tokenBeforeAttribution(article, open, limit);
  if (told > 0) return after(article, told, mark, true);
  const { last } = article.blocks[article.blockOf(open)];
  if (!/^[.!?'’)…]/.test(article.written(limit - 1))) return undefined;
  if (limit < last) return article.isSentenceStart(limit + 1) ? after(article, limit - 1, mark, false) : undefined;
  return after(article, limit - 1, mark, article.sentenceOf(open) === article.sentenceOf(limit - 1));
}

function after(article: Article, token: number, mark: string, isSure: boolean): Repair {
  const word = article.isGlued(token) && !article.isWord(token) ? token - 1 : token;
  const span = article.span(word, token);
  return { span, text: article.slice(span) + mark, isSure };
}

/** The comma, question mark or stop behind which somebody is said to have spoken; -1 if there is none. */
export function tokenBeforeAttribution(article: Article, open: number, limit: number): number {
  for (let i = open + 2; i < limit; i++) {
    if (!/^[,.?!]$/.test(article.written(i)) || !isToldAt(article, i + 1, limit)) continue;
    if (!article.isMark(i, '.')) return i;
    // A new sentence with a name for its subject is no longer the speaker’s own.
    if (article.isSentenceStart(i + 1) && article.isWord(i + 2) && article.form(i + 1).shape === 'capital' && article.form(i + 2).shape === 'capital') return i;
  }
  return -1;
}

function isToldAt(article: Article, from: number, limit: number): boolean {
  const verb = attributionAt(article, from);
  return verb > 0 && verb < limit && isStrongSaying(article.lower(verb));
}

/** “…, she said.” and “…, said Ada Fenwick, who runs the ferry.” at the end of a paragraph, and nothing else behind. */
export function closesWithAttribution(article: Article, open: number, last: number): boolean {
  const comma = tokenBeforeAttribution(article, open, last);
  if (comma < 0 || article.isMark(comma, '.') || article.sentenceOf(comma + 1) !== article.sentenceOf(last - 1)) return false;
  const verb = attributionAt(article, comma + 1);
  return verb === comma + 1 || verb >= last - 3;
}

/** “prudent and an official”, “bogged down.”: up to the stop or to where the sentence around it goes on. */
function endOfPhrase(article: Article, open: number, limit: number, mark: string): Repair | undefined {
  for (let i = open + 1; i < Math.min(limit, open + 2 + MAX_PHRASE); i++) {
    if (i > open + 1 && isJoin(article, i)) return after(article, i - 1, mark, true);
    if (!isStop(article, i) && !/^[;:?!]$/.test(article.written(i))) continue;
    const isOutside = sideOfStops(article) === 'outside' && !/^[?!]$/.test(article.written(i));
    if (article.isMark(i, ',') && isListed(article, i + 1)) return undefined;
    if (!isOutside && isStop(article, i)) return after(article, i, mark, true);
    const span = article.span(i - 1, i);
    return { span, text: article.written(i - 1) + mark + article.written(i), isSure: true };
  }
  return undefined;
}

/** “and an official …”: a new subject. */
function isJoin(article: Article, i: number): boolean {
  return /^(?:and|but|while|as|because)$/.test(article.lower(i)) && isSubject(article, i + 1);
}

/** “bread-and-butter, high-speed ferries”: an adjective behind a comma may be quoted still. */
function isListed(article: Article, i: number): boolean {
  if (!article.isWord(i) || isSubject(article, i) || isJoin(article, i)) return false;
  const { parts, lower } = article.form(i);
  return lower.includes('-') || ((parts & Part.ADJECTIVE) !== 0 && (parts & (Part.PREPOSITION | Part.CONJUNCTION | Part.ADVERB | Part.VERB_PAST)) === 0);
}

/** What may begin a clause that is the paper’s own. */
function isSubject(article: Article, i: number): boolean {
  if (!article.isWord(i)) return false;
  const { shape, lower } = article.form(i);
  return shape !== 'lower' || /^(?:the|a|an|he|she|they|it|we|his|her|their|its|who|which|where)$/.test(lower);
}

/** Before the passage that a lone closing mark and an attribution end. */
export function lostOpener(article: Article, close: number): Repair | undefined {
  if (!/^[,?!]$/.test(article.written(close - 1)) || attributionAt(article, close + 1) < 0) return undefined;
  const block = article.blocks[article.blockOf(close)];
  const { quotations } = article.quotes;
  const nearest = quotations[lastBefore(quotations, (other) => other.open < close)];
  const before = nearest !== undefined && nearest.close >= block.first ? nearest : undefined;
  const start = before !== undefined ? startBehind(article, before.close, close) : block.dateline === undefined ? block.first : article.tokenAt(block.dateline[1]);
  if (start < 0 || !article.isWord(start) || start >= close) return undefined;
  return { span: article.span(start), text: openerFor(article.written(close)) + article.written(start), isSure: start === block.first };
}

/** The first token of the sentence behind an earlier quotation; -1 if the passage goes on from it. */
function startBehind(article: Article, closed: number, close: number): number {
  const { first } = article.sentences[article.sentenceOf(close)];
  if (first > closed) return first;
  return /^[.!?]$/.test(article.written(closed - 1)) && article.isWord(closed + 1) && article.form(closed + 1).shape !== 'lower' ? closed + 1 : -1;
}

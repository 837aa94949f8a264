/** Times of day: “1:28 AM”, “9.30am”, “4 p.m.”, “14:05”. */
import type { Span } from '../text/span.ts';
import type { Article } from './article.ts';
import { findCues } from './cues.ts';
import { digits } from './years.ts';

export interface TimeMention {
  readonly first: number;
  readonly last: number;
  readonly span: Span;
  readonly hour: number;
  readonly minute: number;
  /** As written: `AM`, `p.m.`; '' for the 24-hour clock. */
  readonly meridiem: string;
  /** What stands between hours and minutes; '' if there are none. */
  readonly separator: ':' | '.' | '';
}

const MERIDIEM = /^[ap]\.?m\.?$/;
const GLUED = /^(\d{1,2})(?:\.(\d\d))?([ap]m)$/;

/** In text order. Impossible ones (25:00, 9.75pm) are among them. */
export function findTimes(article: Article): readonly TimeMention[] {
  const times: TimeMention[] = [];
  let after = -1;
  for (const token of article.derive(findCues).numbers) {
    if (token <= after || digits(article, token)?.isClock !== true) continue;
    const time = timeAt(article, token);
    if (time === undefined) continue;
    times.push(time);
    after = time.last;
  }
  return times;
}

function timeAt(article: Article, token: number): TimeMention | undefined {
  const { lower } = article.form(token);
  const glued = GLUED.exec(lower);
  if (glued !== null) return time(article, token, token, { hour: glued[1], minute: glued[2], meridiem: glued[3], separator: glued[2] === undefined ? '' : '.' });
  if (!/^\d{1,2}(?:\.\d\d)?$/.test(lower)) return undefined;
  const hasColon = article.isMark(token + 1, ':') && article.isGlued(token + 1) && article.isGlued(token + 2) && article.isNumber(token + 2);
  return hasColon ? withColon(article, token, lower) : withMeridiem(article, token, lower);
}

function withColon(article: Article, token: number, hour: string): TimeMention | undefined {
  const match = /^(\d\d)([ap]m)?$/.exec(article.form(token + 2).lower);
  const isLonger = article.isMark(token + 3, ':') || article.isMark(token + 3, '.') && article.isGlued(token + 3) && article.isGlued(token + 4);
  const isRatio = article.isMark(token - 1, ':') && article.isGlued(token);
  if (match === null || isLonger || isRatio || hour.includes('.')) return undefined;
  const next = meridiemAt(article, token + 3);
  const last = match[2] === undefined && next !== undefined ? token + 3 : token + 2;
  return time(article, token, last, { hour, minute: match[1], meridiem: match[2] ?? next ?? '', separator: ':' });
}

function withMeridiem(article: Article, token: number, figure: string): TimeMention | undefined {
  const meridiem = meridiemAt(article, token + 1);
  if (meridiem === undefined) return undefined;
  const [hour, minute] = figure.split('.');
  return time(article, token, token + 1, { hour, minute, meridiem, separator: minute === undefined ? '' : '.' });
}

function meridiemAt(article: Article, token: number): string | undefined {
  return article.isWord(token) && MERIDIEM.test(article.lower(token)) && article.written(token) !== 'Am' ? article.written(token) : undefined;
}

interface Clock {
  readonly hour: string;
  readonly minute: string | undefined;
  readonly meridiem: string;
  readonly separator: ':' | '.' | '';
}

function time(article: Article, first: number, last: number, { hour, minute, meridiem, separator }: Clock): TimeMention {
  return { first, last, span: article.span(first, last), hour: Number(hour), minute: Number(minute ?? 0), meridiem, separator };
}

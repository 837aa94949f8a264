/**
 * Dates as they are written: days, months, years and weekdays in every order that news uses (“Tuesday 16 July 2024”,
 * “Wednesday night, Oct. 9”, “5 July (a Friday)”, “2024-07-16”). What they mean (which year “July 9” is of) is settled in
 * time-anchor.ts.
 */
import type { Article } from './article.ts';
import { monthOf, weekdayNamed } from './calendar.ts';
import { findCues } from './cues.ts';
import { part, type DateMention, type DatePart } from './date-mention.ts';
import { digits, endOfYear, isYearAt, numericDate } from './years.ts';

/** In text order, without overlap. */
export function findDates(article: Article): readonly DateMention[] {
  const { calendar, numbers } = article.derive(findCues);
  const found: DateMention[] = [];
  let weekday = -1;
  let after = -1;
  for (let i = 0; i < calendar.length; i++) {
    const token = calendar[i];
    if (token <= after) continue;
    const lower = nameAt(article, token);
    if (weekdayNamed(lower) !== undefined) {
      if (weekday >= 0) found.push(loneWeekday(article, weekday));
      weekday = token;
      continue;
    }
    if (monthOf(lower) === undefined) continue;
    const date = dateAt(article, token);
    if (date === undefined) continue;
    const named = withWeekday(article, date, weekday, calendar[i + 1]);
    if (weekday >= 0 && named.weekday?.token !== weekday) found.push(loneWeekday(article, weekday));
    weekday = -1;
    found.push(named);
    after = named.last;
  }
  if (weekday >= 0) found.push(loneWeekday(article, weekday));
  found.sort((a, b) => a.first - b.first);
  return withYears(article, found, numbers);
}

/** The other figures that are dates: bare years, decades, all-figure dates. */
function withYears(article: Article, named: readonly DateMention[], numbers: readonly number[]): DateMention[] {
  const all: DateMention[] = [];
  let next = 0;
  let after = -1;
  for (const token of numbers) {
    for (; next < named.length && named[next].first <= token; next++) {
      all.push(named[next]);
      after = Math.max(after, named[next].last);
    }
    if (token <= after) continue;
    const date = numericDate(article, token) ?? yearAt(article, token);
    if (date === undefined) continue;
    all.push(date);
    after = date.last;
  }
  return [...all, ...named.slice(next)];
}

function nameAt(article: Article, token: number): string {
  return article.form(token).stem.toLowerCase();
}

function loneWeekday(article: Article, token: number): DateMention {
  return { first: token, last: token, span: article.span(token), order: 'weekday', weekday: part(article, token, weekdayNamed(nameAt(article, token)) ?? 0) };
}

function yearAt(article: Article, token: number): DateMention | undefined {
  const form = digits(article, token);
  if (form === undefined) return undefined;
  if (form.decade > 0) return { first: token, last: token, span: article.span(token), order: 'decade', year: part(article, token, form.decade) };
  if (!isYearAt(article, token)) return undefined;
  const year = part(article, token, form.year);
  const yearTo = endOfYear(article, token);
  const last = yearTo?.token ?? token;
  return { first: token, last, span: article.span(token, last), order: 'year', year, ...(yearTo === undefined ? {} : { yearTo }) };
}

/** Words that a lone month follows; without them “May” and “April” may be anything. */
const BEFORE_MONTH = new Set('in since until till by from to of last next this early late mid every before after between and through during'.split(' '));

/** @param month the month's token. */
function dateAt(article: Article, month: number): DateMention | undefined {
  const named = part(article, month, monthOf(nameAt(article, month)) ?? 0);
  const dot = article.isMark(month + 1, '.') && article.isGlued(month + 1) && article.sameSentence(month, month + 2) ? 1 : 0;
  const dayBefore = dayBeforeMonth(article, month);
  if (dayBefore !== undefined) {
    const from = startOfRange(article, dayBefore.token);
    const year = yearAfter(article, month + dot);
    const last = year?.token ?? month + dot;
    const range = from === undefined ? { day: dayBefore } : { day: from, dayTo: dayBefore };
    const first = from?.token ?? dayBefore.token;
    return { first, last, span: article.span(first, last), order: 'dmy', ...range, month: named, ...optionalYear(year) };
  }
  const day = dayAt(article, month + dot + 1);
  if (day !== undefined && !isCount(article, month, day.token)) {
    const dayTo = endOfRange(article, day.token);
    const end = dayTo?.token ?? day.token;
    const year = yearAfter(article, end);
    const last = year?.token ?? end;
    return { first: month, last, span: article.span(month, last), order: 'mdy', day, ...(dayTo === undefined ? {} : { dayTo }), month: named, ...optionalYear(year) };
  }
  const year = yearAfter(article, month + dot);
  if (year !== undefined) return { first: month, last: year.token, span: article.span(month, year.token), order: 'my', month: named, year };
  if (!BEFORE_MONTH.has(article.lower(month - 1)) || article.form(month).shape === 'lower') return undefined;
  return { first: month, last: month + dot, span: article.span(month, month + dot), order: 'month', month: named };
}

function optionalYear(year: DatePart | undefined): { year?: DatePart } {
  return year === undefined ? {} : { year };
}

function dayAt(article: Article, token: number): DatePart | undefined {
  const value = digits(article, token)?.day ?? 0;
  if (value === 0 || article.isMark(token - 1, '$') || article.isMark(token + 1, ':') || article.isMark(token + 1, '%')) return undefined;
  return part(article, token, value);
}

/** “5 July”, “the 5th of July”. */
function dayBeforeMonth(article: Article, month: number): DatePart | undefined {
  const day = article.lower(month - 1) === 'of' ? month - 2 : month - 1;
  if (!article.sameSentence(day, month) || article.isGlued(month)) return undefined;
  const found = dayAt(article, day);
  if (found === undefined || (day === month - 2 && !/\D/.test(article.form(day).lower))) return undefined;
  // “Jan. 5, 10 March”: a figure that belongs to something else before it does not matter; “by 3-1 March” does.
  return found;
}

/** “In May 12 people died.” */
function isCount(article: Article, month: number, day: number): boolean {
  if (!/^(?:in|since|last|this|by|of)$/.test(article.lower(month - 1)) || !article.isWord(day + 1)) return false;
  return /^(?:people|men|women|children|per|percent|million|billion|thousand|hundred|lakh|crore)$|^[a-z]{3,}s$/.test(article.written(day + 1));
}

function isDash(article: Article, token: number): boolean {
  return article.isMark(token, '-') || article.isMark(token, '–');
}

function endOfRange(article: Article, day: number): DatePart | undefined {
  if (!isDash(article, day + 1)) return undefined;
  const to = dayAt(article, day + 2);
  return to !== undefined && article.isGlued(day + 1) === article.isGlued(day + 2) ? to : undefined;
}

function startOfRange(article: Article, day: number): DatePart | undefined {
  if (!isDash(article, day - 1) || !article.isGlued(day)) return undefined;
  return dayAt(article, day - 2);
}

function yearAfter(article: Article, token: number): DatePart | undefined {
  const at = article.isMark(token + 1, ',') ? token + 2 : token + 1;
  const year = digits(article, at)?.year ?? 0;
  return year === 0 || !article.sameSentence(token, at) ? undefined : part(article, at, year);
}

const BETWEEN = new Set(['the', 'on', 'night', 'morning', 'evening', 'afternoon']);

/** Joins the weekday before (“on Thursday, the 4th of July”) or after (“4 July, a Thursday”, “4 July (Thursday)”). */
function withWeekday(article: Article, date: DateMention, before: number, after: number | undefined): DateMention {
  if (date.day === undefined) return date;
  if (before >= 0 && date.first - before <= 4 && article.sameSentence(before, date.first) && isBridge(article, before + 1, date.first)) {
    return { ...date, first: before, span: article.span(before, date.last), weekday: part(article, before, weekdayNamed(nameAt(article, before)) ?? 0) };
  }
  if (after === undefined || after <= date.last || after - date.last > 3 || weekdayNamed(nameAt(article, after)) === undefined) return date;
  const opener = date.last + 1;
  const isApposed = (article.isMark(opener, '(') && after === opener + 1 && article.isMark(after + 1, ')')) || (article.isMark(opener, ',') && article.lower(opener + 1) === 'a' && after === opener + 2);
  return isApposed ? { ...date, last: after, span: article.span(date.first, after), weekday: part(article, after, weekdayNamed(nameAt(article, after)) ?? 0) } : date;
}

function isBridge(article: Article, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const isMark = article.isMark(i, ',') || article.isMark(i, '(') || (article.isMark(i, '.') && article.isGlued(i));
    if (!isMark && !BETWEEN.has(article.lower(i))) return false;
  }
  return true;
}

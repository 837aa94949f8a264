/**
 * What an article without any year says of its calendar: if three dates are given with their weekdays and two agree on
 * how the days fall, the third is wrong.
 */
import type { Span } from '../text/span.ts';
import type { Article } from './article.ts';
import { weekdayOf } from './calendar.ts';
import type { DateMention } from './date-mention.ts';
import { findDates } from './dates.ts';

interface Named {
  readonly date: DateMention;
  readonly weekday: number;
  readonly day: number;
  readonly month: number;
}

/** Dates farther apart than this may be of different years. */
const MONTHS_APART = 3;
/** A list of fixtures is no article. */
const MOST = 40;
/** The calendar comes round after 28 years. */
const CYCLE = Array.from({ length: 28 }, (_, i) => 2001 + i);

/** @returns the weekday on which the others agree for that date, and where they stand; undefined if they do not agree. */
export function agreedWeekday(article: Article, { first }: DateMention): { weekday: number; because: readonly Span[] } | undefined {
  const all = article.derive(namedDates);
  if (all.length > MOST) return undefined;
  const one = all.find(({ date }) => date.first === first);
  if (one === undefined) return undefined;
  const others = all.filter((other) => other !== one && (other.day !== one.day || other.month !== one.month));
  if (others.length < 2 || others.some(({ month }) => Math.abs(month - one.month) > MONTHS_APART)) return undefined;
  const years = CYCLE.filter((year) => others.every(({ month, day, weekday }) => weekdayOf(year, month, day) === weekday));
  const weekdays = new Set(years.map((year) => weekdayOf(year, one.month, one.day)));
  const [weekday] = weekdays;
  return weekdays.size === 1 && weekday !== one.weekday ? { weekday, because: others.map(({ date }) => date.span) } : undefined;
}

function namedDates(article: Article): readonly Named[] {
  return article.derive(findDates).flatMap((date) => {
    const { weekday, day, month, year } = date;
    if (weekday === undefined || day === undefined || month === undefined || year !== undefined) return [];
    return [{ date, weekday: weekday.value, day: day.value, month: month.value }];
  });
}

import type { Article } from '../article/article.ts';
import { MONTHS, daysInMonth } from '../article/calendar.ts';
import type { DateMention } from '../article/date-mention.ts';
import { findDates } from '../article/dates.ts';
import { findTimes, type TimeMention } from '../article/times.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

export default defineRule({
  id: 'impossible-date',
  summary: 'A day or time that does not exist',
  why: 'There is no 31 June, no 29 February in most years and no 25:00. What was meant only the writer knows; the nearest day that exists is offered.',
  severity: 'error',
  fix: 'review',
  on: onArticle,
  messages: {
    day: '“{found}”: {month} has {days} days{year}.',
    time: '“{found}”: no clock shows this.',
    meridiem: '“{found}”: {hour} hours is already past noon.',
  },
  examples: [
    { bad: 'The fair closes on ⟦31 June⟧ at noon.', good: 'The fair closes on 30 June at noon.' },
    { bad: 'She was born on ⟦Feb. 29, 2023⟧, in Rowe.', good: 'She was born on Feb. 28, 2023, in Rowe.' },
    { bad: 'The bus leaves at ⟦25:10⟧ from Oakton.' },
    { bad: 'Doors open at ⟦9.75pm⟧ sharp.' },
    { bad: 'Doors open at ⟦19:30 p.m.⟧, said the club.', good: 'Doors open at 19:30, said the club.' },
    { good: 'She was born on Feb. 29, 2024, and the fair closes on Feb. 29.' },
    { good: 'She ran it in 25:14, a record, and he read from Psalm 119:105.' },
    { good: 'In May 38 people died. March 36 protesters did not.' },
    { good: 'The train leaves at 00:05 and the bus at 23:59.' },
    { good: 'On May 31 and June 30 the shop is shut.' },
  ],
  *find(article) {
    for (const date of article.derive(findDates)) if (date.day !== undefined && date.month !== undefined) yield* wrongDay(article, date, date.day.value, date.month.value);
    for (const time of article.derive(findTimes)) yield* wrongTime(article, time);
  },
});

function* wrongDay(article: Article, date: DateMention, day: number, month: number): Iterable<Problem> {
  const last = daysInMonth(month, date.year?.value);
  if (month < 1 || month > 12 || day <= last) return;
  // “March 36 protesters”: beyond 31 it may be anything.
  const isCertain = date.year !== undefined || date.weekday !== undefined || !article.isWord(date.last + 1);
  if (day > 31 && (!isCertain || date.order === 'numeric')) return;
  const written = article.slice(date.span);
  const [from, to] = date.day?.span ?? date.span;
  const suffix = article.slice([from, to]).replace(/^\d+/, '');
  const fix = written.slice(0, from - date.span[0]) + String(last) + (suffix === '' ? '' : ordinalOf(last)) + written.slice(to - date.span[0]);
  yield {
    span: date.span,
    say: 'day',
    data: { month: MONTHS[month - 1], days: last, year: month === 2 && date.year !== undefined ? ` in ${date.year.value}` : '' },
    fixes: [fix],
    query: true,
  };
}

function ordinalOf(day: number): string {
  return day === 31 ? 'st' : 'th';
}

/** Race times and verses look like times; only what is said to be at a time, or before or past noon, is one. */
function* wrongTime(article: Article, { first, span, hour, minute, meridiem }: TimeMention): Iterable<Problem> {
  const isTime = meridiem !== '' || /^(?:at|by|until|till|from|around|about|before|after)$/.test(article.lower(first - 1));
  if (!isTime) return;
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) yield { span, say: 'time' };
  else if (meridiem !== '' && hour > 12) yield { span, say: 'meridiem', data: { hour }, fixes: [article.slice(span).replace(/\s*[ap]\.?m\.?$/i, '')] };
}

import type { Article } from '../article/article.ts';
import { MONTHS, WEEKDAYS, daysInMonth, weekdayOf } from '../article/calendar.ts';
import type { DateMention } from '../article/date-mention.ts';
import { findDates } from '../article/dates.ts';
import { findTimeAnchor, yearsFor } from '../article/time-anchor.ts';
import { agreedWeekday } from '../article/weekday-vote.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

/** The Gregorian calendar came to Britain and its colonies in 1752. */
const FIRST_YEAR = 1753;

export default defineRule({
  id: 'weekday-date',
  summary: 'The weekday does not fit the date',
  why: 'One of the two is wrong, and readers plan by either. The year is taken from the date itself, from the day of publication, or from a full date near the top; where nothing tells the year, or several are possible and one fits, nothing is said.',
  severity: 'error',
  fix: 'review',
  on: onArticle,
  messages: {
    full: '{date} was a {right}, not a {wrong}.',
    anchored: '{date} is a {right} in {year}, not a {wrong}.',
    voted: 'By the other dates of this article, {date} is a {right}, not a {wrong}.',
  },
  examples: [
    { bad: 'The bridge opened on ⟦Monday⟧, June 4, 2019.', good: 'The bridge opened on Tuesday, June 4, 2019.' },
    { bad: 'She was born on ⟦Sun⟧ 13 May 1961.', good: 'She was born on Sat 13 May 1961.' },
    { bad: 'They met on ⟦Sunday⟧ 9 March.', good: 'They met on Saturday 9 March.', published: '2024-03-11' },
    { bad: 'Voting ended on 7 May 2015. Counting began on ⟦Saturday⟧ 8 May.', good: 'Voting ended on 7 May 2015. Counting began on Friday 8 May.' },
    { bad: 'The fair runs from Friday, Sept. 5, to ⟦Monday⟧, Sept. 7, with a parade on Saturday, Sept. 6.', good: 'The fair runs from Friday, Sept. 5, to Sunday, Sept. 7, with a parade on Saturday, Sept. 6.' },
    { good: 'The bridge opened on Tuesday, June 4, 2019.' },
    { good: 'They met on Sunday 9 March.' },
    { good: 'They met on Monday, Dec. 18, and will meet again.', published: '2024-01-05' },
    { good: 'The 1918 armistice was signed on a Monday. In 1945 they surrendered on Tuesday, May 8.' },
    { good: 'He arrived on Monday; July 14, 2023, was a day of rest.' },
  ],
  *find(article) {
    for (const date of article.derive(findDates)) {
      if (date.weekday === undefined || date.day === undefined || date.month === undefined) continue;
      if (date.day.value > daysInMonth(date.month.value)) continue;
      yield* judge(article, date, date.weekday.value, date.day.value, date.month.value);
    }
  },
});

function* judge(article: Article, date: DateMention, weekday: number, day: number, month: number): Iterable<Problem> {
  if (date.year !== undefined) {
    const right = weekdayOf(date.year.value, month, day);
    if (right !== weekday && date.year.value >= FIRST_YEAR) yield problem(article, date, 'full', right, date.year.value);
    return;
  }
  const years = yearsFor(article, date);
  if (years.some((year) => weekdayOf(year, month, day) === weekday)) return;
  const anchor = article.derive(findTimeAnchor);
  if (years.length > 0 && anchor !== undefined) {
    const year = likeliest(years, weekday, month, day);
    yield { ...problem(article, date, 'anchored', weekdayOf(year, month, day), year), because: anchor.spans, ...(anchor.source === 'latest' ? { severity: 'warning' as const } : {}) };
    return;
  }
  const agreed = agreedWeekday(article, date);
  if (agreed !== undefined) yield { ...problem(article, date, 'voted', agreed.weekday, undefined), because: agreed.because };
}

/** Slips are mostly off by a day; else the first year that may be meant. */
function likeliest(years: readonly number[], weekday: number, month: number, day: number): number {
  return years.find((year) => [1, 6].includes((weekdayOf(year, month, day) - weekday + 7) % 7)) ?? years[0];
}

function problem(article: Article, date: DateMention, say: string, right: number, year: number | undefined): Problem {
  const span = date.weekday?.span ?? date.span;
  const written = article.slice(span);
  const name = `${date.day?.value ?? ''} ${MONTHS[(date.month?.value ?? 1) - 1]}`;
  return {
    span,
    say,
    data: { date: say === 'full' ? `${name} ${year ?? ''}` : name, right: WEEKDAYS[right], wrong: WEEKDAYS[date.weekday?.value ?? 0], year: year ?? '' },
    fixes: [likeWritten(WEEKDAYS[right], written)],
  };
}

/** “Tue” for “Mon”, “TUESDAY” for “MONDAY”. */
function likeWritten(name: string, written: string): string {
  const isShort = written.length < 6;
  const short = written.length === 3 ? name.slice(0, 3) : name;
  const text = isShort ? short : name;
  return written === written.toUpperCase() ? text.toUpperCase() : text;
}

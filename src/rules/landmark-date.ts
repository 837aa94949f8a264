import type { Article } from '../article/article.ts';
import { MONTHS, dayNumber } from '../article/calendar.ts';
import type { DateMention } from '../article/date-mention.ts';
import { findDates } from '../article/dates.ts';
import { landmarksIn, type Landmark } from '../article/landmarks.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

/** A sentence of more dates than this is a table. */
const MOST = 30;

export default defineRule({
  id: 'landmark-date',
  summary: 'A date that does not fit an event everyone can look up',
  why: 'The day the Berlin Wall fell, Britain voted to leave or Russia invaded is known to readers. A small table knows such days; where the article gives another, it asks. Anniversaries and what merely stands in the same sentence are let pass.',
  severity: 'warning',
  fix: 'review',
  on: onArticle,
  messages: {
    other: '“{found}”: the date of {name} is {date}.',
    same: '“{found}”: {name} was on that very day, {date}.',
  },
  examples: [
    { bad: 'The pact was signed on Feb. 24, 2022, ⟦weeks before⟧ Russia invaded Ukraine, the ministry said.' },
    { bad: 'The Berlin Wall fell on ⟦9 November 1988⟧ and crowds crossed.', good: 'The Berlin Wall fell on 9 November 1989 and crowds crossed.' },
    { bad: 'In ⟦2015⟧, Britain voted to leave the European Union.', good: 'In 2016, Britain voted to leave the European Union.' },
    { good: 'The Berlin Wall fell on 9 November 1989 and crowds crossed.' },
    { good: 'Since Russia invaded Ukraine in February 2022 he has lived in Oakton.' },
    { good: 'In 2019, 30 years after the fall of the Berlin Wall, crowds came back.' },
    { good: 'In 2004 he wrote of the day Russia annexed Crimea in a novel.' },
    { good: 'The pact was signed on Feb. 4, 2022, weeks before Russia invaded Ukraine.' },
  ],
  *find(article) {
    let dates: DateMention[] = [];
    let sentence = -1;
    for (const date of article.derive(findDates)) {
      if (date.year === undefined || date.yearTo !== undefined || date.order === 'decade') continue;
      const own = article.sentenceOf(date.first);
      if (own !== sentence && dates.length > 0) yield* judge(article, sentence, dates);
      dates = own === sentence ? [...dates, date] : [date];
      sentence = own;
      if (dates.length > MOST) return;
    }
    if (dates.length > 0) yield* judge(article, sentence, dates);
  },
});

function* judge(article: Article, sentence: number, dates: readonly DateMention[]): Iterable<Problem> {
  for (const landmark of landmarksIn(article, sentence)) {
    if (landmark.isEdition) continue; // the Tokyo Games of 2020 were held in 2021
    for (const date of dates) {
      const relation = relationOf(article, date, landmark);
      if (relation === undefined) continue;
      const name = { name: landmark.name, date: written(landmark) };
      if (relation.kind === 'of' && !isOn(date, landmark)) yield { span: date.span, say: 'other', data: name, fixes: fixes(article, date, landmark), query: true };
      else if (relation.kind === 'apart' && isSameDay(date, landmark)) yield { span: relation.span, say: 'same', data: name, because: [date.span], query: true };
    }
  }
}

type Relation = { readonly kind: 'of' } | { readonly kind: 'apart'; readonly span: readonly [number, number] };

/** Only what stands close: “fell on DATE”, “In DATE, EVENT”, “DATE, weeks before EVENT”. */
function relationOf(article: Article, { span }: DateMention, landmark: Landmark): Relation | undefined {
  if (span[0] >= landmark.span[1]) return /^,? (?:on|in) (?:early |late |mid-)?$/i.test(article.slice([landmark.span[1], span[0]])) ? { kind: 'of' } : undefined;
  if (span[1] > landmark.span[0]) return undefined;
  const between = article.slice([span[1], landmark.span[0]]);
  const apart = /^(,? (?:just |only |a few |several |some )?)((?:\w+ )?(?:days?|weeks?|months?|years?) (?:before|after))(?: the)? $/i.exec(between);
  if (apart !== null) return { kind: 'apart', span: [span[1] + apart[1].length, span[1] + apart[1].length + apart[2].length] };
  const isOpening = /^(?:in|on) $/i.test(article.text.slice(Math.max(0, span[0] - 3), span[0])) && /^,? $/.test(between);
  return isOpening ? { kind: 'of' } : undefined;
}

function isOn({ year, month, day }: DateMention, landmark: Landmark): boolean {
  if (year?.value !== landmark.year) return false;
  if (month === undefined || landmark.month === undefined) return true;
  return month.value === landmark.month && (day === undefined || landmark.day === undefined || Math.abs(day.value - landmark.day) <= 1);
}

function isSameDay({ year, month, day }: DateMention, landmark: Landmark): boolean {
  if (year === undefined || month === undefined || day === undefined || landmark.month === undefined || landmark.day === undefined) return false;
  return dayNumber(year.value, month.value, day.value) === dayNumber(landmark.year, landmark.month, landmark.day);
}

function written({ year, month, day }: Landmark): string {
  return [day, month === undefined ? undefined : MONTHS[month - 1], year].filter((part) => part !== undefined).join(' ');
}

/** Only the year, where the rest fits. */
function fixes(article: Article, date: DateMention, landmark: Landmark): string[] {
  const fitsElse = (date.month === undefined || date.month.value === landmark.month) && (date.day === undefined || date.day.value === landmark.day);
  if (!fitsElse || date.year === undefined) return [];
  const [from, to] = date.year.span;
  return [article.slice([date.span[0], from]) + String(landmark.year) + article.slice([to, date.span[1]])];
}

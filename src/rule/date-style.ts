/**
 * How a date with a month is written (order, ordinal, long or short month) and how it would be in another way. Its weekday
 * and what follows stay as they are.
 */
import type { Article } from '../article/article.ts';
import { MONTHS } from '../article/calendar.ts';
import type { DateMention } from '../article/date-mention.ts';
import { findDates } from '../article/dates.ts';
import { isOthersWords } from '../article/running-text.ts';
import { ordinalSuffix } from '../article/number-words.ts';
import type { Span } from '../text/span.ts';

export type Order = 'dmy' | 'mdy';
/** `stop`: “Oct. 9”; `bare`: “Oct 9”. */
export type MonthForm = 'full' | 'stop' | 'bare';

export interface WrittenDate {
  readonly mention: DateMention;
  /** From day or month to month or day; with the year if no comma parts them. */
  readonly span: Span;
  readonly day: { readonly value: number; readonly text: string; readonly isOrdinal: boolean } | undefined;
  readonly order: Order | undefined;
  readonly month: number;
  /** undefined for months that nobody shortens. */
  readonly form: MonthForm | undefined;
  /** “January 18 2024”, “18 January, 2024”: whether a comma stands before the year; undefined without day and year. */
  readonly hasYearComma: boolean | undefined;
  /** Somebody’s words, or an event named by its day: “the Sept. 11 attacks”. */
  readonly isExempt: boolean;
}

export interface DateWay {
  readonly order: Order;
  readonly form: MonthForm;
  readonly isOrdinal: boolean;
}

const SHORT = ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
/** Days that name an event; a text keeps their order. */
const EVENTS = new Set(['9-11', '7-4', '1-6', '10-7', '12-25', '5-4']);

/** In text order. For `article.derive`. */
export function findWrittenDates(article: Article): readonly WrittenDate[] {
  return article.derive(findDates).flatMap((mention) => (mention.month === undefined || mention.order === 'numeric' || mention.order === 'ymd' ? [] : [readWritten(article, mention, mention.month)]));
}

function readWritten(article: Article, mention: DateMention, month: NonNullable<DateMention['month']>): WrittenDate {
  const { day, dayTo, year } = mention;
  const order = mention.order === 'dmy' || mention.order === 'mdy' ? mention.order : undefined;
  const hasStop = article.isMark(month.token + 1, '.') && article.isGlued(month.token + 1);
  const form = formOf(article, month, hasStop);
  const monthEnd = form === 'stop' && (order === 'mdy' || article.sameSentence(month.token, month.token + 2)) ? month.token + 1 : month.token;
  const first = order === 'dmy' && day !== undefined ? day.token : month.token;
  const last = order === 'mdy' && day !== undefined ? (dayTo ?? day).token : monthEnd;
  const comma = year !== undefined && order !== undefined ? article.isMark(year.token - 1, ',') : undefined;
  const text = day === undefined ? '' : article.text.slice(day.span[0], (dayTo ?? day).span[1]);
  return {
    mention,
    span: article.span(first, comma === false && year !== undefined ? year.token : last),
    day: day === undefined ? undefined : { value: (dayTo ?? day).value, text: text.replace(/(\d)(?:st|nd|rd|th)/g, '$1'), isOrdinal: /\d(?:st|nd|rd|th)$/.test(text) },
    order,
    month: month.value,
    form,
    hasYearComma: comma,
    isExempt: isOthersWords(article, first) || (day !== undefined && year === undefined && EVENTS.has(`${month.value}-${day.value}`)) || article.lower(month.token - 1) === 'of' || isApartFromText(article, mention),
  };
}

/** Where a date follows a system’s style: captions with a credit, datelines, tables, tweets, ranges of months. */
function isApartFromText(article: Article, { first, last }: DateMention): boolean {
  const block = article.blocks[article.blockOf(first)];
  if (block.kind === 'caption' || block.kind === 'table-cell' || block.kind === 'byline' || block.kind === 'dateline') return true;
  if (block.dateline !== undefined && article.tokens.start[first] < block.dateline[1]) return true;
  const before = article.text.slice(Math.max(0, article.tokens.start[first] - 24), article.tokens.start[first]);
  const after = article.text.slice(article.tokens.end[last], article.tokens.end[last] + 24);
  return /@\w{1,20}\)\s*$|[–-]$/.test(before) || /^(?:,? (?:19|20)\d\d)?[.,]?\s*(?:\(?(?:REUTERS|AFP|AP|PTI|ANI|IANS|Reuters)\b|Photo|[–-]\p{L})/u.test(after);
}

function formOf(article: Article, { token, value }: { token: number; value: number }, hasStop: boolean): MonthForm | undefined {
  const isLong = article.form(token).stem.toLowerCase() === MONTHS[value - 1].toLowerCase();
  if (isLong) return value >= 3 && value <= 7 ? undefined : 'full';
  return hasStop ? 'stop' : 'bare';
}

/** The date in another way, as it would replace its span. */
export function writeDate(article: Article, date: WrittenDate, way: DateWay): string {
  const month = writeMonth(date.month, date.form === undefined ? 'full' : way.form);
  if (date.day === undefined) return month;
  const day = way.isOrdinal ? `${date.day.text}${ordinalSuffix(date.day.value)}` : date.day.text;
  const { year } = date.mention;
  const end = year !== undefined && date.hasYearComma === false ? article.slice(year.span) : '';
  if (way.order === 'dmy') return [day, month, end].filter((part) => part !== '').join(' ');
  return `${month} ${day}${end === '' ? '' : `, ${end}`}`;
}

function writeMonth(month: number, form: MonthForm): string {
  if (form === 'full') return MONTHS[month - 1];
  const short = SHORT[month - 1];
  return form === 'stop' && short !== MONTHS[month - 1] ? `${short}.` : short;
}

/**
 * When the article speaks: which year “Wednesday, March 26” is of.
 *
 * Best known from the date of publication; else from a full date near the top; else from the latest date anywhere,
 * which the article must be younger than. A rule is told every year that may be meant, and is to be silent if one fits.
 */
import type { Span } from '../text/span.ts';
import type { Article } from './article.ts';
import { dayNumber } from './calendar.ts';
import type { DateMention } from './date-mention.ts';
import { findDates } from './dates.ts';
import { findLandmarks } from './landmarks.ts';

export interface TimeAnchor {
  readonly year: number;
  /** Days since 1970, if the very day is known. */
  readonly day?: number;
  /** `published` and `top` are relied on; `latest` says only that the article is no older. */
  readonly source: 'published' | 'top' | 'landmark' | 'latest';
  /** What says so in the article. */
  readonly spans: readonly Span[];
}

const AHEAD = new Set(['will', 'would', 'next', 'plans', 'planned', 'expected', 'scheduled', 'due', 'deadline', 'target', 'expires', 'forecast', 'projected']);
/** Paragraphs in which the article says when it is. */
const TOP_PARAGRAPHS = 2;
/** A later date than that at the top is a deadline, unless the article is about the past. */
const FUTURE_YEARS = 2;
/** A date without a year is seldom farther from the day of publication. */
const NEAR_DAYS = 200;

export function findTimeAnchor(article: Article): TimeAnchor | undefined {
  const { published } = article.setting;
  if (published !== undefined) {
    const day = dayNumber(published.getUTCFullYear(), published.getUTCMonth() + 1, published.getUTCDate());
    return { year: published.getUTCFullYear(), day, source: 'published', spans: [] };
  }
  const past = article.derive(findDates).filter((date) => date.year !== undefined && date.order !== 'decade' && !isBirth(article, date) && !isAhead(article, date));
  const full = past.filter(({ day, month }) => day !== undefined && month !== undefined);
  const latest = latestOf(full);
  const end = endOfTop(article);
  const top = latestOf(full.filter(({ first }) => first < end));
  if (top !== undefined && isTheDay(article, top, latest)) return anchorOf(top, 'top');
  const [landmark] = article.derive(findLandmarks).filter(({ isEdition }) => isEdition).sort((a, b) => b.year - a.year);
  if (landmark !== undefined && landmark.year >= (latest?.year?.value ?? 0)) return { year: landmark.year, day: dayNumber(landmark.year, landmark.month ?? 7, landmark.day ?? 1), source: 'landmark', spans: [landmark.span] };
  const monthly = latestOf(past.filter(({ month, order }) => month !== undefined && order !== 'numeric'));
  if (monthly !== undefined) return anchorOf(monthly, 'latest');
  const last = latestOf(past);
  return last === undefined || last.first >= end ? undefined : { year: last.year?.value ?? 0, source: 'latest', spans: [last.span] };
}

/** A date near the top is the article's own if it comes with its weekday, or stands alone, and no other is much later. */
function isTheDay(article: Article, top: DateMention, latest: DateMention | undefined): boolean {
  const year = top.year?.value ?? 0;
  if ((latest?.year?.value ?? year) - year > FUTURE_YEARS) return false;
  return top.weekday !== undefined || article.blocks[article.blockOf(top.first)].kind === 'dateline';
}

function isBirth(article: Article, { first }: DateMention): boolean {
  for (let i = first - 1; i >= 0 && first - i < 7; i--) if (article.lower(i) === 'born') return true;
  return false;
}

/** “By March 2025”, “the Games will come to Los Angeles in 2028”. */
function isAhead(article: Article, { first }: DateMention): boolean {
  if (/^(?:by|until|till|before|through)$/.test(article.lower(first - 1))) return true;
  const sentence = article.sentences[article.sentenceOf(first)];
  for (let i = sentence.first; i < sentence.last && i - sentence.first < 60; i++) if (AHEAD.has(article.lower(i))) return true;
  return false;
}

/** Every year that a date without one may be of, the likeliest first. Empty if nothing is known. */
export function yearsFor(article: Article, date: DateMention): readonly number[] {
  const anchor = article.derive(findTimeAnchor);
  const month = date.month?.value ?? 1;
  const day = date.day?.value ?? 1;
  if (anchor === undefined) return [];
  const years = new Set<number>();
  for (const year of nearYears(anchor, month, day)) years.add(year);
  for (const year of statedYears(article, date, anchor.year)) years.add(year);
  return [...years];
}

function nearYears({ year, day: anchorDay, source }: TimeAnchor, month: number, day: number): number[] {
  if (source === 'latest') {
    const first = anchorDay === undefined || dayNumber(year, month, day) >= anchorDay ? year : year + 1;
    return [first, first + 1, year];
  }
  if (anchorDay === undefined) return [year];
  const distance = (of: number): number => Math.abs(dayNumber(of, month, day) - anchorDay);
  const near = [year - 1, year, year + 1].sort((a, b) => distance(a) - distance(b));
  return near.filter((of, i) => i === 0 || distance(of) <= NEAR_DAYS);
}

/** So many dates around one are looked at. */
const REACH = 20;

/** Years named in the same paragraph before the date or in its sentence, and any later than the anchor. */
function statedYears(article: Article, date: DateMention, after: number): number[] {
  const block = article.blocks[article.blockOf(date.first)];
  const sentence = article.sentences[article.sentenceOf(date.first)];
  const dates = article.derive(findDates);
  const at = article.derive(datePlaces).get(date.first) ?? 0;
  const near = dates.slice(Math.max(0, at - REACH), at + REACH).filter(({ first, year, order }) => year !== undefined && order !== 'decade' && first >= block.first && first < sentence.last);
  const later = [...article.derive(bareYears)].filter((year) => year > after);
  return [...near.map(({ year }) => year?.value ?? 0), ...later];
}

function datePlaces(article: Article): ReadonlyMap<number, number> {
  return new Map(article.derive(findDates).map(({ first }, i) => [first, i]));
}

function bareYears(article: Article): ReadonlySet<number> {
  return new Set(article.derive(findDates).flatMap(({ order, year }) => (order === 'year' && year !== undefined ? [year.value] : [])));
}

function latestOf(dates: readonly DateMention[]): DateMention | undefined {
  let latest: DateMention | undefined;
  for (const date of dates) if (latest === undefined || ordinal(date) > ordinal(latest)) latest = date;
  return latest;
}

function ordinal({ year, month, day }: DateMention): number {
  return dayNumber(year?.value ?? 0, month?.value ?? 1, day?.value ?? 1);
}

function anchorOf(date: DateMention, source: TimeAnchor['source']): TimeAnchor {
  return { year: date.year?.value ?? 0, day: ordinal(date), source, spans: [date.span] };
}

/** The token after the first paragraphs of the body. */
function endOfTop(article: Article): number {
  let paragraphs = 0;
  for (const block of article.blocks) {
    if (block.kind === 'paragraph' && ++paragraphs > TOP_PARAGRAPHS) return block.first;
  }
  return article.tokens.count;
}

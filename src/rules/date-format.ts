import type { Article } from '../article/article.ts';
import { dialectOf } from '../article/dialect.ts';
import { isApart } from '../article/running-text.ts';
import { defineRule } from '../rule/define-rule.ts';
import { findWrittenDates, writeDate, type DateWay, type MonthForm, type Order, type WrittenDate } from '../rule/date-style.ts';
import { choice } from '../rule/options.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';
import { append } from '../text/append.ts';
import type { Span } from '../text/span.ts';

export default defineRule({
  id: 'date-format',
  summary: 'Dates written in two ways: order, ordinals, shortened months',
  why: 'An article writes all its dates alike: 9 January or January 9, Jan. 9 or January 9, 9 or 9th. A month without its day is shortened in no house. Days that name an event (Sept. 11) and what people say are left alone.',
  severity: 'warning',
  fix: 'review',
  on: onArticle,
  options: {
    order: choice(['auto', 'dmy', 'mdy'], 'auto', 'Day before month or behind it; `auto` goes by the majority.'),
    month: choice(['auto', 'full', 'stop', 'bare'], 'auto', 'Months beside a day: in full, shortened with a stop (Oct. 9) or without (Oct 9). March to July are never shortened.'),
    ordinals: choice(['auto', 'never', 'always'], 'auto', '9 January or 9th January.'),
  },
  messages: {
    order: '“{found}”: the other dates put the {first} first: “{better}”.',
    month: '“{found}”: the other dates write “{better}”.',
    american: '“{found}”: American papers set a stop, “{better}”.',
    alone: '“{found}”: without its day a month is written in full, “{better}”.',
    ordinal: '“{found}”: the other dates are written “{better}”.',
    house: '“{found}”: the house writes “{better}”.',
    tied: '“{found}” here, “{other}” elsewhere: dates in two ways.',
  },
  examples: [
    { bad: 'It opened on 5 March, closed on 9 March and reopened on ⟦June 8⟧.', good: 'It opened on 5 March, closed on 9 March and reopened on 8 June.' },
    { bad: 'He left on Oct. 9, came back on Nov. 2 and spoke on ⟦December 5⟧.', good: 'He left on Oct. 9, came back on Nov. 2 and spoke on Dec. 5.' },
    { bad: 'They met on 4 May 2021, on 6 May and on ⟦18th June⟧.', good: 'They met on 4 May 2021, on 6 May and on 18 June.' },
    { bad: 'They met on May 4, on May 6 and on ⟦18 June 2021⟧.', good: 'They met on May 4, on May 6 and on June 18, 2021.' },
    { bad: 'Prices fell in ⟦Sept.⟧ and rose in ⟦Oct⟧ 2021.', good: 'Prices fell in September and rose in October 2021.' },
    { bad: 'Gov. Ames met U.S. envoys and his neighbors on ⟦Feb 9⟧.', good: 'Gov. Ames met U.S. envoys and his neighbors on Feb. 9.' },
    { bad: 'It opens on ⟦9 May⟧.', good: 'It opens on May 9.', options: { order: 'mdy' } },
    { good: 'It opened on 5 March, closed on 9 March and marked the September 11 attacks.' },
    { good: '“We met on May 5,” he said. They parted on 6 June and 7 July.' },
    { good: 'It was signed on the 4th of July and began on 9 May and 10 May.' },
    { good: 'Sales rose on Oct. 9, fell on Nov. 2 and stood still in March and December.' },
    { good: 'Mar Sales and Jan Oct met Dec Avery.' },
    { good: 'They met in May 2021, in June and on 4 July.' },
    { good: 'Born on 9 May 1945, he left in 1962 and came back on 10 June.' },
  ],
  *find(article, { order, month, ordinals }) {
    const dates = article.derive(findWrittenDates);
    if (dates.length === 0) return;
    const full = dates.filter(({ order: written }) => written !== undefined);
    const settled = { order: settle(full, (date) => date.order, order === 'auto' ? undefined : order), form: settle(full, (date) => date.form, month === 'auto' ? undefined : month), ordinal: settle(full, (date) => (date.day?.isOrdinal ? 'always' : 'never'), ordinals === 'auto' ? undefined : ordinals) };
    for (const date of dates) if (!date.isExempt) yield* date.order === undefined ? judgeAlone(article, date) : judge(article, date, date.order, settled);
  },
});

/** What wins, and the dates that are so; undefined if nothing does. */
interface Settled<W> {
  readonly way: W | undefined;
  readonly isHouse: boolean;
  readonly isTied: boolean;
  readonly proofs: readonly WrittenDate[];
}

function settle<W extends string>(dates: readonly WrittenDate[], wayOf: (date: WrittenDate) => W | undefined, house: W | undefined): Settled<W> {
  if (house !== undefined) return { way: house, isHouse: true, isTied: false, proofs: [] };
  const byWay = new Map<W, WrittenDate[]>();
  for (const date of dates) {
    const way = wayOf(date);
    if (way !== undefined) append(byWay, way, date);
  }
  const ranked = [...byWay].sort((a, b) => b[1].length - a[1].length);
  if (ranked.length === 0) return { way: undefined, isHouse: false, isTied: false, proofs: [] };
  const isTied = ranked.length > 1 && ranked[0][1].length === ranked[1][1].length;
  return { way: ranked[0][0], isHouse: false, isTied, proofs: ranked[0][1] };
}

interface Ways {
  readonly order: Settled<Order>;
  readonly form: Settled<MonthForm>;
  readonly ordinal: Settled<'always' | 'never'>;
}

function* judge(article: Article, date: WrittenDate, order: Order, ways: Ways): Iterable<Problem> {
  const preferred = dialectWay(article);
  const isBareAmerican = ways.form.way === 'bare' && !ways.form.isHouse && preferred?.form === 'stop' && order === 'mdy' && article.text.includes('U.S.');
  const way: DateWay = {
    order: (ways.order.isTied ? preferred?.order : undefined) ?? ways.order.way ?? order,
    form: isBareAmerican ? 'stop' : ((ways.form.isTied ? preferred?.form : undefined) ?? ways.form.way ?? date.form ?? 'full'),
    isOrdinal: ways.ordinal.isTied ? false : ways.ordinal.way === 'always',
  };
  const isOrder = way.order !== order;
  const isForm = date.form !== undefined && date.form !== way.form;
  if (!isOrder && !isForm && date.day?.isOrdinal === way.isOrdinal) return;
  const settled = isOrder ? ways.order : isForm ? ways.form : ways.ordinal;
  const better = writeDate(article, date, way);
  const because = settled.proofs.filter((one) => one !== date).slice(0, 3).map(({ span }): Span => span);
  const isOpen = settled.isTied && preferred === undefined && settled !== ways.ordinal;
  const aspect = isOrder ? 'order' : isForm ? 'month' : 'ordinal';
  const other = settled.proofs[0] === undefined ? '' : article.slice(settled.proofs[0].span);
  yield { span: date.span, say: settled.isHouse ? 'house' : isOpen ? 'tied' : isForm && isBareAmerican ? 'american' : aspect, data: { better, other, first: way.order === 'dmy' ? 'day' : 'month' }, fixes: [better], because, group: aspect, evenInQuotation: true, ...(isOpen ? { query: true } : {}) };
}

/** “in Aug.”, “Oct 2021”; no table’s column and no half of a range. */
function* judgeAlone(article: Article, date: WrittenDate): Iterable<Problem> {
  if (date.form === undefined || date.form === 'full' || isApart(article, date.mention.first)) return;
  if (date.form === 'bare' && date.mention.year === undefined && !/^(?:in|since|until|last|next|early|late|by)$/.test(article.lower(date.mention.first - 1))) return;
  const next = article.tokenAt(date.span[1]);
  if (article.isNumber(next) && article.form(next).lower.length < 3) return;
  const better = writeDate(article, date, { order: 'mdy', form: 'full', isOrdinal: false });
  yield { span: date.span, say: 'alone', data: { better }, fixes: [better], group: 'alone', evenInQuotation: true };
}

/** Where the dates are even, the article’s English decides. */
function dialectWay(article: Article): { order: Order; form: MonthForm } | undefined {
  const dialect = dialectOf(article);
  if (dialect === 'us') return { order: 'mdy', form: 'stop' };
  return dialect === 'gb' || dialect === 'au' ? { order: 'dmy', form: 'full' } : undefined;
}

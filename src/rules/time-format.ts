import type { Article } from '../article/article.ts';
import { voteDialect } from '../article/dialect.ts';
import { isApart, isOthersWords } from '../article/running-text.ts';
import { findTimes, type TimeMention } from '../article/times.ts';
import { MESSAGES, outvote, type Place } from '../rule/consistent.ts';
import { defineRule } from '../rule/define-rule.ts';
import { choice } from '../rule/options.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';
import type { Span } from '../text/span.ts';

type Meridiem = 'a.m.' | 'am' | 'AM' | 'A.M.';

export default defineRule({
  id: 'time-format',
  summary: 'Times written in two ways: 9 a.m. and 9am, 9.30 and 9:30',
  why: 'American papers write 9:30 a.m., British ones 9.30am, some 9:30 am; one article has one of them. Capitals (AM) are for timetables.',
  severity: 'warning',
  fix: 'review',
  on: onArticle,
  options: {
    meridiem: choice(['auto', 'a.m.', 'am', 'AM'], 'auto', 'How the half of the day is written; `auto` goes by the majority.'),
    separator: choice(['auto', ':', '.'], 'auto', '9:30 or 9.30; `auto` goes by the majority.'),
    space: choice(['auto', 'yes', 'no'], 'auto', '9 am or 9am; `auto` goes by the majority.'),
  },
  messages: { ...MESSAGES, dialect: '“{found}”: American papers write “{better}”.' },
  examples: [
    { bad: 'It began at 9 a.m., stopped at 10 a.m. and ended at 11 ⟦PM.⟧', good: 'It began at 9 a.m., stopped at 10 a.m. and ended at 11 p.m.' },
    { bad: 'It began at 9.30am, stopped at 10.15am and ended at 11⟦:⟧45am.', good: 'It began at 9.30am, stopped at 10.15am and ended at 11.45am.' },
    { bad: 'It began at 9am, stopped at 10am and ended at ⟦11 pm⟧.', good: 'It began at 9am, stopped at 10am and ended at 11pm.' },
    { bad: 'The U.S. train left at 9:30 ⟦AM⟧ on Oct. 9.', good: 'The U.S. train left at 9:30 a.m. on Oct. 9.' },
    { bad: 'It began at 9 ⟦am.⟧', good: 'It began at 9 a.m.', options: { meridiem: 'a.m.' } },
    { bad: 'It began at 9⟦am⟧ sharp.', good: 'It began at 9 a.m. sharp.', options: { meridiem: 'a.m.', space: 'yes' } },
    { good: 'It began at 9.30am and ended at 11am. The score was 3:15 to 4.05.' },
    { good: 'It began at 21:30 and ended at 9:30 p.m. “Be here at 8 am,” she said.' },
    { good: 'I am 40. At 5 AM radio was all they had; at 6 AM radio went off.' },
    { good: 'It ran from 9am to 11am and from noon to 5pm.' },
    { good: 'The 10.15 from Leeds was late; it left at 10.40am.' },
    { good: 'He ran it in 2:09:11 and came home at 9 a.m. on Monday.' },
  ],
  *find(article, { meridiem, separator, space }) {
    const times = article.derive(findTimes).filter(({ first, hour }) => hour < 25 && !isApart(article, first) && !isStamp(article, first));
    if (times.length === 0) return;
    const meridiems = times.flatMap((time) => meridiemOf(article, time) ?? []);
    const house = meridiem === 'auto' ? undefined : meridiem;
    yield* outvote<Meridiem>(article, { group: 'meridiem', places: meridiems, ...(house === undefined ? {} : { house }) });
    if (house === undefined) yield* inCapitals(article, meridiems);
    yield* outvote<':' | '.'>(article, { group: 'separator', places: times.flatMap((time) => separatorOf(article, time) ?? []), allowsTie: true, ...(separator === 'auto' ? {} : { house: separator }) });
    if (house !== 'a.m.') yield* outvote<'yes' | 'no'>(article, { group: 'space', places: times.flatMap((time) => spaceOf(article, time) ?? []), allowsTie: true, ...(space === 'auto' ? {} : { house: space }) });
  },
});

/** “07/25/2014 06:33 PM”: written by a system. */
function isStamp(article: Article, first: number): boolean {
  const start = article.tokens.start[first];
  return article.text[start] === '0' || /\/\d{2,4},? ?$/.test(article.text.slice(Math.max(0, start - 8), start));
}

function meridiemOf(article: Article, time: TimeMention): Place<Meridiem> | undefined {
  if (time.meridiem === '') return undefined;
  const way = wayOf(time.meridiem);
  const end = article.tokens.end[time.last];
  const start = end - time.meridiem.length;
  // The stop of a sentence serves for the last of “p.m.” too.
  const span: Span = [start, article.text[end] === '.' && way !== 'a.m.' ? end + 1 : end];
  const half = time.meridiem[0].toLowerCase();
  const stop = span[1] > end ? '.' : '';
  const gap = /\d/.test(article.text[start - 1]) ? ' ' : ''; // “9am” is “9 a.m.”
  const write = (wanted: Meridiem): string => (wanted === 'a.m.' ? gap : '') + wanted.replace('a', half).replace('A', half.toUpperCase()).replace(/\.$/, '') + (wanted.endsWith('.') ? '.' : stop);
  const isNoun = way === 'AM' && /^(?:radio|station|band)$/i.test(article.written(time.last + 1));
  return way === undefined || isNoun ? undefined : { span, way, write, isExempt: isOthersWords(article, time.first) };
}

function wayOf(meridiem: string): Meridiem | undefined {
  if (/^[ap]m$/.test(meridiem)) return 'am';
  if (/^[AP]M$/.test(meridiem)) return 'AM';
  return /^[ap]\.m\.?$/.test(meridiem) ? 'a.m.' : /^[AP]\.M\.?$/.test(meridiem) ? 'A.M.' : undefined;
}

function separatorOf(article: Article, { first, span, separator, meridiem }: TimeMention): Place<':' | '.'> | undefined {
  if (separator === '' || meridiem === '' || /[-–]/.test(article.text[span[0] - 1] ?? '')) return undefined; // the end of “6:30-7:30am”
  const at = article.text.indexOf(separator, span[0]);
  return at < 0 || at >= span[1] ? undefined : { span: [at, at + 1], way: separator, write: (wanted) => wanted, isExempt: isOthersWords(article, first) };
}

function spaceOf(article: Article, { first, span, meridiem }: TimeMention): Place<'yes' | 'no'> | undefined {
  if (meridiem === '' || meridiem.includes('.')) return undefined;
  const written = article.slice(span);
  const way = /\d\s\p{L}/u.test(written) ? 'yes' : 'no';
  const write = (wanted: 'yes' | 'no'): string => written.replace(/(\d)\s?(\p{L})/u, wanted === 'yes' ? '$1 $2' : '$1$2');
  return { span, way, write, isExempt: isOthersWords(article, first) };
}

/** “1:28 AM” alone in American text that sets stops elsewhere. */
function* inCapitals(article: Article, places: readonly Place<Meridiem>[]): Iterable<Problem> {
  const isAmerican = article.setting.dialect === 'us' || (article.derive(voteDialect).dialect === 'us' && article.text.includes('U.S.'));
  if (!isAmerican || places.some(({ way }) => way !== 'AM')) return;
  for (const { span, write, isExempt } of places) {
    const better = write('a.m.') ?? '';
    if (!isExempt) yield { span, say: 'dialect', data: { better }, fixes: [better], group: 'meridiem', evenInQuotation: true };
  }
}

/** Days, weeks and months between two dates: “on 5 March … on 26 March, two weeks later”. */
import type { Article } from '../../article/article.ts';
import { dayNumber } from '../../article/calendar.ts';
import type { DateMention } from '../../article/date-mention.ts';
import type { Quantity } from '../../article/numbers.ts';
import type { Reckoning } from './reckoning.ts';
import { Cue, type FiguredSentence } from './sentence.ts';
import { bandOf, HEDGE, isSlipOf, meets, quantityTerm } from './terms.ts';

const UNIT = '(days?|weeks?|months?)';
const LATER = new RegExp(`@(\\d+)\\b[^#@;]{1,120}?@(\\d+)\\b,? ${HEDGE}#(\\d+) ${UNIT} (?:later|afterwards?)\\b`);
const AFTER = new RegExp(`@(\\d+)\\b,? ${HEDGE}#(\\d+) ${UNIT} (?:after|before) (?:[^@;,.]{1,60}? (?:on|of) )?@(\\d+)`);
const FROM_TO = new RegExp(`\\bfrom @(\\d+) (?:to|until|till|through) @(\\d+),? (?:an? (?:period|span|stretch) of )?${HEDGE}#(\\d+) ${UNIT}(?=[,.;]| in all| long|$)`);
const LENGTHS = new Map([['day', 1], ['week', 7], ['month', 30.44]]);

export function* wrongDays(article: Article, sentence: FiguredSentence): Iterable<Reckoning> {
  const { quantities, dates, cues } = sentence;
  if (quantities.length === 0 || dates.length < 2 || (cues & Cue.DAYS) === 0) return;
  const { pattern } = sentence;
  const later = LATER.exec(pattern);
  if (later !== null) yield* between(article, dates[Number(later[1])], dates[Number(later[2])], quantities[Number(later[3])], later[4], 0);
  const after = AFTER.exec(pattern);
  if (after !== null) yield* between(article, dates[Number(after[4])], dates[Number(after[1])], quantities[Number(after[2])], after[3], 0);
  const span = FROM_TO.exec(pattern);
  if (span !== null) yield* between(article, dates[Number(span[1])], dates[Number(span[2])], quantities[Number(span[3])], span[4], 1);
}

/** @param more days that counting both ends may add. */
function* between(article: Article, a: DateMention, b: DateMention, count: Quantity, unit: string, more: number): Iterable<Reckoning> {
  const [from, to] = [dayOf(a, b), dayOf(b, a)];
  if (from === undefined || to === undefined || count.kind !== 'cardinal') return;
  const length = LENGTHS.get(unit.replace(/s$/, '')) ?? 1;
  const days = Math.abs(to - from);
  const band = bandOf(count);
  // Weeks and months are said of what is nearly so many.
  const room = length === 1 ? 0 : length * 0.5;
  if (meets([days - room, days + more + room], [band[0] * length, band[1] * length])) return;
  const right = Math.round(days / length);
  if (!isSlipOf(count.value, right) || right === count.value) return;
  const term = quantityTerm(article, count);
  yield { terms: [term], suspect: term, rights: [right], sum: `from ${article.slice(from < to ? a.span : b.span)} to ${article.slice(from < to ? b.span : a.span)} it is ${right} ${unit.replace(/s$/, '')}s` };
}

/** A date without a year is of the other one's; if neither has one, of the same year. */
function dayOf({ year, month, day, dayTo }: DateMention, other: DateMention): number | undefined {
  if (month === undefined || day === undefined || dayTo !== undefined) return undefined;
  return dayNumber(year?.value ?? other.year?.value ?? 2023, month.value, day.value);
}

/**
 * Years between: “between 1999 and 2015, a span of 16 years”, “in 2009, six years later”, “built in 1961, 63 years ago”.
 * Where a date gives its month, whole years are counted from it; where the article's own year is only inferred, a figure
 * that a later article could give is let pass.
 */
import type { Article } from '../../article/article.ts';
import type { DateMention } from '../../article/date-mention.ts';
import type { Quantity } from '../../article/numbers.ts';
import { findTimeAnchor, type TimeAnchor } from '../../article/time-anchor.ts';
import type { Reckoning } from './reckoning.ts';
import { Cue, type FiguredSentence } from './sentence.ts';
import { HEDGE, isSlipOf, meets, quantityTerm, bandOf, yearTerm, type Term } from './terms.ts';

const YEARS = '(?:-| )years?\\b';
const SPAN = new RegExp(`@(\\d+)\\b[^#@;.]{0,60}?(?:\\band|\\bto|\\buntil|\\btill|\\bthrough|[–-]) ?@(\\d+)\\b,? (?:an?|his|her|its|their) (?:[a-z-]+ ){0,2}?(?:span|period|tenure|term|reign|run|career|stretch|gap|wait|spell|interval) (?:of|lasting|spanning) ${HEDGE}#(\\d+)${YEARS}`);
const LATER = new RegExp(`@(\\d+)\\b[^#@;]{1,120}?@(\\d+)\\b,? ${HEDGE}#(\\d+)${YEARS} (?:later|afterwards?)\\b|@(\\d+)\\b[^#@;]{1,120}?\\b#(\\d+)${YEARS} later,? (?:in|on) @(\\d+)`);
const AFTER = new RegExp(`@(\\d+)\\b,? ${HEDGE}#(\\d+)${YEARS} (?:after|before) (?:[^@;,.]{1,50}? (?:in|on|of) )?@(\\d+)`);
/** “For 11 years, from 1979 to 1990”, “a 15-year reign, from …”: first and last year may count or not. */
const LASTING = new RegExp(`#(\\d+)${YEARS}(?: [a-z'-]+){0,5}?,? \\(?(?:from|between) @(\\d+) (?:to|until|till|through|and) @(\\d+)`);
const AGO = new RegExp(`\\b(?:in|on|since) @(\\d+)\\b,? (?:(?:which was|that is|or) )?${HEDGE}#(\\d+)${YEARS} ago\\b|#(\\d+)${YEARS} ago,? (?:in|on) @(\\d+)`);
const SINCE = new RegExp(`#(\\d+)${YEARS} since [^#@;:.]{0,40}?@(\\d+)|(?:#\\d+|last|biggest|worst|best|lowest|highest|largest)\\b[^#@;:.]{0,60}? (?:in|for) ${HEDGE}#(\\d+)${YEARS},? since @(\\d+)`);
const BUILT = /#(\d+)-year-old [a-z -]{2,30}?,? (?:(?:which|that) was )?(?:built|opened|founded|completed|launched|established) in @(\d+)/;
const STOOD = new RegExp(`\\b(?:in|on|since) @(\\d+)\\b[^#@;.]{0,40}?\\b(?:has|had|have) (?:now )?(?:stood|existed|lasted|survived|been (?:open|married|in (?:power|office|business|use|service)))(?: there| here)? (?:for )?${HEDGE}#(\\d+)${YEARS}`);
const THIS_YEAR = /#(\d+)(?: years old)? this year[;,.]?(?: and)?(?: (?:it|he|she|which|who|the [a-z]+))? (?:was|were) (?:born|founded|established|created|set up|formed|built|opened|launched|signed) (?:in|on) @(\d+)|(?:born|founded|established|created|set up|formed|built|opened|launched|signed) (?:in|on) @(\d+)[^#@;.]{0,30}? (?:turns|is|will be|will turn|celebrates its) #(\d+)(?: years old| birthday)? this year/;
const ANNIVERSARY = /#(\d+) (?:birth )?anniversary of [^#@;.]{1,60}?\b(?:in|of|on) @(\d+)/;

export function* wrongYears(article: Article, sentence: FiguredSentence): Iterable<Reckoning> {
  const { quantities, dates, cues } = sentence;
  const isOfYears = (cues & Cue.YEARS) !== 0 || quantities.some(({ suffix }) => suffix.startsWith('year'));
  if (quantities.length === 0 || dates.length === 0 || !isOfYears) return;
  const { pattern } = sentence;
  const years = (date: string | undefined, other: string | undefined, count: string | undefined, room = 0): Reckoning | undefined =>
    date === undefined || other === undefined || count === undefined ? undefined : between(article, dates[Number(date)], dates[Number(other)], quantities[Number(count)], room);
  const ago = (date: string | undefined, count: string | undefined, isWhole = false): Reckoning | undefined =>
    date === undefined || count === undefined ? undefined : untilNow(article, dates[Number(date)], quantities[Number(count)], isWhole);
  // Half a dozen expressions are dear to compile for a sentence that has none of their words.
  const find = (expression: RegExp, dateCount: number, ...words: readonly string[]): RegExpExecArray | null =>
    dates.length >= dateCount && words.some((word) => pattern.includes(word)) ? expression.exec(pattern) : null;
  const span = find(SPAN, 2, ' of ', ' lasting ', ' spanning ');
  const later = find(LATER, 2, ' later', ' afterward');
  const after = find(AFTER, 2, ' after', ' before');
  const lasting = find(LASTING, 2, 'from ', 'between ');
  const past = find(AGO, 1, ' ago');
  const now = find(THIS_YEAR, 1, ' this year');
  const since = find(SINCE, 1, ' since ');
  const built = find(BUILT, 1, '-old ');
  const stood = find(STOOD, 1, 'has ', 'had ', 'have ');
  const anniversary = find(ANNIVERSARY, 1, ' anniversary ');
  const wrong = [
    span && years(span[1], span[2], span[3]),
    later && (years(later[1], later[2], later[3]) ?? years(later[4], later[6], later[5])),
    after && years(after[3], after[1], after[2]),
    lasting && years(lasting[2], lasting[3], lasting[1], 1),
    past && (ago(past[1], past[2]) ?? ago(past[4], past[3])),
    now && (ago(now[2], now[1], true) ?? ago(now[3], now[4], true)),
    since && (ago(since[2], since[1]) ?? ago(since[4], since[3])),
    built && ago(built[2], built[1]),
    stood && ago(stood[1], stood[2]),
    anniversary && ago(anniversary[2], anniversary[1], true),
  ];
  for (const one of wrong) if (one) yield one;
}

function between(article: Article, a: DateMention, b: DateMention, count: Quantity, room: number): Reckoning | undefined {
  const [from, to] = (a.year?.value ?? 0) <= (b.year?.value ?? 0) ? [a, b] : [b, a];
  if (!isPlainYear(from) || !isPlainYear(to) || count.kind !== 'cardinal') return undefined;
  const right = wholeYears(from, to);
  if (right.some((years) => meets([years - room, years + room], bandOf(count))) || !isSlipOf(count.value, right[0])) return undefined;
  return reckoned(yearTerm(from.year), yearTerm(to.year), quantityTerm(article, count), right[0]);
}

/** How many years may be said to lie between: by the months if both are known, else by the years alone. */
function wholeYears(from: DatedYear, to: DatedYear): number[] {
  const years = to.year.value - from.year.value;
  if (from.month === undefined || to.month === undefined) return [years];
  const months = years * 12 + to.month.value - from.month.value + ((to.day?.value ?? 1) - (from.day?.value ?? 1)) / 31;
  return [...new Set([Math.floor(months / 12 + 0.01), Math.round(months / 12)])];
}

type DatedYear = DateMention & { readonly year: NonNullable<DateMention['year']> };

function isPlainYear(date: DateMention): date is DatedYear {
  return date.year !== undefined && date.yearTo === undefined && date.order !== 'decade';
}

/**
 * From a date to when the article speaks.
 * @param isWhole counts in calendar years, whatever the day: “will be 75 this year”.
 */
function untilNow(article: Article, date: DateMention, count: Quantity, isWhole: boolean): Reckoning | undefined {
  const anchor = article.derive(findTimeAnchor);
  if (anchor === undefined || !isPlainYear(date) || anchor.spans.some((span) => span[0] === date.span[0])) return undefined;
  const years = isWhole && anchor.source !== 'latest' ? [anchor.year - date.year.value] : yearsAgo(anchor, date);
  const band = bandOf(count);
  if (years.some((one) => meets([one, one], band))) return undefined;
  if (anchor.source === 'latest' && count.value > Math.max(...years)) return undefined;
  const right = (anchor.source === 'latest' ? years.find((one) => hasOneDigitChanged(one, count.value)) : undefined) ?? years[0];
  if (!isSlipOf(count.value, right)) return undefined;
  const made = reckoned(yearTerm(date.year), { ...yearTerm(date.year), span: anchor.spans[0] ?? date.span, value: date.year.value + right, write: () => undefined }, quantityTerm(article, count), right);
  const last = made.terms[made.terms.length - 1];
  return { ...made, suspect: isWhole ? last : made.suspect, isLoose: anchor.source === 'latest' };
}

/** The likeliest first; a year ends on some day of it, and an article may be of the year after its latest date. */
function yearsAgo({ year, day, source }: TimeAnchor, date: DatedYear): number[] {
  const first = year - date.year.value;
  if (source === 'latest') return [first, first + 1, first - 1];
  if (day === undefined || date.month === undefined) return [first, first - 1];
  const months = Math.round(day / 30.44) + 1970 * 12 - (date.year.value * 12 + date.month.value - 1);
  return [...new Set([Math.floor(months / 12), Math.round(months / 12)])];
}

function hasOneDigitChanged(a: number, b: number): boolean {
  const [one, other] = [String(a), String(b)];
  return one.length === other.length && [...one].filter((digit, i) => digit !== other[i]).length === 1;
}

function reckoned(from: Term, to: Term, count: Term, right: number): Reckoning {
  const terms = [from, to, count].sort((a, b) => a.span[0] - b.span[0]);
  const rights = terms.map((term) => (term === count ? right : term === from ? to.value - count.value : from.value + count.value));
  return { terms, suspect: count, rights, sum: `${to.value} − ${from.value} = ${right}` };
}

/**
 * Parts against their whole: “61 of 102 matches, or 60%”, “12 of the 10 seats”, “300 people, 320 of whom”, “a nine-member
 * court ruled 6-4”; and rates of time: “£52,000 a year, or £1,000 a week”.
 */
import type { Article } from '../../article/article.ts';
import { findNumbers, type Quantity } from '../../article/numbers.ts';
import { exact, type Reckoning } from './reckoning.ts';
import type { FiguredSentence } from './sentence.ts';
import { bandOf, HEDGE, isAlike, isSlipOf, meets, quantityTerm, type Band } from './terms.ts';

const SHARE = new RegExp(`#(\\d+) (?:out )?of (?:the |its |his |her |their |those |all )?#(\\d+)\\b[^#@;:.()]{0,40}?(?:,? or |,? \\(|, )${HEDGE}#(\\d+)(?=[),.;]|$| of\\b)`);
const PART = /#(\d+) of (?:the|its|his|her|their|those) #(\d+) [a-z]+/;
const WHOM = /#(\d+) [a-z][^#@;:.()]{0,40}?, #(\d+) of (?:whom|which|them)\b/;
const COURT = /#(\d+)-(?:member|judge|person|seat|strong|justice)\b[^#@;:.]{0,60}?\b(?:voted|ruled|decided|split|approved|rejected|backed)[^#@;:.]{0,30}? #(\d+)(?:[-–]| to )#(\d+)/;
const RATE = new RegExp(`#(\\d+) (?:a|per|each|every) (year|month|week|day)\\b[^#@;:.()]{0,20}?(?:,? or |,? \\()${HEDGE}#(\\d+) (?:a|per|each|every) (month|week|day|hour|year)\\b`);
/** Tried first: most sentences hold none of it. */
const MAYBE = / of (?:[a-z]+ )?#|#\d+ of (?:whom|which|them)\b|#\d+-[mjps]| (?:a|per|each|every) (?:year|month|week|day)\b/;
const PER_YEAR = new Map([['year', 1], ['month', 12], ['week', 52], ['day', 365]]);

export function* wrongShares(article: Article, sentence: FiguredSentence): Iterable<Reckoning> {
  const { quantities } = sentence;
  if (quantities.length < 2) return;
  const { pattern } = sentence;
  if (!MAYBE.test(pattern)) return;
  const at = (n: string): Quantity => quantities[Number(n)];
  const share = SHARE.exec(pattern);
  if (share !== null) yield* percentOf(article, at(share[1]), at(share[2]), at(share[3]));
  const part = PART.exec(pattern) ?? null;
  if (part !== null) yield* within(article, at(part[1]), at(part[2]), at(part[1]));
  const whom = WHOM.exec(pattern);
  if (whom !== null) yield* within(article, at(whom[2]), at(whom[1]), at(whom[2]));
  const court = COURT.exec(pattern);
  if (court !== null) yield* votes(article, at(court[1]), at(court[2]), at(court[3]));
  const rate = RATE.exec(pattern);
  if (rate !== null) yield* perTime(article, at(rate[1]), rate[2], at(rate[3]), rate[4]);
}

function* percentOf(article: Article, part: Quantity, whole: Quantity, percent: Quantity): Iterable<Reckoning> {
  if (percent.ratio !== '%' || !isAlike(part, whole) || part.ratio !== undefined || whole.value <= 0 || part.value > whole.value) return;
  const [a, b] = [bandOf(part), bandOf(whole)];
  const made: Band = [(100 * a[0]) / b[1], (100 * a[1]) / Math.max(b[0], 1e-9)];
  const said = bandOf(percent);
  if (meets(made, [said[0] - percent.step / 2, said[1] + percent.step / 2])) return;
  const right = exact(Math.round((100 * part.value) / whole.value / percent.step) * percent.step);
  yield stated(article, percent, right, `${article.slice(part.span)} of ${article.slice(whole.span)} is ${right}%`);
}

/** A part larger than the whole. */
function* within(article: Article, part: Quantity, whole: Quantity, suspect: Quantity): Iterable<Reckoning> {
  const isCount = [part, whole].every(({ kind, ratio, suffix, isJoined }) => kind === 'cardinal' && ratio === undefined && suffix === '' && !isJoined);
  if (!isCount || part.currency !== whole.currency || bandOf(part)[0] <= bandOf(whole)[1]) return;
  yield stated(article, suspect, undefined, `${article.slice(part.span)} is more than ${article.slice(whole.span)}`);
}

function* votes(article: Article, members: Quantity, a: Quantity, b: Quantity): Iterable<Reckoning> {
  if (a.value + b.value <= members.value || a.value > members.value * 3) return;
  yield stated(article, b, members.value - a.value, `${a.value} + ${b.value} = ${a.value + b.value}, of ${members.value}`);
}

function* perTime(article: Article, one: Quantity, unit: string, other: Quantity, otherUnit: string): Iterable<Reckoning> {
  const [a, b] = [PER_YEAR.get(unit), PER_YEAR.get(otherUnit)];
  if (a === undefined || b === undefined || !isAlike(one, other) || one.ratio !== undefined) return;
  const right = (one.value * a) / b;
  const [low, high] = bandOf(other);
  const room = Math.max(other.grain, right * 0.06);
  if (meets([right - room, right + room], [low, high]) || !isSlipOf(other.value, right)) return;
  const rounded = Number(right.toPrecision(2));
  yield stated(article, other, rounded, `${article.slice(one.span)} a ${unit} is about ${quantityTerm(article, other).write(rounded) ?? rounded} a ${otherUnit}`);
}

function stated(article: Article, quantity: Quantity, right: number | undefined, sum: string): Reckoning {
  const term = quantityTerm(article, quantity);
  return { terms: [term], suspect: term, rights: [right], sum };
}

const ALL_OF = /^of (?:the |all |its |our )?(?:[a-z]+ )?(?:population|electorate|voters|people|respondents|residents|women|men|children|adults|students|pupils|members|households|votes|seats)\b/i;

/** “120% of voters”. */
export function* overAll(article: Article): Iterable<Reckoning> {
  for (const quantity of article.derive(findNumbers)) {
    if (quantity.ratio !== '%' || quantity.value <= 100 || article.lower(quantity.next) !== 'of') continue;
    const start = article.tokens.start[quantity.next];
    if (ALL_OF.test(article.text.slice(start, start + 40))) yield stated(article, quantity, undefined, `${article.slice(quantity.span)} is more than all of them`);
  }
}

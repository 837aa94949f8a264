/**
 * Changes in per cent: “from 40 to 50, a 25% rise”, “up 12% to £2.8bn from £2.5bn”, “a 25-fold increase”, “doubled from 10
 * to 20”; and bands that move as a whole: “4.75% to 5%, down from 5.25% to 5.5%”.
 */
import type { Article } from '../../article/article.ts';
import type { Quantity } from '../../article/numbers.ts';
import { differenceOf, exact, type Reckoning } from './reckoning.ts';
import { Cue, type FiguredSentence } from './sentence.ts';
import { bandOf, HEDGE, isAlike, isSlipOf, meets, quantityTerm, type Band } from './terms.ts';

const CHANGE = '(?:rise|increase|jump|surge|gain|growth|fall|drop|decline|decrease|cut|reduction|plunge|slump)';
/** From, to, the change. */
const AFTER_BOTH = new RegExp(`\\bfrom ${HEDGE}#(\\d+)(?: [a-z]+){0,4}? to ${HEDGE}#(\\d+)\\b[^#;:.]{0,40}?,? (?:an?|up|down|or) (?:[a-z]+ of )?(?:by )?${HEDGE}#(\\d+)(?: |-)?(fold)?(?: ${CHANGE}\\b)?`);
/** The change, to, from. */
const BEFORE_BOTH = new RegExp(`\\b(?:rose|risen|rising|fell|fallen|falling|dropped|climbed|jumped|grew|grown|increased|declined|decreased|up|down|slid|surged|soared|slumped|plunged) (?:by )?${HEDGE}#(\\d+),? to ${HEDGE}#(\\d+)\\b[^#;:.]{0,30}?,? from ${HEDGE}#(\\d+)`);
/** Two figures, then “a rise of 20%”. */
const NAMED = new RegExp(`#(\\d+)\\b[^#;:.]{0,60}?\\b(?:and|to|against|from|from just|compared with|up from|down from) ${HEDGE}#(\\d+)\\b[^#;:.]{0,40}?, (?:an?) (?:[a-z-]+ ){0,2}?${CHANGE} of ${HEDGE}#(\\d+)`);
const TIMES = new RegExp(`\\b(doubled?|doubling|tripled?|trebled?|quadrupled?|halved?|halving)\\b[^#;:.]{0,40}? from ${HEDGE}#(\\d+)(?: [a-z]+){0,4}? to ${HEDGE}#(\\d+)`);
const RANGES = /#(\d+)(?: ?to |[–-])#(\d+),? (?:down|up|from|compared with|lower than|higher than)(?: from)?(?: the)?(?: [a-z]+ ){0,2}? ?#(\d+)(?: ?to |[–-])#(\d+)/;

export function* wrongPercentages(article: Article, sentence: FiguredSentence): Iterable<Reckoning> {
  const { quantities, cues } = sentence;
  if (quantities.length < 2 || (cues & Cue.CHANGE) === 0 || !quantities.some(({ kind }) => kind === 'cardinal')) return;
  const { pattern } = sentence;
  const at = (n: string): Quantity => quantities[Number(n)];
  const after = quantities.length < 3 ? null : AFTER_BOTH.exec(pattern);
  const before = quantities.length < 3 ? null : BEFORE_BOTH.exec(pattern);
  const named = quantities.length < 3 ? null : NAMED.exec(pattern);
  const times = TIMES.exec(pattern);
  const ranges = quantities.length < 4 ? null : RANGES.exec(pattern);
  const wrong = [
    after && (after[4] === 'fold' ? multiple(article, at(after[1]), at(after[2]), at(after[3])) : change(article, at(after[1]), at(after[2]), at(after[3]))),
    before && change(article, at(before[3]), at(before[2]), at(before[1])),
    named && !after && eitherWay(article, at(named[1]), at(named[2]), at(named[3])),
    times && roughly(article, at(times[2]), at(times[3]), times[1]),
    ranges && width(article, ranges.slice(1).map(at)),
  ];
  for (const one of wrong) if (one) yield one;
}

/** A change of shares may be said in points, too: that is looked at as a difference. */
function change(article: Article, from: Quantity, to: Quantity, percent: Quantity): Reckoning | undefined {
  if (percent.ratio !== '%' || from.ratio !== undefined || !isAlike(from, to) || from.value <= 0) return undefined;
  const sign = to.value < from.value ? -1 : 1;
  const right = sign * (to.value / from.value - 1) * 100;
  const [low, high] = ratioBand(from, to);
  const made: Band = sign > 0 ? [(low - 1) * 100, (high - 1) * 100] : [(1 - high) * 100, (1 - low) * 100];
  // A rise of 24.6% is “25%” and often “24%”: a whole step of room.
  const stated = bandOf(percent);
  if (meets(made, [stated[0] - percent.step / 2, stated[1] + percent.step / 2])) return undefined;
  const rounded = exact(Math.round(right / percent.step) * percent.step);
  return { ...reckoned(article, from, to, percent, rounded, `${write(article, from)} to ${write(article, to)} is ${percentOf(rounded)}`), isLoose: Math.abs(right - percent.value) > 0.5 * Math.abs(right) };
}

/** “60 in May and 75 in June”, “75, against 60”: either may be the earlier. */
function eitherWay(article: Article, a: Quantity, b: Quantity, percent: Quantity): Reckoning | undefined {
  const one = change(article, a, b, percent);
  return one && change(article, b, a, percent) && one;
}

function percentOf(value: number): string {
  return `${value}%`;
}

function multiple(article: Article, from: Quantity, to: Quantity, times: Quantity): Reckoning | undefined {
  if (!isAlike(from, to) || from.value <= 0 || times.value <= 1) return undefined;
  const [low, high] = ratioBand(from, to);
  const right = Math.round(to.value / from.value);
  if (meets([low - 1, high], bandOf(times)) || !isSlipOf(times.value, right)) return undefined;
  return reckoned(article, from, to, times, right, `${write(article, to)} is ${right} times ${write(article, from)}`);
}

const FACTORS = new Map([['doubl', 2], ['tripl', 3], ['trebl', 3], ['quadr', 4], ['halve', 1 / 2], ['halvi', 1 / 2]]);

/** “Doubled” may be anything from 1.6 to 2.6 times; there is no word to put instead. */
function roughly(article: Article, from: Quantity, to: Quantity, word: string): Reckoning | undefined {
  const factor = FACTORS.get(word.slice(0, 5)) ?? 1;
  if (!isAlike(from, to) || from.value <= 0) return undefined;
  const ratio = to.value / from.value;
  if (ratio > factor * 0.78 && ratio < factor * 1.35) return undefined;
  const right = from.value * factor;
  return { ...reckoned(article, from, from, to, right, `${word} from ${write(article, from)} is ${Math.round(right)}`), isLoose: true };
}

/** Central banks move both ends of a range by the same step. */
function width(article: Article, ends: readonly Quantity[]): Reckoning | undefined {
  const [a, b, c, d] = ends;
  if (ends.some((one) => one.ratio !== undefined && one.ratio !== '%') || b.ratio !== '%' || d.ratio !== '%') return undefined;
  const term = quantityTerm(article, d, 0);
  const right = exact(c.value + b.value - a.value);
  if (right === d.value || !isSlipOf(d.value, right)) return undefined;
  const base = differenceOf(article, { ...quantityTerm(article, b, 0), value: right }, { ...term, value: 0, band: [0, 0] }, term);
  return base && { terms: [term], suspect: term, rights: [right], sum: `a range as wide as ${write(article, a)} to ${write(article, b)} is ${write(article, c)} to ${term.write(right) ?? right}`, isLoose: true };
}

function ratioBand(from: Quantity, to: Quantity): Band {
  const [a, b] = [bandOf(from), bandOf(to)];
  return [b[0] / a[1], b[1] / Math.max(a[0], 1e-9)];
}

function write(article: Article, { span }: Quantity): string {
  return article.slice(span);
}

/** The change is what was reckoned; the others may be any figure, so nothing is offered for them. */
function reckoned(article: Article, from: Quantity, to: Quantity, stated: Quantity, right: number, sum: string): Reckoning {
  const term = quantityTerm(article, stated);
  const others = [...new Set([from, to])].map((one) => quantityTerm(article, one));
  const terms = [...others, term].sort((a, b) => a.span[0] - b.span[0]);
  return { terms, suspect: term, rights: terms.map((one) => (one === term ? right : undefined)), sum };
}

/**
 * Counts of what is listed: “three times, in 1998, 2002 and 2018”, “a fourth title, after those of 1964, 2008 and 2012”,
 * “three countries: France, Italy and Spain”, “four reasons:” above a list of three.
 */
import type { Article } from '../../article/article.ts';
import type { Quantity } from '../../article/numbers.ts';
import type { Reckoning } from './reckoning.ts';
import { Cue, type FiguredSentence } from './sentence.ts';
import { behind, quantityTerm } from './terms.ts';

const DATE_LIST = '@(\\d+)(?:, @\\d+)*,? and (?:(?:again )?in )?@(\\d+)(?![\\d–-])';
const TIMES = new RegExp(`#(\\d+) (?:times|occasions|titles|championships|medals|golds|elections|wins|editions|world cups|olympics|tournaments|finals)(?: before| already| running)?[,:]? ?(?:—|–|\\()? ?(?:in|:|of)? ?${DATE_LIST}`);
const AFTER = new RegExp(`#(\\d+) (?:[a-z'-]+ ){0,4}?(?:titles?|wins?|victor(?:y|ies)|crowns?|cups?|championships?|medals?|golds?|triumphs?|successes?|terms?|defeats?|appearances?|finals?)(?: [a-z]+){0,3}?,? (?:after|following|adding to|to go with) (?:(?:those|wins|victories|titles|triumphs|successes|ones|defeats|appearances) )?(?:of|in|from) ${DATE_LIST}`);

export function* wrongCounts(article: Article, sentence: FiguredSentence): Iterable<Reckoning> {
  const { quantities, dates, cues } = sentence;
  if (quantities.length === 0 || (dates.length < 2 && (cues & Cue.COLON) === 0)) return;
  const { pattern } = sentence;
  if (dates.length >= 2) {
    const times = TIMES.exec(pattern);
    if (times !== null) yield* listed(article, quantities[Number(times[1])], 'cardinal', Number(times[3]) - Number(times[2]) + 1);
    const after = AFTER.exec(pattern);
    if (after !== null) yield* listed(article, quantities[Number(after[1])], 'ordinal', Number(after[3]) - Number(after[2]) + 2);
  }
  if (cues & Cue.COLON) yield* named(article, pattern, quantities);
}

function* listed(article: Article, quantity: Quantity, kind: Quantity['kind'], count: number): Iterable<Reckoning> {
  if (quantity.kind !== kind || quantity.value === count || quantity.hedge !== 'exact' || Math.abs(quantity.value - count) > 2) return;
  const term = quantityTerm(article, quantity);
  yield { terms: [term], suspect: term, rights: [count], sum: kind === 'ordinal' ? `${count - 1} are listed before it` : `${count} are listed` };
}

/** What is counted one by one: “three reasons”. */
const COUNTED = /^(?:top )?#\d+ (?:[a-z-]+ )?(?:reasons|ways|options|factors|problems|causes|choices|goals|aims|steps|conditions|demands|areas|issues|priorities|questions|qualities|lessons|themes|tasks|ingredients|subjects|languages|sports|events|categories)\b/;

/** “three reasons: rain, wind, and ice”: words, of which the last two are no pair. */
function arePlain(items: readonly string[], written: string, stated: number, pattern: string): boolean {
  const isApart = items.length < stated || /, and [^,]+$/.test(written); // “rain, snow and ice” may be two
  return isApart && COUNTED.test(pattern) && items.every((item) => /^\s*(?:an? |the )?[a-z'’-]+(?: [a-z'’-]+)?$/.test(item));
}

const NAMED = /(?:\btop )?#(\d+)(?: (?:[a-z-]+ ){0,2}?[a-z]{3,}s)?: ?([^#@;:.()"“”]{5,200})\.?$/;

/** Names alone, each of four words at most: with anything longer the commas may be within. */
function* named(article: Article, pattern: string, quantities: readonly Quantity[]): Iterable<Reckoning> {
  const match = NAMED.exec(pattern);
  if (match === null) return;
  const quantity = quantities[Number(match[1])];
  const isNamed = match[0].startsWith('top') || /^#\d+ [a-z]/.test(match[0].replace(/^top /, ''));
  if (!isNamed || quantities.length > Number(match[1]) + 1 || /\b(?:including|such as|like|among)\b/.test(behind(pattern, Number(match[1])))) return;
  const written = article.slice([quantity.span[1], article.sentences[article.sentenceOf(quantity.first)].span[1]]);
  const items = written.slice(written.indexOf(':') + 1).replace(/[.\s]+$/, '').split(/,(?: and)? | and /);
  if (items.length < 2 || !/ and [^,]+$/.test(written)) return;
  const areNames = items.every((item) => /^\s*(?:the )?\p{Lu}[^\s]*(?: [^\s]+){0,3}$/u.test(item));
  if (!areNames && !arePlain(items, written, quantity.value, match[0])) return;
  yield* listed(article, quantity, 'cardinal', items.length);
}

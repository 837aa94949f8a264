/** “40 chairs at £25 each, £1,000 in all”; “$3.5m spread over 70 schools, an average of $50,000”. */
import type { Article } from '../../article/article.ts';
import type { Quantity } from '../../article/numbers.ts';
import { exact, type Reckoning } from './reckoning.ts';
import { Cue, type FiguredSentence } from './sentence.ts';
import { bandOf, HEDGE, isSlipOf, meets, quantityTerm, type Band } from './terms.ts';

const EACH = new RegExp(`#(\\d+) [a-z][^#@;:.]{0,40}? (?:at|for|costing|worth|paid|of) ${HEDGE}#(\\d+) (?:each|apiece|a head|per (?:person|head|child|household|share))\\b[^#@;:.]{0,20}?,? (?:or |for |making |a |costing |worth )*(?:(?:total|bill|cost|sum) of )?${HEDGE}#(\\d+)(?: (?:in all|in total|altogether)|(?=[.,;]|$))`);
const AVERAGE = new RegExp(`#(\\d+)\\b[^#@;:.]{0,60}? (?:among|between|over|across|on|for) ${HEDGE}#(\\d+) [a-z][^#@;:.]{0,30}?,? (?:or |for )?(?:an average(?: cost| price)? of|an average) ${HEDGE}#(\\d+)(?: each| per [a-z]+| a [a-z]+)?`);

export function* wrongProducts(article: Article, sentence: FiguredSentence): Iterable<Reckoning> {
  const { quantities, cues } = sentence;
  if (quantities.length < 3 || (cues & Cue.PER) === 0) return;
  const { pattern } = sentence;
  const each = EACH.exec(pattern);
  if (each !== null) yield* checked(article, quantities[Number(each[1])], quantities[Number(each[2])], quantities[Number(each[3])], false);
  const average = AVERAGE.exec(pattern);
  if (average !== null) yield* checked(article, quantities[Number(average[2])], quantities[Number(average[3])], quantities[Number(average[1])], true);
}

/** @param isAverage the price of one was reckoned from the whole. */
function* checked(article: Article, count: Quantity, one: Quantity, whole: Quantity, isAverage: boolean): Iterable<Reckoning> {
  if (count.currency !== undefined || count.ratio !== undefined || one.currency !== whole.currency || one.ratio !== undefined || whole.ratio !== undefined || count.value < 2) return;
  const [a, b, c] = [bandOf(count), bandOf(one), bandOf(whole)];
  const made: Band = [a[0] * b[0], a[1] * b[1]];
  if (meets(made, c)) return;
  const right = exact(isAverage ? Math.round(whole.value / count.value / one.step) * one.step : count.value * one.value);
  const stated = isAverage ? one : whole;
  if (!isSlipOf(stated.value, right)) return;
  const term = quantityTerm(article, stated);
  const terms = [count, one, whole].map((quantity) => (quantity === stated ? term : quantityTerm(article, quantity))).sort((x, y) => x.span[0] - y.span[0]);
  yield { terms, suspect: term, rights: terms.map((each) => (each === term ? right : undefined)), sum: isAverage ? `${article.slice(whole.span)} ÷ ${article.slice(count.span)} = ${term.write(right) ?? right}` : `${article.slice(count.span)} × ${article.slice(one.span)} = ${term.write(right) ?? right}` };
}

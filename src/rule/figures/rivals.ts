/**
 * Distances to somebody whose figure stands before: “Lind, with 139, and Roe, with 113, led; Moss, with 102, is 11 behind
 * Roe”; and savings reckoned a sentence ahead: “that saves $203. What cost $2,040 costs $1,837 now”.
 */
import type { Article } from '../../article/article.ts';
import { differenceOf, type Reckoning } from './reckoning.ts';
import { Cue, type FiguredSentence } from './sentence.ts';
import { HEDGE, isAlike, quantityTerm } from './terms.ts';

const BEHIND = /#(\d+) (?:(?:points?|places?|seats|votes|matches|games|goals|runs|wins|titles|medals) )?(?:behind|ahead of|short of|clear of|more than|fewer than) ([a-z'-]{3,})(?=[.,;)]|$)/;
const SAVED = new RegExp(`\\b(?:saves?|saving|saved|cheaper by|dearer by|costs? an extra|adds?|adding)(?: [a-z]+){0,3}? ${HEDGE}#(\\d+)`);

export function* wrongDistances(article: Article, sentence: FiguredSentence): Iterable<Reckoning> {
  const { quantities, cues } = sentence;
  if (quantities.length === 0 || (cues & Cue.DIFFERENCE) === 0) return;
  yield* behind(article, sentence);
  yield* saved(article, sentence);
}

/** Whose distance it is the sentence need not say: any figure of this sentence and the one before may be meant. */
function* behind(article: Article, sentence: FiguredSentence): Iterable<Reckoning> {
  const { pattern, quantities } = sentence;
  const match = quantities.length < 2 ? null : BEHIND.exec(pattern);
  if (match === null) return;
  const rival = new RegExp(`\\b${match[2].replace(/'s$/, '')},? (?:\\(|with |on |who (?:has|had|won|took|scored) )#(\\d+)`).exec(pattern.slice(0, match.index));
  const [stated, than] = [quantities[Number(match[1])], quantities[Number(rival?.[1])]];
  if (than === undefined || stated.hedge !== 'exact' || !isAlike(stated, than)) return;
  const own = [...(sentence.before?.quantities ?? []), ...quantities.slice(0, Number(match[1]))].filter((one) => one !== than && isAlike(one, than));
  const misses = own.map((one) => ({ one, miss: Math.abs(Math.abs(one.value - than.value) - stated.value) })).sort((a, b) => a.miss - b.miss);
  if (misses.length === 0 || misses[0].miss === 0 || misses[0].miss > 2) return;
  const wrong = differenceOf(article, quantityTerm(article, misses[0].one), quantityTerm(article, than), quantityTerm(article, stated));
  if (wrong !== undefined) yield { ...wrong, isLoose: true };
}

/** The two figures stand alone in the sentence after it. */
function* saved(article: Article, sentence: FiguredSentence): Iterable<Reckoning> {
  const { before, pattern, quantities } = sentence;
  if (before === undefined || quantities.length !== 2 || !isAlike(quantities[0], quantities[1]) || quantities[0].currency === undefined) return;
  if (!/\b(?:would|now|instead|before|used to|pays?|costs?)\b/.test(pattern)) return;
  const match = SAVED.exec(before.pattern);
  const stated = match === null ? undefined : before.quantities[Number(match[1])];
  if (stated === undefined || !isAlike({ ...stated, hedge: 'exact' }, quantities[0])) return;
  const terms = [...quantities, stated].map((one) => quantityTerm(article, one));
  const wrong = differenceOf(article, terms[0], terms[1], { ...terms[2], band: [stated.value - stated.step, stated.value + stated.step] });
  if (wrong !== undefined) yield { ...wrong, isLoose: true };
}

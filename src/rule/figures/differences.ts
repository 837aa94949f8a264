/**
 * Differences: “126 medals to China's 91, a lead of 35”, “at 80,502, closed 73 points lower at 80,429”, “411 seats, 209 more
 * than the 202 of 2019”, “from 10 to 15, up five”.
 */
import type { Article } from '../../article/article.ts';
import type { Quantity } from '../../article/numbers.ts';
import { differenceOf, exact, type Reckoning } from './reckoning.ts';
import { Cue, type FiguredSentence } from './sentence.ts';
import { between, HEDGE, isAlike, quantityTerm, type Term } from './terms.ts';

const NOUN = 'gap|difference|margin|lead|majority|change|rise|increase|gain|jump|fall|drop|decline|decrease|loss|cut|reduction|deficit|surplus|shortfall|advantage|saving|swing|improvement';
/** A figure named as the difference of the two before it. */
const NAMED = new RegExp(`,? (?:(?:leaving|giving|making) (?:[a-z]+ ){0,3})?(?:an?|the) (?:[a-z-]+ ){0,2}?(?:${NOUN}) of ${HEDGE}#(\\d+)`);
/** “$44 lower”, “five more”, “up 12”, at the end of what it says. */
const TRAILING = new RegExp(`, (?:or )?(?:${HEDGE}#(\\d+)(?: (?:points?|seats|votes|places|degrees|cents|people))? (?:lower|higher|more|fewer|less|up|down)\\b(?! than)|(?:up|down) (?:by )?${HEDGE}#(\\d+))`);
/** “closed 73 points lower at 80,429”, “fell 3 points to 42”: the figure before it is the other term. */
const MOVED = new RegExp(`\\b(?:closed?|closing|ended|ending|finished|settled|fell|falling|rose|rising|dropped|climbed|slipped|gained|lost|added|shed|was|were|down|up) (?:down |up )?(?:by )?${HEDGE}#(\\d+)(?: (?:points?|cents|seats|places|pence))?(?: (?:lower|higher|up|down))?,? (?:to|at) ${HEDGE}#(\\d+)(?:,? from ${HEDGE}#(\\d+))?`);
/** “Cut by a quarter point to 5.25% from 5.5%”, “raised it by 25 basis points to 5.5%, from 5.25%”. */
const BY_TO_FROM = new RegExp(`\\bby (?:an? )?${HEDGE}#(\\d+)(?: [a-z]+)?,? (?:to|at) ${HEDGE}#(\\d+)\\b[^#;:.]{0,20}?,? from ${HEDGE}#(\\d+)`);
/** “A four-point lead, 45 to 41”, “by four points, 45-41”. */
const MARGIN = /#(\d+)(?:-| )(?:points?|votes?|seats?|goals?|runs?|shots?|strokes?)(?: (?:lead|margin|advantage|victory|win|majority|deficit|gap))?,?:? \(?(?:at |by |of )?#(\d+)(?:[-–]| to )#(\d+)/;
const COMPARED = new RegExp(`#(\\d+) (?:[a-z-]+ ){0,2}?(more|fewer|less|higher|lower|better|worse)(?: [a-z-]+){0,2}? than (?:the |its |his |her |their |[a-z.-]+'s? )?(?:(?:previous|last|record|former|total|estimated|original|initial) )?#(\\d+)`);

export function* wrongDifferences(article: Article, sentence: FiguredSentence): Iterable<Reckoning> {
  const { quantities, cues } = sentence;
  if (quantities.length < 3 || (cues & (Cue.DIFFERENCE | Cue.CHANGE)) === 0) return;
  const { pattern } = sentence;
  const named = NAMED.exec(pattern) ?? TRAILING.exec(pattern);
  if (named !== null) yield* afterTwo(article, pattern, quantities, Number(named[1] ?? named[2]));
  const moved = MOVED.exec(pattern);
  if (moved !== null) yield* movedTo(article, pattern, quantities, moved);
  const byTo = BY_TO_FROM.exec(pattern);
  if (byTo !== null && moved === null) yield* checked(article, quantities[Number(byTo[3])], quantities[Number(byTo[2])], quantities[Number(byTo[1])]);
  const margin = MARGIN.exec(pattern);
  if (margin !== null) yield* byMargin(article, quantities[Number(margin[1])], quantities[Number(margin[2])], quantities[Number(margin[3])]);
  const compared = COMPARED.exec(pattern);
  if (compared !== null) yield* thanAnother(article, pattern, quantities, compared);
}

/** The stated difference follows its two terms, with nothing of their kind between. */
function* afterTwo(article: Article, pattern: string, quantities: readonly Quantity[], at: number): Iterable<Reckoning> {
  const [a, b, stated] = [quantities[at - 2], quantities[at - 1], quantities[at]];
  if (a === undefined || b === undefined || stated === undefined || !isAlike(a, b) || !isDifference(stated, a)) return;
  if (/;/.test(between(pattern, at - 2, at)) || /\b(?:out )?of $/.test(between(pattern, at - 2, at - 1))) return;
  if (stated.ratio === '%' && a.ratio === '%' && isRelative(a, b, stated)) return;
  yield* checked(article, a, b, stated);
}

function* movedTo(article: Article, pattern: string, quantities: readonly Quantity[], match: RegExpExecArray): Iterable<Reckoning> {
  const by = Number(match[1]);
  const other = match[3] === undefined ? by - 1 : Number(match[3]);
  const [a, stated, b] = [quantities[other], quantities[by], quantities[Number(match[2])]];
  if (a === undefined || !isAlike(a, b) || !isDifference(stated, a)) return;
  if (match[3] === undefined && /[;:]/.test(between(pattern, other, by))) return;
  if (stated.ratio === '%' && a.ratio === '%' && isRelative(a, b, stated)) return;
  yield* checked(article, a, b, stated, b);
}

/** “N more than the M”: the other term is any figure of the kind before it, the nearest that is no “of N” first. */
function* thanAnother(article: Article, pattern: string, quantities: readonly Quantity[], match: RegExpExecArray): Iterable<Reckoning> {
  const at = Number(match[1]);
  const [stated, than] = [quantities[at], quantities[Number(match[3])]];
  if (stated.ratio === '%') return;
  // “A seventh budget, one more than his six”.
  const others = quantities.slice(0, at).filter((one) => (isAlike(one, than) || (one.kind === 'ordinal' && than.kind === 'cardinal' && than.value < 40)) && isDifference(stated, than));
  if (others.some((one) => differenceOf(article, quantityTerm(article, one), quantityTerm(article, than), quantityTerm(article, stated)) === undefined && Math.abs(Math.abs(one.value - than.value) - stated.value) < stated.value * 0.1)) return;
  const subject = others.findLast((one) => !/\bof (?:the |its )?$/.test(pattern.slice(0, pattern.indexOf(`#${quantities.indexOf(one)}`)))) ?? others.at(-1);
  if (subject !== undefined) yield* checked(article, subject, than, stated);
}

/** The figures of a score or a vote; the margin is in words of its own. */
function* byMargin(article: Article, stated: Quantity, a: Quantity, b: Quantity): Iterable<Reckoning> {
  if (a.kind !== 'cardinal' || a.value <= b.value || a.ratio !== b.ratio || a.value > 1e6) return;
  const [x, y, margin] = [a, b, stated].map((one) => quantityTerm(article, one, 0));
  const wrong = differenceOf(article, x, y, { ...margin, band: [stated.value, stated.value] });
  if (wrong !== undefined && stated.hedge === 'exact') yield wrong;
}

function* checked(article: Article, a: Quantity, b: Quantity, stated: Quantity, suspect = stated): Iterable<Reckoning> {
  if ([b, stated].some(({ kind, ratio, isJoined }) => (kind !== 'cardinal' && ratio !== 'point') || isJoined) || a.isJoined) return;
  if ((!isAlike(a, b) && a.kind !== 'ordinal') || !isDifference(stated, b) || (stated.ratio === '%' && a.ratio === '%' && isRelative(a, b, stated))) return;
  // Rates are subtracted as they were published, rounded.
  const step = a.ratio === '%' && [a, b, stated].every(({ hedge }) => hedge === 'exact') ? 0 : undefined;
  const terms = [a, b, stated].map((one) => (one.ratio === 'bp' ? inPoints(article, one) : quantityTerm(article, one, step)));
  const wrong = differenceOf(article, terms[0], terms[1], terms[2], { suspect: suspect === stated ? terms[2] : terms[1] });
  if (wrong !== undefined) yield wrong;
}

/** A hundred basis points are one point. */
function inPoints(article: Article, quantity: Quantity): Term {
  const term = quantityTerm(article, quantity);
  const value = quantity.value / 100;
  return { ...term, value, band: [value, value], write: (points) => term.write(exact(points * 100)) };
}

/** Of the same kind; of percentages the difference is in points, which are often called per cent. */
function isDifference(stated: Quantity, of: Quantity): boolean {
  if (/^°?[cf]$/.test(of.suffix)) return stated.suffix === '' || stated.suffix === of.suffix;
  if (of.ratio === '%') return stated.currency === undefined && stated.suffix === '';
  return isAlike(stated, of);
}

/** “From 40% to 44%, a rise of 10%” is true, too. */
function isRelative(a: Quantity, b: Quantity, stated: Quantity): boolean {
  return a.value > 0 && Math.abs((Math.abs(b.value - a.value) / a.value) * 100 - stated.value) <= stated.step;
}

/**
 * Which English an article is written in, by its own evidence: spellings first, then what goes with them (“U.S.” and “Mr.”
 * with stops, “per cent”, lakh and crore, the order of dates). Quotations and names are no evidence.
 */
import type { Span } from '../text/span.ts';
import type { Article } from './article.ts';
import { findDates } from './dates.ts';
import { markStyle } from './mark-style.ts';
import { isOthersWords } from './running-text.ts';
import { findVariantUses, type VariantUse } from './spelling-variants.ts';
import { findStyleCues } from './style-cues.ts';

export interface DialectVote {
  /** undefined if the evidence is thin or divided. `in` spells as `gb` does. */
  readonly dialect: 'us' | 'gb' | 'in' | undefined;
  readonly us: number;
  readonly gb: number;
  /** Places that speak for the American and for the British side, spellings first. */
  readonly proofs: { readonly us: readonly Span[]; readonly gb: readonly Span[] };
  /** What British text does with -ise and -ize: undefined if it has neither or both. */
  readonly ise: 'ise' | 'ize' | undefined;
}

/** A first use of a word, and each further one. */
const WORD = 2;
const AGAIN = 0.5;
const CUE = 1.5;
/** The winner has at least so much, and so many times as much as the other. */
const LEAST = 1.5;
const LEAD = 1.6;

/** For `article.derive`. */
export function voteDialect(article: Article): DialectVote {
  const us = new Side();
  const gb = new Side();
  const counted = findCounted(article);
  for (const use of counted) {
    const { variant, way } = use;
    if (way === 'us' ? isAmericanProof(variant.use) && !variant.isIse : variant.use !== 'weak' && variant.use !== 'us') (way === 'us' ? us : gb).add(variant.us, WORD, article.span(use.token));
  }
  const indian = addCues(article, us, gb);
  const ise = iseOf(counted);
  if (ise === 'ize' && gb.total === 0) us.add('-ize', CUE, undefined);
  const [a, b] = [us.total, gb.total];
  const dialect = a >= LEAST && a >= LEAD * b ? 'us' : b >= LEAST && b >= LEAD * a ? (indian ? 'in' : 'gb') : undefined;
  return { dialect, us: a, gb: b, proofs: { us: us.proofs, gb: gb.proofs }, ise };
}

/** The dialect in force: the house’s, else the article’s own. */
export function dialectOf(article: Article): 'us' | 'gb' | 'au' | 'ca' | 'in' | undefined {
  return article.setting.dialect ?? article.derive(voteDialect).dialect;
}

/** Orders of day and month, and the months shortened as American papers shorten them: “Oct. 9”. */
function addDates(article: Article, us: Side, gb: Side): void {
  const isIndian = /\b(?:India|Indian|BJP|Rs)\b/.test(article.text); // its papers write “October 3” too
  for (const { order, day, month } of article.derive(findDates)) {
    if (day === undefined || month === undefined || (order !== 'dmy' && order !== 'mdy')) continue;
    if (order === 'dmy' || !isIndian) (order === 'mdy' ? us : gb).add('date', 1, article.span(day.token));
    if (order === 'mdy' && article.isMark(month.token + 1, '.')) us.add('Oct.', CUE, article.span(month.token));
  }
}

class Side {
  readonly proofs: Span[] = [];
  total = 0;
  private readonly seen = new Map<string, number>();

  add(what: string, weight: number, span: Span | undefined): void {
    const times = this.seen.get(what) ?? 0;
    this.seen.set(what, times + 1);
    if (times < 5) this.total += times === 0 ? weight : AGAIN;
    if (times === 0 && span !== undefined) this.proofs.push(span);
  }
}

function isAmericanProof(use: string): boolean {
  return use === '' || use === 'us';
}

function findCounted(article: Article): VariantUse[] {
  return article.derive(findVariantUses).filter(({ token }) => article.form(token).shape === 'lower' && !isOthersWords(article, token));
}

function iseOf(uses: readonly VariantUse[]): 'ise' | 'ize' | undefined {
  const words = { us: new Set<string>(), gb: new Set<string>() };
  for (const { variant, way } of uses) if (variant.isIse) words[way].add(variant.us);
  if (words.gb.size === words.us.size) return undefined;
  return words.gb.size > words.us.size ? 'ise' : 'ize';
}

/** @returns true if the article counts in lakhs and crores. */
function addCues(article: Article, us: Side, gb: Side): boolean {
  const { shortened, percents, indian } = article.derive(findStyleCues);
  for (const token of shortened) {
    const hasStop = article.isMark(token + 1, '.') && article.isGlued(token + 1);
    const isHonorific = /^(?:mr|mrs|ms|dr)$/.test(article.lower(token));
    if (isHonorific || hasStop) (hasStop ? us : gb).add(isHonorific ? 'Mr' : 'Gov.', CUE, article.span(token));
  }
  for (const token of percents) {
    const isGb = article.lower(token) === 'cent';
    if (isGb && article.lower(token - 1) !== 'per') continue;
    (isGb ? gb : us).add('percent', isGb ? CUE : 1, article.span(token));
  }
  addDates(article, us, gb);
  for (let at = article.text.indexOf('U.S.'), n = 0; at >= 0 && n < 4; at = article.text.indexOf('U.S.', at + 4), n++) us.add('U.S.', CUE, [at, at + 4]);
  if (article.text.includes('£')) gb.add('£', 1, undefined);
  if (article.derive(markStyle).outer === 'single') gb.add('‘’', CUE, undefined);
  if (indian.length > 0) gb.add('lakh', 2 * CUE, article.span(indian[0]));
  return indian.length > 0 || article.text.includes('₹');
}

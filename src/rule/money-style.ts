/**
 * How sums of money are written: the currency’s sign before the figure, its word or code; and the scale in full or shortened.
 * And how the same sum would be in another way.
 */
import type { Article } from '../article/article.ts';
import { findNumbers, type Quantity } from '../article/numbers.ts';
import { isOthersWords } from '../article/running-text.ts';
import type { Span } from '../text/span.ts';

/** `sign`: $5m, Rs 5 crore. `word`: 5m dollars. `code`: USD 5m, 5m USD. */
export type CurrencyForm = 'sign' | 'word' | 'code';
/** `full`: £5 million. `short`: £5m. */
export type ScaleForm = 'full' | 'short';

export interface Sum {
  readonly quantity: Quantity;
  readonly span: Span;
  readonly currency: string;
  readonly form: CurrencyForm;
  /** The sign as written: `$`, `US$`, `₹`, `Rs`, `Rs.`; '' if there is none. */
  readonly sign: string;
  /** Digits as written, or made of words (“five million” is 5); '' if they cannot be. */
  readonly digits: string;
  /** Lower-case words of the scale, in full: `million`, `lakh crore`; '' for small sums. */
  readonly scale: string;
  readonly scaleForm: ScaleForm | undefined;
  /** The scale has a capital: “$28 Million”. */
  readonly isScaleCapital: boolean;
  readonly isExempt: boolean;
}

const SIGNS: ReadonlyMap<string, string> = new Map([['USD', '$'], ['GBP', '£'], ['EUR', '€'], ['INR', '₹']]);
const SHORT: ReadonlyMap<string, string> = new Map([['m', 'million'], ['mn', 'million'], ['bn', 'billion'], ['b', 'billion'], ['tn', 'trillion'], ['trn', 'trillion'], ['k', 'thousand'], ['cr', 'crore']]);
const SHORTENED: Readonly<Record<string, string>> = { million: 'm', billion: 'bn', trillion: 'tn' };
const CODES = /^(?:USD|GBP|EUR|INR|AUD|CAD)$/;
const MONEY = /^(?<before>(?:[A-Z]{1,3}\.?[A-Z]?\.?)?[$£€₹]|Rs\.?|[A-Z]{3})?\s?(?<figure>[\d,]+(?:\.\d+)?)\s?(?<scale>\p{L}+(?:\s\p{L}+)?)?(?:\s(?<after>\p{L}[\p{L}. ]*))?$/u;
const WORDED = /^(?:us |american )?(?:dollars|pounds|euros|rupees)$/i;

/** Sums in the four currencies whose signs news writes. In text order; for `article.derive`. */
export function findSums(article: Article): readonly Sum[] {
  return article.derive(findNumbers).flatMap((quantity) => (quantity.currency !== undefined && quantity.kind === 'cardinal' && SIGNS.has(quantity.currency) ? (readSum(article, quantity, quantity.currency) ?? []) : []));
}

function readSum(article: Article, quantity: Quantity, currency: string): Sum | undefined {
  const written = article.slice(quantity.span).replace(/\s+/g, ' ');
  const common = { quantity, span: quantity.span, currency, isExempt: isOthersWords(article, quantity.first) };
  if (quantity.isSpelled) return readWords(written, common);
  const groups = MONEY.exec(written)?.groups;
  if (groups === undefined) return undefined;
  const { before = '', figure } = groups;
  const [scale, after] = splitScale(groups.scale, groups.after);
  if (after !== '' && !WORDED.test(after) && !CODES.test(after)) return undefined;
  const form: CurrencyForm = after !== '' ? (CODES.test(after) ? 'code' : 'word') : CODES.test(before) ? 'code' : 'sign';
  const lower = scale.toLowerCase();
  const full = SHORT.get(lower);
  return { ...common, form, sign: form === 'sign' ? before : '', digits: figure, scale: full ?? lower, scaleForm: lower === '' ? undefined : full === undefined ? 'full' : 'short', isScaleCapital: scale !== lower && full === undefined };
}

/** “1.9 billion dollars” has both; “300,000 USD” and “5 euros” have no scale. */
function splitScale(scale = '', after = ''): [string, string] {
  const rest = [scale, after].filter((part) => part !== '').join(' ');
  const match = /^(?:((?:hundred|thousand|million|billion|trillion|lakhs?|crores?|[mb]n?|tr?n|k|cr)(?: crore)?)(?:\s|$))?(.*)$/i.exec(rest);
  return [match?.[1] ?? '', match?.[2] ?? ''];
}

/** “five million pounds”: only with a scale, since “five dollars” is a way of speaking. */
function readWords(written: string, common: Pick<Sum, 'quantity' | 'span' | 'currency' | 'isExempt'>): Sum | undefined {
  const match = /^(?!(?:a|an|half)\b)[\p{L} -]+? (million|billion|trillion|lakh crore|lakh|crore) (?:us |american )?(?:dollars|pounds|euros|rupees)$/iu.exec(written);
  if (match === null) return undefined;
  const scale = match[1].toLowerCase();
  const by = { million: 1e6, billion: 1e9, trillion: 1e12, lakh: 1e5, crore: 1e7, 'lakh crore': 1e12 }[scale] ?? 1;
  return { ...common, form: 'word', sign: '', digits: String(Number((common.quantity.value / by).toPrecision(12))), scale, scaleForm: 'full', isScaleCapital: false };
}

export interface MoneyWay {
  /** `$`, `Rs`, `₹` …; undefined: after the figure, in words. */
  readonly sign: string | undefined;
  readonly scale: ScaleForm;
}

/** The sum with a sign (or a word) and its scale in the wanted form. */
export function writeSum({ digits, scale, currency }: Sum, way: MoneyWay): string {
  const short = way.scale === 'short' ? SHORTENED[scale] : undefined;
  const figure = scale === '' ? digits : short === undefined ? `${digits} ${scale}` : `${digits}${short}`;
  if (way.sign === undefined) return `${figure} ${wordOf(currency)}`;
  return /\p{L}\.?$/u.test(way.sign) ? `${way.sign} ${figure}` : `${way.sign}${figure}`;
}

function wordOf(currency: string): string {
  return { USD: 'dollars', GBP: 'pounds', EUR: 'euros', INR: 'rupees' }[currency] ?? currency;
}

export function signOf(currency: string): string | undefined {
  return SIGNS.get(currency);
}

/** 100,000 rupees as Indian papers count them: 1 lakh. Sums grouped in their way already, and small ones, stay. */
export function inLakhs(sum: Sum): Sum {
  const { value } = sum.quantity;
  if (sum.scale !== '' || value < 1e5 || !/^\d{1,3}(?:,\d{3})+$/.test(sum.digits)) return sum;
  const [by, scale] = value >= 1e7 ? [1e7, 'crore'] : [1e5, 'lakh'];
  const digits = String(Number((value / by).toPrecision(12)));
  return digits.length > 6 ? sum : { ...sum, digits, scale, scaleForm: 'full' };
}

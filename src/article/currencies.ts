/** Money: marks before a figure, words before and after it. */
import type { Article } from './article.ts';
import { Kind } from './tokens.ts';

/** ISO 4217; a bare “$” is taken for the US dollar. */
export type Currency = string;

const MARKS = new Map<number, string>(([['$', 'USD'], ['£', 'GBP'], ['€', 'EUR'], ['₹', 'INR'], ['¥', 'JPY'], ['₩', 'KRW'], ['₽', 'RUB'], ['₺', 'TRY'], ['₦', 'NGN'], ['₪', 'ILS'], ['₱', 'PHP']] as const).map(([mark, code]) => [mark.charCodeAt(0), code]));
const DOLLARS = new Map([['us', 'USD'], ['u.s.', 'USD'], ['a', 'AUD'], ['au', 'AUD'], ['c', 'CAD'], ['ca', 'CAD'], ['nz', 'NZD'], ['hk', 'HKD'], ['s', 'SGD'], ['nt', 'TWD']]);
const CODES = new Set(['usd', 'gbp', 'eur', 'inr', 'jpy', 'aud', 'cad', 'nzd', 'chf', 'cny', 'krw', 'rub', 'zar', 'sek', 'nok', 'dkk', 'pkr', 'hkd', 'sgd']);
const WORDS = new Map([
  ['dollar', 'USD'], ['dollars', 'USD'], ['euro', 'EUR'], ['euros', 'EUR'], ['rupee', 'INR'], ['rupees', 'INR'], ['yen', 'JPY'], ['yuan', 'CNY'], ['rubles', 'RUB'], ['roubles', 'RUB'],
  ['pounds', 'GBP'], ['sterling', 'GBP'], ['francs', 'CHF'], ['rand', 'ZAR'], ['naira', 'NGN'], ['shekels', 'ILS'], ['lira', 'TRY'], ['pesos', 'PESO'], ['won', 'KRW'],
]);

export function currencyBefore(article: Article, token: number): { currency: Currency; first: number } | undefined {
  const before = token - 1;
  if (before < 0) return undefined;
  const isMark = article.tokens.kind[before] === Kind.MARK;
  const marked = isMark ? MARKS.get(article.tokens.form[before]) : undefined;
  if (marked !== undefined && article.isGlued(token)) {
    const land = marked === 'USD' && article.isGlued(before) ? DOLLARS.get(article.lower(before - 1)) : undefined;
    return land === undefined ? { currency: marked, first: before } : { currency: land, first: before - 1 };
  }
  if (isMark) return article.isMark(before, '.') && article.isGlued(before) && article.lower(before - 1) === 'rs' ? { currency: 'INR', first: before - 1 } : undefined;
  const code = article.lower(before);
  if (CODES.has(code) && article.form(before).shape === 'upper') return { currency: code.toUpperCase(), first: before };
  return code === 'rs' ? { currency: 'INR', first: before } : undefined;
}

/** “won” is a currency only after a scale word: “61 won” is half a sentence. */
export function currencyAfter(article: Article, token: number): { currency: Currency; last: number } | undefined {
  const lower = article.lower(token);
  if (lower === '') return undefined;
  const word = lower === 'won' && !/^(?:m|b|tr)illion$/.test(article.lower(token - 1)) ? undefined : WORDS.get(lower);
  if (word !== undefined) return { currency: word, last: token };
  if (CODES.has(lower) && article.form(token).shape === 'upper') return { currency: lower.toUpperCase(), last: token };
  const land = /^(?:u\.s\.|us|american)$/.test(lower) && /^dollars?$/.test(article.lower(token + 1)) ? 'USD' : undefined;
  return land === undefined ? undefined : { currency: land, last: token + 1 };
}

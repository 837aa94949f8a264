/** Figures that are years or whole dates: “in 1999”, “1950-53”, “2024-07-16”, “16/07/2024”. */
import type { Article } from './article.ts';
import { digitForm, type DigitForm } from './digit-forms.ts';
import { part, type DateMention, type DatePart } from './date-mention.ts';
import { Kind } from './tokens.ts';

/** Words after which four figures are a year, whatever follows. */
const SURE = new Set('in since until till during year circa'.split(' '));
/** What may be counted by the thousand without a comma. */
const COUNTED = /^(?:people|men|women|children|km|kg|miles|metres|meters|feet|ft|per|percent|million|billion|lakh|crore|mah|mhz|watts?|calories|hours|votes|points|yards|acres|tons|tonnes|troops|workers|jobs|pupils|students|homes|soldiers|employees|members|seats|runs|pints)$/;

const UNIT_MARKS = new Set([...'$€£₹¥%°#'].map((mark) => mark.charCodeAt(0)));

/** True if a token of four figures without a comma says a year. */
export function isYearAt(article: Article, token: number): boolean {
  if (!article.isNumber(token)) return false;
  const year = digits(article, token)?.year ?? 0;
  if (year === 0) return false;
  if (isUnitMark(article, token + 1) || isUnitMark(article, token - 1) || COUNTED.test(article.lower(token + 1))) return false;
  if (SURE.has(article.lower(token - 1))) return true;
  return year >= 1900 && year <= 2060 && !isGluedToFigure(article, token);
}

export function digits(article: Article, token: number): DigitForm | undefined {
  return article.isNumber(token) ? (article.forms.remember(digitForm)(article.tokens.form[token]) ?? undefined) : undefined;
}

function isUnitMark(article: Article, token: number): boolean {
  return token >= 0 && token < article.tokens.count && article.tokens.kind[token] === Kind.MARK && UNIT_MARKS.has(article.tokens.form[token]);
}

/** Part of a telephone number, a score or a fraction. */
function isGluedToFigure(article: Article, token: number): boolean {
  return article.isGlued(token) && article.isGlued(token - 1) && article.isNumber(token - 2);
}

/** The end of “1950-53” or “1999–2015”. */
export function endOfYear(article: Article, token: number): DatePart | undefined {
  const isDash = article.isMark(token + 1, '-') || article.isMark(token + 1, '–');
  const to = token + 2;
  if (!isDash || !article.isGlued(token + 1) || !article.isGlued(to) || !article.isNumber(to)) return undefined;
  const written = article.form(to).lower;
  const from = Number(article.form(token).lower);
  if (/^[12]\d{3}$/.test(written)) return part(article, to, Number(written));
  if (!/^\d\d$/.test(written)) return undefined;
  const century = from - (from % 100);
  const value = century + Number(written);
  return part(article, to, value > from ? value : value + 100);
}

/** Dates in figures alone. */
export function numericDate(article: Article, token: number): DateMention | undefined {
  const mark = token + 1;
  if (!article.isGlued(mark)) return undefined;
  const isIso = article.isMark(mark, '-') && article.isMark(mark + 2, '-');
  const isSlashed = article.isMark(mark, '/') && article.isMark(mark + 2, '/');
  if ((!isIso && !isSlashed) || !article.isNumber(token) || !article.isNumber(token + 2) || !article.isNumber(token + 4)) return undefined;
  for (let i = token + 1; i <= token + 4; i++) if (!article.isGlued(i)) return undefined;
  const [a, b, c] = [token, token + 2, token + 4].map((at) => article.form(at).lower);
  const place = { first: token, last: token + 4, span: article.span(token, token + 4) };
  if (isIso && /^[12]\d{3}$/.test(a) && /^\d\d$/.test(b) && /^\d\d$/.test(c)) {
    return { ...place, order: 'ymd', year: part(article, token, Number(a)), month: part(article, token + 2, Number(b)), day: part(article, token + 4, Number(c)) };
  }
  if (!/^\d\d?$/.test(a) || !/^\d\d?$/.test(b) || !/^(?:[12]\d{3}|\d\d)$/.test(c)) return undefined;
  const year = part(article, token + 4, c.length === 2 ? 2000 + Number(c) : Number(c));
  if (Number(a) > 12) return { ...place, order: 'numeric', day: part(article, token, Number(a)), month: part(article, token + 2, Number(b)), year };
  if (Number(b) > 12) return { ...place, order: 'numeric', month: part(article, token, Number(a)), day: part(article, token + 2, Number(b)), year };
  return { ...place, order: 'numeric', year };
}

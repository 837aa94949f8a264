import type { Article } from '../article/article.ts';
import { Kind } from '../article/tokens.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onForms } from '../rule/trigger.ts';

const GROUPED = /^\d{1,3}(?:,\d{1,6})+(?:\.\d+)?$/;
const WESTERN = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
/** Lakh and crore: 1,00,000. */
const INDIAN = /^\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d+)?$/;
const ORDINAL = /^(\d{1,4})(st|nd|rd|th)$/i;
const LONG_YEAR = /^(?:19|20)\d{3}$/;
const MONTHS = /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)$/;

export default defineRule({
  id: 'malformed-figure',
  summary: 'A figure with a digit or comma too many or too few',
  why: 'A lost digit turns $85,000 into $85,00, and nobody can tell whether it was 8,500.',
  severity: 'error',
  fix: 'review',
  checksQuotations: true,
  precedence: 4,
  on: onForms(({ text }) => /^\d/.test(text) && ((GROUPED.test(text) && !WESTERN.test(text) && !INDIAN.test(text)) || LONG_YEAR.test(text) || isWrongOrdinal(text))),
  messages: {
    groups: '“{found}”: the groups of digits are not whole.',
    ordinal: '“{found}”: the ordinal ends in “{ending}”.',
    year: '“{found}” has a digit too many for a year.',
  },
  examples: [
    { bad: 'It cost $⟦85,00⟧ in all.', good: 'It cost $85,000 in all.' },
    { bad: 'He marked his ⟦152th⟧ match.', good: 'He marked his 152nd match.' },
    { bad: 'She was born in May ⟦20119⟧ and moved.', good: 'She was born in May 2019 and moved.' },
    { good: 'The 11th, 12th, 13th, 21st, 22nd and 111th came at 1,00,000 rupees.' },
    { good: 'It sold 1,234,567 copies at $20,319 each.' },
    { good: 'Chapters 1,2 and 3,4 are long. The zip code is Mill Road 20319.' },
    { good: 'The price rose to 3,50 euros. She weighed 17st 1lb.' },
    { good: 'It ran in 2019 and 1999,2000 alike.' },
  ],
  *find(article, _options, at) {
    if (article.tokens.kind[at] === Kind.OPAQUE) return;
    const { text } = article.form(at);
    const ordinal = ORDINAL.exec(text);
    if (ordinal !== null) yield { span: article.span(at), say: 'ordinal', data: { ending: endingOf(ordinal[1]) }, fixes: [ordinal[1] + endingOf(ordinal[1])] };
    else if (LONG_YEAR.test(text)) yield* year(article, at);
    else yield* groups(article, at);
  },
});

function isWrongOrdinal(text: string): boolean {
  const match = ORDINAL.exec(text);
  if (match === null || match[2].toLowerCase() === endingOf(match[1])) return false;
  return match[2] !== 'st' || match[1].length > 2; // 17st is a weight
}

function endingOf(figure: string): string {
  if (/1[123]$/.test(figure)) return 'th';
  return { 1: 'st', 2: 'nd', 3: 'rd' }[figure.at(-1) ?? ''] ?? 'th';
}

/** Only behind a currency sign or in figures of some length: lists and decimal commas look alike. */
function* groups(article: Article, at: number): Iterable<Problem> {
  const { text } = article.form(at);
  const isMoney = article.isGlued(at) && /^[$£€₹¥]$/.test(article.written(at - 1));
  const parts = text.replace(/\.\d+$/, '').split(',');
  const last = parts[parts.length - 1];
  if (!isMoney && (last.length < 4 || parts[0].length > 3 || parts.length > 2)) return;
  if (last.length === 1) return;
  const digits = parts.join('');
  const whole = Number(digits).toLocaleString('en-US');
  const more = last.length === 2 ? [Number(`${digits}0`).toLocaleString('en-US')] : [];
  yield { span: article.span(at), say: 'groups', fixes: [...more, whole], query: true };
}

/** Behind a month or “in”: the years that dropping one digit gives, the likeliest first. */
function* year(article: Article, at: number): Iterable<Problem> {
  const isDate = MONTHS.test(article.lower(at - 1)) || (article.isMark(at - 1, ',') && article.isNumber(at - 2) && MONTHS.test(article.lower(at - 3)));
  const isTold = /^(?:in|since|until|by|during|of)$/.test(article.lower(at - 1)) && /^[.,;)]?$/.test(article.written(Math.min(at + 1, article.tokens.count - 1)));
  if (!isDate && !isTold) return;
  const { text } = article.form(at);
  const now = article.setting.published?.getUTCFullYear() ?? latestYear(article);
  const years = new Set<number>();
  for (let i = 0; i < text.length; i++) years.add(Number(text.slice(0, i) + text.slice(i + 1)));
  const fixes = [...years].filter((one) => one >= 1900 && one <= now + 5).sort((a, b) => Math.abs(now - a) - Math.abs(now - b));
  yield { span: article.span(at), say: 'year', fixes: fixes.map(String) };
}

function latestYear(article: Article): number {
  let latest = 0;
  for (const match of article.elsewhere.text.matchAll(/\b(?:19|20)\d\d\b/g)) latest = Math.max(latest, Number(match[0]));
  return latest === 0 ? 2026 : Math.min(latest, 2100);
}

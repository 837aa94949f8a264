/** One number as written: digits with a scale, words, or both (“2.4 billion”, “three and a half million”, “1½”). */
import type { Article } from './article.ts';
import { digitForm } from './digit-forms.ts';
import type { Form } from './forms.ts';
import { readNumberWord, type NumberWord } from './number-words.ts';

export interface Figure {
  readonly first: number;
  readonly last: number;
  readonly kind: 'cardinal' | 'ordinal' | 'fraction';
  readonly value: number;
  readonly step: number;
  readonly grain: number;
  readonly isSpelled: boolean;
  readonly suffix: string;
}

const SUFFIX_SCALES = new Map([['k', 1e3], ['m', 1e6], ['mn', 1e6], ['bn', 1e9], ['b', 1e9], ['tn', 1e12], ['cr', 1e7], ['million', 1e6], ['billion', 1e9], ['trillion', 1e12], ['crore', 1e7], ['lakh', 1e5]]);
const STEPS = [1, 0.1, 0.01, 0.001];
const VULGAR = new Map([['½', 1 / 2], ['¼', 1 / 4], ['¾', 3 / 4], ['⅓', 1 / 3], ['⅔', 2 / 3]]);

/** @param token of a number cue. @returns undefined if it is no number after all: “second thoughts”, “a quarter to nine”. */
export function readFigure(article: Article, token: number): Figure | undefined {
  const word = wordAt(article, token);
  return word === undefined ? digits(article, token) : spelled(article, token, word);
}

function wordAt(article: Article, token: number): NumberWord | undefined {
  return article.isWord(token) ? (article.forms.remember(numberWord)(article.tokens.form[token]) ?? undefined) : undefined;
}

function numberWord({ lower }: Form): NumberWord | null {
  return readNumberWord(lower) ?? null;
}

function digits(article: Article, token: number): Figure | undefined {
  const form = article.forms.remember(digitForm)(article.tokens.form[token]);
  if (form === null || Number.isNaN(form.value)) return undefined;
  const { value: plain, decimals, noughts, suffix } = form;
  if (form.isOrdinal) return { first: token, last: token, kind: 'ordinal', value: plain, step: 1, grain: 1, isSpelled: false, suffix };
  const scale = scaleOf(article, token, suffix);
  const vulgar = article.isGlued(token + 1) ? VULGAR.get(article.written(token + 1)) : undefined;
  const by = scale?.by ?? 1;
  const step = (vulgar === undefined ? STEPS[decimals] ?? 10 ** -decimals : 0.25) * by;
  const last = scale?.last ?? (vulgar === undefined ? token : token + 1);
  const value = by === 1 && vulgar === undefined ? plain : round((plain + (vulgar ?? 0)) * by);
  return { first: token, last, kind: 'cardinal', value, step, grain: value === 0 || noughts === 0 ? step : step * 10 ** noughts, isSpelled: false, suffix: scale?.rest ?? suffix };
}

interface Scaled {
  readonly by: number;
  readonly last: number;
  readonly rest: string;
}

/** “2bn”, “$5m-a-year”, “2 million”, “₹16 lakh crore”. A lone `m` is a million only of money. */
function scaleOf(article: Article, token: number, suffix: string): Scaled | undefined {
  if (suffix !== '') return gluedScale(article, token, suffix);
  const isAfterFraction = article.isGlued(token + 1) && VULGAR.has(article.written(token + 1));
  return scalesAfter(article, isAfterFraction ? token + 1 : token);
}

function gluedScale(article: Article, token: number, suffix: string): Scaled | undefined {
  const head = /^[a-z]*/.exec(suffix)?.[0] ?? '';
  const by = SUFFIX_SCALES.get(head);
  const isMoney = (token > 0 && /^[$€£₹¥]$/.test(article.written(token - 1))) || /^(?:euros?|dollars|pounds|rupees)$/.test(article.lower(token + 1));
  if (by === undefined || (head.length === 1 && head !== 'k' && !isMoney)) return undefined;
  return { by, last: token, rest: suffix.slice(head.length).replace(/^-/, '') };
}

/** Scale words behind a number, multiplied: “lakh crore”, “hundred thousand”. */
function scalesAfter(article: Article, token: number): Scaled | undefined {
  let by = 1;
  let last = token;
  for (;;) {
    const word = article.isGlued(last + 1) ? undefined : wordAt(article, last + 1);
    if (word?.kind !== 'scale') break;
    by *= word.value;
    last++;
  }
  return last === token ? undefined : { by, last, rest: '' };
}

function spelled(article: Article, token: number, word: NumberWord): Figure | undefined {
  switch (word.kind) {
    case 'cardinal':
      return spelledCardinal(article, token, word);
    case 'ordinal':
      return /^(?:thoughts?|nature|guess|hand)$/.test(article.lower(token + 1)) ? undefined : small(token, token, 'ordinal', word);
    case 'scale':
      return spelledScale(article, token, word);
    case 'fraction':
      return spelledFraction(article, token, word);
  }
}

function small(first: number, last: number, kind: Figure['kind'], { value, rest }: { value: number; rest: string }): Figure {
  const step = kind === 'fraction' ? round(value / 10) : 1;
  return { first, last, kind, value, step, grain: step, isSpelled: true, suffix: rest };
}

/** “seven”, “two and a half”, “three hundred and five”, “twenty thousand”. */
function spelledCardinal(article: Article, token: number, { value, rest }: NumberWord): Figure {
  if (rest !== '') return small(token, token, 'cardinal', { value, rest });
  const half = halfAfter(article, token);
  const scale = scalesAfter(article, half ?? token);
  const last = scale?.last ?? half ?? token;
  const by = scale?.by ?? 1;
  const base = (half === undefined ? value : value + 0.5) * by;
  const addend = by >= 100 ? addendAfter(article, last, by) : undefined;
  const step = half === undefined ? by : by / 2;
  return { first: token, last: addend?.last ?? last, kind: 'cardinal', value: base + (addend?.value ?? 0), step: addend === undefined ? step : addend.step, grain: addend === undefined ? step : addend.step, isSpelled: true, suffix: '' };
}

function halfAfter(article: Article, token: number): number | undefined {
  return article.lower(token + 1) === 'and' && article.lower(token + 2) === 'a' && article.lower(token + 3) === 'half' ? token + 3 : undefined;
}

/** “… hundred and five”, “… thousand two hundred”. A bare “and” joins only after a hundred or a thousand. */
function addendAfter(article: Article, last: number, by: number): Figure | undefined {
  const at = article.lower(last + 1) === 'and' ? last + 2 : last + 1;
  const word = wordAt(article, at);
  if (word?.kind !== 'cardinal' || word.rest !== '' || word.value === 0) return undefined;
  if (at === last + 2 && by > 1000) return undefined;
  const more = spelledCardinal(article, at, word);
  return more.value < by ? more : undefined;
}

/** “a dozen”, “a million”, “hundred” after “a”; “millions of” is no number. */
function spelledScale(article: Article, token: number, { value }: NumberWord): Figure | undefined {
  const before = article.lower(token - 1);
  if (before === 'half-a' || before === 'half') return { first: token - 1, last: token, kind: 'cardinal', value: value / 2, step: value / 2, grain: value / 2, isSpelled: true, suffix: '' };
  if (before !== 'a' && before !== 'one') return undefined;
  const scale = scalesAfter(article, token);
  const by = value * (scale?.by ?? 1);
  return { first: token, last: scale?.last ?? token, kind: 'cardinal', value: by, step: by, grain: by, isSpelled: true, suffix: '' };
}

/** “half a point”, “a quarter of a percentage point”, “quarter point”: of interest rates. */
function isPoint(article: Article, from: number): boolean {
  let at = from;
  while (at - from < 3 && /^(?:of|an?|percentage)$/.test(article.lower(at))) at++;
  return article.lower(at) === 'point' || article.lower(at) === 'percentage-point';
}

/** “half a million”, “a third of”, “two thirds”, “three-quarters”; “the third quarter” and “half-time” are none. */
function spelledFraction(article: Article, token: number, word: NumberWord): Figure | undefined {
  const lower = article.lower(token);
  if (isPoint(article, token + 1)) return small(token, token, 'fraction', { value: word.value, rest: '' });
  if (lower.includes('-') || (lower === 'half' && /^(?:of|the|its|his|her|their|our|my|all)$/.test(article.lower(token + 1)))) return small(token, token, 'fraction', { value: round(word.value), rest: word.rest });
  const scale = lower === 'half' && /^an?$/.test(article.lower(token + 1)) ? scalesAfter(article, token + 1) : undefined;
  if (scale !== undefined) return { first: token, last: scale.last, kind: 'cardinal', value: scale.by / 2, step: scale.by / 2, grain: scale.by / 2, isSpelled: true, suffix: '' };
  const isPart = /^(?:a|one)$/.test(article.lower(token - 1)) && article.lower(token + 1) === 'of';
  return isPart ? small(token, token, 'fraction', word) : undefined;
}

/** 2.3 × 1e9 is not quite 2,300,000,000 in floating point. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}

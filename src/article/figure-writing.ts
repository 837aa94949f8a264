/** Writes another value the way a figure is written: “£20,500” for “£21,500”, “six” for “five”, “$14.7 billion”. */
import type { Article } from './article.ts';
import { ordinalSuffix, spellCardinal, spellOrdinal } from './number-words.ts';
import type { Quantity } from './numbers.ts';

/** @returns what to put for the quantity's span; undefined if the value cannot be written that way. */
export function likeWritten(article: Article, quantity: Quantity, value: number): string | undefined {
  if (value < 0 || !Number.isFinite(value)) return undefined;
  const start = article.tokens.start[quantity.first];
  const end = article.tokens.end[quantity.last];
  const number = quantity.isSpelled ? inWords(article, quantity, value) : inDigits(article, quantity, value);
  if (number === undefined) return undefined;
  const { span } = quantity;
  return article.slice([span[0], start]) + number + article.slice([end, Math.max(end, span[1])]);
}

function inWords(article: Article, { first, last, kind, suffix }: Quantity, value: number): string | undefined {
  if (kind === 'fraction' || !Number.isInteger(value) || first !== last) return undefined;
  const word = (kind === 'ordinal' ? spellOrdinal(value) : spellCardinal(value)) ?? grouped(value, true) + (kind === 'ordinal' ? ordinalSuffix(value) : '');
  const isCapital = article.form(first).shape === 'capital';
  const written = isCapital ? word[0].toUpperCase() + word.slice(1) : word;
  return suffix === '' ? written : `${written}-${suffix}`;
}

/** The first figure is exchanged; its scale word, its suffix and its decimals stay. */
function inDigits(article: Article, { first, last, kind, value: old }: Quantity, value: number): string | undefined {
  const written = article.slice(article.span(first, last));
  const match = /^(\d[\d,]*)(?:\.(\d+))?/.exec(written);
  if (match === null || old === 0) return undefined;
  const shown = Number(match[0].replace(/,/g, ''));
  const base = Number(((value / old) * shown).toPrecision(12));
  const rest = written.slice(match[0].length);
  if (kind === 'ordinal') return Number.isInteger(base) ? `${grouped(base, match[1].includes(','))}${rest.replace(/^(?:st|nd|rd|th)/, ordinalSuffix(base))}` : undefined;
  const decimals = decimalsFor(base, match[2]?.length ?? 0, shown);
  if (decimals === undefined) return undefined;
  const [whole, part] = base.toFixed(decimals).split('.');
  const number = grouped(Number(whole), match[1].includes(',') || match[1].length < 4) + (part === undefined ? '' : `.${part}`);
  return number + rest;
}

/** As many as before, fewer if the rest is nought (5.5 for 5.75), more only where the old figure had none to lose. */
function decimalsFor(base: number, written: number, old: number): number | undefined {
  if (Number.isInteger(base)) return written > 0 && !Number.isInteger(old) ? 0 : written;
  for (let decimals = 1; decimals <= Math.max(written, 2); decimals++) if (Math.abs(Number(base.toFixed(decimals)) - base) < 1e-9) return decimals;
  return written > 0 ? written : undefined;
}

function grouped(value: number, hasCommas: boolean): string {
  const digits = String(Math.round(value));
  return hasCommas ? digits.replace(/\B(?=(?:\d{3})+$)/g, ',') : digits;
}

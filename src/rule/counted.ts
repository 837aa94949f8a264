/**
 * Plain counts of people and things, which houses write in words up to nine or ten and in figures beyond. Measures, ages,
 * scores, versions, ranks and numbers of rooms are in figures everywhere and are no counts.
 */
import type { Article } from '../article/article.ts';
import { findNumbers, type Quantity } from '../article/numbers.ts';
import { isApart, isOthersWords } from '../article/running-text.ts';
import { Part } from '../lexicon/lexicon.ts';

export interface Count {
  readonly quantity: Quantity;
  readonly isSpelled: boolean;
  readonly value: number;
}

/** Words before a number that names, ranks or measures something. */
const NAMING = new Set('age aged ages no number nos page pages part chapter section article paragraph clause stage zone category type level grade class phase group channel radio game games week day year month round lap seed ranked rated room flat unit platform route line highway apollo version volume episode season act scene figure table step tier size mark exit gate run by top under over turned turning trailed between'.split(' '));
/** What is measured, scored or dated in figures. */
const MEASURED = new Set(
  'feet foot ft inches inch in miles mile mi km kilometres kilometers kilometre kilometer metres meters metre meter m cm mm yards yard acres hectares degrees degree pounds pound lb lbs ounces ounce kg kilos kilograms grams tonnes tons ton litres liters gallons pints cents cent pence p percent per percentage am pm a.m. p.m. o\'clock noon mph kph knots volts watts hours minutes seconds hour minute second million billion trillion thousand hundred lakh lakhs crore crores dozen to or and out of in for on from years year-old months weeks days wickets wicket overs runs goals goal points point votes seats sets games lengths shots over under'.split(' '),
);
/** Of those, what a house spells out in running text all the same. */
const SPELLED_TOO = new Set('points point hours minutes seconds years months weeks days goals titles'.split(' '));

/** In text order; not in headlines, tables and what people say. For `article.derive`. */
export function findCounts(article: Article): readonly Count[] {
  return article.derive(findNumbers).flatMap((quantity) => {
    const isCount = isPlain(quantity) && !isApart(article, quantity.first) && !isOthersWords(article, quantity.first) && !isNaming(article, quantity) && isCounting(article, quantity);
    return isCount ? [{ quantity, isSpelled: quantity.isSpelled, value: quantity.value }] : [];
  });
}

/** Small numbers in words, whatever they count: what the article does where it has a choice. For `article.derive`. */
export function findSpelled(article: Article): readonly Quantity[] {
  return article.derive(findNumbers).filter((quantity) => quantity.isSpelled && isPlain(quantity) && quantity.value < 10 && !isApart(article, quantity.first));
}

function isPlain({ kind, value, currency, ratio, suffix, isJoined, first, last, step }: Quantity): boolean {
  return kind === 'cardinal' && currency === undefined && ratio === undefined && suffix === '' && !isJoined && first === last && step === 1 && Number.isInteger(value) && value > 1;
}

function isNaming(article: Article, { first }: Quantity): boolean {
  const before = first - 1;
  if (!article.sameSentence(before, first)) return false;
  if (article.isMark(before, '.')) return true; // No. 2, PM2.5
  if (!article.isWord(before)) return !(article.isMark(before, ',') || article.isMark(before, '—') || article.isMark(before, '–'));
  const { shape, lower } = article.form(before);
  if (/^(?:in|or|to|and|of|x)$/.test(lower) && article.isNumber(before - 1)) return true; // 4 in 5, 8 or 9
  return NAMING.has(lower) || (shape !== 'lower' && !article.isSentenceStart(before));
}

/** “3 minutes”, “7 tailors”, “5 damaged rivets”, “9 foresaw”: a noun in the plural, or nothing left to count. */
function isCounting(article: Article, { last, isSpelled }: Quantity): boolean {
  const next = last + 1;
  if (!article.isWord(next) || article.isGlued(next) || !article.sameSentence(last, next)) return false;
  const { shape, lower, parts } = article.form(next);
  if (article.lower(next + 1) === 'old') return false;
  if (shape !== 'lower' || (MEASURED.has(lower) && !SPELLED_TOO.has(lower))) return false;
  if (isSpelled) return true;
  if ((parts & Part.PLURAL) !== 0 || /-\p{L}{3,}s$/u.test(lower)) return true;
  if ((parts & Part.VERB_PAST) !== 0 && article.isMark(last - 1, ',')) return true;
  const noun = next + 1;
  return (parts & (Part.ADJECTIVE | Part.NOUN | Part.PARTICIPLE)) !== 0 && article.isWord(noun) && article.form(noun).shape === 'lower' && (article.form(noun).parts & Part.PLURAL) !== 0 && !MEASURED.has(article.lower(noun));
}

import type { Article } from '../article/article.ts';
import { spellCardinal, ordinalSuffix } from '../article/number-words.ts';
import { findNumbers, type Quantity } from '../article/numbers.ts';
import { isApart, isOthersWords } from '../article/running-text.ts';
import { findStyleCues } from '../article/style-cues.ts';
import { findCounts, findSpelled, type Count } from '../rule/counted.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import { groupDigits, inCrores } from '../rule/digits.ts';
import { choice } from '../rule/options.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

/** Beyond this no house spells a plain number inside a sentence. */
const FIGURES_FROM = 13;

/** What keeps its digits together: times, model numbers. */
const MEASURES = /^(?:hours|hrs|mah|series)$/;

export default defineRule({
  id: 'number-style',
  summary: 'Numbers in words and in figures, thousands with and without commas',
  why: 'Houses write small numbers in words (up to nine, some to ten) and large ones in figures; measures, ages and scores are figures anyway. An article that spells its small numbers spells them all. Thousands take a comma, in India every two digits.',
  severity: 'warning',
  fix: 'review',
  on: onArticle,
  options: { words: choice(['auto', 'nine', 'ten', 'none'], 'auto', 'Up to where plain counts are in words; `auto` goes by the majority below ten.') },
  messages: {
    small: '“{found}”: {why} in words, “{better}”.',
    large: '“{found}”: large numbers are written in figures, “{better}”.',
    comma: '“{found}”: thousands take a comma, “{better}”.',
    indian: '“{found}”: the article counts in lakhs and crores, “{better}”.',
    table: '“{found}”: the other cells have figures, “{better}”.',
  },
  examples: [
    { bad: 'It has two doors, six rooms and ⟦5⟧ windows.', good: 'It has two doors, six rooms and five windows.' },
    { bad: 'Of the 40 voters, only ⟦seventeen⟧ came.', good: 'Of the 40 voters, only 17 came.' },
    { bad: 'It hired ⟦6500⟧ nurses and paid £⟦90000⟧ for each, a rise of 1,200.', good: 'It hired 6,500 nurses and paid £90,000 for each, a rise of 1,200.' },
    { bad: 'It costs ₹5 lakh crore; ₹3 crore goes to ⟦50 million⟧ farmers.', good: 'It costs ₹5 lakh crore; ₹3 crore goes to 5 crore farmers.' },
    { bad: 'It has three doors and ⟦ten⟧ rooms.', good: 'It has three doors and 10 rooms.', options: { words: 'nine' } },
    { good: 'Ten doors were shut. It rose 3 points to 40 percent.', options: { words: 'nine' } },
    { good: 'Two men, six women and a boy aged 5 ran 3 miles past Gate 4 in under 9 minutes.' },
    { good: 'It rose 5 to 6 percent, lost 3-2 and came No. 2 of eight teams and two clubs.' },
    { good: 'In 1604 and 2100 he called 0800 1234 567. Seventeen people left; “I saw eighteen,” he said.' },
    { good: 'About two dozen people saw four films of the nineteenth century.' },
  ],
  *find(article, { words }) {
    const numbers = article.derive(findNumbers);
    if (numbers.length === 0) return;
    yield* judgeCounts(article, words);
    const isIndian = article.derive(findStyleCues).indian.length > 1;
    for (const quantity of numbers) {
      const problem = spelledLarge(article, quantity) ?? ungrouped(article, quantity) ?? (isIndian ? western(article, quantity) : undefined);
      if (problem !== undefined) yield { ...problem, evenInQuotation: true };
    }
    yield* spelledCells(article, numbers);
  },
});

/** Small counts: figures where the article (or the house) has words, and the other way round for a house. */
function* judgeCounts(article: Article, words: 'auto' | 'nine' | 'ten' | 'none'): Iterable<Problem> {
  const small = article.derive(findCounts).filter(({ value }) => value <= 10);
  const limit = words === 'ten' ? 10 : words === 'none' ? 0 : 9;
  const spelled = article.derive(findSpelled);
  const isMajority = spelled.length > 0 && spelled.length >= small.filter(({ isSpelled, value }) => !isSpelled && value < 10).length;
  for (const count of small) {
    const wantsWords = count.value <= limit;
    if ((count.isSpelled && article.isSentenceStart(count.quantity.first)) || isPercentagePoint(article, count)) continue;
    if (count.isSpelled === wantsWords || (words === 'auto' && (!isMajority || !wantsWords))) continue;
    yield mendCount(count, words === 'auto' ? spelled : undefined);
  }
}

/** “rose 3 points” among percentages: a measure. */
function isPercentagePoint(article: Article, { quantity: { first, next } }: Count): boolean {
  return /^points?$/.test(article.lower(next)) && /per ?cent|%/.test(article.slice(article.sentences[article.sentenceOf(first)].span));
}

function mendCount({ quantity, isSpelled, value }: Count, proofs: readonly Quantity[] | undefined): Problem {
  const better = isSpelled ? String(value) : (spellCardinal(value) ?? String(value));
  const because = proofs?.slice(0, 3).map(({ span }) => span) ?? [];
  return { span: quantity.span, say: isSpelled ? 'large' : 'small', data: { better, why: proofs === undefined ? 'the house writes small numbers' : 'the other small numbers are' }, fixes: [better], because, group: 'small' };
}

/** “ninety-three convictions”, “fortieth gold”, “three and a half million”. */
function spelledLarge(article: Article, quantity: Quantity): Problem | undefined {
  const { kind, value, suffix, ratio, currency, first, span } = quantity;
  if (!quantity.isSpelled || suffix !== '' || currency !== undefined || isApart(article, first) || article.isSentenceStart(first) || isOthersWords(article, first) || article.form(first).shape !== 'lower') return undefined;
  const written = article.slice(span);
  if (/dozen|hundred|thousand|\ba\s/i.test(written.replace(/ and a half /, ' ')) || /^(?:century|centuries|hour|somethings?|fold|street|avenue|floor|one|two|three|four|five|six|seven|eight|nine)$/.test(article.lower(quantity.next))) return undefined;
  if (!article.derive(writesFigures)) return undefined;
  const better = figureFor(quantity, written, article.text.includes('%'));
  return better === undefined || (ratio === undefined && value < FIGURES_FROM && kind !== 'fraction') ? undefined : { span, say: 'large', data: { better }, fixes: [better], group: 'large' };
}

/** Whether the article has other numbers from ten upwards in figures: where none is, no house is known. */
function writesFigures(article: Article): boolean {
  return largeFigures(article) > 0;
}

/** A report with figures all through, not a lone sentence. */
function hasManyFigures(article: Article): boolean {
  return largeFigures(article) > 3;
}

function largeFigures(article: Article): number {
  return article.derive(findNumbers).filter(({ isSpelled, value, kind }) => !isSpelled && value >= 10 && kind !== 'fraction').length;
}

function figureFor({ kind, value, ratio }: Quantity, written: string, hasSigns: boolean): string | undefined {
  if (ratio === '%' && kind === 'fraction') return `${Number(value.toPrecision(6))}${hasSigns ? '%' : (/ ?(?:percent|per cent)/.exec(written)?.[0] ?? '%')}`;
  if (ratio !== undefined || kind === 'fraction') return undefined;
  if (kind === 'ordinal') return `${value}${ordinalSuffix(value)}`;
  const scale = / and a half (million|billion|trillion)$/.exec(written)?.[1];
  if (scale !== undefined) return `${value / { million: 1e6, billion: 1e9, trillion: 1e12 }[scale as 'million']} ${scale}`;
  return value < 100 && /^[\p{L}-]+$/u.test(written) ? String(value) : undefined;
}

/** “£600000”, “6500 teachers”: four digits only before what is counted, and never a year. */
function ungrouped(article: Article, { first, last, currency, kind, suffix, isJoined }: Quantity): Problem | undefined {
  const digits = article.form(first).lower;
  if (kind !== 'cardinal' || suffix !== '' || isJoined || first !== last || !/^[1-9]\d{3,8}$/.test(digits)) return undefined;
  const next = article.isWord(last + 1) && !article.isGlued(last + 1) ? article.form(last + 1) : undefined;
  if (currency === undefined && !hasCommas(article) && !article.derive(hasManyFigures)) return undefined;
  const isCounted = next?.shape === 'lower' && (next.parts & Part.PLURAL) !== 0 && !MEASURES.test(next.lower);
  const isLong = digits.length > 4 && (currency !== undefined || isCounted);
  const isFour = digits.length === 4 && isCounted && (article.isWord(first - 1) || article.isMark(first - 1, ','));
  if (!isLong && !isFour) return undefined;
  const better = groupDigits(digits, article.derive(findStyleCues).indian.length > 0);
  return { span: article.span(first), say: 'comma', data: { better }, fixes: [better], group: 'comma' };
}

function hasCommas(article: Article): boolean {
  return article.derive(findNumbers).some(({ first }) => /^\d{1,3}(?:,\d{3})+/.test(article.form(first).lower));
}

/** “41 million people”, “₹1,111,111 crore” in an article that counts in crores; foreign money stays. */
function western(article: Article, { kind, value, currency, ratio, suffix, first, last, span, isSpelled }: Quantity): Problem | undefined {
  if (kind !== 'cardinal' || isSpelled || suffix !== '' || ratio !== undefined || (currency !== undefined && currency !== 'INR') || isOthersWords(article, first)) return undefined;
  const written = article.form(first).lower;
  if (/^\d{1,3}(?:,\d{3})+$/.test(written) && (written.match(/,/g)?.length ?? 0) > 1) {
    const better = groupDigits(written.replace(/,/g, ''), true);
    return { span: article.span(first), say: 'indian', data: { better }, fixes: [better], group: 'indian' };
  }
  const isPeople = article.isWord(last + 1) && !article.isMark(first - 1, '$') && /^(?:people|men|women|\p{Ll}{4,}s)$/u.test(article.written(last + 1));
  const isMillions = first !== last && /^(?:million|billion)$/.test(article.lower(last)) && currency === undefined && isPeople;
  const better = isMillions ? inCrores(value) : undefined;
  return better === undefined ? undefined : { span, say: 'indian', data: { better }, fixes: [better], group: 'indian' };
}

/** “| SNP | nine |” among figures. */
function* spelledCells(article: Article, numbers: readonly Quantity[]): Iterable<Problem> {
  const cells = numbers.filter(({ first, last }) => {
    const { kind, first: from, last: to } = article.blocks[article.blockOf(first)];
    return kind === 'table-cell' && from === first && to === last + 1;
  });
  if (cells.filter(({ isSpelled }) => !isSpelled).length < 3) return;
  for (const { isSpelled, kind, value, span } of cells) if (isSpelled && kind === 'cardinal') yield { span, say: 'table', data: { better: String(value) }, fixes: [String(value)], group: 'table' };
}

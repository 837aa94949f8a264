import type { Article } from '../article/article.ts';
import { isApart, isOthersWords } from '../article/running-text.ts';
import { Part } from '../lexicon/lexicon.ts';
import { MESSAGES, outvote, type Place } from '../rule/consistent.ts';
import { defineRule } from '../rule/define-rule.ts';
import { choice } from '../rule/options.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

type Hyphen = 'yes' | 'no';

const TOPS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const BOTTOMS: Readonly<Record<string, string>> = { '2': 'half', '3': 'third', '4': 'quarter', '5': 'fifth', '6': 'sixth', '7': 'seventh', '8': 'eighth', '9': 'ninth' };
const SIGNS: Readonly<Record<string, string>> = { '½': '1/2', '⅓': '1/3', '⅔': '2/3', '¼': '1/4', '¾': '3/4', '⅕': '1/5', '⅛': '1/8', '⅜': '3/8', '⅝': '5/8', '⅞': '7/8' };
const WORDED = /\b(one|two|three|four|five|six|seven)([ -])(thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)\b(?!-)/gi;
const FIGURES = /(?<![\d][ \u00a0-])(?<=^|[\s“"'‘(])([1-9]\/[2-9]|[½⅓⅔¼¾⅕⅛⅜⅝⅞])(?![\p{L}\p{N}/-]|[.,]\d)/gu;

export default defineRule({
  id: 'fraction-style',
  summary: 'Fractions: two-thirds or two thirds, in words or in figures',
  why: 'Most houses spell simple fractions in running text, the American ones with a hyphen. Scores, dates and mixed numbers stay in figures.',
  severity: 'warning',
  fix: 'review',
  isOptIn: true,
  on: onArticle,
  options: {
    hyphen: choice(['auto', 'yes', 'no'], 'auto', 'two-thirds or two thirds; `auto` goes by the majority. Before a noun (a two-thirds majority) all houses set it.'),
    form: choice(['any', 'words'], 'any', '`words`: 2/3 and ⅔ are spelled out in running text.'),
  },
  messages: { ...MESSAGES, words: '“{found}”: the house spells fractions, “{better}”.' },
  examples: [
    { bad: 'Two-thirds of them came, three-quarters sang, and ⟦two fifths⟧ danced.', good: 'Two-thirds of them came, three-quarters sang, and two-fifths danced.' },
    { bad: 'Some ⟦two thirds⟧ of them came.', good: 'Some two-thirds of them came.', options: { hyphen: 'yes' } },
    { bad: 'About ⟦2/3⟧ of them came and ⟦¾⟧ of those sang.', good: 'About two-thirds of them came and three-quarters of those sang.', options: { form: 'words', hyphen: 'yes' } },
    { good: 'It needs a two-thirds majority of two thirds of the house.', options: { hyphen: 'no' } },
    { good: 'They came third twice, first in two fifths of the races.' },
    { good: 'On 1/2/2024 he ran 2 1/2 miles at 24/7 Gym.', options: { form: 'words' } },
    { good: '“Two thirds came,” he said of the two-thirds who did.' },
    { good: 'One third-year student and two quarter notes were heard.', options: { hyphen: 'yes' } },
  ],
  *find(article, { hyphen, form }) {
    const places = [...article.text.matchAll(WORDED)].flatMap((match) => placeAt(article, match) ?? []);
    if (places.length > 0) yield* outvote<Hyphen>(article, { group: 'hyphen', places, allowsTie: true, ...(hyphen === 'auto' ? {} : { house: hyphen }) });
    if (form === 'words') for (const match of article.text.matchAll(FIGURES)) yield* spell(article, match.index, match[0], hyphen !== 'no');
  },
});

function placeAt(article: Article, { index, 0: written, 1: top, 2: mark, 3: bottom }: RegExpExecArray): Place<Hyphen> | undefined {
  const token = article.tokenAt(index);
  const next = article.tokenAt(index + written.length);
  const isPlural = /s$/i.test(bottom);
  if (isPlural === (top.toLowerCase() === 'one') || isApart(article, token)) return undefined;
  const isAdjective = article.isWord(next) && (article.form(next).parts & Part.NOUN) !== 0 && /^(?:an?|the|its|his|her|their|this|that|our)$/.test(article.lower(token - 1));
  // “in two thirds”, “three quarters (of the year) in a row”: counted, not parts of one.
  const isCounted = /^(?:in|of|last|past|first|next|previous|consecutive|for|after)$/.test(article.lower(token - 1)) && article.lower(next) !== 'of' && mark === ' ';
  if (isAdjective || isCounted) return undefined;
  return { span: [index, index + written.length], way: mark === '-' ? 'yes' : 'no', write: (way) => `${top}${way === 'yes' ? '-' : ' '}${bottom}`, isExempt: isOthersWords(article, token) };
}

function* spell(article: Article, at: number, written: string, hasHyphen: boolean): Iterable<Problem> {
  const token = article.tokenAt(at);
  const [top, bottom] = (SIGNS[written] ?? written).split('/');
  if (isApart(article, token) || isOthersWords(article, token) || Number(top) >= Number(bottom) || !/^(?:\s+of\b|\s+the\b)/.test(article.text.slice(at + written.length, at + written.length + 5))) return;
  const better = bottom === '2' ? 'half' : `${TOPS[Number(top)]}${hasHyphen ? '-' : ' '}${BOTTOMS[bottom]}${top === '1' ? '' : 's'}`;
  yield { span: [at, at + written.length], say: 'words', data: { better }, fixes: [better], group: 'words' };
}

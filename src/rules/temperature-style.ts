import type { Article } from '../article/article.ts';
import { findCues } from '../article/cues.ts';
import { isApart, isOthersWords } from '../article/running-text.ts';
import { MESSAGES, outvote, type Place } from '../rule/consistent.ts';
import { defineRule } from '../rule/define-rule.ts';
import { choice } from '../rule/options.ts';
import { onArticle } from '../rule/trigger.ts';

const WAYS = ['20C', '20 C', '20°C', '20 °C', 'degrees', 'celsius'] as const;
type Way = (typeof WAYS)[number];

/** With a scale: “20 degrees” alone may be an angle. Group: figure, then what stands for degrees, then the scale. */
const TEMPERATURE = /(?<![\p{L}\p{N}.,$£€])([-−–]?\d{1,3}(?:\.\d)?)(\s?[°º]\s?|\s?degrees?\s|\s)?(C|F|Celsius|Fahrenheit|celsius|fahrenheit|centigrade)(?![\p{L}\p{N}'’-])/gu;

export default defineRule({
  id: 'temperature-style',
  summary: 'Temperatures in two ways: 20C, 20°C and 20 degrees Celsius',
  why: 'The sign, the bare letter and the words all have their houses; one article has one of them. Degrees without a scale are left alone.',
  severity: 'warning',
  fix: 'review',
  on: onArticle,
  options: { style: choice(['auto', ...WAYS], 'auto', 'How a temperature with its scale is written: 20C, 20 C, 20°C, 20 °C, `degrees`: 20 degrees Celsius, `celsius`: 20 Celsius.') },
  messages: MESSAGES,
  examples: [
    { bad: 'It fell from 20C to 9C, then to ⟦4°C⟧ at night.', good: 'It fell from 20C to 9C, then to 4C at night.' },
    { bad: 'It fell to ⟦4°C⟧ (⟦39°F⟧) at night.', good: 'It fell to 4 degrees Celsius (39 degrees Fahrenheit) at night.', options: { style: 'degrees' } },
    { bad: 'It fell to ⟦4 degrees Celsius⟧ at night.', good: 'It fell to 4C at night.', options: { style: '20C' } },
    { good: 'It fell from 20 degrees Celsius to 9 degrees Celsius, or 4 degrees less than in May.' },
    { good: 'It fell from 20C (68F) to 9C (48F) at night.' },
    { good: 'Flat 4 C and class 9C met; 20 C students sang.', options: { style: '20 C' } },
    { good: 'It turned by 20 degrees. “It was 20°C,” he said of the 20C heat.' },
    { good: 'It fell from 20C to 9°C at night.', note: 'once each: no majority' },
  ],
  *find(article, { style }) {
    if (!mayHaveTemperature(article)) return;
    const places = [...article.text.matchAll(TEMPERATURE)].flatMap((match) => placeAt(article, match) ?? []);
    if (places.length > 0) yield* outvote<Way>(article, { group: 'temperature', places, allowsTie: true, lead: 2, ...(style === 'auto' ? {} : { house: style }) });
  },
});

/** A cheap first look at what stands behind figures: most articles have no weather. */
function mayHaveTemperature(article: Article): boolean {
  return article.derive(findCues).numbers.some((token) => /^[CF]|^\s?(?:[°º]|degree|[CF](?![\p{L}\p{N}])|[CcFf](?:elsius|ahrenheit)|centigrade)/u.test(article.text.slice(lastDigit(article, token), lastDigit(article, token) + 12)));
}

/** The end of the digits: “20C” is one token. */
function lastDigit(article: Article, token: number): number {
  const { end } = article.tokens;
  return /\d$/.test(article.text[end[token] - 1]) ? end[token] : end[token] - 1;
}

function placeAt(article: Article, match: RegExpExecArray): Place<Way> | undefined {
  const [written, figure, between = '', scale] = match;
  const token = article.tokenAt(match.index);
  const letter = scale[0].toUpperCase();
  const isLetter = scale.length === 1;
  const hasSign = /[°º]/.test(between);
  // “class 9C”, “20 C students”: a letter alone says little without a number that could be a temperature’s place.
  if (isApart(article, token) || (isLetter && !hasSign && !isWeather(article, token))) return undefined;
  const name = letter === 'F' ? 'Fahrenheit' : 'Celsius';
  const way: Way = !isLetter ? (/degree/.test(between) || hasSign ? 'degrees' : 'celsius') : hasSign ? (/^\s/.test(between) ? '20 °C' : '20°C') : between === '' ? '20C' : '20 C';
  const write = (wanted: Way): string => {
    if (wanted === 'degrees') return `${figure} degrees ${name}`;
    return wanted === 'celsius' ? `${figure} ${name}` : wanted.replace('20', figure).replace('C', letter);
  };
  return { span: [match.index, match.index + written.length], way, write, isExempt: isOthersWords(article, token) };
}

function isWeather(article: Article, token: number): boolean {
  const sentence = article.slice(article.sentences[article.sentenceOf(token)].span);
  return /\b(?:temperatures?|degrees?|heat\w*|cold|warm\w*|cool\w*|hot|freez\w+|rose|rises?|fell|falls?|below|above|reach\w*|dropp?\w*|night|summer|winter|weather)\b/i.test(sentence) && !/\b(?:students?|class|flat|grade)\b/i.test(sentence);
}

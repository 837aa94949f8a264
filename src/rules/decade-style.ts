import type { Article } from '../article/article.ts';
import { isApart, isOthersWords } from '../article/running-text.ts';
import { MESSAGES, outvote, type Place } from '../rule/consistent.ts';
import { defineRule } from '../rule/define-rule.ts';
import { choice } from '../rule/options.ts';
import { onArticle } from '../rule/trigger.ts';

type Way = 'apostrophe' | 'bare' | 'words';

const WORDS: Readonly<Record<string, string>> = { '20': 'twenties', '30': 'thirties', '40': 'forties', '50': 'fifties', '60': 'sixties', '70': 'seventies', '80': 'eighties', '90': 'nineties' };
/** What stands before and in a decade; tried only where one may end. */
const DECADE = /\b(?:the|early|late|mid|swinging|roaring)[ -](?:early |late |mid-)?((['’‘])?([2-9]0)s|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)$/i;
const REACH = 32;
/** “highs in the 90s”, “a man in the 60s club”: what is no decade. */
const MEASURED = /\b(?:temperatures?|degrees?|highs?|lows?|Fahrenheit|mph|polls?|percentile|heat|per ?cent|shot|scored)\b/i;

export default defineRule({
  id: 'decade-style',
  summary: 'A shortened decade written in two ways: the ’90s, the 90s, the nineties',
  why: 'American papers set an apostrophe for the century that is left out, most British ones do not, some spell the decade. One article has one of them. Ages (in her 60s) and temperatures are no decades.',
  severity: 'warning',
  fix: 'review',
  on: onArticle,
  options: { short: choice(['auto', 'apostrophe', 'bare', 'words'], 'auto', 'the ’90s, the 90s or the nineties; `auto` goes by the majority.') },
  messages: MESSAGES,
  examples: [
    { bad: 'The band of the ’80s met again in the early ’90s and in the late ⟦90s⟧.', good: 'The band of the ’80s met again in the early ’90s and in the late ’90s.' },
    { bad: 'It was the music of the ⟦’60s⟧.', good: 'It was the music of the 60s.', options: { short: 'bare' } },
    { bad: 'It was the town’s music of the ⟦60s⟧.', good: 'It was the town’s music of the ’60s.', options: { short: 'apostrophe' } },
    { good: 'It was the music of the 60s and the 1970s, played by men in their 60s.', options: { short: 'bare' } },
    { good: 'She was in her 60s, and temperatures in the 90s did not stop her.', options: { short: 'apostrophe' } },
    { good: 'A man in his early thirties met the band of the ’80s.', options: { short: 'apostrophe' } },
    { good: 'The band of the ’80s met again in the 1990s.' },
    { good: '“I loved the 60s,” she said. It was the sound of the ’60s.' },
    { good: 'They sold 90s and 80s by the box.', options: { short: 'apostrophe' } },
  ],
  *find(article, { short }) {
    const places = findDecades(article);
    if (places.length > 0) yield* outvote<Way>(article, { group: 'decade', places, allowsTie: true, ...(short === 'auto' ? {} : { house: short }) });
  },
});

/** Looked for in the text itself: a search for two or four characters costs next to nothing. */
function findDecades(article: Article): Place<Way>[] {
  const places: Place<Way>[] = [];
  for (const ending of ['0s', 'ties']) {
    for (let at = article.text.indexOf(ending); at >= 0; at = article.text.indexOf(ending, at + ending.length)) {
      const place = decadeAt(article, at + ending.length);
      if (place !== undefined) places.push(place);
    }
  }
  return places.sort((a, b) => a.span[0] - b.span[0]);
}

/** @param end of the decade, if it is one. */
function decadeAt(article: Article, end: number): Place<Way> | undefined {
  const { text } = article;
  if (/[\p{L}\p{N}-]/u.test(text[end] ?? '')) return undefined;
  const match = DECADE.exec(text.slice(Math.max(0, end - REACH), end));
  if (match === null) return undefined;
  const [whole, written, mark, figure] = match;
  const start = end - written.length;
  const token = article.tokenAt(start);
  const before = text.slice(Math.max(0, end - whole.length - 8), end - whole.length);
  if (/^\p{Lu}/u.test(written) || isApart(article, token) || /\b(?:his|her|their|my|your|our) $/.test(before)) return undefined;
  if (MEASURED.test(article.slice(article.sentences[article.sentenceOf(token)].span))) return undefined;
  const digits = figure ?? Object.keys(WORDS).find((key) => WORDS[key] === written) ?? '';
  const apostrophe = mark ?? (text.includes('’') ? '’' : "'");
  const write = (way: Way): string => (way === 'words' ? WORDS[digits] : way === 'bare' ? `${digits}s` : `${apostrophe}${digits}s`);
  const way: Way = figure === undefined ? 'words' : mark === undefined ? 'bare' : 'apostrophe';
  return { span: [start, end], way, write, isExempt: isOthersWords(article, token) };
}

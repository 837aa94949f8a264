import type { Article } from '../article/article.ts';
import { likeWritten } from '../article/figure-writing.ts';
import { findNumbers, type Quantity } from '../article/numbers.ts';
import { defineRule } from '../rule/define-rule.ts';
import { unitOf } from '../rule/figures/terms.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';
import { append } from '../text/append.ts';

/** An article of more figures is a table of results. */
const MOST = 400;

export default defineRule({
  id: 'figure-mismatch',
  summary: 'One figure, two ways: “million” for “billion”, digits changed round',
  why: 'The same digits with another scale word, or the same digits in another order, for the same thing are one figure mistyped. The one that stands more often is taken for right; if neither does, it asks.',
  severity: 'warning',
  fix: 'review',
  on: onArticle,
  messages: {
    scale: '“{found}” here, “{other}” elsewhere: a thousand times as much or as little.',
    digits: '“{found}” here, “{other}” elsewhere: the same digits in another order.',
  },
  examples: [
    { bad: 'The port fund holds $8.5 billion.\n\nThe port fund spent none of its ⟦$8.5 million⟧ last year.', good: 'The port fund holds $8.5 billion.\n\nThe port fund spent none of its $8.5 billion last year.' },
    { bad: 'The crash killed 346 people. Of the ⟦364⟧ people killed in the crash, most were young. The 346 people were from Oakton.', good: 'The crash killed 346 people. Of the 346 people killed in the crash, most were young. The 346 people were from Oakton.' },
    { good: 'The port fund holds $8.5 billion and spent $8.1 million on paint.' },
    { good: 'The port fund holds $5 billion. The port fund spent $5 million on paint.' },
    { good: 'The crash killed 346 people. The inquiry heard 364 witnesses.' },
    { good: 'In May 12 people came by bus; in June 21 people came by train.' },
    { good: 'The company sold 12 million cars for Rs 12,000 crore.' },
  ],
  *find(article) {
    const numbers = article.derive(findNumbers).filter(isTelling);
    if (numbers.length > MOST) return;
    const byDigits = new Map<string, Quantity[]>();
    for (const quantity of numbers) {
      const key = keyOf(quantity);
      append(byDigits, key, quantity);
    }
    for (const alike of byDigits.values()) if (new Set(alike.map(({ value }) => value)).size === 2) yield* judge(article, alike);
  },
});

/** Two digits at least that are not nought, and not the same twice: “5 million” and “55” tell nothing. */
function isTelling({ kind, value, isSpelled, isJoined }: Quantity): boolean {
  const digits = digitsOf(value);
  return kind === 'cardinal' && !isSpelled && !isJoined && digits.length > 1 && new Set(digits).size > 1;
}

function digitsOf(value: number): string {
  return String(value).replace(/\D|0+(?:\D|$)/g, '');
}

function keyOf(quantity: Quantity): string {
  return `${unitOf(quantity)} ${[...digitsOf(quantity.value)].sort().join('')}`;
}

function* judge(article: Article, alike: readonly Quantity[]): Iterable<Problem> {
  const [first] = alike;
  const other = alike.find(({ value }) => value !== first.value);
  if (other === undefined) return;
  const ratio = Math.max(first.value, other.value) / Math.min(first.value, other.value);
  const isScale = Math.abs(ratio - 1000) < 1e-6 && first.currency !== undefined && digitsOf(first.value) === digitsOf(other.value);
  const isTurned = ratio < 10 && digitsOf(first.value) !== digitsOf(other.value) && first.value >= 100 && String(first.value).length === String(other.value).length;
  if (!isScale && !isTurned) return;
  const [one, two] = [alike.filter(({ value }) => value === first.value), alike.filter(({ value }) => value !== first.value)];
  const wrong = one.length < two.length ? one : two;
  const right = wrong === one ? two : one;
  for (const quantity of wrong) {
    const twin = right.find((candidate) => areOfOne(article, quantity, candidate, isScale));
    if (twin === undefined) continue;
    const fix = isScale ? article.slice(twin.span) : likeWritten(article, quantity, twin.value);
    yield { span: quantity.span, say: isScale ? 'scale' : 'digits', data: { other: article.slice(twin.span) }, fixes: fix === undefined ? [] : [fix], because: right.slice(0, 3).map(({ span }) => span), query: one.length === two.length };
  }
}

/** Other sentences, the same thing counted, and a word in common beside it. */
function areOfOne(article: Article, a: Quantity, b: Quantity, isScale: boolean): boolean {
  if (article.sentenceOf(a.first) === article.sentenceOf(b.first)) return false;
  const around = wordsAround(article, a);
  const shared = [...wordsAround(article, b)].filter((word) => around.has(word)).length;
  if (isScale) return shared >= 2;
  return shared >= 2 && article.lower(a.next) !== '' && article.lower(a.next) === article.lower(b.next);
}

function wordsAround(article: Article, { first, next }: Quantity): Set<string> {
  const { first: from, last: to } = article.sentences[article.sentenceOf(first)];
  const words = new Set<string>();
  for (let i = Math.max(from, first - 7); i < Math.min(to, next + 7); i++) {
    const lower = article.isWord(i) ? article.lower(i) : '';
    if (lower.length > 3) words.add(lower.replace(/(?:ed|s|ing)$/, ''));
  }
  return words;
}

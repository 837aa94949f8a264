import type { Article } from '../article/article.ts';
import { rateBounds } from '../article/exchange-rates.ts';
import { likeWritten } from '../article/figure-writing.ts';
import { findNumbers, type Quantity } from '../article/numbers.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

/** Sums of different years are converted at different rates. */
const ROOM = 0.22;
const FAR = 2.5;

interface Conversion {
  readonly from: Quantity;
  readonly to: Quantity;
  readonly rate: number;
}

export default defineRule({
  id: 'currency-conversion',
  summary: 'Money converted at another rate than elsewhere in the article, or at none that ever was',
  why: 'A lost nought or “million” for “billion” shows in the rate: what $50 bought in pounds in one paragraph it buys in the next. Rates that differ by less than a fifth are let pass, as old sums are converted at old rates.',
  severity: 'warning',
  fix: 'review',
  on: onArticle,
  messages: {
    rate: '“{found}”: at the rate of {other}, {from} is about {right}.',
    never: '“{found}”: {from} never bought that.',
  },
  examples: [
    { bad: 'The house cost $50m (£40m), the park $25m (£20m) and the pond $10m (⟦£18m⟧).', good: 'The house cost $50m (£40m), the park $25m (£20m) and the pond $10m (£8m).' },
    { bad: 'The fund raised $8.3bn (⟦£6.4m⟧) in a year.' },
    { bad: 'A mask costs Rs 200 (⟦$260⟧) here.' },
    { good: 'The house cost $50m (£40m), the park $25m (£19m) and the pond $10m (£8m).' },
    { good: 'The fund raised $8.3bn (£6.4bn), or 500,000 rupees ($6,100; £4,800) a head.' },
    { good: 'He paid $50 (and £40 more) and A$300 (£173; $210).' },
    { good: 'A mask costs 200 rupees ($1.30) in Lahore.' },
    { good: 'In 1950 he had $1 million (£5 and a watch were gone).' },
  ],
  *find(article) {
    const conversions = findConversions(article);
    for (const one of conversions) {
      const [problem] = unlike(article, one, conversions);
      if (problem !== undefined) yield problem;
      else yield* never(article, one);
    }
  },
});

/** “$50m (£40m)”, “500,000 rupees ($4,414; £3,380)”: what stands in brackets right behind a sum. */
function findConversions(article: Article): Conversion[] {
  const numbers = article.derive(findNumbers);
  const found: Conversion[] = [];
  for (let i = 0; i + 1 < numbers.length; i++) {
    const [from, to] = [numbers[i], numbers[i + 1]];
    if (from.currency === undefined || to.currency === undefined || from.currency === to.currency || from.value === 0 || to.isJoined || from.isJoined) continue;
    const isClosed = article.isMark(to.next, ')') || article.isMark(to.next, ';') || article.isMark(to.next, ',');
    if (isClosed && /^ \((?:about |around |roughly |nearly |or )?$/.test(article.slice([from.span[1], Math.max(from.span[1], to.span[0])]))) found.push({ from, to, rate: to.value / from.value });
  }
  return found;
}

/** Off by a nought at least: a bare “$” may be any country's. */
function* never(article: Article, { from, to, rate }: Conversion): Iterable<Problem> {
  const bounds = rateBounds(from.currency ?? '', to.currency ?? '');
  const isShared = /rupees|francs|pounds|dollars$/.test(article.slice(from.span) + article.slice(to.span)); // of several countries
  if (bounds === undefined || isShared || (rate > bounds[0] / FAR && rate < bounds[1] * FAR)) return;
  yield { span: to.span, say: 'never', data: { from: article.slice(from.span) }, because: [from.span], query: true };
}

/** Needs two others that agree with each other. */
function unlike(article: Article, one: Conversion, all: readonly Conversion[]): Problem[] {
  const others = all.filter((other) => other !== one && other.from.currency === one.from.currency && other.to.currency === one.to.currency);
  if (others.length < 2 || others.length > 20) return [];
  const rates = others.map(({ rate }) => rate).sort((a, b) => a - b);
  const middle = rates[rates.length >> 1];
  const isOdd = Math.abs(one.rate / middle - 1) > ROOM && rates.every((rate) => Math.abs(rate / middle - 1) < ROOM / 2);
  if (!isOdd) return [];
  const [other] = others;
  const right = likeWritten(article, one.to, Number((one.from.value * middle).toPrecision(2)));
  const data = { other: article.slice([other.from.span[0], other.to.span[1]]), from: article.slice(one.from.span), right: right ?? 'another sum' };
  return [{ span: one.to.span, say: 'rate', data, fixes: right === undefined ? [] : [right], because: others.map(({ to }) => to.span) }];
}

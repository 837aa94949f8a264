import type { Article } from '../article/article.ts';
import { likeWritten } from '../article/figure-writing.ts';
import { findNumbers, type Quantity } from '../article/numbers.ts';
import { convert, unitOf, type Unit } from '../article/units.ts';
import { defineRule } from '../rule/define-rule.ts';
import { meets, type Band } from '../rule/figures/terms.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

export default defineRule({
  id: 'unit-conversion',
  summary: 'A measure and its conversion that do not agree',
  why: 'The figure in brackets is reckoned from the one before it, often by hand and often with the wrong factor. Both may be rounded as they are written.',
  sources: [{ name: 'NIST Handbook 44, Appendix C: General Tables of Units of Measurement', url: 'https://www.nist.gov/pml/owm/nist-handbook-44-current-edition' }],
  severity: 'error',
  fix: 'review',
  on: onArticle,
  messages: { wrong: '“{found}”: {from} is about {right}.' },
  examples: [
    { bad: 'The road is 10 miles (⟦26⟧ km) long.', good: 'The road is 10 miles (16 km) long.' },
    { bad: 'It was 80°F (⟦37⟧°C) in the shade.', good: 'It was 80°F (27°C) in the shade.' },
    { bad: 'The fish weighed 150 pounds (⟦86⟧ kilograms).', good: 'The fish weighed 150 pounds (68 kilograms).' },
    { bad: 'The fire burned 500 acres (⟦20⟧ hectares).', good: 'The fire burned 500 acres (200 hectares).' },
    { bad: 'Winds of 90 mph (⟦154kph⟧) blew.', good: 'Winds of 90 mph (145kph) blew.' },
    { bad: 'They own 40 million hectares (⟦98.8⟧ acres) of forest.', good: 'They own 40 million hectares (98.8 million acres) of forest.' },
    { good: 'The road is 10 miles (16 km) long and about 100 feet (30 metres) wide.' },
    { good: 'It was 80°F (27°C) and minus 4 degrees Fahrenheit (minus 20 Celsius).' },
    { good: 'It lies 1,000 km (620 miles) away; winds reached 75 miles per hour (120 kilometres per hour).' },
    { good: 'The world has seen 1C (1.8F) of warming.' },
    { good: 'He is 6 feet (and 3 inches) tall. She ran 5 miles (in 40 minutes).' },
    { good: 'About 10,000 square miles (26,000 square kilometres) burned.' },
  ],
  *find(article) {
    const numbers = article.derive(findNumbers);
    for (let i = 0; i + 1 < numbers.length; i++) {
      if (numbers[i + 1].first - numbers[i].next <= 6) yield* pair(article, numbers[i], numbers[i + 1]);
    }
  },
});

function* pair(article: Article, a: Quantity, b: Quantity): Iterable<Problem> {
  const from = unitOf(article, a);
  if (from === undefined || !article.isMark(from.last + 1, '(')) return;
  const to = unitOf(article, b);
  if (to === undefined || from.unit.dimension !== to.unit.dimension || from.unit.isMetric === to.unit.isMetric || a.isJoined || b.isJoined) return;
  const between = article.slice([article.tokens.end[from.last + 1], b.span[0]]);
  if (!/^(?:(?:about|around|nearly|almost|or|more than|over|roughly|some|approx\.?|minus|just under|just over) ?){0,2}$|^[-−]$/i.test(between)) return;
  const [x, y] = [signed(article, a, between, false), signed(article, b, between, true)];
  const [low, high] = [x - room(a, a.step), x + room(a, a.step)];
  const stated: Band = [y - room(b, b.grain), y + room(b, b.grain)];
  if (meets([convert(low, from.unit, to.unit), convert(high, from.unit, to.unit)], stated)) return;
  // “1C (1.8F) of warming” is a difference.
  if (from.unit.dimension === 'temperature' && meets([(low * from.unit.factor) / to.unit.factor, (high * from.unit.factor) / to.unit.factor], stated)) return;
  const right = convert(x, from.unit, to.unit);
  const fix = scaled(article, b, right) ?? likeWritten(article, b, rounded(Math.abs(right), b, from.unit));
  if (fix !== undefined) yield { span: b.span, say: 'wrong', data: { from: article.slice([a.span[0], article.tokens.end[from.last]]), right: fix }, fixes: right < 0 === y < 0 ? [fix] : [], because: [a.span] };
}

function signed(article: Article, { value, span }: Quantity, between: string, isSecond: boolean): number {
  const before = isSecond ? between : article.text.slice(Math.max(0, span[0] - 6), span[0]);
  return /(?:minus |[-−])$/i.test(before) ? -value : value;
}

/** Half a step, the first figure's as written, the second's as rounded; and some hundredths: “600 miles (1,000 km)”. */
function room({ value, grain, hedge }: Quantity, step: number): number {
  return Math.max(hedge === 'exact' ? step * 0.55 : grain, Math.abs(value) * 0.025);
}

/** As exact as what stands there, but two digits at least; whole degrees. */
function rounded(right: number, { value, grain }: Quantity, { dimension }: Unit): number {
  if (dimension === 'temperature') return Math.round(right);
  return Number(right.toPrecision(Math.max(2, String(Math.round(value / grain)).length)));
}

/** A scale word lost: “40 million hectares (98.8 acres)”. */
function scaled(article: Article, { first, last, span, value }: Quantity, right: number): string | undefined {
  const ratio = right / value;
  const scale = Math.abs(ratio / 1e6 - 1) < 0.03 ? 'million' : Math.abs(ratio / 1e9 - 1) < 0.03 ? 'billion' : undefined;
  if (scale === undefined || first !== last || !/^[\d.,]+$/.test(article.slice(span))) return undefined;
  return `${article.slice(span)} ${scale}`;
}

import type { Article } from '../article/article.ts';
import { dialectOf } from '../article/dialect.ts';
import { findNumbers, type Quantity } from '../article/numbers.ts';
import { isApart, isOthersWords } from '../article/running-text.ts';
import { MESSAGES, outvote, type Place } from '../rule/consistent.ts';
import { defineRule } from '../rule/define-rule.ts';
import { choice } from '../rule/options.ts';
import { onArticle } from '../rule/trigger.ts';

type Way = '%' | 'percent' | 'per cent' | 'pc';

export default defineRule({
  id: 'percent-style',
  summary: '5%, 5 percent and 5 per cent in one article',
  why: 'One article writes its percentages one way. Tables and headlines have the sign whatever the text has.',
  severity: 'warning',
  fix: 'review',
  on: onArticle,
  options: { style: choice(['auto', '%', 'percent', 'per cent', 'pc'], 'auto', 'How figures with a percentage are written; `auto` goes by the majority.') },
  messages: MESSAGES,
  examples: [
    { bad: 'It rose by 4 per cent, then 5 per cent, then ⟦6 percent⟧.', good: 'It rose by 4 per cent, then 5 per cent, then 6 per cent.' },
    { bad: 'It rose by 4%, then 5.5%, then ⟦6 percent⟧.', good: 'It rose by 4%, then 5.5%, then 6%.' },
    { bad: 'A ⟦6%⟧ rise followed one of 4 percent and one of 3 percent.', good: 'A 6 percent rise followed one of 4 percent and one of 3 percent.' },
    { bad: 'It fell by ⟦3 percent⟧.', good: 'It fell by 3%.', options: { style: '%' } },
    { good: 'It rose by 4%, then by 1 percentage point, then by 3% a year.' },
    { good: 'Profits up 5%\n\nProfits rose by 5 per cent, the firm said, after 3 per cent in May.' },
    { good: 'It rose by 4%, then 5%. “I gave a hundred per cent,” he said.' },
    { good: 'Ten percent of them left, five percent stayed.' },
  ],
  *find(article, { style }) {
    const places = article.derive(findNumbers).flatMap((quantity) => placeAt(article, quantity) ?? []);
    if (places.length === 0) return;
    const house = style === 'auto' ? dialectWay(article, places) : style;
    yield* outvote<Way>(article, { group: 'percent', places, ...(house === undefined ? {} : { house }) });
  },
});

function placeAt(article: Article, quantity: Quantity): Place<Way> | undefined {
  if (quantity.ratio !== '%' || isApart(article, quantity.first)) return undefined;
  const written = article.slice(quantity.span);
  const match = /^(.*?)(\s?%|\s?per\s?cent|\s?percent|\s?pc)$/is.exec(written);
  if (match === null) return undefined; // “5-per-cent”
  const [, number, sign] = match;
  const way = wayOf(sign.trim().toLowerCase());
  const write = (wanted: Way): string | undefined => {
    if (wanted === '%' || wanted === 'pc') return quantity.isSpelled ? undefined : `${number}${wanted}`;
    return `${number} ${wanted}`;
  };
  return { span: quantity.span, way, write, isExempt: isOthersWords(article, quantity.first) };
}

function wayOf(sign: string): Way {
  return sign === '%' || sign === 'percent' || sign === 'pc' ? sign : 'per cent';
}

/** “percent” beside “per cent”, once each: the text’s English knows. */
function dialectWay(article: Article, places: readonly Place<Way>[]): Way | undefined {
  const ways = new Set(places.map(({ way }) => way));
  if (ways.size !== 2 || !ways.has('percent') || !ways.has('per cent') || places.length % 2 !== 0) return undefined;
  if (2 * places.filter(({ way }) => way === 'percent').length !== places.length) return undefined;
  const dialect = dialectOf(article);
  return dialect === undefined ? undefined : dialect === 'us' ? 'percent' : 'per cent';
}

/** How exactly a figure is meant: “about 700”, “more than 900”, “nearly 12”, “200 or so”. */
import type { Article } from './article.ts';

/** `over`: that or more. `under`: that or less. `about`: somewhere near. */
export type Hedge = 'exact' | 'about' | 'over' | 'under';

const BEFORE = new Map<string, Hedge>([
  ['about', 'about'], ['around', 'about'], ['roughly', 'about'], ['approximately', 'about'], ['some', 'about'], ['estimated', 'about'], ['circa', 'about'], ['perhaps', 'about'], ['maybe', 'about'], ['say', 'about'], ['approx', 'about'],
  ['over', 'over'], ['above', 'over'], ['exceeding', 'over'], ['topped', 'over'], ['exceeded', 'over'], ['past', 'over'],
  ['nearly', 'under'], ['almost', 'under'], ['under', 'under'], ['below', 'under'], ['approaching', 'under'], ['barely', 'about'],
]);
const PAIRS = new Map<string, Hedge>([
  ['more than', 'over'], ['at least', 'over'], ['upwards of', 'over'], ['upward of', 'over'], ['north of', 'over'], ['greater than', 'over'], ['higher than', 'over'], ['excess of', 'over'], ['longer than', 'over'], ['older than', 'over'],
  ['fewer than', 'under'], ['less than', 'under'], ['up to', 'under'], ['at most', 'under'], ['lower than', 'under'], ['many as', 'under'], ['much as', 'under'], ['short of', 'under'], ['shy of', 'under'],
  ['close to', 'about'], ['order of', 'about'], ['something like', 'about'],
]);

/** @param first of all tokens of the figure, its currency's among them; @param last likewise. */
export function hedgeOf(article: Article, first: number, last: number): Hedge {
  const start = article.lower(first - 1) === 'a' || article.lower(first - 1) === 'an' ? first - 1 : first;
  const before = article.lower(start - 1);
  const hedge = PAIRS.get(`${article.lower(start - 2)} ${before}`) ?? BEFORE.get(before);
  if (hedge !== undefined) return hedge;
  return hedgeAfter(article, last + 1) ?? hedgeAfter(article, last + 2) ?? 'exact';
}

/** “200 or so”, “200 people or more”, “200-odd”. */
function hedgeAfter(article: Article, token: number): Hedge | undefined {
  if (article.lower(token) === 'odd') return 'about';
  if (article.lower(token) !== 'or') return article.isMark(token, '+') && article.isGlued(token) ? 'over' : undefined;
  const word = article.lower(token + 1);
  if (word === 'so' || word === 'thereabouts') return 'about';
  return word === 'more' ? 'over' : word === 'less' || word === 'fewer' ? 'under' : undefined;
}

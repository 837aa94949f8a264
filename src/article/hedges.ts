/** How exactly a figure is meant: “about 700”, “more than 900”, “nearly 12”, “200 or so”. */
import type { Article } from './article.ts';

/** `over`: that or more. `under`: that or less. `about`: somewhere near. */
export type Hedge = 'exact' | 'about' | 'over' | 'under';

const BEFORE = new Map<string, Hedge>([
  ['about', 'about'], ['around', 'about'], ['roughly', 'about'], ['approximately', 'about'], ['some', 'about'], ['estimated', 'about'], ['circa', 'about'], ['perhaps', 'about'], ['maybe', 'about'], ['say', 'about'], ['approx', 'about'],
  ['over', 'over'], ['above', 'over'], ['exceeding', 'over'], ['topped', 'over'], ['exceeded', 'over'], ['past', 'over'],
  ['nearly', 'under'], ['almost', 'under'], ['under', 'under'], ['below', 'under'], ['approaching', 'under'], ['barely', 'about'],
]);
/** By their second word. */
const PAIRS = new Map<string, ReadonlyMap<string, Hedge>>([
  ['than', new Map<string, Hedge>([['more', 'over'], ['greater', 'over'], ['higher', 'over'], ['longer', 'over'], ['older', 'over'], ['fewer', 'under'], ['less', 'under'], ['lower', 'under']])],
  ['least', new Map<string, Hedge>([['at', 'over']])],
  ['most', new Map<string, Hedge>([['at', 'under']])],
  ['of', new Map<string, Hedge>([['upwards', 'over'], ['upward', 'over'], ['north', 'over'], ['excess', 'over'], ['short', 'under'], ['shy', 'under'], ['order', 'about']])],
  ['to', new Map<string, Hedge>([['up', 'under'], ['close', 'about']])],
  ['as', new Map<string, Hedge>([['many', 'under'], ['much', 'under']])],
  ['like', new Map<string, Hedge>([['something', 'about']])],
]);

/** @param first of all tokens of the figure, its currency's among them; @param last likewise. */
export function hedgeOf(article: Article, first: number, last: number): Hedge {
  const nearest = article.lower(first - 1);
  const start = nearest === 'a' || nearest === 'an' ? first - 1 : first;
  const before = start === first ? nearest : article.lower(start - 1);
  const hedge = PAIRS.get(before)?.get(article.lower(start - 2)) ?? BEFORE.get(before);
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

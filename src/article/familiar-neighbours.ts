/** Unknown words that are one slip from a familiar one: rather slips than words of another language or of a trade. */
import { hasCommonNeighbour } from '../lexicon/common-neighbour.ts';
import type { Article } from './article.ts';
import type { Form } from './forms.ts';

/** Frequency class (0 to 255) of a familiar word. */
const FAMILIAR = 80;

/** Asked once for each spelling of the article. */
export function hasFamiliarNeighbour(article: Article, { stem }: Form): boolean {
  const known = article.derive(familiarNeighbours);
  const lower = stem.toLowerCase();
  const answer = known.get(lower) ?? hasCommonNeighbour(article.lexicon, lower, FAMILIAR);
  known.set(lower, answer);
  return answer;
}

function familiarNeighbours(_: Article): Map<string, boolean> {
  return new Map();
}

import type { Article } from '../article/article.ts';
import { isPost } from '../article/posts.ts';
import { findCues } from '../article/cues.ts';
import { dialectOf } from '../article/dialect.ts';
import { isOthersWords } from '../article/running-text.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import { choice, list } from '../rule/options.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

const NAMES = new Set(['US', 'USA', 'UK', 'EU', 'UN', 'UAE']);
/** Written alike in nearly every house: who writes U.S. writes U.N. (EU stands without stops beside them at the AP). */
const SIBLINGS = new Set(['US', 'UK', 'UN']);

interface Place {
  readonly token: number;
  readonly name: string;
  readonly isDotted: boolean;
  /** A dot is missing: `U.S intelligence`. */
  readonly isBroken: boolean;
  /** In a headline, where many houses leave stops out that they set in the text. */
  readonly isHeadline: boolean;
}

export default defineRule({
  id: 'country-abbreviation',
  summary: 'US, UK, EU and UN with and without dots in one article',
  why: 'Houses differ on U.S. and US; an article should not. A form with only half its dots is wrong in every house. Headlines go by their own rule and are not marked.',
  severity: 'warning',
  fix: 'review',
  precedence: 1,
  on: onArticle,
  options: {
    dots: choice(['auto', 'always', 'never'], 'auto', 'Dots in the text; `auto` goes by the majority.'),
    bare: list([], 'Names without dots although the house sets them in the others: `EU`.'),
  },
  messages: {
    broken: '“{found}”: half of the dots; “{better}” is meant.',
    mixed: '“{found}” here, “{better}” elsewhere in the article.',
    sibling: '“{found}” here, “{other}” elsewhere: “{better}” would go with it.',
    tied: '“{found}” and “{better}” stand equally often.',
    house: '“{found}”: the house writes “{better}”.',
  },
  examples: [
    { bad: 'A ⟦U.K⟧ minister met U.K. envoys.', good: 'A U.K. minister met U.K. envoys.' },
    { bad: 'The U.S. Navy sailed. ⟦US⟧ forces followed, and U.S. jets flew.', good: 'The U.S. Navy sailed. U.S. forces followed, and U.S. jets flew.' },
    { bad: 'An EU envoy and an EU diplomat met an ⟦E.U.⟧ guard.', good: 'An EU envoy and an EU diplomat met an EU guard.' },
    { bad: 'The U.S. sold arms to a U.S. ally. The ⟦UN⟧ did not object.', good: 'The U.S. sold arms to a U.S. ally. The U.N. did not object.' },
    { bad: 'The ⟦UN⟧ met.', good: 'The U.N. met.', options: { dots: 'always' } },
    { bad: 'The U.N. met ⟦E.U.⟧ envoys.', good: 'The U.N. met EU envoys.', options: { dots: 'always', bare: ['EU'] } },
    { good: 'The US and the UK signed. US troops left.' },
    { good: 'The U.S. sold arms to a U.S. ally. The EU did not object.' },
    { good: '“IT IS US policy,” read the banner on the U.S. plan.' },
    { good: 'The U.S. team won. “WHY US?” ran the banner.' },
    { good: 'US jets sent to sea\n\nThe U.S. Navy said a U.S. ship had sailed.' },
    { good: 'The UK signed. US troops and a UN envoy left with EU aid.' },
  ],
  *find(article, { dots, bare }) {
    const places = article.derive(findPlaces);
    for (const name of new Set(places.map((place) => place.name))) yield* judge(article, places, name, dots === 'always' && bare.includes(name) ? 'never' : dots);
  },
});

function* judge(article: Article, all: readonly Place[], name: string, dots: 'auto' | 'always' | 'never'): Iterable<Problem> {
  const places = all.filter((place) => place.name === name && !place.isHeadline);
  const dotted = all.filter((place) => place.name === name && place.isDotted).length;
  const bare = places.filter(({ isDotted }) => !isDotted).length;
  const isTied = dots === 'auto' && dotted === bare && dialectOf(article) !== 'us';
  const wantsDots = dots === 'auto' ? dotted > bare || (dotted === bare && !isTied) : dots === 'always';
  const sibling = dots === 'auto' && dotted === 0 ? dottedSibling(article, all, name) : undefined;
  for (const place of places) {
    const { token, isDotted, isBroken } = place;
    if (!isBroken && isPost(article, article.tokens.start[token])) continue;
    const span = article.span(token);
    const better = spelled(name, isTied ? isBroken || !isDotted : wantsDots || sibling !== undefined);
    const rest = { span, data: { better }, fixes: [better], evenInQuotation: true };
    if (isBroken) yield { ...rest, say: 'broken', severity: 'error' };
    else if (isTied && bare > 0 && place === places[places.length - 1]) yield { ...rest, say: 'tied', query: true, group: name };
    else if (!isTied && sibling !== undefined && !isDotted) yield { ...rest, say: 'sibling', data: { better, other: article.written(sibling.token) }, because: [article.span(sibling.token)], group: name };
    else if (!isTied && isDotted !== wantsDots && sibling === undefined) yield { ...rest, say: dots === 'auto' ? 'mixed' : 'house', because: proofs(article, all, name, wantsDots), group: name };
  }
}

function proofs(article: Article, all: readonly Place[], name: string, isDotted: boolean): (readonly [number, number])[] {
  return all.filter((place) => place.name === name && place.isDotted === isDotted && !place.isBroken).slice(0, 3).map(({ token }) => article.span(token));
}

/** “U.S.” twice or more and never “US”, beside a bare “UN”. */
function dottedSibling(article: Article, all: readonly Place[], name: string): Place | undefined {
  if (!SIBLINGS.has(name) || dialectOf(article) !== 'us') return undefined;
  const others = all.filter((place) => SIBLINGS.has(place.name) && place.name !== name && !place.isHeadline && !place.isBroken);
  return others.length > 1 && others.every(({ isDotted }) => isDotted) ? others[0] : undefined;
}

function spelled(name: string, dots: boolean): string {
  return dots && name !== 'UAE' ? [...name].map((letter) => `${letter}.`).join('') : name;
}

function findPlaces(article: Article): readonly Place[] {
  return article.derive(findCues).capitals.flatMap((token) => placeAt(article, token) ?? []);
}

function placeAt(article: Article, token: number): Place | undefined {
  const { text, isPossessive } = article.form(token);
  const name = text.replace(/\./g, '');
  if (!NAMES.has(name) || isPossessive) return undefined;
  const block = article.blocks[article.blockOf(token)];
  if (block.kind === 'byline' || block.last - block.first <= 2 || isWholeLine(article, token) || isShouted(article, token)) return undefined;
  const isDotted = text.includes('.');
  if (!isDotted && isInFirm(article, token)) return undefined;
  if (!isDotted && (isOthersWords(article, token) ? !isBeforeNoun(article, token) : isPronoun(article, token))) return undefined;
  const isHeadline = block.kind === 'headline' || block.kind === 'heading';
  return { token, name, isDotted, isBroken: isDotted && !text.endsWith('.'), isHeadline };
}

/** “US” left over from a page’s list of tags. */
function isWholeLine(article: Article, token: number): boolean {
  const [start, end] = article.span(token);
  return /(?:^|\n)$/.test(article.text.slice(Math.max(0, start - 1), start)) && /^(?:\n|$)/.test(article.text.slice(end, end + 1));
}

/** “Mutual Aid UK”, “RSM US LLP”: the end of a name. */
function isInFirm(article: Article, token: number): boolean {
  if (!article.isWord(token - 1) || article.isSentenceStart(token - 1)) return false;
  const { shape, parts } = article.form(token - 1);
  return (shape === 'capital' || shape === 'upper') && (parts & Part.PREPOSITION) === 0 && article.lower(token - 1) !== 'the';
}

/** “WHY US”: capitals beside it. */
function isShouted(article: Article, token: number): boolean {
  const isLoud = (at: number): boolean => article.isWord(at) && article.form(at).shape === 'upper' && !article.form(at).text.includes('.') && article.form(at).text.length > 1;
  return article.sameSentence(token - 1, token) && isLoud(token - 1) && (article.form(token - 1).text.length > 3 || isLoud(token - 2));
}

/** “let US”, “of US.”: a stressed pronoun. */
function isPronoun(article: Article, token: number): boolean {
  return article.form(token).text === 'US' && /^(?:let|for|to|with|gives?|told|of)$/.test(article.lower(token - 1)) && !article.isWord(token + 1);
}

/** In somebody’s words “US” is the country only where it plainly is. */
function isBeforeNoun(article: Article, token: number): boolean {
  return article.lower(token - 1) === 'the' || (article.isWord(token + 1) && article.form(token + 1).shape !== 'upper');
}

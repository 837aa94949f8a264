import type { Article } from '../article/article.ts';
import { defineRule } from '../rule/define-rule.ts';
import { choice } from '../rule/options.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

const NAMES = ['us', 'uk', 'eu', 'un', 'uae'];

interface Place {
  readonly token: number;
  readonly isDotted: boolean;
  /** A dot is missing or stands alone: `U.S intelligence`. */
  readonly isBroken: boolean;
}

export default defineRule({
  id: 'country-abbreviation',
  summary: 'US, UK, EU and UN with and without dots in one article',
  why: 'Houses differ on U.S. and US; an article should not. A form with only half its dots is wrong in every house. Headlines go by their own rule and are not counted.',
  severity: 'warning',
  fix: 'review',
  precedence: 1,
  on: onArticle,
  options: { dots: choice(['auto', 'always', 'never'], 'auto', 'Dots in the text; `auto` goes by the majority.') },
  messages: {
    broken: '“{found}”: half of the dots; “{better}” is meant.',
    mixed: '“{found}” here, “{better}” elsewhere in the article.',
    tied: '“{found}” and “{better}” stand equally often.',
    house: '“{found}”: the house writes “{better}”.',
  },
  examples: [
    { bad: 'A ⟦U.K⟧ minister met U.K. envoys.', good: 'A U.K. minister met U.K. envoys.' },
    { bad: 'The U.S. Navy sailed. ⟦US⟧ forces followed, and U.S. jets flew.', good: 'The U.S. Navy sailed. U.S. forces followed, and U.S. jets flew.' },
    { bad: 'An EU envoy and an EU diplomat met an ⟦E.U.⟧ guard.', good: 'An EU envoy and an EU diplomat met an EU guard.' },
    { bad: 'The ⟦UN⟧ met.', good: 'The U.N. met.', options: { dots: 'always' } },
    { good: 'The US and the UK signed. US troops left.' },
    { good: 'The U.S. sold arms. The UN did not object.' },
    { good: '“It is US policy,” she said of the U.S. plan.' },
    { good: 'The U.S. team won. “WHY US?” ran the banner.' },
  ],
  *find(article, { dots }) {
    const byName = article.derive(findPlaces);
    for (const [name, places] of byName) yield* judge(article, name, places, dots);
  },
});

function* judge(article: Article, name: string, places: readonly Place[], dots: 'auto' | 'always' | 'never'): Iterable<Problem> {
  const dotted = places.filter(({ isDotted }) => isDotted).length;
  const bare = places.length - dotted;
  const wantsDots = dots === 'auto' ? dotted > bare : dots === 'always';
  const isTied = dots === 'auto' && dotted === bare;
  for (const { token, isDotted, isBroken } of places) {
    const better = isTied ? spelled(name, isBroken || !isDotted) : spelled(name, wantsDots);
    const span = article.span(token);
    if (isBroken) yield { span, say: 'broken', data: { better: spelled(name, wantsDots || isTied) }, fixes: [spelled(name, wantsDots || isTied)], severity: 'error' };
    else if (isTied && bare > 0 && token === places[places.length - 1].token) yield { span, say: 'tied', data: { better }, fixes: [better], query: true, group: name };
    else if (!isTied && isDotted !== wantsDots) {
      const because = dots === 'auto' ? places.filter((one) => one.isDotted === wantsDots && !one.isBroken).slice(0, 3).map((one) => article.span(one.token)) : [];
      yield { span, say: dots === 'auto' ? 'mixed' : 'house', data: { better }, fixes: [better], because, group: name };
    }
  }
}

function spelled(name: string, dots: boolean): string {
  const letters = [...name.toUpperCase()];
  return dots && name !== 'uae' ? letters.map((letter) => `${letter}.`).join('') : letters.join('');
}

function findPlaces(article: Article): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const block of article.blocks) {
    if (block.kind === 'headline' || block.kind === 'heading' || block.kind === 'byline') continue;
    for (let token = block.first; token < block.last; token++) {
      const place = placeAt(article, token);
      if (place === undefined || article.isQuoted(article.tokens.start[token])) continue;
      const name = article.form(token).lower.replace(/\./g, '');
      const list = places.get(name);
      if (list === undefined) places.set(name, [place]);
      else list.push(place);
    }
  }
  return places;
}

/** “US” left over from a page’s list of tags. */
function isWholeLine(article: Article, token: number): boolean {
  const [start, end] = article.span(token);
  return /(?:^|\n)$/.test(article.text.slice(Math.max(0, start - 1), start)) && /^(?:\n|$)/.test(article.text.slice(end, end + 1));
}

function placeAt(article: Article, token: number): Place | undefined {
  if (!article.isWord(token)) return undefined;
  const { text, lower, shape } = article.form(token);
  if (shape !== 'upper' || lower.length > 5) return undefined;
  const name = lower.replace(/\./g, '');
  if (!NAMES.includes(name)) return undefined;
  const block = article.blocks[article.blockOf(token)];
  const isAlone = block.last - block.first <= 2 || isWholeLine(article, token);
  const isShouted = token > block.first && article.isWord(token - 1) && article.form(token - 1).shape === 'upper' && article.form(token - 1).lower.length > 3;
  if (isAlone || isShouted || (name === 'us' && !text.includes('.') && /^(?:let|for|to|with|gives?|told|of)$/.test(article.lower(token - 1)) && !article.isWord(token + 1))) return undefined;
  const isDotted = text.includes('.');
  return { token, isDotted, isBroken: isDotted && !text.endsWith('.') };
}

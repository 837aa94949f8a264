import type { Article } from '../article/article.ts';
import { stemEnd } from '../article/people/name-fix.ts';
import type { Spelling } from '../article/people/spellings.ts';
import { findSpellings } from '../article/people/spellings.ts';
import { findVariants } from '../article/people/transliterations.ts';
import { carryCase } from '../lexicon/letter-case.ts';
import { defineRule } from '../rule/define-rule.ts';
import { list } from '../rule/options.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

export default defineRule({
  id: 'transliteration',
  summary: 'One foreign name written in two ways',
  why: 'Zelensky and Zelenskyy, Kyiv and Kiev, Erdoğan and Erdogan: houses differ, an article should not. The house’s spelling counts if it names one, else the article’s majority.',
  severity: 'warning',
  fix: 'review',
  precedence: 4,
  on: onArticle,
  options: { house: list([], 'The house’s spellings with those that they replace: `Zelensky=Zelenskyy=Zelenskiy`.') },
  messages: {
    mixed: '“{found}” here, “{better}” elsewhere in the article.',
    tied: '“{found}” here, “{better}” elsewhere in the article: which is the house’s?',
    house: '“{found}”: the house writes “{better}”.',
  },
  examples: [
    { bad: 'Volodymyr Zelensky spoke. ⟦Zelenskyy⟧ left. Zelensky’s aides stayed.', good: 'Volodymyr Zelensky spoke. Zelensky left. Zelensky’s aides stayed.' },
    { bad: 'Kyiv was quiet. Trains left Kyiv for Lviv, and ⟦Kiev⟧’s mayor slept.', good: 'Kyiv was quiet. Trains left Kyiv for Lviv, and Kyiv’s mayor slept.' },
    { bad: 'Recep Tayyip Erdoğan spoke. ⟦Erdogan⟧ left. Erdoğan’s aides stayed.', good: 'Recep Tayyip Erdoğan spoke. Erdoğan left. Erdoğan’s aides stayed.' },
    { bad: 'Volodymyr ⟦Zelenskyy⟧ spoke.', good: 'Volodymyr Zelensky spoke.', options: { house: ['Zelensky=Zelenskyy=Zelenskiy'] } },
    { good: 'Volodymyr Zelenskiy spoke in Kiev. Zelenskiy’s aides stayed in Kiev.' },
    { good: 'Myanmar and Burma, Britain and the UK, Israel and Israelis, Kashmir and Kashmiris.' },
    { good: 'José Silva met Jose Ramos in Québec.' },
    { good: 'Ukraine and Ukrainians, Iran and Iranians, Mumbai and Bombay.' },
  ],
  *find(article, { house }) {
    if (house.length > 0) yield* houseSpellings(article, house);
    for (const { spellings } of article.derive(findVariants)) {
      const [right, ...others] = spellings;
      for (const other of others) yield* each(article, other, right.text, other.tokens.length === right.tokens.length ? 'tied' : 'mixed', right);
    }
  },
});

function* each(article: Article, wrong: Spelling, better: string, say: string, right?: Spelling): Iterable<Problem> {
  const because = right?.tokens.slice(0, 3).map((token) => article.span(token)) ?? [];
  for (const token of wrong.tokens) {
    if (right !== undefined && isInside(article, token)) continue;
    const [start, end] = [article.tokens.start[token], stemEnd(article, token)];
    const fix = carryCase(article.text.slice(start, end), better);
    yield { span: [start, end], say, data: { better: fix }, fixes: [fix], because, group: wrong.lower, ...(say === 'tied' ? { query: true } : {}) };
  }
}

/** “Orissa High Court” keeps its name; “Kiev’s mayor” does not. */
function isInside(article: Article, token: number): boolean {
  return !article.form(token).isPossessive && article.isWord(token + 1) && article.form(token + 1).shape === 'capital';
}

function* houseSpellings(article: Article, house: readonly string[]): Iterable<Problem> {
  const wanted = new Map(house.flatMap((line) => line.split('=').slice(1).map((other) => [other.trim().toLowerCase(), line.split('=')[0].trim()] as const)));
  for (const spelling of article.derive(findSpellings)) {
    const better = wanted.get(spelling.lower);
    if (better !== undefined) yield* each(article, spelling, better, 'house');
  }
}

import { attributionAt } from '../article/attribution.ts';
import type { Article } from '../article/article.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

/** Present and past of the verbs that tell of speech. */
const PAIRS = 'says said|adds added|tells told|explains explained|writes wrote|recalls recalled|insists insisted|warns warned|notes noted|replies replied|argues argued|admits admitted|jokes joked|concludes concluded'.split('|').map((pair) => pair.split(' ') as [string, string]);
const PAST_OF = new Map(PAIRS);
const PAST = new Set(PAIRS.map(([, past]) => past));
/** Attributions in one tense that an article needs before one in the other stands out. */
const LEAST = 4;

interface Told {
  readonly verb: number;
  readonly speaker: string;
  readonly tense: 'past' | 'present';
}

export default defineRule({
  id: 'attribution-tense',
  summary: 'One quotation is told in another tense than all the rest: he says among he said',
  why: 'News tells what was said in the past tense, features in the present. A lone “says” among “said” is left from another draft.',
  severity: 'warning',
  fix: 'review',
  on: onArticle,
  messages: { tense: '“{found}”: the same speaker’s other words are told with “{other}”, and all the rest like that.' },
  examples: [
    {
      bad: '“We left,” she said. “It rained,” she said.\n\n“We saw it,” said Ada Brook.\n\n“We sat there,” she said. “It was cold,” she ⟦adds⟧.\n\n“It was,” he said.',
      good: '“We left,” she said. “It rained,” she said.\n\n“We saw it,” said Ada Brook.\n\n“We sat there,” she said. “It was cold,” she added.\n\n“It was,” he said.',
    },
    { good: '“We left,” she said. “It rained,” she says.' },
    { good: '“We left,” she said. “It rained,” she said.\n\n“We saw it,” said Ada Brook.\n\n“We sat there,” she said.\n\n“Boats are banned,” the notice says.' },
    { good: '“We leave,” she says. “It rains,” she says.\n\n“We see it,” says Ada Brook.\n\n“We sit there,” she says. “It was cold,” she told a newspaper in May.' },
    { good: '“We left,” she said. “It rained,” he says. “We saw it,” they said. “We sat there,” she says. “It was cold,” she adds.' },
    { good: 'She said they left. She says it rained.' },
  ],
  *find(article): Iterable<Problem> {
    const told = attributions(article);
    if (told.length <= LEAST) return;
    // The other way round, a past among presents, is somebody quoted from another day.
    if (told.filter(({ tense }) => tense === 'present').length !== 1) return;
    const at = told.findIndex(({ tense }) => tense === 'present');
    const beside = [told[at - 1], told[at + 1]].find((one) => one?.speaker === told[at].speaker && isNear(article, one.verb, told[at].verb));
    const better = PAST_OF.get(article.lower(told[at].verb));
    if (beside === undefined || better === undefined) return;
    yield { span: article.span(told[at].verb), say: 'tense', data: { other: article.written(beside.verb) }, fixes: [better], because: [article.span(beside.verb)] };
  },
});

/** What people are said to have said, right behind their words, in text order. */
function attributions(article: Article): Told[] {
  const found: Told[] = [];
  for (const { close, depth } of article.quotes.quotations) {
    if (close < 0 || depth > 0) continue;
    const verb = attributionAt(article, close + 1);
    const lower = verb < 0 ? '' : article.lower(verb);
    const tense = PAST_OF.has(lower) ? 'present' : PAST.has(lower) ? 'past' : undefined;
    if (tense !== undefined) found.push({ verb, tense, speaker: verb > close + 1 ? article.lower(verb - 1) : '' });
  }
  return found;
}

/** In one paragraph or the next, and by a person: “she”, “Brook”. */
function isNear(article: Article, a: number, b: number): boolean {
  const isPerson = /^(?:he|she|they|i|we)$/.test(article.lower(b - 1)) || (article.isWord(b - 1) && article.form(b - 1).shape === 'capital');
  return isPerson && Math.abs(article.blockOf(a) - article.blockOf(b)) < 2;
}

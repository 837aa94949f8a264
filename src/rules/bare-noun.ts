import { isPlaceForPhrase } from '../article/bare-places.ts';
import { countNoun } from '../article/count-nouns.ts';
import { startOfPhrase } from '../article/noun-phrase.ts';
import { endsInStop, isRunningText } from '../article/running-text.ts';
import type { Article } from '../article/article.ts';
import { capitalise } from '../text/characters.ts';
import { defineRule } from '../rule/define-rule.ts';
import { startsWithVowelSound } from '../rule/sound.ts';
import { onForms } from '../rule/trigger.ts';

export default defineRule({
  id: 'bare-noun',
  summary: 'A countable noun without an article',
  why: 'What can be counted takes “a” or “the” when there is one of it: members of a road crew, a man in a hat.',
  severity: 'warning',
  fix: 'review',
  on: onForms(({ lower, shape, isPossessive }) => (shape === 'lower' || shape === 'capital') && !isPossessive && countNoun(lower) !== undefined),
  messages: { bare: '“{found}”: an article is missing.' },
  examples: [
    { bad: 'They stood beside a man in ⟦black-and-white hat⟧ that day.', good: 'They stood beside a man in a black-and-white hat that day.' },
    { bad: 'The door flew off, leaving ⟦hole⟧ beside the seats.', good: 'The door flew off, leaving a hole beside the seats.' },
    { bad: 'Two members of ⟦road gang⟧ beside the hut were hurt, and she won 40 caps as ⟦player⟧.', good: 'Two members of a road gang beside the hut were hurt, and she won 40 caps as a player.' },
    { bad: '⟦Decision⟧ has been put off until the autumn, he said.', good: 'A decision has been put off until the autumn, he said.' },
    { good: 'She went in hat and coat, from door to door, by train and on horse.' },
    { good: 'As captain he was promoted to manager, and the club is at stake.' },
    { good: 'He gave them proof of concept, a kind of engine, and a choice of vehicle.' },
    { good: 'In an emailed statement, the presiding member named it song of the year.' },
    { good: 'Ms Hill bought the shop. Hill has run it since, shoulder to shoulder with her son.' },
    { good: 'Woman Finds Hole in Wall\n\nThe wall had stood there for a hundred years, she said.' },
  ],
  *find(article, _options, at) {
    if (article.form(at).shape !== 'lower' && !article.isSentenceStart(at)) return;
    const first = startOfPhrase(article, at);
    if (!isPlaceForPhrase(article, first, at) || isTitle(article, first, at)) return;
    if (!isRunningText(article, at) || !endsInStop(article, at)) return;
    const phrase = article.slice(article.span(first, at));
    const starts = article.isSentenceStart(first);
    const small = starts ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase;
    const articles = [startsWithVowelSound(small.split(/[\s-]/)[0]) ? 'an' : 'a', 'the'];
    yield { span: article.span(first, at), say: 'bare', fixes: articles.map((word) => `${starts ? capitalise(word) : word} ${small}`) };
  },
});

/** “song of the year”, “best new artist”: prizes and the like. */
function isTitle(article: Article, first: number, head: number): boolean {
  const isOfThe = article.lower(head + 1) === 'of' && /^(?:year|month|week|match|day|season|tournament|series|century|decade)$/.test(article.lower(head + 3));
  return isOfThe || article.lower(first) === 'best' || article.lower(head - 1) === 'domestic';
}

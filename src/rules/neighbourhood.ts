import { findOddNeighbours } from '../article/odd-neighbours.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onArticle } from '../rule/trigger.ts';

export default defineRule({
  id: 'neighbourhood',
  summary: 'A real word where the article has another, nearly the same, in that place',
  why: 'A piece that speaks of a “school board” six times means no “school boat”. No dictionary sees the slip; the article does.',
  severity: 'warning',
  fix: 'review',
  checksQuotations: true,
  on: onArticle,
  messages: { usual: '“{pair}” here, “{usual}” {many} times elsewhere in the article.' },
  examples: [
    {
      bad: 'The school board met. A school board vote fell. No school board member spoke. The school board rests. One school board sat. The school ⟦boat⟧ was split.',
      good: 'The school board met. A school board vote fell. No school board member spoke. The school board rests. One school board sat. The school board was split.',
    },
    {
      bad: 'The toll bridge is shut. That toll bridge was old. Each toll bridge pays. A new toll ⟦bride⟧ is planned.',
      good: 'The toll bridge is shut. That toll bridge was old. Each toll bridge pays. A new toll bridge is planned.',
    },
    { good: 'The toll bridge is shut. That toll bridge was old. A new toll bride is planned.', note: 'Twice is not enough.' },
    { good: 'The school board met. A school board vote fell. No school board member spoke. Most school boards agree.' },
    { good: 'The state senate met. The state senate sat. The state senate rose. A state senator fell.' },
    { good: 'The tax rise came. A tax rise fell. One tax rise hurt. The tax rite was new; a rite is a rite.', note: 'A word that stands again is meant.' },
    { good: 'The rock band played. A rock band left. That rock band split. The rock bank, he said, rose. A bank is a bank.' },
  ],
  *find(article) {
    for (const { token, usual, beside } of article.derive(findOddNeighbours)) {
      const better = article.lower(usual[0]);
      const pair = (word: string): string => (beside < token ? `${article.lower(beside)} ${word}` : `${word} ${article.lower(beside)}`);
      yield {
        span: article.span(token),
        say: 'usual',
        data: { pair: pair(article.lower(token)), usual: pair(better), many: usual.length },
        fixes: [better],
        because: usual.slice(0, 3).map((one) => article.span(one)),
      };
    }
  },
});

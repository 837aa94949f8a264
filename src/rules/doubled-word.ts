import repeatedOk from '../../data/language/repeated-ok.tsv';
import type { Article } from '../article/article.ts';
import { QuoteRole } from '../article/quotations.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onArticle } from '../rule/trigger.ts';
import { lazily } from '../text/lazily.ts';
import { readTable } from '../text/table.ts';

/** Small words that only a slip doubles; “that that” and “had had” are in the table of those that may. */
const legitimate = lazily(() => new Set(readTable(repeatedOk, ['words']).map((row) => row.words.split(' ')[0].toLowerCase())));

export default defineRule({
  id: 'doubled-word',
  summary: 'A word stands twice',
  why: 'The eye jumps over a doubled small word, above all at a line break; the reader’s does not.',
  severity: 'error',
  fix: 'review',
  checksQuotations: true,
  on: onArticle,
  messages: { twice: '“{found}”: the word stands twice.' },
  examples: [
    { bad: 'They met ⟦in in⟧ the park.', good: 'They met in the park.' },
    { bad: 'He ran for ⟦the the⟧ bus.', good: 'He ran for the bus.' },
    { good: 'He had had enough, and she knew that that was so.' },
    { good: 'The band Duran Duran played in Baden-Baden.' },
    { good: 'They sailed to Bora Bora. “Come on, on to the beach,” he said.' },
    { good: 'The idea of “done done” came up, or of “off off,” as they say.' },
    { good: 'It was a very, very long night.' },
  ],
  *find(article) {
    for (const token of article.tokens.repeats) {
      const { lower, shape } = article.form(token);
      // “Bora Bora”, “Boutros Boutros-Ghali”: names double.
      if (legitimate().has(lower) || shape !== 'lower') continue;
      if (isNamed(article, token)) continue;
      if (article.slice([article.tokens.end[token - 1], article.tokens.start[token]]).trim() !== '') continue;
      yield { span: article.span(token - 1, token), say: 'twice', fixes: [article.written(token - 1)] };
    }
  },
});

/** “done done” between quotation marks: spoken of, not slipped. */
function isNamed(article: Article, token: number): boolean {
  const { quotes } = article;
  return quotes.roleOf(token - 2) === QuoteRole.OPEN && (quotes.roleOf(token + 1) === QuoteRole.CLOSE || quotes.roleOf(token + 2) === QuoteRole.CLOSE);
}

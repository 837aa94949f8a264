import table from '../../data/language/word-order.tsv';
import { isApart } from '../article/running-text.ts';
import { defineRule } from '../rule/define-rule.ts';
import { PhraseTable } from '../rule/phrases.ts';

const phrases = new PhraseTable(table);

export default defineRule({
  id: 'word-order',
  summary: 'Small words in the wrong order: one the of best, asked why was he late',
  why: 'A word moved with the mouse lands one place off, and a question taken into a sentence keeps the order of a question.',
  severity: 'error',
  fix: 'review',
  precedence: 3,
  on: phrases.trigger,
  messages: { order: '“{found}”: {why}.' },
  examples: [
    { bad: 'It was ⟦one the of⟧ boats that sank.', good: 'It was one of the boats that sank.' },
    { bad: 'The ferry ⟦could not longer⟧ stop.', good: 'The ferry could no longer stop.' },
    { bad: 'The board ⟦explained why was it⟧ late.', good: 'The board explained why it was late.' },
    { bad: 'It left ⟦ago three days⟧ with the mail.', good: 'It left three days ago with the mail.' },
    { bad: '⟦They not were⟧ asked to pay.', good: 'They were not asked to pay.' },
    { bad: 'Call the harbour ⟦as soon possible⟧, he wrote.', good: 'Call the harbour as soon as possible, he wrote.' },
    { good: 'It could not longer than an hour be held. A week ago three boats sank.' },
    { good: 'They asked: why was he late? Whether or not is for the board.' },
    { good: 'That was the least at issue. It is the same the world over, rather than fewer boats.' },
    { good: 'The powers that be would not say. She explained what it was, and how it is done.' },
    { good: 'Due to the rain and according to the crew, most of the boats stayed, rather than the ferry.' },
    { good: 'He did enough good to be thanked, and a man such as he was.' },
  ],
  *find(article, _options, at) {
    if (isApart(article, at)) return;
    for (const { span, replacements, field } of phrases.at(article, at)) yield { span, say: 'order', data: { why: field('why') }, fixes: replacements };
  },
});

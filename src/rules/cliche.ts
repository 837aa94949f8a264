import table from '../../data/language/cliches.tsv';
import { defineRule } from '../rule/define-rule.ts';
import { list } from '../rule/options.ts';
import { PhraseTable } from '../rule/phrases.ts';

const phrases = new PhraseTable(table);

export default defineRule({
  id: 'cliche',
  summary: 'A phrase that has been printed too often',
  why: 'The first to see the tip of the iceberg had seen something. These phrases are collected by editors who no longer see it; what to put instead only the writer knows.',
  severity: 'info',
  fix: 'never',
  isOptIn: true,
  on: phrases.trigger,
  options: { allow: list([], 'Phrases that the house puts up with, as they stand in the text: `in the wake of`.') },
  messages: { worn: '“{found}” is worn: say it afresh.' },
  examples: [
    { bad: 'It was only the ⟦tip of the iceberg⟧, she feared.' },
    { bad: '⟦At the end of the day⟧, the town had left ⟦no stone unturned⟧.' },
    { bad: 'It was a ⟦stark reminder⟧ of the ⟦war-torn⟧ years.' },
    { good: 'The ship struck the tip of an iceberg at the end of a day of fog.' },
    { good: '“It is the tip of the iceberg,” she said.' },
    { good: 'He turned a stone and left the others unturned.' },
    { good: 'The band played on, as it does in the wake of.', options: { allow: ['In the wake of'] } },
  ],
  *find(article, { allow }, at) {
    for (const { span } of phrases.at(article, at)) {
      const found = article.slice(span).toLowerCase();
      if (!allow.some((phrase) => phrase.toLowerCase() === found)) yield { span, say: 'worn' };
    }
  },
});

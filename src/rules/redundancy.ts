import table from '../../data/language/redundancies.tsv';
import { defineRule } from '../rule/define-rule.ts';
import { PhraseTable } from '../rule/phrases.ts';
import { flag } from '../rule/options.ts';

const phrases = new PhraseTable(table);

export default defineRule({
  id: 'redundancy',
  summary: 'The same thing said twice in one phrase',
  why: 'A machine is part of an ATM, the morning part of 8 a.m.; what is said once is shorter and surer.',
  severity: 'warning',
  fix: 'review',
  on: phrases.trigger,
  options: { taste: flag(false, 'Also report what some would keep: completely destroyed, past history.') },
  messages: { twice: '“{found}”: {why}.' },
  examples: [
    { bad: 'The shop opens at ⟦8 a.m. in the morning⟧.', good: 'The shop opens at 8 a.m.' },
    { bad: 'It opened at ⟦8am in the morning⟧ on Friday.', good: 'It opened at 8am on Friday.' },
    { bad: 'He robbed an ⟦ATM machine⟧ in Leeds.', good: 'He robbed an ATM in Leeds.' },
    { good: 'In the morning, at 8 a.m., the shop opens.' },
    { good: 'The city was completely demolished.' },
    { good: 'She said: “It was an ATM machine.”' },
    { good: 'He left at 8 a.m. “In the morning,” she said, “he had been well.”' },
    { bad: 'The city was ⟦completely demolished⟧.', good: 'The city was demolished.', options: { taste: true } },
  ],
  *find(article, { taste }, at) {
    for (const { span, replacements, field } of phrases.at(article, at)) {
      if (field('level') === 'taste' && !taste) continue;
      yield { span, say: 'twice', data: { why: field('why') }, fixes: replacements };
    }
  },
});

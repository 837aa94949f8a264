import table from '../../data/language/eggcorns.tsv';
import { defineRule } from '../rule/define-rule.ts';
import { PhraseTable } from '../rule/phrases.ts';
import { flag } from '../rule/options.ts';

const phrases = new PhraseTable(table);

export default defineRule({
  id: 'eggcorn',
  summary: 'A set phrase misheard or mixed with another',
  why: 'What sounds right on the radio looks wrong in print: a bear minimum, for all intensive purposes, one foul swoop.',
  severity: 'error',
  fix: 'review',
  on: phrases.trigger,
  options: { houseChoices: flag(false, 'Also report what some dictionaries list: hone in on, bold-faced lie.') },
  messages: { misheard: '“{found}”: {why}.' },
  examples: [
    { bad: 'They did the ⟦bear minimum⟧.', good: 'They did the bare minimum.' },
    { bad: 'It was, ⟦for all intensive purposes⟧, over.', good: 'It was, for all intents and purposes, over.' },
    { bad: 'He gave the press a ⟦wide birth⟧.', good: 'He gave the press a wide berth.' },
    { good: 'They studied the county-wide birth rate.' },
    { good: 'The polar bear ate the bare minimum.' },
    { good: 'The firm Bear Minimum sells tents.' },
    { good: 'The drone honed in on the barn.' },
    { bad: 'The drone ⟦honed in on⟧ the barn.', good: 'The drone homed in on the barn.', options: { houseChoices: true } },
  ],
  *find(article, { houseChoices }, at) {
    for (const { span, replacements, field } of phrases.at(article, at)) {
      const [, kind, why] = /^(?:(style|dialect): )?(.*)$/.exec(field('why')) ?? [];
      if (kind !== undefined && !houseChoices) continue;
      yield { span, say: 'misheard', data: { why }, fixes: replacements };
    }
  },
});

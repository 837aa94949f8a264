import table from '../../data/language/prepositions.tsv';
import { defineRule } from '../rule/define-rule.ts';
import { PhraseTable } from '../rule/phrases.ts';
import { flag } from '../rule/options.ts';

const phrases = new PhraseTable(table);

export default defineRule({
  id: 'preposition',
  summary: 'A verb, noun or adjective with a preposition it does not take',
  why: 'Each word has its own: one emphasises a point, not on a point; a team consists of players and is composed of them.',
  severity: 'warning',
  fix: 'review',
  on: phrases.trigger,
  options: { houseChoices: flag(false, 'Also report what dialects and houses differ on: different than, comprised of.') },
  messages: { wrong: '“{found}”: {why}.' },
  examples: [
    { bad: 'The minister ⟦emphasized on the⟧ need for rain.', good: 'The minister emphasized the need for rain.' },
    { bad: 'They ⟦discussed about⟧ the merger for hours.', good: 'They discussed the merger for hours.' },
    { bad: '⟦In regards to⟧ the bill, nobody spoke.', good: 'In regard to the bill, nobody spoke.' },
    { good: 'She insisted on paying, and emphasised the point.' },
    { good: 'He was different than they remember, in some houses.' },
    { good: 'He said: “We emphasised on that, and we discussed about it.”' },
    { good: 'What they discussed, about an hour later, was known.' },
    { bad: 'The fleet ⟦is comprised of⟧ four boats.', good: 'The fleet comprises four boats.', options: { houseChoices: true } },
  ],
  *find(article, { houseChoices }, at) {
    for (const { span, replacements, field } of phrases.at(article, at)) {
      const [, kind, why] = /^(?:(style|dialect): )?(.*)$/.exec(field('why')) ?? [];
      if (kind !== undefined && !houseChoices) continue;
      yield { span, say: 'wrong', data: { why }, fixes: replacements };
    }
  },
});

import table from '../../data/language/sensitive-terms.tsv';
import { defineRule } from '../rule/define-rule.ts';
import { list } from '../rule/options.ts';
import { PhraseTable } from '../rule/phrases.ts';

const phrases = new PhraseTable(table);
const PACKS = ['addiction', 'disability', 'gender', 'migration', 'race', 'suicide'];

export default defineRule({
  id: 'sensitive-term',
  summary: 'Words about people that many newsrooms avoid, in packs to choose from',
  why: 'What a newsroom prints of suicide, disability, addiction, gender, race and migration is its own choice; these packs hold what published guides advise against. What people say of themselves or of others stays in quotations.',
  severity: 'warning',
  fix: 'review',
  isOptIn: true,
  on: phrases.trigger,
  options: { packs: list([], 'Which packs; none named means all.', PACKS) },
  messages: { better: '“{found}”: {why}; “{better}”?', only: '“{found}”: {why}.' },
  examples: [
    { bad: 'He ⟦committed suicide⟧ in May, the court heard.', good: 'He died by suicide in May, the court heard.' },
    { bad: 'Two ⟦firemen⟧ and their ⟦able-bodied⟧ friends came.', good: 'Two firefighters and their non-disabled friends came.', options: { packs: ['gender', 'disability'] } },
    { bad: 'The ⟦illegal immigrants⟧ were held for a week.', options: { packs: ['migration'] } },
    { good: 'The firemen came and he committed suicide in May.', options: { packs: ['race'] } },
    { good: '“He committed suicide,” his brother said.' },
    { good: 'An able-bodied seaman, the illegal arms and the fire chief were named.' },
    { good: 'The Substance Abuse Council met the Fireman Sam actors.' },
  ],
  *find(article, { packs }, at) {
    for (const { span, replacements, field } of phrases.at(article, at)) {
      if (packs.length > 0 && !packs.includes(field('pack'))) continue;
      const fixes = replacements.filter((text) => text !== '');
      const isSourced = field('source') !== 'unsourced';
      yield { span, say: fixes.length > 0 ? 'better' : 'only', data: { why: field('why'), better: fixes[0] ?? '' }, fixes, ...(isSourced ? {} : { severity: 'info' as const }) };
    }
  },
});

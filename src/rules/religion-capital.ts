import { defineRule } from '../rule/define-rule.ts';
import { onWords } from '../rule/trigger.ts';
import { capitalise } from '../text/characters.ts';

const FAITHS = 'muslim muslims islam islamic islamist islamists christian christians christianity judaism jewish jew jews hindu hindus hinduism buddhist buddhists buddhism sikh sikhs sikhism anglican anglicans mormon mormons methodist methodists presbyterian presbyterians lutheran lutherans quran koran shia sunni'.split(' ');
/** Small in another sense; a church or its people show that the faith is meant. */
const CATHOLIC = /^(?:church|churches|priests?|bishops?|archbishops?|cardinals?|school|schools|faith|diocese|nuns?|parish)$/;

export default defineRule({
  id: 'religion-capital',
  summary: 'A religion or its followers without a capital: a muslim',
  why: 'Names of religions and of those who hold them take a capital in every house; small, they look like contempt where only a key was missed.',
  severity: 'error',
  fix: 'review',
  on: onWords([...FAITHS, 'catholic']),
  messages: { small: '“{found}”: religions take a capital, “{better}”.' },
  examples: [
    { bad: 'He is a ⟦muslim⟧, and she is a ⟦christian⟧.', good: 'He is a Muslim, and she is a Christian.' },
    { bad: 'The ⟦islamic⟧ school is next to the ⟦jewish⟧ bakery.', good: 'The Islamic school is next to the Jewish bakery.' },
    { bad: 'A ⟦catholic⟧ priest blessed the boats.', good: 'A Catholic priest blessed the boats.' },
    { good: 'He is a Muslim, she is a Christian, and their tastes are catholic.' },
    { good: 'His christian name is Paul, and he plays the jew’s harp.' },
    { good: 'Write to christian@example.org or see example.org/islam and #muslim.' },
    { good: 'MUSLIM LEADERS MEET\n\nThe Sikh and Hindu elders met the Anglican bishop.' },
  ],
  *find(article, _options, at) {
    const { shape, lower, isPossessive } = article.form(at);
    const next = article.lower(at + 1);
    if (shape !== 'lower' || article.isGlued(at) || article.isMark(at - 1, '#')) return;
    const isOther = (lower === 'catholic' && !CATHOLIC.test(next)) || (lower === 'christian' && /^names?$/.test(next)) || (isPossessive && /^harps?$/.test(next));
    if (isOther) return;
    const better = capitalise(article.written(at));
    yield { span: article.span(at), say: 'small', data: { better }, fixes: [better], group: lower, evenInQuotation: true };
  },
});

import { isApart, isOthersWords } from '../article/running-text.ts';
import { NameBit } from '../article/people/name-forms.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onWords } from '../rule/trigger.ts';

export default defineRule({
  id: 'courtesy-title',
  summary: 'Mr, Mrs, Ms or Miss before a name, where the house uses none',
  why: 'Agencies and most papers name people by their surnames after the first mention; a few keep the courtesy titles. Quotations keep what was said, and so do couples who share a name.',
  severity: 'warning',
  fix: 'review',
  isOptIn: true,
  on: onWords(['mr', 'mrs', 'ms', 'miss', 'messrs']),
  messages: { title: '“{found}”: the house names people without courtesy titles.' },
  examples: [
    { bad: 'The plan pleased ⟦Mr. Ames⟧ and his aides.', good: 'The plan pleased Ames and his aides.' },
    { bad: 'The plan pleased ⟦Ms Bell⟧.', good: 'The plan pleased Bell.' },
    { good: '“The plan pleased Mr. Ames,” she said.' },
    { good: 'Mr. and Mrs. Ames came by train.' },
    { good: 'She won the Miss World crown and a role in “Mrs. Doubtfire.”' },
    { good: 'They miss Ames, and the MS was lost.' },
  ],
  *find(article, _options, at) {
    const hasStop = article.isMark(at + 1, '.') && article.isGlued(at + 1);
    const name = hasStop ? at + 2 : at + 1;
    if (!/^\p{Lu}\p{Ll}/u.test(article.written(at)) || !article.isWord(name) || article.isGlued(name) || !/^\p{Lu}\p{Ll}/u.test(article.written(name))) return;
    const bits = article.names.bits(article.tokens.form[name]);
    if ((bits & NameBit.STOP) !== 0 || isApart(article, at) || isOthersWords(article, at) || /^(?:and|&|universe|world|america|usa|right|wrong)$/.test(article.lower(name))) return;
    if (article.lower(at - 1) === 'and' && /^(?:mr|mrs)$/.test(article.lower(article.isMark(at - 2, '.') ? at - 3 : at - 2))) return;
    yield { span: article.span(at, name), say: 'title', fixes: [article.written(name)], group: 'title' };
  },
});

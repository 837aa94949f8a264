import { nameFix, stemEnd } from '../article/people/name-fix.ts';
import { findWrongWritings } from '../article/people/wrong-writing.ts';
import { isCertain } from '../article/things/thing-slips.ts';
import { findOrganisations } from '../article/things/things.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

export default defineRule({
  id: 'organisation-name',
  summary: 'An organisation’s name that is not quite its name',
  why: 'The World Heath Organization and the Center for Disease Control do not exist. A name of several words is marked if it is a listed mistake, or if all but one of its words are those of a known organisation and that one is a letter off.',
  severity: 'error',
  fix: 'review',
  checksQuotations: true,
  precedence: 1,
  on: onArticle,
  messages: { known: '“{found}”: the name is {name}.' },
  examples: [
    { bad: 'A doctor of the World ⟦Heath⟧ Organization spoke.', good: 'A doctor of the World Health Organization spoke.' },
    { bad: 'The International Monetary ⟦Fudn⟧ lent more.', good: 'The International Monetary Fund lent more.' },
    { bad: 'Members of the Lok ⟦Sahba⟧ stood up.', good: 'Members of the Lok Sabha stood up.' },
    { good: 'The World Health Organization and the World Trade Organization met.' },
    { good: 'The Little Heath Organisation of Upper Snodbury met.' },
    { good: 'Staff of the International Monetary Fund’s Middle East department left.' },
    { good: 'The Federal Bureau of Prisons and the Federal Reserve Board met.' },
    { good: 'She sat on the Snodbury Works Council and the National Trust.' },
  ],
  *find(article): Iterable<Problem> {
    const { near: nearNames, known } = article.derive(findOrganisations);
    for (const { first, last, right } of findWrongWritings(article, known)) {
      yield { span: [article.tokens.start[first], stemEnd(article, last)], say: 'known', data: { name: right }, fixes: [right], group: right, severity: 'warning' };
    }
    for (const near of nearNames) {
      const { span, text, name } = nameFix(article, near);
      yield { span, say: 'known', data: { name }, fixes: [text], group: text, ...(isCertain(near) ? {} : { severity: 'warning' }) };
    }
  },
});

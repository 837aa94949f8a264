import { nameFix } from '../article/people/name-fix.ts';
import { findNameSlips } from '../article/people/judge-slips.ts';
import { findWrongGivenNames } from '../article/people/wrong-given.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

export default defineRule({
  id: 'name-pair',
  summary: 'Two good names that are wrong together',
  why: 'Anthony and Blinken are both names, so no spelling checker minds; the secretary of state is Antony. Names are looked up as pairs. Where somebody really bears the other name, or the article introduces somebody else, nothing is said.',
  severity: 'warning',
  fix: 'review',
  checksQuotations: true,
  precedence: 3,
  on: onArticle,
  messages: {
    known: '“{found}”: {name} is meant ({who})?',
    article: '“{found}”: the article has {name} elsewhere.',
  },
  examples: [
    { bad: 'Secretary of State ⟦Anthony⟧ Blinken flew to Cairo.', good: 'Secretary of State Antony Blinken flew to Cairo.' },
    { bad: 'The film was made by the director ⟦Stephen⟧ Spielberg.', good: 'The film was made by the director Steven Spielberg.' },
    { bad: 'The financier ⟦Jeffery⟧ Epstein owned an island.', good: 'The financier Jeffrey Epstein owned an island.' },
    { bad: 'England lost again. ⟦Gary⟧ Southgate would not be drawn on his future. England had been ahead.', good: 'England lost again. Gareth Southgate would not be drawn on his future. England had been ahead.' },
    { good: 'Gary Southgate, a postman, saw England lose. Gary said England had been ahead.' },
    { good: 'Graham Southgate would not be drawn on his goats.' },
    { good: 'Anthony Blinken, a plumber from Leeds, mended the pipe.' },
    { good: 'Antony Blinken and Tony Blinken are one person.' },
    { good: 'Her brother Stephen Spielberg keeps bees.' },
    { good: 'Anthony Albanese met Anthony Fauci and Antony Gormley.' },
    { good: 'Steve Bannon and Steven Gerrard have not met.' },
  ],
  *find(article): Iterable<Problem> {
    for (const slip of article.derive(findNameSlips)) {
      if (!slip.isPair) continue;
      const { span, text, name, who } = nameFix(article, slip.near);
      const { because } = slip;
      yield { span, say: because.length > 0 ? 'article' : 'known', data: { name, who }, fixes: [text], because, group: text };
    }
    for (const meant of article.derive(findWrongGivenNames)) {
      const { span, text, name, who } = nameFix(article, meant);
      yield { span, say: 'known', data: { name, who }, fixes: [text], group: text, query: true };
    }
  },
});

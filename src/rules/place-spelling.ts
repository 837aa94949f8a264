import { nameFix } from '../article/people/name-fix.ts';
import { isCertain } from '../article/things/thing-slips.ts';
import { findPlaces } from '../article/things/things.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

export default defineRule({
  id: 'place-spelling',
  summary: 'A place’s name with a letter wrong',
  why: 'San Fransisco and Kyrgystan slip past spelling checkers that leave capitals alone. A place is marked if its misspelling is a listed one, or if a word that nobody knows makes a name of several words, or a very well known one, with one letter changed.',
  severity: 'error',
  fix: 'review',
  checksQuotations: true,
  precedence: 1,
  on: onArticle,
  messages: { known: '“{found}”: the place is {name}.' },
  examples: [
    { bad: 'He died in San ⟦Fransisco⟧ on Sunday.', good: 'He died in San Francisco on Sunday.' },
    { bad: 'Envoys flew to ⟦Kyrgystan⟧ for talks.', good: 'Envoys flew to Kyrgyzstan for talks.' },
    { bad: 'A flat in Rio de ⟦Janiero⟧ was searched.', good: 'A flat in Rio de Janeiro was searched.' },
    { good: 'Kiev and Lviv, Bangalore and Bombay, Calcutta and Kolkata.' },
    { good: 'The Korean and Israeli teams met Iraqis in Koreatown.' },
    { good: 'She lives in Upper Snodbury, near Little Wenham-Parva.' },
    { good: 'Senator Tuscon Hale met Paris Hilton and Austin Powers.' },
    { good: 'The San Marino and San Martino teams drew.' },
  ],
  *find(article): Iterable<Problem> {
    for (const near of article.derive(findPlaces).near) {
      const { span, text, name } = nameFix(article, near);
      yield { span, say: 'known', data: { name }, fixes: [text], group: text, ...(near.isListed && isCertain(near) ? {} : { severity: 'warning' }) };
    }
  },
});

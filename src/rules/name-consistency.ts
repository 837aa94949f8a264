import { carryCase } from '../lexicon/letter-case.ts';
import { findInconsistencies } from '../article/people/inconsistencies.ts';
import { stemEnd } from '../article/people/name-fix.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onArticle } from '../rule/trigger.ts';

export default defineRule({
  id: 'name-consistency',
  summary: 'One name, two spellings in one article',
  why: 'An article that disagrees with itself about a name is wrong at least once, whether or not anybody has heard of the name. What a list of names or a dictionary has is taken for right, then the spelling of the first full mention, then the more frequent one; where the article cannot tell, both are offered.',
  severity: 'error',
  fix: 'review',
  checksQuotations: true,
  precedence: 2,
  on: onArticle,
  messages: {
    other: '“{found}” here, “{better}” elsewhere in the article.',
    open: '“{found}” here, “{better}” elsewhere in the article: which is right?',
  },
  examples: [
    { bad: 'Paul Hetherington booked early. ⟦Heatherington⟧ flew home. “Robbed,” Hetherington said. Hetherington sighed.', good: 'Paul Hetherington booked early. Hetherington flew home. “Robbed,” Hetherington said. Hetherington sighed.' },
    { bad: 'The vaccine was bought from Vordanix in May. ⟦Voradnix⟧ declined to comment. Vordanix shares rose, and Vordanix said no more.', good: 'The vaccine was bought from Vordanix in May. Vordanix declined to comment. Vordanix shares rose, and Vordanix said no more.' },
    { bad: 'Singapore signed first. ⟦Sinagapore⟧’s envoy smiled, and Singapore’s press cheered.', good: 'Singapore signed first. Singapore’s envoy smiled, and Singapore’s press cheered.' },
    { good: 'Jurgen Ostmeyer and his rival Karel Ostmeier shook hands. Ostmeyer smiled.' },
    { good: 'The Wendelins left. Wendelin’s aunt, a Wendelina, stayed.' },
    { good: 'Israel and Israeli, Iraq and Iraqi, Korea and Korean, Obama and the Obamas.' },
    { good: 'Anna Petrov met Olga Petrova. Filipino and Filipina nurses came.' },
    { good: 'Al-Qaida claimed it; Alqaida denied it.' },
  ],
  *find(article) {
    for (const { wrong, right, isSure, isOpen } of article.derive(findInconsistencies)) {
      const because = right.tokens.slice(0, 3).map((token) => article.span(token));
      for (const token of wrong.tokens) {
        const end = stemEnd(article, token);
        const start = article.tokens.start[token];
        const better = carryCase(article.text.slice(start, end), right.text);
        yield { span: [start, end], say: isOpen ? 'open' : 'other', data: { better }, fixes: [better], because, group: wrong.lower, ...(isOpen ? { query: true } : {}), ...(isSure ? {} : { severity: 'warning' }) };
      }
    }
  },
});

import { findPlaces } from '../article/things/things.ts';
import type { Article } from '../article/article.ts';
import { findTimeAnchor } from '../article/time-anchor.ts';
import { yearOf } from '../lexicon/names/name-row.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onArticle } from '../rule/trigger.ts';

export default defineRule({
  id: 'renamed-place',
  summary: 'A place under a name that it no longer has',
  why: 'Cities are renamed and maps lag behind. The old name is pointed out in articles dated after the change; where the sentence speaks of the past, or the old name is part of another (the Bombay High Court), nothing is said. Many houses keep old names on purpose, so the rule is off unless asked for.',
  severity: 'info',
  fix: 'review',
  isOptIn: true,
  on: onArticle,
  messages: { renamed: '“{found}” has been called {name} since {year}.' },
  examples: [
    { bad: 'A king of ⟦Swaziland⟧ married on Monday.', good: 'A king of Eswatini married on Monday.', published: '2024-05-02' },
    { bad: 'The firm moved to ⟦Gurgaon⟧.', good: 'The firm moved to Gurugram.', published: '2024-05-02' },
    { good: 'A king of Swaziland married on Monday.', published: '2014-05-02' },
    { good: 'A king of Swaziland married on Monday.' },
    { good: 'Eswatini was known as Swaziland when she was born there in 1950.', published: '2024-05-02' },
    { good: 'The Bombay High Court sat.', published: '2024-05-02' },
  ],
  *find(article) {
    for (const { first, last, gazetteer, name } of article.derive(findPlaces).known) {
      const entity = gazetteer.entityOf[name];
      const written = gazetteer.spelling(name);
      const change = gazetteer.roles(entity).find(({ title, body }) => title === 'renamed' && body === written);
      const year = article.derive(findTimeAnchor)?.year;
      if (change === undefined || year === undefined || year <= yearOf(change.from)) continue;
      if (isPartOfName(article, last) || speaksOfPast(article, first)) continue;
      const right = gazetteer.spelling(gazetteer.rightName(entity));
      yield { span: article.span(first, last), say: 'renamed', data: { name: right, year: yearOf(change.from) }, fixes: [right], group: written };
    }
  },
});

/** “Bombay High Court”. */
function isPartOfName(article: Article, last: number): boolean {
  return article.isWord(last + 1) && article.form(last + 1).shape === 'capital';
}

/** A year, or a word for the past, near by. */
function speaksOfPast(article: Article, token: number): boolean {
  for (let i = Math.max(0, token - 15); i < Math.min(article.tokens.count, token + 15); i++) {
    if (article.isNumber(i) && /^(?:1[89]|20)\d\d/.test(article.lower(i))) return true;
    if (/^(?:former|formerly|then|once|known|called|renamed|born|old|soviet|colonial|battle|siege|war)$/.test(article.lower(i))) return true;
  }
  return false;
}

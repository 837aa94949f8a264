import { findPersons } from '../article/people/clusters.ts';
import type { Article } from '../article/article.ts';
import type { Mention } from '../article/people/mentions.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onArticle } from '../rule/trigger.ts';

export default defineRule({
  id: 'first-reference',
  summary: 'A surname before the full name',
  why: 'A reader meets people by their full names. Where a surname alone stands above the full name, paragraphs have been moved or cut. Headlines, captions, single names and those whom every reader knows are left alone.',
  severity: 'info',
  fix: 'never',
  isOptIn: true,
  on: onArticle,
  messages: { early: '“{found}” stands before {name} is named in full.' },
  examples: [
    { bad: '⟦Ostmeyer⟧ paid the fine. Jan Ostmeyer, a baker, declined to comment.' },
    { bad: 'The fine was paid by Mr ⟦Ostmeyer⟧. Jan Ostmeyer, a baker, declined to comment.' },
    { good: 'Jan Ostmeyer, a baker, paid the fine. Ostmeyer declined to comment.' },
    { good: 'Biden spoke. President Joe Biden then left.' },
    { good: '# Ostmeyer pays the fine at last\n\nKarel Ostmeyer, a baker, paid the fine.', format: 'markdown' },
    { good: 'The Ostmeyer bakery closed. Jan Ostmeyer, its owner, declined to comment.' },
    { good: 'Ostmeyer’s bakery closed. Its owner declined to comment.' },
  ],
  *find(article) {
    for (const { mentions, alone } of article.derive(findPersons)) {
      const full = mentions.find(({ given, first }) => given !== '' && isBody(article, first));
      if (full === undefined || isVeryWellKnown(full)) continue;
      const titled = mentions.filter(({ given, first }) => given === '' && first < full.first).map(({ last }) => last);
      const early = [...titled, ...alone.filter((token) => token < full.first)].filter((token) => isBody(article, token) && isPersonHere(article, token)).sort((a, b) => a - b);
      if (early.length === 0) continue;
      yield { span: article.span(early[0]), say: 'early', data: { name: article.slice(article.span(full.first, full.last)) }, because: [article.span(full.first, full.last)] };
    }
  },
});

function isBody(article: Article, token: number): boolean {
  const { kind } = article.blocks[article.blockOf(token)];
  return kind === 'paragraph' || kind === 'list-item';
}

function isVeryWellKnown({ known }: Mention): boolean {
  return known !== undefined && known.gazetteer.fame(known.entity) === 1;
}

/** Not before a noun: “the Ostmeyer bakery”. */
function isPersonHere(article: Article, token: number): boolean {
  return !/^(?:the|a|an)$/.test(article.lower(token - 1)) && !article.form(token).isPossessive;
}

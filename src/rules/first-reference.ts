import { findPersons } from '../article/people/clusters.ts';
import type { Article } from '../article/article.ts';
import { NameBit } from '../article/people/name-forms.ts';
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
    { bad: '⟦Ostmeyer⟧ paid the fine. A baker, Jan Ostmeyer, declined to comment.' },
    { bad: 'The fine was paid by Mr ⟦Ostmeyer⟧. The baker Jan Ostmeyer declined to comment.' },
    { good: 'Jan Ostmeyer, a baker, paid the fine. Ostmeyer declined to comment.' },
    { good: 'Biden spoke. President Joe Biden then left.' },
    { good: '# Ostmeyer pays the fine at last\n\nKarel Ostmeyer, a baker, paid the fine.', format: 'markdown' },
    { good: 'The Ostmeyer bakery closed. Jan Ostmeyer, its owner, declined to comment.' },
    { good: 'Reuters asked the mill. A Reuters reporter, As Vinesh and Georgia Democratic leaders were there.' },
    { good: 'Ostmeyer’s bakery closed. Its owner declined to comment.' },
  ],
  *find(article) {
    for (const { mentions, alone } of article.derive(findPersons)) {
      const full = mentions.find(({ given, first }) => given !== '' && isBody(article, first));
      if (full === undefined || isVeryWellKnown(article, full) || !isPersonsName(article, full)) continue;
      const titled = mentions.filter(({ given, first }) => given === '' && first < full.first).map(({ last }) => last);
      const early = [...titled, ...alone.filter((token) => token < full.first)].filter((token) => isBody(article, token) && isPersonHere(article, token)).sort((a, b) => a - b);
      if (early.length === 0 || alone.some((token) => token < full.first && hasNickname(article, token))) continue;
      yield { span: article.span(early[0]), say: 'early', data: { name: article.slice(article.span(full.first, full.last)) }, because: [article.span(full.first, full.last)] };
    }
  },
});

function isBody(article: Article, token: number): boolean {
  const { kind } = article.blocks[article.blockOf(token)];
  return kind === 'paragraph' || kind === 'list-item';
}

/** Or of the surname of somebody who is: the Trump before Donald Trump Jr. */
function isVeryWellKnown(article: Article, { surname }: Mention): boolean {
  return article.names.book.people.some((gazetteer) => {
    const word = gazetteer.words.find(surname);
    return word >= 0 && [...gazetteer.namesBySurname(word)].some((name) => gazetteer.fame(gazetteer.entityOf[name]) === 1);
  });
}

/** Known, or a given name and a word that is neither a common one nor part of a place’s or an organisation’s name. */
function isPersonsName(article: Article, { known, first, last }: Mention): boolean {
  if (known !== undefined) return true;
  const form = article.tokens.form[last];
  const { places, organisations } = article.names.book;
  const isThing = [...places, ...organisations].some((gazetteer) => article.names.wordIn(gazetteer, form) >= 0);
  const isGiven = (article.names.bits(article.tokens.form[first]) & NameBit.GIVEN) !== 0;
  return !isThing && isGiven && (article.names.bits(form) & NameBit.WORD) === 0 && article.form(first).stem.length > 2 && !article.isSentenceStart(first);
}

/** Lewis “Scooter” Libby: named in full with a nickname. */
function hasNickname(article: Article, token: number): boolean {
  return /["”’)] $/.test(article.text.slice(Math.max(0, article.tokens.start[token] - 2), article.tokens.start[token]));
}

/** Not before a noun (“the Ostmeyer bakery”), of a lawsuit. */
function isPersonHere(article: Article, token: number): boolean {
  if (/^(?:the|a|an)$/.test(article.lower(token - 1)) || article.form(token).isPossessive) return false;
  return !/^(?:v|vs)$/.test(article.lower(token + 1));
}

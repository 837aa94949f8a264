import { findAcronyms, type AcronymDefinition } from '../article/acronyms.ts';
import type { Article } from '../article/article.ts';
import { CONNECTORS } from '../lexicon/names/name-key.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onArticle } from '../rule/trigger.ts';

export default defineRule({
  id: 'acronym-expansion',
  summary: 'An acronym that its own words do not spell',
  why: 'World Health Organization (WTO): either the words or the letters are wrong. Only acronyms that are one letter or one swap away from the initials are marked, since many (OPCW, Interpol) are not made of initials.',
  severity: 'warning',
  fix: 'review',
  on: onArticle,
  messages: { initials: '“{found}”: the initials of {words} are {better}.' },
  examples: [
    { bad: 'The World Health Organization (⟦WTO⟧) sent a doctor.', good: 'The World Health Organization (WHO) sent a doctor.' },
    { bad: 'The International Monetary Fund (⟦INF⟧) lent. The INF said so.', good: 'The International Monetary Fund (IMF) lent. The INF said so.' },
    { good: 'The World Health Organization (WHO) and the World Trade Organization (WTO) met.' },
    { good: 'The Organisation for the Prohibition of Chemical Weapons (OPCW) met.' },
    { good: 'The Department of Homeland Security (DHS) and Mixed Martial Arts (UFC) met.' },
    { good: 'The Democratic Unionist Party (DUP) won in Upper Bann (UUP).' },
    { good: 'The Central Bank of Snodbury (CBS) raised rates.' },
    { good: 'The United States Agency for International Development (USAID) shut.' },
  ],
  *find(article) {
    for (const definition of article.derive(findAcronyms).definitions) {
      if (definition.fits) continue;
      const initials = initialsOf(article, definition);
      if (!isOneSlip(definition.letters, initials) || isKnownFor(article, definition)) continue;
      const isSwap = [...definition.letters].sort().join('') === [...initials].sort().join('');
      if (!isSwap && !isKnown(article, definition, initials)) continue;
      const span = article.span(definition.token);
      yield { span, say: 'initials', data: { words: article.slice(definition.span), better: initials }, fixes: [initials], because: [definition.span] };
    }
  },
});

function initialsOf(article: Article, { first, last }: AcronymDefinition): string {
  let initials = '';
  for (let i = first; i <= last; i++) if (article.isWord(i) && !CONNECTORS.has(article.lower(i))) initials += article.form(i).stem.split('-').map((part) => part.charAt(0).toUpperCase()).join('');
  return initials;
}

/** Three letters and more, as many as there are words, with one of them otherwise or two swapped. */
function isOneSlip(letters: string, initials: string): boolean {
  if (letters.length !== initials.length || letters.length < 3 || letters === initials) return false;
  const odd = [...letters].flatMap((letter, i) => (letter === initials[i] ? [] : [i]));
  if (odd.length === 1) return true;
  return odd.length === 2 && letters[odd[0]] === initials[odd[1]] && letters[odd[1]] === initials[odd[0]];
}

/** The lists have the initials as this organisation’s own, or the article uses them. */
function isKnown(article: Article, definition: AcronymDefinition, initials: string): boolean {
  return article.derive(findAcronyms).byLetters.has(initials) || acronymsOf(article, definition).includes(initials.toLowerCase());
}

function isKnownFor(article: Article, definition: AcronymDefinition): boolean {
  return acronymsOf(article, definition).includes(definition.letters.toLowerCase());
}

/** Short names that the lists have for the words. */
function acronymsOf(article: Article, { first, last }: AcronymDefinition): string[] {
  return article.names.book.organisations.flatMap((gazetteer) => {
    const words: number[] = [];
    for (let i = first; i <= last; i++) if (article.isWord(i) && !CONNECTORS.has(article.lower(i))) words.push(article.names.wordIn(gazetteer, article.tokens.form[i]));
    const name = gazetteer.find(words, 0, words.length);
    return name < 0 ? [] : [...gazetteer.namesOf(gazetteer.entityOf[name])].filter((one) => gazetteer.wordCount(one) === 1).map((one) => gazetteer.words.keyOf(gazetteer.word(one, 0)));
  });
}

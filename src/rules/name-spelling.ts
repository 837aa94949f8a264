import type { Article } from '../article/article.ts';
import { findDroppedLetters } from '../article/people/dropped-letters.ts';
import { findNameSlips } from '../article/people/judge-slips.ts';
import { nameFix, stemEnd, whoIs } from '../article/people/name-fix.ts';
import { findPeople } from '../article/people/people.ts';
import { findTitledSlips } from '../article/people/titled-slips.ts';
import { findWrongWritings } from '../article/people/wrong-writing.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';
import type { Span } from '../text/span.ts';

export default defineRule({
  id: 'name-spelling',
  summary: 'A known person’s name with a letter wrong',
  why: 'Readers write in about wrong names before anything else. A word that is in no dictionary and no list of names, beside a word that makes it one letter from a known name, is marked if the person is well known, the name rare or the words around it agree. An unfamiliar name alone is never marked.',
  severity: 'error',
  fix: 'review',
  checksQuotations: true,
  precedence: 3,
  on: onArticle,
  messages: {
    known: '“{found}”: {name} is meant ({who}).',
    article: '“{found}”: the article has {name} elsewhere.',
    written: '“{found}”: the name is written {name}.',
    dropped: '“{found}”: the surname is mostly spelled {better}.',
  },
  examples: [
    { bad: 'Troops were sent by President ⟦Vladmir⟧ Putin of Russia.', good: 'Troops were sent by President Vladimir Putin of Russia.' },
    { bad: 'The budget was drawn up for French President Emmanuel ⟦Marcon⟧.', good: 'The budget was drawn up for French President Emmanuel Macron.' },
    { bad: 'Aides to Prime Minister Benjamin ⟦Netanyaho⟧’s party in Israel left early.', good: 'Aides to Prime Minister Benjamin Netanyahu’s party in Israel left early.' },
    { bad: 'Aides to Israeli Prime Minister ⟦Netanyaho⟧ left early.', good: 'Aides to Israeli Prime Minister Netanyahu left early.' },
    { good: 'Aides to Snodbury’s Mayor Netanyahoff and President Zelenskowitz left early.' },
    { bad: 'The guitarist Moritz ⟦McLaughin⟧ opened.', good: 'The guitarist Moritz McLaughlin opened.' },
    { bad: 'Florida’s governor, ⟦Ron Desantis⟧, signed it.', good: 'Florida’s governor, Ron DeSantis, signed it.' },
    { good: 'The plot was bought by Vladmira Putnik, who keeps bees.' },
    { good: 'Emmanuel Marcone, a florist from Hull, won the raffle.' },
    { good: 'Sergei Shoigu met John Kirby and Xi Jinping in Pyongyang.' },
    { good: 'Barack Obama, Angela Merkel and Narendra Modi spoke.' },
    { good: 'Jonas Merkelbach and Ingrid Obamowitz sang.' },
  ],
  *find(article): Iterable<Problem> {
    const marked = new Set<number>();
    for (const problem of [...knownNames(article), ...titledSurnames(article), ...writings(article)]) {
      marked.add(problem.span[0]);
      yield problem;
    }
    for (const { token, surname } of article.derive(findDroppedLetters)) {
      if (!marked.has(article.tokens.start[token])) yield { span: spanOf(article, token), say: 'dropped', data: { better: surname }, fixes: [surname], severity: 'warning' };
    }
  },
});

function* knownNames(article: Article): Iterable<Problem> {
  for (const { near, isPair, isSure, because } of article.derive(findNameSlips)) {
    if (isPair) continue;
    const { span, text, name, who } = nameFix(article, near);
    yield { span, say: because.length > 0 ? 'article' : 'known', data: { name, who }, fixes: [text], because, group: text, ...(isSure ? {} : { severity: 'warning' }) };
  }
}

function* titledSurnames(article: Article): Iterable<Problem> {
  for (const { token, gazetteer, name, surname } of article.derive(findTitledSlips)) {
    const data = { name: gazetteer.spelling(name), who: whoIs(gazetteer, gazetteer.entityOf[name]) };
    yield { span: spanOf(article, token), say: 'known', data, fixes: [surname], group: surname, severity: 'warning' };
  }
}

function* writings(article: Article): Iterable<Problem> {
  for (const { first, last, right } of findWrongWritings(article, article.derive(findPeople).known)) {
    yield { span: spanOf(article, first, last), say: 'written', data: { name: right }, fixes: [right], group: right, severity: 'warning' };
  }
}

/** Without a possessive ending. */
function spanOf(article: Article, first: number, last = first): Span {
  return [article.tokens.start[first], stemEnd(article, last)];
}

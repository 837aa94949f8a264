import { findPersons, type Person } from '../article/people/clusters.ts';
import type { Article } from '../article/article.ts';
import type { Mention } from '../article/people/mentions.ts';
import { NameBit } from '../article/people/name-forms.ts';
import { FEMALE, MALE } from '../article/people/name-parts.ts';
import { findRuns } from '../article/people/runs.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

export default defineRule({
  id: 'honorific-clash',
  summary: 'Mr and Ms before one surname',
  why: 'Mr Weber of the first paragraph cannot be Ms Weber of the fifth, unless there are two of them. Where the article names only one person of the surname in full, one of the two honorifics is wrong. Nothing is guessed from given names.',
  severity: 'warning',
  fix: 'review',
  on: onArticle,
  messages: {
    clash: '“{found}” here, “{better}” elsewhere in the article.',
    open: '“{found}” here, “{better}” elsewhere in the article: which is right?',
  },
  examples: [
    { bad: 'Lena Weber paid. Ms Weber said so. ⟦Mr⟧ Weber left, and Ms Weber stayed.', good: 'Lena Weber paid. Ms Weber said so. Ms Weber left, and Ms Weber stayed.' },
    { bad: 'Jan Ostmeyer was first. Mr Ostmeyer won, but ⟦Mrs⟧ Ostmeyer complained. Mr Ostmeyer did not.', good: 'Jan Ostmeyer was first. Mr Ostmeyer won, but Mr Ostmeyer complained. Mr Ostmeyer did not.' },
    { good: 'Mr and Mrs Weber bought the house. Mr Weber paid; Mrs Weber sang.' },
    { good: 'Lena Weber and Paul Weber met. Ms Weber said so. Mr Weber agreed.' },
    { good: 'Ms Weber said so, and so did her husband. Mr Weber smiled.' },
    { good: 'Lena Weber paid. Mrs Weber said so. Ms Weber left.' },
  ],
  *find(article) {
    if (!article.derive(hasBothSexes)) return;
    const bySurname = new Map<string, Person[]>();
    for (const person of article.derive(findPersons)) {
      const same = bySurname.get(person.surname);
      if (same === undefined) bySurname.set(person.surname, [person]);
      else same.push(person);
    }
    for (const [surname, persons] of bySurname) yield* clash(article, surname, persons);
  },
});

/** Seldom so, and then the people are to be told apart. */
function hasBothSexes(article: Article): boolean {
  const seen = new Set<string>();
  for (const { tokens, bits } of article.derive(findRuns)) {
    for (let i = 0; i < tokens.length; i++) {
      if ((bits[i] & NameBit.HONORIFIC) === 0) continue;
      const word = article.lower(tokens[i]);
      if (MALE.has(word)) seen.add('male');
      else if (FEMALE.has(word)) seen.add('female');
    }
  }
  return seen.size === 2;
}

function* clash(article: Article, surname: string, persons: readonly Person[]): Iterable<Problem> {
  const mentions = persons.flatMap((person) => person.mentions).sort((a, b) => a.first - b.first);
  const full = new Set(persons.flatMap((one) => one.mentions.flatMap(({ given }) => (given === '' ? [] : [given]))));
  const [male, female] = (['male', 'female'] as const).map((sex) => mentions.filter((one) => one.sex === sex));
  if (male.length === 0 || female.length === 0 || full.size !== 1 || hasFamily(article, mentions)) return;
  const isOpen = male.length === female.length;
  const [wrong, right] = male.length < female.length || (isOpen && male[0].first > female[0].first) ? [male, female] : [female, male];
  for (const mention of wrong) {
    if (!mention.hasHonorific || mention.first === mention.from) continue;
    const span = article.span(honorificOf(article, mention));
    const better = article.written(honorificOf(article, right[0]));
    yield { span, say: isOpen ? 'open' : 'clash', data: { better }, fixes: [better], because: right.slice(0, 3).map((one) => article.span(one.from, one.last)), group: surname, ...(isOpen ? { query: true } : {}) };
  }
}

/** The token of the honorific, which may have a dot behind it. */
function honorificOf(article: Article, { first }: Mention): number {
  return article.isMark(first - 1, '.') ? first - 2 : first - 1;
}

/** Tokens looked at on either side; sentences may be of any length. */
const REACH = 40;

/** “Mr and Mrs Weber”, or a relative named near a mention. */
function hasFamily(article: Article, mentions: readonly Mention[]): boolean {
  return mentions.some(({ from, last }) => {
    const sentence = article.sentences[article.sentenceOf(from)];
    for (let i = Math.max(0, sentence.first - 12, from - REACH); i < Math.min(article.tokens.count, sentence.last + 12, last + REACH); i++) {
      if (/^(?:husband|wife|brother|sister|son|daughter|mother|father|couple|parents|family|married|widow|widower|siblings?|twins?|spouse|cousin|uncle|aunt|grand\w+)$/.test(article.lower(i))) return true;
    }
    return /^(?:mr|mrs|ms)$/.test(article.lower(from - 2)) || article.lower(last + 1) === 'and' && /^(?:mr|mrs|ms)$/.test(article.lower(last + 2));
  });
}

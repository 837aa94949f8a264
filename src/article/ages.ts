/**
 * How old people are said to be and when they were born: “Howe, 46,”, “Carter was 56 when …”, “born on 18 August 1959”.
 * People go by their surname; a given name keeps two of one surname apart.
 */
import type { Article } from './article.ts';
import type { DateMention } from './date-mention.ts';
import { findDates } from './dates.ts';
import { findNumbers, type Quantity } from './numbers.ts';

export interface Person {
  /** Lower case. */
  readonly surname: string;
  /** Lower case; '' if the surname stands alone or behind a title. */
  readonly given: string;
}

export interface AgeMention {
  readonly person: Person;
  readonly quantity: Quantity;
  /** `then`: at some time the text tells of. */
  readonly when: 'now' | 'then' | DateMention;
}

export interface BirthMention {
  readonly person: Person;
  readonly date: DateMention;
}

export interface Lives {
  readonly ages: readonly AgeMention[];
  readonly births: readonly BirthMention[];
}

const OLDEST = 115;
const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'sir', 'lord', 'lady', 'dame', 'president', 'senator', 'sen', 'rep', 'gov', 'prof', 'professor', 'king', 'queen', 'prince', 'princess', 'pope', 'minister', 'former', 'judge', 'justice', 'captain', 'col', 'gen', 'sgt', 'coach']);

export function findLives(article: Article): Lives {
  const numbers = article.derive(findNumbers);
  const ages = numbers.flatMap((quantity) => ageAt(article, quantity) ?? []);
  const births = article.derive(findDates).flatMap((date) => birthAt(article, date) ?? []);
  return { ages, births };
}

/** Could the two be one person? */
export function isSamePerson(a: Person, b: Person): boolean {
  return a.surname === b.surname && (a.given === '' || b.given === '' || a.given === b.given);
}

function ageAt(article: Article, quantity: Quantity): AgeMention | undefined {
  const { first, last, value, kind, currency, ratio, suffix, hedge, isJoined } = quantity;
  if (kind !== 'cardinal' || value < 1 || value > OLDEST || !Number.isInteger(value) || currency !== undefined || ratio !== undefined || suffix !== '' || isJoined || hedge !== 'exact') return undefined;
  return apposed(article, quantity, first, last) ?? stated(article, quantity, first);
}

/** “Lon Tsukuda, 61, who”. */
function apposed(article: Article, quantity: Quantity, first: number, last: number): AgeMention | undefined {
  const isClosed = article.isMark(last + 1, ',') || article.isMark(last + 1, '.') || article.isMark(last + 1, ';') || article.isMark(last + 1, ')');
  if (quantity.isSpelled || !isClosed || !article.isMark(first - 1, article.isMark(last + 1, ')') ? '(' : ',')) return undefined;
  const person = nameBefore(article, first - 1);
  return person === undefined ? undefined : { person, quantity, when: 'now' };
}

/** “Howe … is 46;”, “Carter was 56 when he left office on Jan. 20, 1981”, “She is 64 and”. */
function stated(article: Article, quantity: Quantity, first: number): AgeMention | undefined {
  const verb = article.lower(first - 1);
  if (!/^(?:is|was|turns|turned)$/.test(verb) || !endsAge(article, quantity)) return undefined;
  const person = subjectOf(article, first - 1);
  if (person === undefined) return undefined;
  // “He was 86.” closes the first paragraph of an obituary.
  if (verb === 'is' || verb === 'turns' || article.isMark(quantity.next, '.')) return { person, quantity, when: 'now' };
  return { person, quantity, when: article.lower(quantity.next) === 'when' ? (dateInSentence(article, quantity.next) ?? 'then') : 'then' };
}

/** Nothing else is counted: “is 64 and”, “was 56 when”, “is 47;”. */
function endsAge(article: Article, { next }: Quantity): boolean {
  if (article.lower(next) === 'years') return article.lower(next + 1) === 'old';
  return next >= article.tokens.count || article.isMark(next, ',') || article.isMark(next, '.') || article.isMark(next, ';') || /^(?:and|when|but|years)$/.test(article.lower(next));
}

function dateInSentence(article: Article, from: number): DateMention | undefined {
  const { last } = article.sentences[article.sentenceOf(from)];
  const dates = article.derive(findDates);
  let i = firstAfter(dates, from);
  while (i < dates.length && dates[i].first < last && dates[i].year === undefined) i++;
  return i < dates.length && dates[i].first < last ? dates[i] : undefined;
}

/** The index of the first date behind a token. */
function firstAfter(dates: readonly DateMention[], token: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dates[middle].first > token) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The name before the verb, over a clause between commas: “Howe, born on 29 November 1977, is”. */
function subjectOf(article: Article, verb: number): Person | undefined {
  const own = nameBefore(article, verb);
  if (own !== undefined) return own;
  const { first } = article.sentences[article.sentenceOf(verb)];
  if (article.isMark(verb - 1, ',') && verb - first < 40) {
    for (let i = verb - 2; i > first; i--) if (article.isMark(i, ',') && nameBefore(article, i) !== undefined && i - first < 6) return nameBefore(article, i);
    return undefined;
  }
  return /^(?:he|she)$/.test(article.lower(verb - 1)) && verb - 1 <= first + 1 ? topicBefore(article, first) : undefined;
}

/** Whom “he” means at the start of a sentence: who opened the one before. */
function topicBefore(article: Article, sentenceStart: number): Person | undefined {
  const before = sentenceStart > 0 ? article.sentences[article.sentenceOf(sentenceStart - 1)] : undefined;
  if (before === undefined) return undefined;
  const from = article.blocks[before.block].dateline === undefined ? before.first : article.tokenAt(article.blocks[before.block].dateline?.[1] ?? 0);
  let end = from;
  while (end < before.last && end - from < 6 && article.isWord(end) && article.form(end).shape === 'capital') end++;
  return end === from ? undefined : nameBefore(article, end);
}

/** @param end the token after the name. */
function nameBefore(article: Article, end: number): Person | undefined {
  let first = end;
  while (first > 0 && end - first < 5 && article.isWord(first - 1) && /^(?:capital|mixed)$/.test(article.form(first - 1).shape) && !article.form(first - 1).isPossessive) first--;
  const words: string[] = [];
  for (let i = first; i < end; i++) if (!TITLES.has(article.lower(i))) words.push(article.lower(i));
  const surname = words.at(-1);
  if (surname === undefined || surname.length < 3 || (words.length === 1 && article.isSentenceStart(first) && article.form(first).word?.spelling === surname)) return undefined;
  return { surname, given: words.length > 1 ? words[0] : '' };
}

/** “Ms Sitharaman, born on 18 August 1959”, “Hussain was born in Mumbai on March 9, 1951”, “Born on Oct. 1, 1924, he”. */
function birthAt(article: Article, date: DateMention): BirthMention | undefined {
  if (date.year === undefined || date.yearTo !== undefined || date.order === 'decade') return undefined;
  const sentence = article.sentences[article.sentenceOf(date.first)];
  let born = date.first - 1;
  while (born > sentence.first && date.first - born < 8 && article.lower(born) !== 'born') born--;
  if (article.lower(born) !== 'born') return undefined;
  if (born === sentence.first) {
    const after = article.isMark(date.last + 1, ',') ? date.last + 2 : date.last + 1;
    if (/^(?:he|she)$/.test(article.lower(after))) return withPerson(topicBefore(article, sentence.first), date);
    let end = after;
    while (end - after < 5 && article.isWord(end) && /^(?:capital|mixed)$/.test(article.form(end).shape)) end++;
    return end === after ? undefined : withPerson(nameBefore(article, end), date);
  }
  let end = born;
  while (end > sentence.first && /^(?:was|who|were)$/.test(article.lower(end - 1))) end--;
  if (article.isMark(end - 1, ',')) end--;
  const pronoun = /^(?:he|she)$/.test(article.lower(end - 1)) && end - 1 === sentence.first;
  return withPerson(pronoun ? topicBefore(article, sentence.first) : nameBefore(article, end), date);
}

function withPerson(person: Person | undefined, date: DateMention): BirthMention | undefined {
  return person === undefined ? undefined : { person, date };
}

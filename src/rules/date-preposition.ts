import type { Article } from '../article/article.ts';
import { monthOf, weekdayNamed } from '../article/calendar.ts';
import { readNumberWord } from '../article/number-words.ts';
import { isApart } from '../article/running-text.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onWords } from '../rule/trigger.ts';

/** Months that are no names of people and no other words. */
const MONTHS = /^(?:january|february|july|august|september|october|november|december)$/;
/** What takes “on” of itself: “cut down on January”, “a ban on August sales”. */
const TAKES_ON = /^(?:based|focus|focused|depend|depends|depended|up|down|effect|impact|ban|pressure|light|report|figures|back|decision|talks|vote|debate|improved|improvement|improve|compared|reflecting|reflected|insisted|settled|agreed)$/;
/** What is done in a year. */
const EVENTS = new Set('founded born died began started built opened launched established created published released signed passed formed killed arrested sentenced married retired joined left ended closed resigned moved arrived elected appointed introduced discovered invented completed destroyed'.split(' '));
/** Behind these “in” belongs to the day; behind other verbs it may be theirs: “was sworn in Wednesday”. */
const BEFORE_DAY = new Set([...EVENTS, ...'met held announced said spoke arrive arrives meets meet due scheduled happened happens place again back here there home'.split(' ')]);
/** States that last, behind “has been”, and verbs of them. */
const LASTING = new Set('lived worked served stayed waited played taught stood existed remained'.split(' '));
const SPANS = /^(?:years|months|weeks|days|decades|hours|centuries)$/;
const PARTS_OF_DAY = /^(?:morning|night|evening|afternoon)$/;

export default defineRule({
  id: 'date-preposition',
  summary: 'A month, a day or a year with a preposition it does not take',
  why: 'Days take “on”, months and years “in”; a state lasts since its beginning and for so many years.',
  severity: 'error',
  fix: 'review',
  on: onWords(['on', 'in', 'at', 'for', 'since']),
  messages: { wrong: '“{found}”: “{better}”.' },
  examples: [
    { bad: 'The bank cut its rate ⟦on⟧ August, and it meets again soon.', good: 'The bank cut its rate in August, and it meets again soon.' },
    { bad: 'The envoy arrived ⟦in⟧ Monday with two aides.', good: 'The envoy arrived on Monday with two aides.' },
    { bad: 'The treaty took effect ⟦in⟧ July 4, 1987, at noon.', good: 'The treaty took effect on July 4, 1987, at noon.' },
    { bad: 'The club was founded ⟦on⟧ 1958.', good: 'The club was founded in 1958.' },
    { bad: 'He has lived there ⟦since⟧ three years.', good: 'He has lived there for three years.' },
    { bad: 'They have been in a hostel ⟦for⟧ October 1999.', good: 'They have been in a hostel since October 1999.' },
    { good: 'He put pressure on May, leaned on April and drew on August Strindberg. Figures on January sales are due.' },
    { good: 'Sales were up on 1998; he improved on 2003. It is based on October, a poor month.' },
    { good: 'In Monday’s vote, at Friday prayers, in July 12 people died. He has been jailed for October 1999.' },
    { good: 'In October, on 4 July and at noon on Monday. Since three years ago little has changed.' },
    { good: 'The final is planned for October 1999. She has worked for 12 years and has been there since 1990.' },
  ],
  *find(article, _options, at) {
    if (isApart(article, at) || article.isGlued(at + 1) || !article.sameSentence(at, at + 1)) return;
    const better = betterFor(article, at, article.lower(at));
    if (better !== undefined) yield { span: article.span(at), say: 'wrong', data: { better }, fixes: [better] };
  },
});

function betterFor(article: Article, at: number, word: string): string | undefined {
  const next = article.lower(at + 1);
  if (word === 'since') return isSpan(article, at) && hasPerfect(article, at, false) ? 'for' : undefined;
  if (word === 'for') return isMonthAndYear(article, at + 1) && hasPerfect(article, at, true) ? 'since' : undefined;
  if (word !== 'on' && isCapital(article, at + 1) && weekdayNamed(next) !== undefined && next.length > 3) return isBareDay(article, at + 1) && (word === 'at' || BEFORE_DAY.has(article.lower(at - 1)) || isNoun(article, at - 1)) ? 'on' : undefined;
  if (word === 'in') return isDate(article, at + 1) ? 'on' : undefined;
  if (word !== 'on' || TAKES_ON.test(article.lower(at - 1))) return undefined;
  if (/^(?:1[89]|20)\d\d$/.test(next)) return EVENTS.has(article.lower(at - 1)) && endsPhrase(article, at + 2) ? 'in' : undefined;
  if (isMonthAndYear(article, at + 1)) return 'in';
  return MONTHS.test(next) && isCapital(article, at + 1) && endsPhrase(article, at + 2) ? 'in' : undefined;
}

function isCapital(article: Article, at: number): boolean {
  return article.isWord(at) && article.form(at).shape === 'capital' && !article.form(at).isPossessive;
}

/** A mark, or a word that cannot be described by the date. */
function endsPhrase(article: Article, at: number): boolean {
  if (at >= article.tokens.count || !article.sameSentence(at - 1, at)) return true;
  if (!article.isWord(at)) return !article.isNumber(at) && /^[,.;:)]$/.test(article.written(at)) && (article.isGlued(at) || article.isMark(at, ')'));
  return article.form(at).shape === 'lower' && (article.form(at).parts & (Part.PREPOSITION | Part.DETERMINER | Part.PRONOUN | Part.CONJUNCTION)) !== 0;
}

function isNoun(article: Article, at: number): boolean {
  return article.isWord(at) && (article.form(at).parts & (Part.NOUN | Part.PLURAL)) !== 0 && (article.form(at).parts & (Part.VERB_BASE | Part.VERB_S | Part.VERB_PAST | Part.VERB_ING | Part.PARTICIPLE)) === 0;
}

/** “in Monday”, “at Monday night”; “at Friday prayers” is no day alone. */
function isBareDay(article: Article, at: number): boolean {
  return endsPhrase(article, PARTS_OF_DAY.test(article.lower(at + 1)) ? at + 2 : at + 1);
}

function isMonthAndYear(article: Article, at: number): boolean {
  return isCapital(article, at) && monthOf(article.lower(at)) !== undefined && /^(?:1[89]|20)\d\d$/.test(article.lower(at + 1)) && endsPhrase(article, at + 2);
}

/** “July 4, 2019”, “4 July”, “Sept. 14.”; “in July 12 people died” has no date. */
function isDate(article: Article, at: number): boolean {
  const isDay = (token: number): boolean => /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.test(article.lower(token));
  const isMonth = (token: number): boolean => isCapital(article, token) && monthOf(article.lower(token)) !== undefined;
  if (isDay(at)) return isMonth(at + 1) && endsPhrase(article, /^\d{4}$/.test(article.lower(at + 2)) ? at + 3 : at + 2);
  return isMonth(at) && isDay(at + 1) && article.isMark(at + 2, ',') && /^(?:1[89]|20)\d\d$/.test(article.lower(at + 3));
}

/** “three years”, “several weeks”, with nothing behind: not “three years ago”. */
function isSpan(article: Article, at: number): boolean {
  const isCount = /^(?:several|many|some)$/.test(article.lower(at + 1)) || (article.isNumber(at + 1) && /^\d{1,2}$/.test(article.lower(at + 1))) || readNumberWord(article.lower(at + 1))?.kind === 'cardinal';
  return isCount && SPANS.test(article.lower(at + 2)) && endsPhrase(article, at + 3) && article.lower(at + 3) !== 'before';
}

/** “has been in a hotel”, “have lived there”: @param mustLast no “has been delayed”, which “for” may belong to. */
function hasPerfect(article: Article, at: number, mustLast: boolean): boolean {
  for (let i = at - 1; i > Math.max(0, at - 12) && article.sameSentence(i, at); i--) {
    if (!/^(?:has|have|had)$/.test(article.lower(i))) continue;
    if (!mustLast) return true;
    const verb = article.lower(i + 1);
    if (LASTING.has(verb)) return true;
    return verb === 'been' && (article.form(i + 2).parts & (Part.PREPOSITION | Part.DETERMINER)) !== 0 && article.isWord(i + 2);
  }
  return false;
}

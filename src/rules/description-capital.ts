import type { Article } from '../article/article.ts';
import type { Form } from '../article/forms.ts';
import { NameBit } from '../article/people/name-forms.ts';
import { isRunningText } from '../article/running-text.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onForms } from '../rule/trigger.ts';

/** What no house takes for a title, and no firm or film for a name. */
const SURE = new Set('spokesman spokeswoman spokesperson spokesmen spokeswomen spokespeople spokespersons official officials lawmaker lawmakers'.split(' '));
/** Nor these, where the words beside them show that a person or people are meant. */
const CALLINGS = new Set(
  'activist actor actress aide analyst author billionaire businessman businesswoman campaigner columnist comedian diplomat economist envoy expert farmer footballer historian journalist lawyer legislator novelist official oligarch philanthropist politician pollster protester rapper reporter resident researcher scientist singer soldier spokesman spokesperson spokeswoman striker tycoon'.split(' '),
);
/** Right only behind a country’s adjective: “House Majority Leader” and “the Leader of the Opposition” are offices. */
const LEADERS = new Set(['leader', 'leaders']);
/** Words between a country or organisation and such a description, with capitals only for its sake. */
const BEFORE = new Set('intelligence military security senior top former government defence defense foreign health police election local regional federal political rebel religious opposition unnamed'.split(' '));
/** Those of them that begin no ministry’s name: “Defense officials” may be the Department’s. */
const NEVER_NAMED = new Set('intelligence military senior top former rebel religious political'.split(' '));
const PARTIES = new Set(['republican', 'democrat', 'liberal', 'conservative', 'christian']);
/** How adjectives of countries end: Chinese, Russian, Iraqi, Irish, Welsh, Dutch, French, Greek, Swiss. */
const NATIONAL = /(?:[aeiu]n|[ei]sh|lsh|[nt]ch|zech|ese|i|eek|iss)$/;
const STATES = new Set(['US', 'U.S.', 'UK', 'U.K.', 'EU', 'E.U.', 'UN', 'U.N.', 'NATO', 'Nato']);

export default defineRule({
  id: 'description-capital',
  summary: 'A capital on a word that only describes somebody',
  why: 'Titles take capitals in some houses; descriptions take them in none. A spokesman, an official, a lawmaker or a country’s leader is what somebody is or does, not a title: “council spokesman Ada Brook”, “US intelligence officials”.',
  severity: 'error',
  fix: 'review',
  on: onForms((form) => form.shape === 'capital' && (isDescription(form) || NEVER_NAMED.has(form.lower))),
  messages: { description: '“{found}” describes, it is no title: small letter.' },
  examples: [
    { good: 'In an American Lawyer article the firm was named.' },
    { bad: 'The plan was leaked, the council ⟦Spokesman⟧ said.', good: 'The plan was leaked, the council spokesman said.' },
    { bad: 'Aid was cut, said Rivers Council ⟦Spokeswoman⟧ Ada Brook on Monday.', good: 'Aid was cut, said Rivers Council spokeswoman Ada Brook on Monday.' },
    { bad: 'The cables were read by US ⟦Intelligence⟧ ⟦Officials⟧ in May.', good: 'The cables were read by US intelligence officials in May.' },
    { bad: 'The talks with Peruvian ⟦Leader⟧ Ana Solis were called off.', good: 'The talks with Peruvian leader Ana Solis were called off.' },
    { bad: 'She married the former ⟦Actor⟧ David Grant at home in June.', good: 'She married the former actor David Grant at home in June.' },
    { good: 'The Senate Majority Leader met the Leader of the Opposition and the Supreme Leader.' },
    { good: 'The Hollywood Reporter and The Economist reviewed it for Doctors Without Borders.' },
    { good: 'Officials Deny Spokesman Took Part In Council Raid\n\nNobody was held over it, the council said on Friday.' },
    { good: 'It was drafted by Reporters Without Borders and the Turkish Journalists Association.' },
    { good: 'Its members sit on the House Intelligence Committee and the Military Council.' },
    { good: 'He was met by Republican Leader Kevin Ames and the Spokesman-Review’s editor.' },
    { good: 'Spokesman John Ames spoke. Officials did not. “Officials lied,” he said.' },
  ],
  *find(article, _options, at): Iterable<Problem> {
    const form = article.form(at);
    if (!stands(article, at) || !(isDescription(form) ? isOnlyDescribing(article, at, form) : isBeforeDescription(article, at))) return;
    yield { span: article.span(at), say: 'description', fixes: [article.written(at).toLowerCase()], group: article.lower(at) };
  },
});

function isDescription({ lower }: Form): boolean {
  return SURE.has(lower) || LEADERS.has(lower) || CALLINGS.has(singular(lower));
}

function singular(lower: string): string {
  return lower.endsWith('s') ? lower.slice(0, -1) : lower;
}

/** A word of a sentence, not its first, with a space before. */
function stands(article: Article, at: number): boolean {
  return at > 0 && article.isWord(at - 1) && !article.isGlued(at) && article.sameSentence(at - 1, at) && isRunningText(article, at);
}

function isOnlyDescribing(article: Article, at: number, { lower }: Form): boolean {
  if (isInsideName(article, at) || isNewHeadline(article, at)) return false;
  const before = beforeModifiers(article, at - 1);
  if (LEADERS.has(lower)) return isOfCountry(article, before);
  const isPlain = isSmall(article, before) || isOfCountry(article, before) || before < at - 1;
  if (SURE.has(lower)) return isPlain || isPersonBehind(article, at);
  return isOfCountry(article, before) || (isPlain && isPersonBehind(article, at));
}

/** “US Intelligence officials”: a capital for no reason before a description. */
function isBeforeDescription(article: Article, at: number): boolean {
  const next = at + 1;
  if (!article.isWord(next) || !article.sameSentence(at, next)) return false;
  const head = article.form(next);
  if (NEVER_NAMED.has(head.lower) && head.shape === 'capital') return isBeforeDescription(article, next);
  const isHead = SURE.has(head.lower) || LEADERS.has(head.lower) || CALLINGS.has(singular(head.lower));
  if (!isHead || isInsideName(article, next)) return false;
  const before = beforeModifiers(article, at - 1);
  return isSmall(article, before) || isOfCountry(article, before);
}

/** The token before words such as “Intelligence” and “Senior”; behind the first of a sentence it stops. */
function beforeModifiers(article: Article, from: number): number {
  let i = from;
  while (article.isWord(i) && article.form(i).shape === 'capital' && BEFORE.has(article.lower(i)) && article.isWord(i - 1) && article.sameSentence(i - 1, i)) i--;
  return i;
}

function isSmall(article: Article, at: number): boolean {
  return article.isWord(at) && article.form(at).shape === 'lower';
}

/** Headlines set one behind another: “… limit microtargeting Lawmakers ask for …”. */
function isNewHeadline(article: Article, at: number): boolean {
  return article.lower(at).endsWith('s') && isSmall(article, at - 1) && (article.form(at - 1).parts & ~(Part.NOUN | Part.PLURAL)) === 0;
}

/** “Chinese”, “North Korean”, “US”. */
function isOfCountry(article: Article, at: number): boolean {
  if (!article.isWord(at)) return false;
  const { text, lower, parts, shape } = article.form(at);
  if (STATES.has(text)) return true;
  const isProper = shape === 'capital' && (parts & Part.PROPER) !== 0 && (parts & Part.ADJECTIVE) !== 0;
  return isProper && NATIONAL.test(lower) && !PARTIES.has(lower);
}

/** A name goes on behind it: “Officials Union”, “Reporters Without Borders”, “Leader of the House”. */
function isInsideName(article: Article, at: number): boolean {
  const next = at + 1;
  if (!article.isWord(next) || !article.sameSentence(at, next)) return false;
  if (/^(?:of|for|without|and|against|at|in)$/.test(article.lower(next))) {
    const behind = article.lower(next + 1) === 'the' ? next + 2 : next + 1;
    return article.lower(next) !== 'in' && article.isWord(behind) && article.form(behind).shape !== 'lower' && article.lower(next) !== 'at' && !SURE.has(article.lower(at));
  }
  if (article.form(next).shape === 'lower') return /^(?:article|magazine|report|piece|column|interview|issue|cover)$/.test(article.lower(next)); // “in an American Lawyer article”
  return !isPersonBehind(article, at);
}

/** One person’s name follows, not the rest of a name of something. */
function isPersonBehind(article: Article, at: number): boolean {
  const next = at + 1;
  if (!article.isWord(next) || !article.sameSentence(at, next) || article.lower(at).endsWith('s')) return false;
  const bits = article.names.bits(article.tokens.form[next]);
  if ((bits & NameBit.NAME) === 0 || (bits & NameBit.STOP) !== 0) return false;
  return (bits & NameBit.GIVEN) !== 0 || ((bits & NameBit.WORD) === 0 && article.isWord(next + 1) && article.form(next + 1).shape !== 'lower');
}

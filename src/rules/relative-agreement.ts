import type { Article } from '../article/article.ts';
import { countNoun } from '../article/count-nouns.ts';
import { phraseStart } from '../article/grammar/antecedent.ts';
import { nounNumber } from '../article/grammar/nouns.ts';
import { isAuxiliary, otherNumber, verbNumber, type GrammaticalNumber } from '../article/grammar/verbs.ts';
import { NameBit } from '../article/people/name-forms.ts';
import { isApart } from '../article/running-text.ts';
import { isSpeech } from '../article/speech.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onWords } from '../rule/trigger.ts';

const FLOATING = new Set(['also', 'still', 'now', 'often', 'only', 'just', 'never', 'always', 'already', 'then', 'previously', 'recently', 'currently', 'later', 'once']);

export default defineRule({
  id: 'relative-agreement',
  summary: 'The verb after “who” or “which” does not agree with what it refers to',
  why: '“The port, which handle cars” and “officials who has” disagree as “the port handle” and “officials has” would.',
  severity: 'error',
  fix: 'review',
  on: onWords(['who', 'which']),
  messages: { agree: '“{subject} {pronoun}” goes with “{better}”, not “{found}”.' },
  examples: [
    { bad: 'The port, which ⟦handle⟧ more cars than any, was shut.', good: 'The port, which handles more cars than any, was shut.' },
    { bad: 'They met officials who ⟦has⟧ left the ministry.', good: 'They met officials who have left the ministry.' },
    { bad: 'Mr Carter, who ⟦chair⟧ the board, left.', good: 'Mr Carter, who chairs the board, left.' },
    { good: 'One of the officials who has left is here. The team, who were late, lost.' },
    { good: 'The leader of the rebels who was caught is here. Ann Lee and Mr Carter, who chair the board, left.' },
    { good: 'They asked who were there and which was which. Arsenal, who have won, left.' },
    { good: 'A number of ports, which handle cars, and a group of men who have left.' },
    { good: 'The kind of boats which are used here, in the port which you see.' },
  ],
  *find(article, _options, at) {
    let verb = at + 1;
    while (FLOATING.has(article.lower(verb)) && verb < at + 3) verb++;
    if (!article.isWord(verb) || !article.sameSentence(at, verb) || isApart(article, at)) return;
    const number = verbNumber(article.form(verb), !isVerbPlace(article, verb));
    const last = article.isMark(at - 1, ',') ? at - 2 : at - 1;
    if (number === undefined || !article.isWord(last)) return;
    const antecedent = numberOf(article, last, article.lower(at) === 'who');
    if (antecedent === undefined || antecedent === number) return;
    if (antecedent === 'plural' && isOneOf(article, last)) return;
    const better = otherNumber(article.lexicon, article.lower(verb));
    if (better === undefined) return;
    yield {
      span: article.span(verb),
      say: 'agree',
      data: { subject: article.written(last), pronoun: article.lower(at), better },
      fixes: [better],
      because: [article.span(last)],
      evenInQuotation: !isSpeech(article, article.tokens.start[at]),
    };
  },
});

/** What may be a noun is a verb right behind “who”, and behind “which” before an object. */
function isVerbPlace(article: Article, verb: number): boolean {
  if (isAuxiliary(article.lower(verb))) return true;
  const next = verb + 1;
  if (!article.isWord(next)) return article.lower(verb - 1) === 'who' && !article.isMark(next, ',');
  return (article.form(next).parts & (Part.DETERMINER | Part.PREPOSITION | Part.NUMERAL | Part.PRONOUN)) !== 0;
}

/** The number of a noun phrase that nothing before it could claim “who” or “which” for. */
function numberOf(article: Article, last: number, isWho: boolean): GrammaticalNumber | undefined {
  const form = article.form(last);
  const first = phraseStart(article, last);
  if (first === undefined) return undefined;
  if (form.shape !== 'lower') return isWho && isPerson(article, first, last) ? 'singular' : undefined;
  const number = nounNumber(form);
  // “…, which was” may go with the whole clause before it, so plurals are judged before “who” alone.
  if (number === 'plural') return isWho && !/^an?$/.test(article.lower(first)) ? number : undefined; // “an undergraduate students who has”: the noun is wrong
  if (number !== 'singular' || first === last) return undefined;
  return isWho && (countNoun(form.lower)?.kind ?? 'thing') === 'thing' ? undefined : number;
}

function isPerson(article: Article, first: number, last: number): boolean {
  const bits = (token: number): number => article.names.bits(article.tokens.form[token]);
  if ((bits(first) & NameBit.HONORIFIC) !== 0) return last > first;
  if (nounNumber(article.form(last)) === 'plural') return false; // “Central Americans”
  const isName = (bits(first) & NameBit.GIVEN) !== 0 && ((bits(first) | bits(last)) & NameBit.WORD) === 0; // not Manchester United
  return isName && (last === first + 1 || last === first + 2);
}

/** “one of the officials who has left”: houses differ. */
function isOneOf(article: Article, last: number): boolean {
  for (let i = last - 1; i > last - 8 && article.sameSentence(i, last); i--) if (/^(?:one|only|each|any|none|neither|either|number|group|kind|sort|type)$/.test(article.lower(i))) return true;
  return false;
}

import type { Article } from '../article/article.ts';
import { dialectOf } from '../article/dialect.ts';
import { subjectOf, type Subject } from '../article/grammar/subject.ts';
import { isAuxiliary, otherNumber, verbNumber, type GrammaticalNumber } from '../article/grammar/verbs.ts';
import { isApart } from '../article/running-text.ts';
import { isSpeech } from '../article/speech.ts';
import { DETERMINERS } from '../article/word-classes.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onForms } from '../rule/trigger.ts';

export default defineRule({
  id: 'subject-agreement',
  summary: 'A verb does not agree with its subject in number',
  why: 'The verb goes with the subject’s main noun, not with the noun next to it: tries by one player were enough, each of the schemes depends on rain.',
  severity: 'error',
  fix: 'review',
  on: onForms((form) => verbNumber(form, true) !== undefined || verbNumber(form, false) === 'singular'),
  messages: { agree: '“{subject}” is {number}: “{better}”, not “{found}”.' },
  examples: [
    { bad: 'A hundred new citizens ⟦was⟧ sworn in at the hall.', good: 'A hundred new citizens were sworn in at the hall.' },
    { bad: 'Tries by Ann Lee and Sue Day ⟦was⟧ not enough.', good: 'Tries by Ann Lee and Sue Day were not enough.' },
    { bad: 'She said every one of the players ⟦were⟧ proud.', good: 'She said every one of the players was proud.' },
    { bad: 'Each of the three schemes ⟦depend⟧ on rain.', good: 'Each of the three schemes depends on rain.' },
    { bad: 'The new minister ⟦inherit⟧ a pile of debt.', good: 'The new minister inherits a pile of debt.' },
    { bad: 'The cost of the repairs ⟦are⟧ not known.', good: 'The cost of the repairs is not known.' },
    { bad: 'The results ⟦shows⟧ that the test works.', good: 'The results show that the test works.' },
    { bad: 'The mayor, along with two aides, ⟦were⟧ late.', good: 'The mayor, along with two aides, was late.' },
    { bad: 'The number of cases ⟦have⟧ risen. Everyone in the two towns ⟦were⟧ told.', good: 'The number of cases has risen. Everyone in the two towns was told.' },
    { good: 'A number of cases have risen. The mayors, like their aides, were late.' },
    { good: 'A number of players were proud, and the number of players was small.' },
    { good: 'Ten years is a long time, and 40 miles was too far.' },
    { good: 'He asked that the minister resign. If the mayor were here, he would too.' },
    { good: 'The team were late. The United States is large. The minister and his wife have left.' },
    { good: 'Training dogs is fun. What the citizens want is rain. Among the guests was Ann Lee.' },
    { good: 'The men accused of murder were free. Gone are the days when the doctor and nurse were there.' },
  ],
  *find(article, _options, at) {
    const number = verbNumber(article.form(at), true) ?? (hasObject(article, at) ? verbNumber(article.form(at), false) : undefined);
    if (number === undefined || isApart(article, at)) return;
    const subject = subjectOf(article, at);
    if (subject === undefined || !disagrees(article, subject, number, at) || !isVerb(article, subject, at)) return;
    const better = otherNumber(article.lexicon, article.lower(at));
    if (better === undefined) return;
    const wanted = number === 'singular' ? 'plural' : 'singular';
    yield { span: article.span(at), say: 'agree', data: { subject: article.slice(article.span(subject.first, subject.last)), number: wanted, better }, fixes: [better], because: [article.span(subject.head)], evenInQuotation: !isSpeech(article, article.tokens.start[at]) };
  },
});

/** “the results shows that”: what could be a second noun is a verb before an object of its own. */
function hasObject(article: Article, at: number): boolean {
  const next = article.lower(at + 1);
  return (article.form(at).parts & Part.VERB_S) !== 0 && (next === 'that' ? /^(?:shows|says|suggests|means|argues|reveals|hopes|thinks|warns|agrees|insists)$/.test(article.lower(at)) : DETERMINERS.has(next) && next !== 'no');
}

/** Behind these the bare verb is right: “asked that the minister resign”. */
const MANDATES = /^(?:ask|demand|insist|recommend|suggest|propos|request|requir|urg|order|rul|agree|prefer|vot|mov|mandat|stipulat|advis|beg|plead|instruct|direct|necessary|essential|important|vital|imperative)/;

function disagrees(article: Article, subject: Subject, verb: GrammaticalNumber, at: number): boolean {
  if (verb === 'singular') return subject.number === 'plural' && !subject.isDouble;
  if (subject.isJoined && !subject.isDistributive) return false;
  if (!/^(?:are|were)/.test(article.lower(at)) && article.lower(subject.first - 1) === 'that' && MANDATES.test(article.lower(subject.first - 2))) return false;
  if (article.lower(at) === 'were' && isWish(article, subject.first)) return false;
  return subject.number === 'singular' || (subject.number === 'dialect' && dialectOf(article) === 'us' && article.lower(at) !== 'were');
}

/** “the high refresh rate”: what looks like a verb may belong to the noun phrase, and its noun be an adjective. */
function isVerb(article: Article, { head, isDistributive }: Subject, at: number): boolean {
  if (isAuxiliary(article.lower(at))) return true;
  if (article.lower(at) === 'need' && (article.lower(at + 1) === 'not' || article.lower(at + 1) === 'only')) return false;
  if (!isDistributive && (article.form(head).parts & (Part.ADJECTIVE | Part.NOUN)) === (Part.ADJECTIVE | Part.NOUN)) return false;
  const next = at + 1;
  if (!article.isWord(next) || article.form(at).parts === Part.VERB_BASE) return true;
  const { lower, parts } = article.form(next);
  return DETERMINERS.has(lower) || (parts & (Part.PREPOSITION | Part.PRONOUN | Part.ADVERB | Part.PLURAL | Part.NUMERAL)) !== 0 || lower === 'to';
}

/** “if the mayor were here”, “as though it were” */
function isWish(article: Article, first: number): boolean {
  return /^(?:if|though|as|wish|wishes|wished|than|that|whether|suppose)$/.test(article.lower(first - 1));
}

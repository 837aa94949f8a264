import type { Article } from '../article/article.ts';
import { isRunningText } from '../article/running-text.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onMarks } from '../rule/trigger.ts';

/** Words of a subject before its description, and of the description. */
const SUBJECT = 5;
const DESCRIPTION = 10;
/** Verbs that can only be the sentence’s own behind a description. */
const VERBS = /^(?:said|says|was|is|has|had|told|will|would|were|are|have)$/;
/** “The next day, a ferry was late”: a time, not somebody described. */
const TIMES = /^(?:day|days|week|weeks|month|months|year|years|night|morning|evening|afternoon|weekend|hour|hours|time|times|moment|summer|winter|spring|autumn|season|minute|minutes|today|yesterday|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|result|problem|question|fact|point|idea|upshot|conclusion|answer|truth|worst|meantime|latter|former|above|below)$/;

export default defineRule({
  id: 'apposition-comma',
  summary: 'A description behind a subject has lost its second comma: The mayor, a former skipper said',
  why: 'What is put in between two commas must end with one, or the reader takes it for the subject.',
  severity: 'error',
  fix: 'review',
  on: onMarks(','),
  messages: { lost: 'The description that began with the comma ends here, with another.' },
  examples: [
    { bad: 'The mayor, a former skipper from ⟦Heysham⟧ said it was late.', good: 'The mayor, a former skipper from Heysham, said it was late.' },
    { bad: 'Ada Fenwick, an engineer at the ⟦port⟧ was there on Friday.', good: 'Ada Fenwick, an engineer at the port, was there on Friday.' },
    { good: 'The mayor, a former skipper, said it was late. In May, a ferry from Heysham was late.' },
    { good: 'The next day, a ferry from Heysham was late. Last year, a skipper said so.' },
    { good: 'The ferry, a boat and a raft were lost. The mayor, a man who said no, was late.' },
    { good: 'The problem, a skipper said, is the tide. As for the mayor, a skipper was there.' },
    { good: 'For Ada Fenwick, a skipper from Heysham was a find. The mayor, a skipper from Heysham and Tom Airey, is late.' },
  ],
  find(article, _options, at): Iterable<Problem> {
    const determiner = article.lower(at + 1);
    if ((determiner !== 'a' && determiner !== 'an') || article.isGlued(at + 1) || !isSubject(article, at)) return NONE;
    const verb = verbBehind(article, at + 2);
    if (verb === undefined || article.isMark(verb + 1, ',') || !isRunningText(article, at)) return NONE;
    return [{ span: article.span(verb - 1), say: 'lost', fixes: [`${article.written(verb - 1)},`], because: [article.span(at)] }];
  },
});

const NONE: readonly never[] = [];

/** “The mayor” or “Ada Fenwick” at the head of the sentence, and nothing else before the comma. */
function isSubject(article: Article, comma: number): boolean {
  const { first } = article.sentences[article.sentenceOf(comma)];
  if (comma - first > SUBJECT || comma - first < 2 || TIMES.test(article.lower(comma - 1)) || article.isQuoted(article.tokens.start[comma])) return false;
  const isNamed = article.lower(first) !== 'the';
  for (let i = isNamed ? first : first + 1; i < comma; i++) {
    if (!article.isWord(i)) return false;
    const { shape, parts, isPossessive } = article.form(i);
    if (isNamed ? shape !== 'capital' || (i === first && (parts & (Part.PREPOSITION | Part.ADVERB | Part.CONJUNCTION | Part.DETERMINER | Part.VERB_ING | Part.ADJECTIVE)) !== 0) : (parts & (Part.NOUN | Part.PLURAL | Part.ADJECTIVE)) === 0 && shape === 'lower') return false;
    if (isPossessive && i === comma - 1) return false;
  }
  return true;
}

/** The verb right behind a description that holds no clause, list or mark. */
function verbBehind(article: Article, from: number): number | undefined {
  for (let i = from; i < from + DESCRIPTION; i++) {
    if (!article.isWord(i) && !article.isNumber(i)) return undefined;
    const { lower, parts } = article.form(i);
    if (VERBS.test(lower)) return i > from && (article.form(i - 1).parts & (Part.NOUN | Part.PLURAL)) === 0 && article.form(i - 1).shape === 'lower' ? undefined : i;
    if ((parts & Part.CONJUNCTION) !== 0 || /^(?:who|which|that|whose|whom|where|when|not|to|and|or|what)$/.test(lower)) return undefined;
    if ((parts & (Part.VERB_PAST | Part.VERB_S)) !== 0 && (parts & (Part.NOUN | Part.PLURAL | Part.ADJECTIVE)) === 0 && (parts & Part.PARTICIPLE) === 0) return undefined;
  }
  return undefined;
}

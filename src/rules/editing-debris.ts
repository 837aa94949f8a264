import type { Article } from '../article/article.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onWords } from '../rule/trigger.ts';

const FINITE = new Set('is was are were has will would'.split(' '));
const LINKING = new Set('is was are were remains remained becomes became seems seemed appears appeared'.split(' '));
const PREPOSITIONS = new Set('in of on at for with from by into under over between during against'.split(' '));
const DETERMINERS = new Set('the a an his their its our this that these those'.split(' '));
const REPEATED = new Set('is was are were has can will would could should'.split(' '));
/** Verbs that another may stand behind by mistake. */
const VERBS = new Set([...LINKING, 'will', 'would', 'can', 'could', 'should']);
const SUBJECTS = new Set('he she we they'.split(' '));
/** Clauses with these may end in a verb: “what remains is”, “the man he was is gone”. */
const CLAUSE_WORDS = new Set('what who how where why which that whatever whoever all everything where whether when as than if whose whom'.split(' '));
/** A clause is looked for so far back. */
const REACH = 60;
const TIME = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year|night|morning|evening|afternoon|today|yesterday)$/;

export default defineRule({
  id: 'editing-debris',
  summary: 'Words left over from an earlier wording of the sentence',
  why: 'When half a sentence is rewritten, a verb or small word of the old half stays: “the town remains is quiet”, “in the in May”. A fifth of one newsroom’s corrections were of this kind.',
  severity: 'error',
  fix: 'review',
  precedence: 4,
  on: onWords([...FINITE, ...PREPOSITIONS, 'it', ...SUBJECTS, 'could', 'should', 'can']),
  messages: {
    verbs: '“{found}”: two verbs where one belongs.',
    twice: '“{found}”: the second “{word}” is left over.',
    leftOver: '“{found}” is left over at the end of the sentence.',
    subjects: '“{found}”: two subjects where one belongs.',
  },
  examples: [
    { bad: 'Heysham ⟦remains is⟧ a quiet town.', good: 'Heysham remains a quiet town.' },
    { bad: 'The tide ⟦was is⟧ high.', good: 'The tide is high.' },
    { bad: 'Where ⟦is it is⟧ going, she asked.', good: 'Where is it going, she asked.' },
    { bad: 'It sank ⟦in the in⟧ sea off Heysham.', good: 'It sank in the sea off Heysham.' },
    { bad: 'The council approved it on ⟦Monday it⟧.', good: 'The council approved it on Monday.' },
    { bad: 'Nobody ⟦will would⟧ go, and then ⟦he they⟧ left.', good: 'Nobody would go, and then they left.' },
    { good: 'What remains is a town. What it is is quiet. The man he was is gone.' },
    { good: 'Had he had time, he would have been in the in-house team of the off-road club.' },
    { good: 'Roman remains are rare, and his remains were found.' },
    { good: 'His will would be read. The town’s will is strong.' },
    { good: 'The council approved it on Monday. On Monday it rained.' },
    { good: 'Everything there is is old; wherever it is, it is quiet.' },
    { good: '“That is it,” he said. It was he they saw; if it is, it is.' },
    { good: 'The house where they are was sold, and the paper says what the rule is is clear.' },
  ],
  find(article, _options, at) {
    const { lower, shape } = article.form(at);
    if (shape === 'upper' || !article.isWord(at - 1)) return NONE;
    const before = article.lower(at - 1);
    if (PREPOSITIONS.has(lower)) return DETERMINERS.has(before) && article.lower(at - 2) === lower ? preposition(article, at) : NONE;
    if (lower === 'it') return TIME.test(before) ? object(article, at) : NONE;
    if (SUBJECTS.has(lower)) return SUBJECTS.has(before) && before !== lower && isSubject(article, at - 1) ? [subjects(article, at)] : NONE;
    return VERBS.has(before) || (REPEATED.has(lower) && article.lower(at - 2) === lower) ? verbs(article, at, before, lower) : NONE;
  },
});

const NONE: readonly never[] = [];

function subjects(article: Article, at: number): Problem {
  return { span: article.span(at - 1, at), say: 'subjects', fixes: [article.written(at), article.written(at - 1)] };
}

function* verbs(article: Article, at: number, before: string, lower: string): Iterable<Problem> {
  if (!article.sameSentence(at - 1, at)) return;
  const pronoun = at - 1;
  if (REPEATED.has(lower) && article.lower(at - 2) === lower && /^(?:he|she|it|they|we|you|i)$/.test(before)) {
    if (article.isWord(at + 1)) yield { span: article.span(at - 2, at), say: 'twice', data: { word: article.written(at) }, fixes: [article.slice(article.span(at - 2, pronoun)), article.slice(article.span(pronoun, at))] };
    return;
  }
  if (before === lower || article.form(at - 1).shape !== 'lower' || !article.isWord(at + 1) || inClause(article, at - 1)) return;
  const isModal = /^(?:will|would|can|could|should)$/.test(before) && /^(?:will|would|can|could|should)$/.test(lower);
  if (isModal) {
    if (!isNoun(article, at - 1)) yield { span: article.span(at - 1, at), say: 'verbs', fixes: [article.written(at), article.written(at - 1)] };
  } else if (LINKING.has(before) && FINITE.has(lower) && !/^(?:will|would)$/.test(lower)) {
    if (before === 'remains' && /^(?:are|were|have)$/.test(lower)) return; // what is left of somebody
    const isOld = /^(?:is|was|are|were)$/.test(before);
    yield { span: article.span(at - 1, at), say: 'verbs', fixes: isOld ? [article.written(at), article.written(at - 1)] : [article.written(at - 1), article.written(at)] };
  }
}

/** Not “it was he they saw”, “than he they”. */
function isSubject(article: Article, token: number): boolean {
  if (article.quotes.roleOf(token - 1) !== 0 || !article.isWord(token + 2) || article.form(token + 2).shape !== 'lower') return false;
  const before = article.lower(token - 1);
  return !/^(?:is|was|be|than|as|like|but|except|that|of|for|with|to|all)$/.test(before) && (article.form(token + 2).parts & (Part.VERB_PAST | Part.VERB_BASE | Part.MODAL)) !== 0;
}

/** “his will would”: not a verb. */
function isNoun(article: Article, token: number): boolean {
  if (!article.isWord(token - 1)) return false;
  const { parts, isPossessive } = article.form(token - 1);
  return isPossessive || (parts & (Part.DETERMINER | Part.ADJECTIVE)) !== 0;
}

/** A clause that may end in this verb begins earlier in the sentence. */
function inClause(article: Article, verb: number): boolean {
  const { first } = article.sentences[article.sentenceOf(verb)];
  for (let i = verb - 1; i >= Math.max(first, verb - REACH); i--) {
    if (CLAUSE_WORDS.has(article.lower(i)) || article.quotes.roleOf(i) !== 0) return true;
  }
  return article.isWord(verb - 1) && /^(?:he|she|it|they|we|you|i|there)$/.test(article.lower(verb - 1));
}

/** “in the in sea” */
function* preposition(article: Article, at: number): Iterable<Problem> {
  if (!article.isWord(at + 1) || article.isGlued(at + 1) || !article.sameSentence(at - 2, at)) return;
  yield { span: article.span(at - 2, at), say: 'twice', data: { word: article.written(at) }, fixes: [article.slice(article.span(at - 2, at - 1))] };
}

/** “approved it on Monday it.” */
function* object(article: Article, at: number): Iterable<Problem> {
  const next = at + 1;
  if ((article.isWord(next) && article.sameSentence(at, next)) || !article.sameSentence(at - 1, at)) return;
  for (let i = at - 2; i > at - 7; i--) {
    if (article.lower(i) !== 'it' || !article.isWord(i - 1) || !article.sameSentence(i, at)) continue;
    yield { span: article.span(at - 1, at), say: 'leftOver', fixes: [article.written(at - 1)] };
    return;
  }
}

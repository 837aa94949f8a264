import type { Article } from '../article/article.ts';
import { gerundOf } from '../article/grammar/inflection.ts';
import { isApart } from '../article/running-text.ts';
import { DETERMINERS } from '../article/word-classes.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onWords } from '../rule/trigger.ts';

/** What stands between a verb and its gerund; '' for nothing. Forms of one verb on a line. */
const GERUNDS = new Map(
  Object.entries({
    '': 'avoid avoids avoided avoiding suggested suggests enjoy enjoys enjoyed enjoying finished finishes denied denies deny denying postponed resisted dislikes disliked',
    on: 'insist insists insisted insisting',
    of: 'capable incapable',
    from: 'prevented prevents prevent preventing barred refrain refrained',
    in: 'succeed succeeded succeeds succeeding',
  }).flatMap(([link, verbs]) => verbs.split(' ').map((verb): [string, string] => [verb, link])),
);
/** They take “to” and the gerund. */
const FORWARD = /^look(?:s|ed|ing)?$/;
/** Objects that stand between “prevented” and its verb. */
const OBJECTS = /^(?:him|her|them|us|me|it|you)$/;
/** Nouns too, but not behind “to”. */
const MORE_VERB_THAN_NOUN = new Set('leave stay go take make see know have be continue keep meet pay use speak play do hold carry move run return fight talk live drive stop start show join change buy sell build win lose cut cover answer pass'.split(' '));
const MAKE = new Set('made makes'.split(' '));

export default defineRule({
  id: 'verb-complement',
  summary: 'A verb with the wrong form of another behind it: insisted to leave, avoided to answer',
  why: 'Some verbs go on with “to” and a verb, some with its form in -ing, some with a preposition before that. The dictionaries say which; a translated sentence often has the other.',
  severity: 'error',
  fix: 'review',
  on: onWords([...GERUNDS.keys(), 'forward', ...MAKE]),
  messages: { gerund: '“{found}”: “{better}”.' },
  examples: [
    { bad: 'He ⟦insisted to leave⟧ at noon.', good: 'He insisted on leaving at noon.' },
    { bad: 'The board ⟦avoided to answer⟧ the question.', good: 'The board avoided answering the question.' },
    { bad: 'They look ⟦forward to see⟧ the pier.', good: 'They look forward to seeing the pier.' },
    { bad: 'The net ⟦prevented them to reach⟧ the shore.', good: 'The net prevented them from reaching the shore.' },
    { bad: 'The storm ⟦made him to stay⟧ in town.', good: 'The storm made him stay in town.' },
    { bad: 'It is ⟦capable to carry⟧ cars.', good: 'It is capable of carrying cars.' },
    { good: 'They were prevented, to be sure. He denied to her that it sank. He suggested to the board that it wait.' },
    { good: 'Much is to be avoided to keep costs down. He was accused to his face. They enjoyed it to bits.' },
    { good: 'They put the plan forward to win votes and looked forward to work. It was made to order; he made it to safety.' },
    { good: 'She insisted, to please them. He was finished to all intents. It was suggested to reduce speed.' },
    { good: 'She succeeded to the title. Access was barred to boats. They were made to wait.' },
  ],
  find(article, _options, at): Iterable<Problem> {
    const { lower, shape } = article.form(at);
    if ((shape !== 'lower' && !article.isSentenceStart(at)) || isApart(article, at)) return NONE;
    const found = lower === 'forward' ? lookForward(article, at) : MAKE.has(lower) ? madeTo(article, at) : gerund(article, at, GERUNDS.get(lower) ?? '');
    return found === undefined ? NONE : [found];
  },
});

const NONE: readonly never[] = [];

/** Where “to” and a bare verb stand, and nothing shows that the first verb is a passive or its object is meant. */
function infinitiveAt(article: Article, to: number): string | undefined {
  const verb = to + 1;
  if (article.lower(to) !== 'to' || !article.isWord(verb) || article.isGlued(verb) || !article.sameSentence(to, verb)) return undefined;
  const { shape, parts, lower } = article.form(verb);
  if (shape !== 'lower' || (parts & Part.VERB_BASE) === 0 || (parts & (Part.DETERMINER | Part.PREPOSITION | Part.PRONOUN)) !== 0) return undefined;
  const isOnlyVerb = (parts & (Part.NOUN | Part.ADJECTIVE | Part.PLURAL | Part.ADVERB)) === 0;
  return isOnlyVerb || MORE_VERB_THAN_NOUN.has(lower) || hasObject(article, verb) ? lower : undefined;
}

function hasObject(article: Article, verb: number): boolean {
  const next = article.lower(verb + 1);
  return article.isWord(verb + 1) && !article.isGlued(verb + 1) && (OBJECTS.test(next) || (DETERMINERS.has(next) && next !== 'that'));
}

function gerund(article: Article, at: number, link: string): Problem | undefined {
  const to = OBJECTS.test(article.lower(at + 1)) && link === 'from' ? at + 2 : at + 1;
  if (link === 'from' && to === at + 1 && !/^refrain/.test(article.lower(at))) return undefined;
  const verb = infinitiveAt(article, to);
  if (verb === undefined || isPassive(article, at)) return undefined;
  const form = gerundOf(article.lexicon, verb);
  if (form === undefined) return undefined;
  return replaced(article, at, to + 1, `${article.slice(article.span(at, to - 1))} ${link}${link === '' ? '' : ' '}${form}`);
}

/** “was avoided to save money”, “is denied to keep”, “the finished to-do list” */
function isPassive(article: Article, at: number): boolean {
  const { lower, parts } = article.form(at);
  if (lower.endsWith('capable')) return false;
  const before = article.lower(at - 1);
  return (parts & Part.PARTICIPLE) !== 0 && (/^(?:is|was|are|were|be|been|being|not|also|and|or|as|it|that|which|best|to|have|has|had)$/.test(before) || !isSubject(article, at - 1));
}

function isSubject(article: Article, token: number): boolean {
  if (!article.isWord(token)) return false;
  const { lower, parts, shape } = article.form(token);
  if (/^(?:he|she|they|we|who|also|then|even)$/.test(lower)) return true;
  return shape !== 'lower' || ((parts & (Part.NOUN | Part.PLURAL)) !== 0 && (parts & (Part.PREPOSITION | Part.CONJUNCTION)) === 0);
}

function lookForward(article: Article, at: number): Problem | undefined {
  if (!FORWARD.test(article.lower(at - 1))) return undefined;
  const verb = infinitiveAt(article, at + 1);
  const form = verb === undefined ? undefined : gerundOf(article.lexicon, verb);
  return form === undefined ? undefined : replaced(article, at, at + 2, `${article.written(at)} to ${form}`);
}

/** “made him to stay” */
function madeTo(article: Article, at: number): Problem | undefined {
  if (!/^(?:him|them|us|me)$/.test(article.lower(at + 1)) || /^(?:is|was|are|were|be|been|being|has|had|have)$/.test(article.lower(at - 1))) return undefined;
  const verb = infinitiveAt(article, at + 2);
  if (verb === undefined || /^(?:order|measure|be|last|help|look|sell|give)$/.test(verb)) return undefined;
  return replaced(article, at, at + 3, `${article.slice(article.span(at, at + 1))} ${verb}`);
}

function replaced(article: Article, first: number, last: number, better: string): Problem {
  return { span: article.span(first, last), say: 'gerund', data: { better }, fixes: [better] };
}

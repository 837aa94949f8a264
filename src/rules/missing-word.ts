import table from '../../data/language/missing-words.tsv';
import type { Article } from '../article/article.ts';
import { isApart } from '../article/running-text.ts';
import { DETERMINERS } from '../article/word-classes.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import { PhraseTable } from '../rule/phrases.ts';
import type { Problem } from '../rule/problem.ts';
import { onEither, onWords } from '../rule/trigger.ts';

const phrases = new PhraseTable(table);
/** Behind a form of “be”, these take “to” and a verb. */
const STATES = new Set('expected ordered forced allowed required scheduled supposed likely unlikely able unable ready willing unwilling reluctant eager keen certain bound due meant obliged compelled instructed permitted entitled determined prepared sworn tempted poised urged invited'.split(' '));
/** These take them as finite verbs. */
const ACTS = new Set('refused agreed decided hopes hoped wants wanted tried failed managed vowed pledged promised threatened intends intended seeks sought refuses agrees aims aimed tends tended struggled declined volunteered'.split(' '));
const BE = new Set('is are was were be been being am not also still now'.split(' '));
/** Passives that nothing but “to” or a preposition goes on from. */
const PASSIVES = new Set('expected ordered forced required supposed scheduled obliged compelled instructed urged'.split(' '));
const OBJECTS = new Set('him them me us it why how whether what if'.split(' '));
/** Verbs by their base, but other words here: “likely due”, “ready made”. */
const OTHERS = new Set('do be is are have due set made let put cut'.split(' '));

export default defineRule({
  id: 'missing-word',
  summary: 'A small word lost: “of”, “to”, “the”',
  why: 'Small words fall out when a sentence is cut or rewritten, and the eye puts them back: in front the house, was expected resign, according the mayor.',
  severity: 'error',
  fix: 'review',
  on: onEither(onWords([...STATES, ...ACTS]), phrases.trigger),
  messages: {
    to: '“{found}”: “to” is missing, “{better}”.',
    lost: '“{found}”: {why}.',
  },
  examples: [
    { bad: 'The board was ⟦expected elect⟧ a chairman.', good: 'The board was expected to elect a chairman.' },
    { bad: 'They ⟦refused say⟧ why the boat sank.', good: 'They refused to say why the boat sank.' },
    { bad: 'He stood ⟦in front the house⟧.', good: 'He stood in front of the house.' },
    { bad: 'It was ⟦one the worst⟧ storms of the year.', good: 'It was one of the worst storms of the year.' },
    { bad: '⟦According the⟧ mayor, the road is closed.', good: 'According to the mayor, the road is closed.' },
    { good: 'He is likely due a refund; the ready made plan was allowed access and refused entry.' },
    { good: 'One the minister knew; in front, the mayor led. She was able, say friends, and willing.' },
    { good: 'It is what they wanted say those who were there. He tried hard.' },
    { good: 'Most the same, he thought. Part the curtains and look.' },
    { good: 'He hopes work will start. They agreed peace terms and decided policy.' },
  ],
  *find(article, _options, at) {
    if (isApart(article, at)) return;
    const to = lostTo(article, at);
    if (to !== undefined) yield to;
    for (const { span, replacements, field } of phrases.at(article, at)) yield { span, say: 'lost', data: { why: field('why') }, fixes: replacements };
  },
});

/** “was expected elect a”, “refused say”. */
function lostTo(article: Article, at: number): Problem | undefined {
  const { lower, shape } = article.form(at);
  const verb = at + 1;
  if (shape !== 'lower' || !article.isWord(verb) || article.isGlued(verb) || article.isGlued(at) || !article.sameSentence(at, verb)) return undefined;
  const isState = STATES.has(lower) && BE.has(article.lower(at - 1));
  const isAct = ACTS.has(lower) && isSubject(article, at - 1);
  if ((!isState && !isAct) || !isVerb(article, verb, isState && PASSIVES.has(lower))) return undefined;
  return { span: article.span(at, verb), say: 'to', data: { better: `${article.written(at)} to ${article.written(verb)}` }, fixes: [`${article.written(at)} to ${article.written(verb)}`] };
}

/** A noun or pronoun that the verb may follow: not “what they wanted say those”. */
function isSubject(article: Article, at: number): boolean {
  if (!article.isWord(at)) return false;
  const { parts, shape, lower } = article.form(at);
  if (/^(?:he|she|it|they|we|who|has|have|had)$/.test(lower)) return !/^(?:what|all|as|than)$/.test(article.lower(at - 1));
  return shape === 'capital' || (parts & (Part.NOUN | Part.PLURAL)) !== 0;
}

/** A base form and nothing else, or one with its object behind. */
function isVerb(article: Article, at: number, isCertain: boolean): boolean {
  const { parts, shape, lower } = article.form(at);
  if (shape !== 'lower' || (parts & Part.VERB_BASE) === 0 || OTHERS.has(lower)) return false;
  if ((parts & (Part.ADVERB | Part.PREPOSITION | Part.DETERMINER | Part.PRONOUN | Part.CONJUNCTION | Part.PLURAL | Part.VERB_ING | Part.NUMERAL)) !== 0) return false;
  if (parts === Part.VERB_BASE) return true;
  if (!isCertain && (parts & Part.ADJECTIVE) !== 0) return false;
  const next = article.lower(at + 1);
  return article.isWord(at + 1) && !article.isGlued(at + 1) && ((DETERMINERS.has(next) && next !== 'that') || OBJECTS.has(next) || (article.form(at + 1).shape === 'lower' && (article.form(at + 1).parts & (Part.NOUN | Part.PLURAL)) !== 0 && ((parts & Part.NOUN) === 0 || isCertain)));
}

import type { Article } from '../article/article.ts';
import { isStrongSaying } from '../article/attribution.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onWords } from '../rule/trigger.ts';

const SUBJECT = Part.DETERMINER | Part.PRONOUN | Part.PROPER;

/** A subject begins so far back at most. */
const REACH = 40;

export default defineRule({
  id: 'that-comma',
  summary: 'A comma before “that”',
  why: 'What was said follows its verb and “that” without a comma: “She said that it rained”.',
  severity: 'error',
  fix: 'review',
  precedence: 1,
  on: onWords(['that']),
  messages: { comma: 'No comma between “{verb}” and “that”.' },
  examples: [
    { bad: 'The mayor ⟦said,⟧ that the bridge was safe.', good: 'The mayor said that the bridge was safe.' },
    { bad: 'Experts ⟦believe,⟧ that it will fall.', good: 'Experts believe that it will fall.' },
    { good: 'The mayor said, that is, she hinted, that it was safe.' },
    { good: 'As she said, that was that. He said, “That the bridge is safe is clear.”' },
    { good: 'The bridge, he said, that fell was old.' },
    { good: 'What she believed, that she hid. If so, as they claim, that is sad.' },
    { good: 'She said, and that is true, that it fell. I think, that said, it will.' },
  ],
  *find(article, _options, at) {
    const comma = at - 1;
    const verb = at - 2;
    if (!article.isMark(comma, ',') || !article.isWord(verb) || !article.sameSentence(verb, at)) return;
    const { lower, shape, parts } = article.form(verb);
    if (shape !== 'lower' || !(isStrongSaying(lower) || /^(?:say|believe|believes|believed|think|thinks|hope|hopes|hoped|announced|reported|confirmed|revealed|estimate|estimates|estimated|suggest|suggests|suggested|shows|showed)$/.test(lower)) || (parts & Part.VERB_ING) !== 0) return;
    if (!hasSubject(article, verb) || !beginsClause(article, at + 1)) return;
    yield { span: article.span(verb, comma), say: 'comma', data: { verb: article.written(verb) }, fixes: [article.written(verb)] };
  },
});

/** A subject right before the verb that begins its sentence or clause: no aside (“, he said, that …”). */
function hasSubject(article: Article, verb: number): boolean {
  const { first } = article.sentences[article.sentenceOf(verb)];
  for (let i = verb - 1; i >= Math.max(first, verb - REACH); i--) {
    if (!article.isWord(i) && !article.isNumber(i)) return false;
    if (/^(?:as|what|which|if|when|like|than|whatever|so|because|while|though|although|and|but)$/.test(article.lower(i))) return false;
  }
  return verb > first;
}

/** “the bridge was”, “it will”: not “that is,”, “that was”, “that said”. */
function beginsClause(article: Article, from: number): boolean {
  if (!article.isWord(from) || article.isGlued(from)) return false;
  const { parts, shape } = article.form(from);
  return (parts & SUBJECT) !== 0 || (shape === 'lower' && (parts & Part.PLURAL) !== 0);
}

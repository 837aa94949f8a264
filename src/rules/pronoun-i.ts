import type { Article } from '../article/article.ts';
import { isApart } from '../article/running-text.ts';
import { isPost } from '../article/posts.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onWords } from '../rule/trigger.ts';

const VERBS = /^(?:am|was|have|had|will|would|can|could|should|shall|must|may|might|do|did|don['’]t|didn['’]t|can['’]t|wasn['’]t|think|thought|know|knew|want|wanted|went|go|say|said|saw|see|need|needed|feel|felt|love|loved|like|got|get|just|never|always|really|also|believe|hope|guess|mean|remember|told|came|took|made|found|heard|left|read|tried|asked|wish|am)$/;
/** A verb turned round before it: “should i be”. */
const TURNED = /^(?:should|would|could|can|do|did|am|was|have|had|may|must|will|shall)$/;

export default defineRule({
  id: 'pronoun-i',
  summary: 'The pronoun I in small letters',
  why: 'Telephones and word processors mend it; copy that was typed elsewhere keeps it.',
  severity: 'error',
  fix: 'safe',
  on: onWords(['i', "i'm", "i've", "i'll", "i'd", 'i’m', 'i’ve', 'i’ll', 'i’d']),
  messages: { capital: '“{found}”: the pronoun takes a capital.' },
  examples: [
    { bad: 'It was late, so ⟦i⟧ went home.', good: 'It was late, so I went home.' },
    { bad: 'It was late, and ⟦i’m⟧ glad.', good: 'It was late, and I’m glad.' },
    { bad: 'What should ⟦i⟧ be afraid of?', good: 'What should I be afraid of?' },
    { good: 'The i had the story, and the i newspaper is read.' },
    { good: 'Three ways: (i) have it, (ii) leave it, (iii) sell it.' },
    { good: 'The letter i was missing; the i was dotted, i.e. it had a dot.' },
    { good: 'Part i. do this. Part ii. do that. Let i be the number of boats.' },
    { good: 'He wrote: “i was late, i think.”' },
  ],
  find(article, _options, at): Iterable<Problem> {
    const { text, lower } = article.form(at);
    if (!text.startsWith('i') || isApart(article, at) || !isPronoun(article, at, lower) || isPost(article, article.tokens.start[at])) return NONE;
    return [{ span: article.span(at), say: 'capital', fixes: [`I${article.written(at).slice(1)}`], trust: 'safe' }];
  },
});

const NONE: readonly never[] = [];

function isPronoun(article: Article, at: number, lower: string): boolean {
  if (article.isGlued(at) || (at + 1 < article.tokens.count && article.isGlued(at + 1) && !article.isMark(at + 1, ','))) return false;
  if (lower !== 'i') return true;
  const before = article.lower(at - 1);
  if (/^(?:the|letter|an|a|this|that|each|every|let|part|chapter|section|type|class|phase|henry|of)$/.test(before) && before !== 'that') return false;
  if (article.isNumber(at - 1) || (at > 0 && !article.isWord(at - 1) && !article.isMark(at - 1, ',') && !article.isSentenceStart(at))) return false;
  return (article.isWord(at + 1) && VERBS.test(article.lower(at + 1))) || (TURNED.test(before) && article.isWord(at + 1));
}

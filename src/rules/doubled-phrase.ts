import type { Article } from '../article/article.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onWords } from '../rule/trigger.ts';

/** Words in which a phrase that was typed twice ends. */
const ENDS = 'said says told is was are were has had have been will would the a an to of in that his her their its be'.split(' ');
/** Phrases that rhythm repeats: “over and over and”, “step by step by step”. */
const RHYTHM = /^(?:and|or|by|after|upon|on|to|in|for|of|as|no|very|so|more|much|from)$/;
const LONGEST = 4;

export default defineRule({
  id: 'doubled-phrase',
  summary: 'Two or more words stand twice: in the in the, has been has been',
  why: 'When a phrase is moved or typed anew its old copy stays beside it. The eye takes the two for one.',
  severity: 'error',
  fix: 'review',
  precedence: 5,
  on: onWords(ENDS),
  messages: { twice: '“{found}”: “{phrase}” stands twice.' },
  examples: [
    { bad: 'It sank ⟦in the in the⟧ sea.', good: 'It sank in the sea.' },
    { bad: 'The pier ⟦has been has been⟧ closed.', good: 'The pier has been closed.' },
    { bad: '⟦The mayor said the mayor said⟧ it would close.', good: 'The mayor said it would close.' },
    { bad: '⟦He said he said⟧ the ferry was late.', good: 'He said the ferry was late.' },
    { bad: 'They went ⟦to the to the⟧ pier.', good: 'They went to the pier.' },
    { good: 'It went on and on and on, over and over and over, the one to the other.' },
    { good: 'He said she said it was late. He said, he said, it was late.' },
    { good: 'The more it rains the more the river is. What it is it is.' },
    { good: 'Day by day by day the tide rose.' },
    { good: 'She sang: “It was it was the tide.”' },
    { good: 'That it was that it was not clear.' },
  ],
  find(article, _options, at): Iterable<Problem> {
    const { form } = article.tokens;
    // Called at every “the”: most often the same word stands nowhere near.
    for (let length = 2; length <= LONGEST; length++) {
      if (form[at] !== form[at - length] || !isTwice(article, at, length)) continue;
      const first = at - 2 * length + 1;
      const phrase = article.slice(article.span(first, first + length - 1));
      return [{ span: article.span(first, at), say: 'twice', data: { phrase }, fixes: [phrase] }];
    }
    return NONE;
  },
});

const NONE: readonly never[] = [];

/** Whether the words up to here repeat as many before them, all of one sentence and without marks. */
function isTwice(article: Article, at: number, length: number): boolean {
  const first = at - 2 * length + 1;
  for (let i = at; i > at - length; i--) if (!article.isWord(i) || article.isGlued(i) || article.lower(i) !== article.lower(i - length)) return false;
  if (!article.isWord(first) || !article.sameSentence(first, at) || article.quotes.roleOf(first - 1) !== 0) return false;
  const [head, tail] = [article.lower(first), article.lower(at)];
  if (length === 2 && (RHYTHM.test(tail) ? !/^(?:the|a|an|his|her|their|its)$/.test(tail) : false)) return false;
  if (length === 2 && /^(?:it|that|what|there)$/.test(head) && /^(?:is|was|are|were)$/.test(tail)) return false; // what it is it is
  // “the top of the top of”, “more and more and more”
  return !RHYTHM.test(tail) && !(RHYTHM.test(head) && article.lower(at + 1) === head && length === 2) && !/^(?:that|what|which)$/.test(head);
}

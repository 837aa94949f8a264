import type { Article } from '../article/article.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onMarks } from '../rule/trigger.ts';

const SHORTENED = /^(?:Lt|Gov|Rep|Reps|Sens|Mr|Mrs|Ms|Dr|Gen|Col|Capt|Sgt|Maj|Prof|Rev|Hon|Supt)$/;

export default defineRule({
  id: 'misplaced-comma',
  summary: 'A comma inside a word or for the stop of a shortened one',
  why: 'A finger that strays to the next key leaves “old,er” and “Lt, Gov.”.',
  severity: 'error',
  fix: 'review',
  checksQuotations: true,
  precedence: 6,
  on: onMarks(','),
  messages: {
    inside: '“{found}”: the comma stands inside a word.',
    shortened: '“{found}”: the shortened word takes a stop.',
  },
  examples: [
    { bad: 'Many ⟦old,er⟧ voters stayed at home.', good: 'Many older voters stayed at home.' },
    { bad: 'They met ⟦Lt,⟧ Gov. Ada Fenwick.', good: 'They met Lt. Gov. Ada Fenwick.' },
    { good: 'It rained, but they went. Dr. Fenwick, Gov. Airey and others came.' },
    { good: 'He met Sen, the economist. A, b and c are letters.' },
    { good: 'Fenwick, the Rev, and others sang.' },
    { good: 'The old, the young and the new came.' },
  ],
  find: (article, _options, at) => {
    if (!article.isWord(at - 1) || !article.isGlued(at) || !article.isWord(at + 1)) return [];
    const left = article.form(at - 1);
    const right = article.form(at + 1);
    if (article.isGlued(at + 1)) return isInsideWord(article, at) ? [{ span: article.span(at - 1, at + 1), say: 'inside', fixes: [left.text + right.text] }] : [];
    if (!SHORTENED.test(left.text) || right.shape !== 'capital' || !article.sameSentence(at, at + 1)) return [];
    return article.isSentenceStart(at - 1) || article.form(Math.max(0, at - 2)).shape !== 'capital' || article.isMark(at + 2, '.') ? [{ span: article.span(at - 1, at), say: 'shortened', fixes: [`${left.text}.`] }] : [];
  },
});

/** The halves are no two words, the whole is one. */
function isInsideWord(article: Article, at: number): boolean {
  const left = article.form(at - 1);
  const right = article.form(at + 1);
  if (right.shape !== 'lower' || left.text.length + right.text.length < 4) return false;
  if (!article.lexicon.has(left.text + right.text)) return false;
  const isWord = (text: string): boolean => text.length > 2 && article.lexicon.has(text);
  return !isWord(left.text) || !isWord(right.text);
}

import type { Article } from '../article/article.ts';
import { QuoteRole } from '../article/quotations.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onMarks } from '../rule/trigger.ts';

/** An opening mark is looked for so far back. */
const REACH = 300;

export default defineRule({
  id: 'stray-apostrophe',
  summary: 'An apostrophe behind a word that takes none',
  why: 'Only words in -s, -x or -z form a possessive with a bare apostrophe; behind any other word it is left over, or an s was lost.',
  severity: 'error',
  fix: 'review',
  checksQuotations: true,
  on: onMarks("'", '’'),
  messages: {
    stray: '“{found}”: the apostrophe stands there for nothing.',
    lost: '“{found}”: an s is missing.',
  },
  examples: [
    { bad: 'The ministry’s ⟦budget’⟧ figures were wrong.', good: 'The ministry’s budget figures were wrong.' },
    { bad: "The ⟦senator'⟧ staff declined to comment.", good: "The senator's staff declined to comment." },
    { good: "The workers' pay, Alex' car and Liz' dog." },
    { good: "“We was talkin' about the ol' days, an' th' rest,” he said." },
    { good: "They call it 'the long goodbye' at the dock." },
    { good: "He sang `The Last Ferry' and Smith'The Old Boat' for them." },
    { good: "Gov. Ada Fenwick'Monday Night Live' presents the talks 'you missed' this week." },
    { good: "A 6' wall, rock 'n' roll, the cap'n, and 'tis said." },
    { good: 'He called it the “people’s ‘jewel’ house”.' },
  ],
  *find(article, _options, at) {
    if (!article.isGlued(at) || !article.isWord(at - 1) || article.quotes.roleOf(at) !== QuoteRole.APOSTROPHE) return;
    const next = at + 1;
    if (!article.isWord(next) || article.isGlued(next) || !article.sameSentence(at, next)) return;
    const { lower, shape, word } = article.form(at - 1);
    if (word === undefined || /[sxz]$|in$|^(?:ol|th|an|o|mo|lil|bro|po|wi|t|d|l|y|i|fo|do|le|runnin|e)$/.test(lower) || shape === 'upper' || lower.length < 3) return;
    if (hasOpenSingle(article, at)) return;
    const mark = article.written(at);
    const bare = article.written(at - 1);
    const possessive = `${bare}${mark}s`;
    const isSecond = at > 1 && article.isWord(at - 2) && article.form(at - 2).isPossessive;
    yield {
      span: article.span(at - 1, at),
      say: isSecond ? 'stray' : 'lost',
      fixes: isSecond ? [bare, possessive] : [possessive, bare],
    };
  },
});

/** A single quotation mark earlier in the block that may be this one's partner. */
function hasOpenSingle(article: Article, at: number): boolean {
  const block = article.blocks[article.blockOf(at)];
  for (let i = Math.max(block.first, at - REACH); i < at; i++) {
    if (/^['‘`]$/.test(article.written(i)) && article.isGlued(i + 1) && article.isWord(i + 1)) return true;
    if (article.isWord(i) && /\p{Ll}['’]\p{Lu}\p{Ll}/u.test(article.written(i)) && !/^(?:d|l|o)['’]/i.test(article.written(i))) return true; // Graham'Late Show' hosts
  }
  return false;
}

import type { Article } from '../article/article.ts';
import { attributionAt, isStrongSaying } from '../article/attribution.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onArticle } from '../rule/trigger.ts';
import type { Span } from '../text/span.ts';

/** Shorter passages may be titles of works or single words that a sentence speaks of. */
const MIN_WORDS = 4;

export default defineRule({
  id: 'attribution-comma',
  summary: 'No comma between a quotation and who said it',
  why: 'A comma parts the spoken sentence from its attribution: “We will go,” she said.',
  severity: 'error',
  fix: 'review',
  checksQuotations: true,
  on: onArticle,
  messages: { comma: 'A comma belongs before the closing mark: the attribution follows.' },
  examples: [
    { bad: '“We will hold them to ⟦it”⟧ the mayor said.', good: '“We will hold them to it,” the mayor said.' },
    { bad: '"We have seen it all ⟦before"⟧ Ada Fenwick, the mayor, told them.', good: '"We have seen it all before," Ada Fenwick, the mayor, told them.' },
    { good: '“The Last Ferry to Heysham” author Ada Fenwick said.' },
    { good: 'The “mess they have made” she said was theirs.' },
    { good: '“We will go!” she said. “Will we?” he asked. “Yes” was said.' },
    { good: '“We will hold them to it” is what she said.' },
    { good: 'The song “We Are The Champions” she sang was old.' },
  ],
  *find(article) {
    for (const { open, close, depth } of article.quotes.quotations) {
      if (close < 0 || depth > 0 || close - open <= MIN_WORDS || !article.isSentenceStart(open + 1)) continue;
      const last = article.quotes.lastTokenOf(close);
      if (!article.isWord(close - 1) || !article.isGlued(close) || article.isGlued(last + 1) || !isSpoken(article, open, close)) continue;
      const verb = attributionAt(article, last + 1);
      if (verb < 0 || !isStrongSaying(article.lower(verb)) || !article.sameSentence(last, last + 1)) continue;
      const span: Span = article.span(close - 1, last);
      yield { span, say: 'comma', fixes: [`${article.written(close - 1)},${article.slice(article.span(close, last))}`], because: [article.span(last + 1, verb)] };
    }
  },
});

/** A clause in small letters: a pronoun or a verb of its own is in it. */
function isSpoken(article: Article, open: number, close: number): boolean {
  let isClause = false;
  for (let i = open + 1; i < close; i++) {
    if (!article.isWord(i)) continue;
    const { shape, parts, lower } = article.form(i);
    if (i > open + 1 && shape === 'capital' && lower !== 'i' && (parts & Part.PROPER) === 0) return false;
    if ((parts & (Part.MODAL | Part.VERB_S)) !== 0 || (parts & (Part.PRONOUN | Part.VERB_PAST)) !== 0 || /'/.test(lower)) isClause = true;
  }
  return isClause;
}

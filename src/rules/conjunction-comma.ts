import { Part } from '../lexicon/lexicon.ts';
import type { Article } from '../article/article.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onWords } from '../rule/trigger.ts';

/** Words that an aside between commas begins with: “Although, as she said, …”. */
const ASIDE = new Set(['as', 'in', 'to', 'for', 'of', 'like', 'by', 'at', 'on', 'if', 'when', 'while', 'after', 'before', 'with', 'without', 'until', 'once', 'since', 'perhaps', 'again', 'yes', 'yet', 'admittedly', 'sadly', 'oddly', 'unlike', 'just', 'according', 'given', 'because', 'like', 'truth', 'from', 'under', 'during', 'hopefully', 'clearly', 'surely', 'strictly', 'technically', 'even', 'let', 'contrary', 'despite']);

export default defineRule({
  id: 'conjunction-comma',
  summary: 'A comma between “although” and its clause',
  why: '“Although” joins its clause as it is; the comma treats it as “However”. One or the other was meant.',
  severity: 'error',
  fix: 'review',
  on: onWords(['although', 'whereas', 'because', 'unless', 'despite']),
  messages: { comma: 'No comma after “{word}”: it belongs to the clause that follows.' },
  examples: [
    { bad: '⟦Although,⟧ ministers denied it, the tax came.', good: 'Although ministers denied it, the tax came.' },
    { bad: '⟦Despite,⟧ the rain, the match went on.', good: 'Despite the rain, the match went on.' },
    { good: 'Although, as she said, it rained, the match went on.' },
    { good: 'Although, in the end, nobody came, they sang.' },
    { good: 'They sang, although nobody came. Because? Well, because.' },
    { good: 'He did it just because, and left.' },
  ],
  *find(article, _options, at) {
    const comma = at + 1;
    if (!article.isSentenceStart(at) || !article.isMark(comma, ',') || !article.isGlued(comma)) return;
    const next = comma + 1;
    if (!article.isWord(next) || isAside(article, next)) return;
    yield { span: article.span(at, comma), say: 'comma', data: { word: article.written(at) }, fixes: [article.written(at)] };
  },
});

/** A short passage up to a second comma, or one that begins as asides do. */
function isAside(article: Article, next: number): boolean {
  const { lower, parts } = article.form(next);
  if (ASIDE.has(lower) || (parts !== 0 && (parts & ~Part.ADVERB) === 0)) return true;
  if (article.lower(next - 2) === 'despite') return false; // a noun phrase, which a comma ends
  for (let i = next; i < next + 3; i++) if (article.isMark(i, ',')) return true;
  return false;
}

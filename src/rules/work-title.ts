import type { Article } from '../article/article.ts';
import { marksBehind } from '../article/prose.ts';
import { quotationsAround } from '../article/quotations.ts';
import { isApart, isOthersWords } from '../article/running-text.ts';
import { defineRule } from '../rule/define-rule.ts';
import { choice } from '../rule/options.ts';
import type { Problem } from '../rule/problem.ts';
import { onWords } from '../rule/trigger.ts';
import type { Span } from '../text/span.ts';

type Way = 'quotes' | 'italic' | 'plain';

/** What a title follows: “the film Jaws”, “her novel *Emma*”. Shorter works stay in quotation marks where long ones are in italics. */
const LONG = new Set('film movie novel book album play musical sitcom series thriller memoir biography documentary opera ballet sequel painting drama blockbuster bestseller'.split(' '));
const SHORT = new Set('song single poem episode article essay hit track'.split(' '));
/** Capitals behind such a word that are no titles. */
const NO_TITLE = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|i|by)$/;
/** Longest title looked for, in tokens. */
const REACH = 12;

export default defineRule({
  id: 'work-title',
  summary: 'Titles of works: in quotation marks, in italics or plain',
  why: 'Agencies set titles of films and books in quotation marks, magazines and some papers in italics, others in neither. This asks to be told, and looks only behind words such as film, novel or album. Italics can be seen in Markdown and HTML alone.',
  severity: 'warning',
  fix: 'review',
  isOptIn: true,
  on: onWords([...LONG, ...SHORT]),
  options: { style: choice(['any', 'quotes', 'italic', 'plain'], 'any', 'How titles of works are set.') },
  messages: {
    quotes: '{found}: the house sets titles of works in quotation marks.',
    italic: '{found}: the house sets titles of works in italics.',
    plain: '{found}: the house sets titles of works plain.',
  },
  examples: [
    { bad: 'She starred in the film ⟦“Red Harbour”⟧ in May.', good: 'She starred in the film Red Harbour in May.', options: { style: 'plain' } },
    { bad: 'She starred in the film *⟦Red Harbour⟧* in May.', format: 'markdown', options: { style: 'quotes' } },
    { bad: 'She starred in the film ⟦“Red Harbour”⟧ in May.', options: { style: 'italic' }, format: 'markdown' },
    { good: 'She starred in the film “Red Harbour” and sang the song “Low Tide.”', options: { style: 'quotes' } },
    { good: 'She starred in the film *Red Harbour* and sang the song “Low Tide.”', format: 'markdown', options: { style: 'italic' } },
    { good: 'She starred in the film Red Harbour, and the film director left on Monday.', options: { style: 'plain' } },
    { good: 'The film “was a farce,” he said of the book “that nobody read.”', options: { style: 'plain' } },
    { good: 'He called the film “dull” and the play “a joke”.', options: { style: 'italic' } },
    { good: 'She starred in the film *to everyone’s surprise*, he said.', format: 'markdown', options: { style: 'quotes' } },
  ],
  *find(article, { style }, at): Iterable<Problem> {
    if (style === 'any' || isApart(article, at) || isOthersWords(article, at) || (style === 'italic' && SHORT.has(article.lower(at)))) return;
    const title = titleBehind(article, at);
    if (title === undefined || title.way === style || title.way === 'plain') return;
    // A mark of the source goes or comes with it, which no text put in its place can do.
    const fixes = style === 'plain' && title.way === 'quotes' ? [title.text] : [];
    yield { span: title.span, say: style, fixes, group: style, evenInQuotation: true };
  },
});

interface Title {
  readonly span: Span;
  readonly way: Way;
  readonly text: string;
}

function titleBehind(article: Article, at: number): Title | undefined {
  const next = at + 1;
  if (next >= article.tokens.count || article.isGlued(next)) return undefined;
  const [quotation] = quotationsAround(article.quotes, article.tokens.start[next]).filter(({ open }) => open === next);
  if (quotation !== undefined) {
    const { open, close, span } = quotation;
    if (close < 0 || close - open > REACH || !isTitle(article, open + 1, close - 1)) return undefined;
    return { span, way: 'quotes', text: article.text.slice(article.tokens.end[open], article.tokens.end[close - 1]).replace(/[,.]$/, '') + (/[,.]$/.test(article.written(close - 1)) && close - 1 > open ? article.written(close - 1) : '') };
  }
  const start = article.tokens.start[next];
  const mark = marksBehind(article.prose, start).find(({ kind, span }) => kind === 'emphasis' && span[0] === start);
  if (mark === undefined) return undefined;
  const last = article.tokenAt(mark.span[1] - 1);
  return last - next > REACH || !isTitle(article, next, last) ? undefined : { span: mark.span, way: 'italic', text: article.slice(mark.span) };
}

/** Capitals on all long words, or one word with a capital. */
function isTitle(article: Article, first: number, last: number): boolean {
  if (!article.isWord(first) && !article.isNumber(first)) return false;
  for (let i = first; i <= last; i++) {
    if (!article.isWord(i)) continue;
    const { shape, lower } = article.form(i);
    if (shape === 'lower' && (i === first || lower.length > 4) && !/^(?:without|between|against|through|before|under|about)$/.test(lower)) return false;
  }
  return !NO_TITLE.test(article.lower(first)) || last > first;
}

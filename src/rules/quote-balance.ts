import type { Article } from '../article/article.ts';
import { QuoteRole, type Quotation } from '../article/quotations.ts';
import { Kind } from '../article/tokens.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

const CLOSING = new Map([['“', '”'], ['‘', '’'], ['"', '"'], ["'", "'"], ['«', '»'], ['„', '“']]);

export default defineRule({
  id: 'quote-balance',
  summary: 'A quotation mark without its partner',
  why: 'Where a quotation ends decides who said what. A passage of several paragraphs opens each and closes once; anything else that opens must close, with a mark of its own kind.',
  severity: 'warning',
  fix: 'review',
  checksQuotations: true,
  on: onArticle,
  messages: {
    unclosed: 'This quotation mark is never closed.',
    unopened: 'This quotation mark closes nothing.',
    mismatched: '“{found}”: the quotation began with {open}; it ends with {better}.',
    misopened: '“{found}”: the quotation ends with {close}; it begins with {better}.',
  },
  examples: [
    { bad: '⟦“⟧We will rebuild it all, the mayor said.' },
    { bad: '“We will rebuild,⟦’⟧ the mayor said.', good: '“We will rebuild,” the mayor said.' },
    { bad: 'He called the plan ⟦"⟧a fine mess.', good: 'He called the plan "a fine mess."' },
    { bad: "She said: ⟦'⟧We won it,\" and left.", good: 'She said: "We won it," and left.' },
    { bad: 'They sang⟦”⟧ all night.' },
    { good: '“We came at dawn. We left at noon.\n\n“Nobody saw us,” she said.' },
    { good: 'He stood 6\' 2" and the plank was 4" wide.' },
    { good: "The '90s were kind, 'twas said, to rock 'n' roll and the workers' clubs." },
    { good: '“He said ‘never’,” she recalled. “And ‘never’ it was.”' },
  ],
  *find(article) {
    const strays = new Set(article.quotes.strayClosers);
    for (const quotation of article.quotes.quotations) {
      if (quotation.close < 0 && !goesOn(article, quotation)) yield* unclosed(article, quotation, strays);
    }
    for (const token of strays) {
      if (!isContinued(article, token)) yield { span: article.span(token), say: 'unopened', query: true };
    }
  },
});

/** The next block opens anew, or the last one left it open: one quotation over several paragraphs. */
function goesOn(article: Article, { open, quote, block }: Quotation): boolean {
  const isAtStart = article.blocks[block].first === open;
  const next = article.blocks[block + 1];
  if (next !== undefined && isOpening(article, next.first, quote)) return true;
  return isAtStart && quote === 'double' && next !== undefined && article.blocks[block].kind === 'quotation';
}

function isOpening(article: Article, token: number, quote: Quotation['quote']): boolean {
  if (article.tokens.kind[token] !== Kind.MARK || article.quotes.roleOf(token) !== QuoteRole.OPEN) return false;
  return (quote === 'single') === /['‘]/.test(article.written(token));
}

/** A closing mark in a paragraph that follows one left open. */
function isContinued(article: Article, token: number): boolean {
  const block = article.blockOf(token);
  return article.quotes.quotations.some(({ close, block: other }) => close < 0 && other === block - 1);
}

function* unclosed(article: Article, quotation: Quotation, strays: Set<number>): Iterable<Problem> {
  const { open, block, quote } = quotation;
  const mark = article.written(open);
  const better = CLOSING.get(mark) ?? mark;
  const { last } = article.blocks[block];
  const stray = [...strays].find((token) => token > open && token < last);
  if (stray !== undefined) {
    strays.delete(stray);
    const opener = openerFor(article.written(stray));
    yield { span: article.span(open), say: 'misopened', data: { close: article.written(stray), better: opener }, fixes: [opener], because: [article.span(stray)] };
    return;
  }
  const wrong = quote === 'double' ? wrongCloser(article, open, last) : -1;
  if (wrong >= 0) {
    yield { span: article.span(wrong), say: 'mismatched', data: { open: mark, better }, fixes: [better], because: [article.span(open)] };
    return;
  }
  if (quote === 'single' && quotation.depth === 0 && !article.isGlued(open + 1)) return;
  if (quote === 'single' && quotation.depth === 0) return; // more likely a clipped word
  yield { span: article.span(open), say: 'unclosed', query: true, ...closingAtEnd(article, quotation, better) };
}

function openerFor(closer: string): string {
  for (const [open, close] of CLOSING) if (close === closer) return open;
  return closer;
}

/** A single mark after a stop, with a space behind, where only a double quotation is open. */
function wrongCloser(article: Article, open: number, last: number): number {
  for (let i = open + 1; i < last; i++) {
    if (article.tokens.kind[i] !== Kind.MARK || !/^['’]$/.test(article.written(i)) || !article.isGlued(i)) continue;
    const isAfterStop = /^[.,!?]$/.test(article.written(i - 1));
    if (isAfterStop && (i + 1 >= last || !article.isGlued(i + 1))) return i;
  }
  return -1;
}

/** A passage that runs to the end of its sentence, which ends the paragraph: the mark is lost there. */
function closingAtEnd(article: Article, { open, block, depth }: Quotation, better: string): Pick<Problem, 'fixes'> {
  const { last } = article.blocks[block];
  const sentence = article.sentences[article.sentenceOf(open)];
  if (depth > 0 || sentence.last !== last || /\b(?:said|says|told|asked|added)\b/.test(article.slice([article.tokens.end[open], article.tokens.end[last - 1]]))) return {};
  const end = article.tokens.end[last - 1];
  const start = article.tokens.start[open];
  return { fixes: [{ text: `${article.slice([start, end])}${better}`, edits: [{ span: [end, end], text: better }] }] };
}

import type { Article } from '../article/article.ts';
import { QuoteRole, type Quotation } from '../article/quotations.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { markFor } from '../rule/quote-repair.ts';
import { onArticle } from '../rule/trigger.ts';
import type { Span } from '../text/span.ts';

const CURLY = /[“”‘’]/;

export default defineRule({
  id: 'quote-shape',
  summary: 'A quotation mark that points the wrong way or does not match its partner',
  why: 'Word processors turn curly marks by the spaces around them: one space too many and a quotation begins with a closing mark. Two single marks look like a double one, but no search finds them.',
  severity: 'warning',
  fix: 'safe',
  checksQuotations: true,
  on: onArticle,
  messages: {
    turned: 'The mark points the wrong way: the quotation {what} here.',
    pair: 'Two single marks stand for a double one.',
    mixed: 'The quotation has one straight and one curly mark.',
  },
  examples: [
    { bad: '“It is late,” he says, ⟦”⟧and we must go.”', good: '“It is late,” he says, “and we must go.”' },
    { bad: 'The clerk said,⟦” ⟧The hall is closed.”', good: 'The clerk said, “The hall is closed.”' },
    { bad: 'Nobody came.⟦”⟧The hall is closed,” he said.', good: 'Nobody came. “The hall is closed,” he said.' },
    { bad: 'It read, “The hall is closed.⟦ “⟧ Nobody came.', good: 'It read, “The hall is closed.” Nobody came.' },
    { bad: '"The hall is closed,⟦\'\'⟧ he said. "It is."', good: '"The hall is closed," he said. "It is."' },
    { bad: '⟦“⟧The hall is closed," he said. "It is late."', good: '"The hall is closed," he said. "It is late."' },
    { good: '“The hall is ‘closed’,” he said.\n\n“It is late.”' },
    { good: "The workers' hall, the '90s, rock 'n' roll and ’em." },
    { good: '“The hall is closed” – he said so – “and it is late.”' },
    { good: 'He said: "The hall is closed." She said: "It’s late."' },
  ],
  *find(article) {
    const { quotations } = article.quotes;
    const turned = new Set(article.quotes.turned);
    for (const mark of turned) yield turnedMark(article, mark);
    for (const quotation of quotations) {
      const { open, close, quote } = quotation;
      if (quote === 'double') for (const mark of [open, close]) if (mark >= 0 && article.quotes.lastTokenOf(mark) > mark) yield pair(article, quotation, mark);
      if (close >= 0 && CURLY.test(article.written(open)) !== CURLY.test(article.written(close)) && !turned.has(open) && !turned.has(close)) yield* mixed(article, quotation);
    }
  },
});

/** With the space that stands on the wrong side. */
function turnedMark(article: Article, mark: number): Problem {
  const { start, end } = article.tokens;
  const isOpener = article.quotes.roleOf(mark) === QuoteRole.OPEN;
  const isSpacedBefore = mark > 0 && !article.isGlued(mark);
  const isSpacedAfter = mark + 1 < article.tokens.count && !article.isGlued(mark + 1);
  const text = markFor(article, 'double', isOpener ? 'open' : 'close');
  const span: Span = isOpener ? [start[mark], isSpacedAfter ? start[mark + 1] : end[mark]] : [isSpacedBefore ? end[mark - 1] : start[mark], end[mark]];
  const isAfterMark = isOpener && !isSpacedBefore && mark > 0 && /[.,!?:]/.test(article.written(mark - 1));
  return { span, say: 'turned', data: { what: isOpener ? 'begins' : 'ends' }, fixes: [isAfterMark ? ` ${text}` : text] };
}

function pair(article: Article, { open, quote }: Quotation, mark: number): Problem {
  const better = markFor(article, quote, mark === open ? 'open' : 'close');
  return { span: article.span(mark, mark + 1), say: 'pair', fixes: [better], trust: 'safe', group: 'pair' };
}

/** The one that is not as the article sets them. */
function* mixed(article: Article, { open, close, quote }: Quotation): Iterable<Problem> {
  if (article.quotes.lastTokenOf(open) > open || article.quotes.lastTokenOf(close) > close) return;
  const isOpenRight = article.written(open) === markFor(article, quote, 'open');
  const [wrong, right] = isOpenRight ? [close, open] : [open, close];
  if (article.written(wrong) === markFor(article, quote, wrong === open ? 'open' : 'close')) return;
  yield { span: article.span(wrong), say: 'mixed', fixes: [markFor(article, quote, wrong === open ? 'open' : 'close')], because: [article.span(right)], trust: 'safe', group: 'mixed' };
}

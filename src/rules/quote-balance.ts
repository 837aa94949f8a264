import type { Article } from '../article/article.ts';
import { markStyle } from '../article/mark-style.ts';
import { enclosing, QuoteRole, type Quotation } from '../article/quotations.ts';
import { isPhrase } from '../article/stop-placement.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { countClosed, firstBetween, goesOn, isWronglyNested, nextOfKind, wrongCloser } from '../rule/quote-partner.ts';
import { closerFor, closesWithAttribution, lostCloser, lostOpener, markFor, openerFor, tokenBeforeAttribution, type Repair } from '../rule/quote-repair.ts';
import { onArticle } from '../rule/trigger.ts';
import type { Span } from '../text/span.ts';

export default defineRule({
  id: 'quote-balance',
  summary: 'A quotation mark without its partner',
  why: 'Where a quotation ends decides who said what. A passage of several paragraphs opens each and closes once; anything else that opens must close, with a mark of its own kind.',
  severity: 'error',
  fix: 'review',
  checksQuotations: true,
  on: onArticle,
  messages: {
    lost: 'The quotation that began with {open} is not closed; it ends here.',
    unclosed: 'This quotation mark is never closed.',
    opener: 'The quotation that ends in {close} is not opened; it begins here.',
    unopened: 'This quotation mark closes nothing.',
    leftOver: 'This quotation mark closes nothing and is left over.',
    goesOn: 'This paragraph goes on with the quotation of the last: it opens anew.',
    mismatched: '“{found}”: the quotation began with {open}; it ends with {better}.',
    misopened: '“{found}”: the quotation ends with {close}; it begins with {better}.',
    nested: 'A quotation inside another takes {better}.',
  },
  examples: [
    { bad: '“We will rebuild it ⟦all,⟧ the mayor said.', good: '“We will rebuild it all,” the mayor said.' },
    { bad: 'He called the plan "a fine ⟦mess.⟧ She left. It was "a mess," he said.', good: 'He called the plan "a fine mess." She left. It was "a mess," he said.' },
    { bad: 'It was "a mess", he said. He called the plan "⟦fine⟧ and a councillor agreed.', good: 'It was "a mess", he said. He called the plan "fine" and a councillor agreed.' },
    { bad: '"What now? All is ⟦gone.⟧ Ms Fenwick said she would leave.', good: '"What now? All is gone." Ms Fenwick said she would leave.' },
    { bad: '“We will rebuild,⟦’⟧ the mayor said.', good: '“We will rebuild,” the mayor said.' },
    { bad: "She said: ⟦'⟧We won it,\" and left.", good: 'She said: "We won it," and left.' },
    { bad: "‘We won it,⟦”⟧ she said. ‘We did,’ he said. ‘Yes,’ she said.", good: '‘We won it,’ she said. ‘We did,’ he said. ‘Yes,’ she said.' },
    { bad: '“They told us, ‘You are the only ⟦one.”⟧ She wept.', good: '“They told us, ‘You are the only one.’” She wept.' },
    { bad: '"I thought, ⟦"⟧Let it be true,\'" she said.', good: '"I thought, \'Let it be true,\'" she said.' },
    { bad: '⟦Nobody⟧ saw us,” she said.', good: '“Nobody saw us,” she said.' },
    { bad: '“We came at dawn.\n\n⟦Nobody⟧ saw us,” she said.', good: '“We came at dawn.\n\n“Nobody saw us,” she said.' },
    { bad: 'They sang⟦”⟧ all night.' },
    { bad: '"We won it," she said. The cup is theirs, the club said in a statement.⟦ "⟧', good: '"We won it," she said. The cup is theirs, the club said in a statement.' },
    { good: '“We came at dawn. We left at noon.\n\n“Nobody saw us,” she said.' },
    { good: 'He stood 6\' 2" and the plank was 4" wide. She is 5’3” tall.' },
    { good: "The '90s were kind, 'twas said, to rock 'n' roll and the workers' clubs." },
    { good: '“He said ‘never’,” she recalled. “And ‘never’ it was.”' },
    { good: '“We had ’em beat,” he said, “an’ they knew ’twas so.”' },
    { good: 'The radio reported:\n\n"The market fell by a tenth before noon. It rose again. "By the evening it had lost all of it.\n\n"Traders wept."' },
    { bad: 'They sell it as ⟦“⟧bread-and-butter, high-speed ferries for the whole coast, as the board has it.' },
    { good: 'It was sold as "a gem with\na view" by the agent.' },
  ],
  *find(article) {
    const { quotations, strayClosers } = article.quotes;
    const lone = quotations.filter(({ close }) => close < 0);
    if (lone.length === 0 && strayClosers.length === 0) return;
    const strays = new Set(strayClosers);
    const continued = new Set<number>();
    const loneIn = new Map<number, Quotation>(lone.filter(({ quote }) => quote === 'double').map((one) => [one.block, one]));
    const hasLone = new Set(lone.map(({ block }) => block));
    for (const stray of strayClosers) {
      const before = loneIn.get(article.blockOf(stray) - 1);
      if (before === undefined || hasLone.has(article.blockOf(stray))) continue;
      continued.add(before.open);
      strays.delete(stray);
      yield goesOnAt(article, before, stray);
    }
    for (const quotation of lone) if (!continued.has(quotation.open)) yield* unclosed(article, quotation, strays);
    for (const stray of strays) yield unopened(article, stray);
  },
});

function goesOnAt(article: Article, before: Quotation, stray: number): Problem {
  const { first } = article.blocks[article.blockOf(stray)];
  const span = article.span(first);
  return { span, say: 'goesOn', fixes: [article.written(before.open) + article.slice(span)], because: [article.span(before.open), article.span(stray)], severity: 'warning' };
}

function* unclosed(article: Article, quotation: Quotation, strays: Set<number>): Iterable<Problem> {
  const { open, block, quote, depth } = quotation;
  const { last } = article.blocks[block];
  const outer = enclosing(article.quotes, open);
  if (outer !== undefined) {
    yield* inner(article, quotation, outer);
    return;
  }
  const next = nextOfKind(article, quotation, last);
  if (next !== undefined && tokenBeforeAttribution(article, open, next.open) < 0 && isWronglyNested(article, next)) {
    const better = markFor(article, 'single', 'open');
    yield { span: article.span(next.open), say: 'nested', data: { better }, fixes: [better], because: [article.span(next.close - 1, next.close)] };
    return;
  }
  const stray = firstBetween(article.quotes.strayClosers, strays, open, last);
  if (stray !== undefined) {
    strays.delete(stray);
    yield mismatch(article, quotation, stray);
    return;
  }
  if (quote === 'single' && (depth > 0 || article.written(open) !== '‘' || article.derive(markStyle).outer !== 'single')) return; // more likely a clipped word
  yield* lost(article, quotation, next);
}

/** One of a pair is of the wrong kind: the one that the article does not use around quotations. */
function mismatch(article: Article, { open, quote }: Quotation, stray: number): Problem {
  const { all, outer } = article.derive(countClosed);
  const isOpenerRight = all[quote] > outer[quote === 'double' ? 'single' : 'double'];
  if (isOpenerRight) {
    const better = closerFor(article.written(open));
    return { span: article.span(stray), say: 'mismatched', data: { open: article.written(open), better }, fixes: [better], because: [article.span(open)] };
  }
  const better = openerFor(article.written(stray));
  return { span: article.span(open), say: 'misopened', data: { close: article.written(stray), better }, fixes: [better], because: [article.span(stray)] };
}

/** Tokens in which a quotation’s lost end is looked for: the longest paragraphs of news. */
const REACH = 600;

function* lost(article: Article, quotation: Quotation, next: Quotation | undefined): Iterable<Problem> {
  const { open, block } = quotation;
  const { last } = article.blocks[block];
  const limit = next?.open ?? last;
  const mark = article.written(open);
  if (limit - open > REACH) {
    yield { span: article.span(open), say: 'unclosed', query: true, severity: 'warning' };
    return;
  }
  const wrong = wrongCloser(article, open, limit);
  if (wrong >= 0) {
    yield wrongAt(article, open, wrong);
    return;
  }
  if (goesOn(article, quotation, next) && !closesWithAttribution(article, open, limit)) return;
  // A text of one paragraph may be cut out of a longer quotation.
  const isExcerpt = article.blocks.length === 1 && limit === last && tokenBeforeAttribution(article, open, limit) < 0 && !isPhrase(article, open);
  const repair = isExcerpt ? undefined : lostCloser(article, quotation, limit);
  if (repair === undefined) yield { span: article.span(open), say: 'unclosed', query: true, severity: 'warning' };
  else yield { ...repaired(repair), say: 'lost', data: { open: mark }, because: [article.span(open)] };
}

function repaired({ span, text, isSure }: Repair): { span: Span; fixes: string[] } & Partial<Problem> {
  return { span, fixes: [text], ...(isSure ? {} : { query: true, severity: 'warning' }) };
}

function unopened(article: Article, stray: number): Problem {
  const leftOver = leftOverAt(article, stray);
  if (leftOver !== undefined) return leftOver;
  const repair = lostOpener(article, stray);
  if (repair === undefined) return { span: article.span(stray, article.quotes.lastTokenOf(stray)), say: 'unopened', query: true, severity: 'warning' };
  return { ...repaired(repair), say: 'opener', data: { close: article.written(stray) }, because: [article.span(stray)] };
}

/** Behind the end of the last sentence, with a space between: the next paragraph’s mark, or one of words that were cut. */
function leftOverAt(article: Article, stray: number): Problem | undefined {
  const { last } = article.blocks[article.blockOf(stray)];
  const end = article.quotes.lastTokenOf(stray);
  if (end !== last - 1 || stray === 0 || article.isGlued(stray) || !/^[.!?…]$/.test(article.written(stray - 1))) return undefined;
  return { span: [article.tokens.end[stray - 1], article.tokens.end[end]], say: 'leftOver', fixes: [''] };
}

/** “us', she said”: the comma changes places too. */
function wrongAt(article: Article, open: number, wrong: number): Problem {
  const mark = article.written(open);
  const better = closerFor(mark);
  const isBeforeComma = article.isMark(wrong + 1, ',') && article.isGlued(wrong + 1);
  const span = article.span(wrong, isBeforeComma ? wrong + 1 : wrong);
  return { span, say: 'mismatched', data: { open: mark, better }, fixes: [isBeforeComma ? `,${better}` : better], because: [article.span(open)] };
}

/** A single quotation inside a double one that ends without it. Straight marks may be apostrophes. */
function* inner(article: Article, { open }: Quotation, outer: Quotation): Iterable<Problem> {
  const isCertain = article.written(open) === '‘' || (article.isWord(open + 1) && article.form(open + 1).shape === 'capital' && /^[,:]$/.test(article.written(open - 1)));
  if (!isCertain || article.quotes.roleOf(open) !== QuoteRole.OPEN) return;
  const { close } = outer;
  if (article.sentenceOf(open + 1) !== article.sentenceOf(close - 1) || !article.isGlued(close)) {
    yield { span: article.span(open), say: 'unclosed', query: true, severity: 'warning' };
    return;
  }
  const span: Span = [article.tokens.start[close - 2], article.tokens.end[close]];
  const text = article.slice([span[0], article.tokens.start[close]]) + closerFor(article.written(open)) + article.written(close);
  yield { span, say: 'lost', data: { open: article.written(open) }, fixes: [text], because: [article.span(open)], query: true };
}

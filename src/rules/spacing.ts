import type { Article } from '../article/article.ts';
import { Kind } from '../article/tokens.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';
import type { Span } from '../text/span.ts';

/** Marks that no space goes before in English. */
const CLOSING = new Set([...',.;:!?)]'].map((mark) => mark.charCodeAt(0)));

const NO_BREAK = 0xa0;
/** So many spaces are no slip of the thumb: a line or a column ended here. */
const WIDE = 4;

export default defineRule({
  id: 'spacing',
  summary: 'A space too many, of the wrong kind or in the wrong place',
  why: 'Doubled spaces and spaces before a mark come from cutting and pasting; justified text shows each of them.',
  severity: 'warning',
  fix: 'safe',
  checksQuotations: true,
  on: onArticle,
  messages: {
    doubled: 'More than one space between words.',
    before: 'Space before “{mark}”.',
    moved: 'The space belongs behind “{mark}”, not before it.',
    soft: 'A soft hyphen, which readers may see, stands in the word.',
    inside: 'Space inside the bracket.',
    wide: 'A gap of {count} spaces: is a paragraph break lost?',
    leading: 'The paragraph begins with a no-break space.',
    invisible: 'An invisible character stands between the words.',
  },
  examples: [
    { bad: 'They left later⟦ ,⟧for the tide was out.', good: 'They left later, for the tide was out.' },
    { bad: 'The com⟦\u00ad⟧pany closed.', good: 'The company closed.' },
    { bad: 'The ferry left⟦  ⟧at noon.', good: 'The ferry left at noon.' },
    { bad: 'He paused⟦ ⟧, then spoke.', good: 'He paused, then spoke.' },
    { bad: 'She won the seat⟦ ⟧.', good: 'She won the seat.' },
    { bad: 'Two spaces⟦\u00a0 ⟧hide here.', good: 'Two spaces hide here.' },
    { bad: 'He left.\n\n⟦\u00a0⟧She stayed.', good: 'He left.\n\nShe stayed.', format: 'markdown' },
    { bad: 'The bill (⟦ ⟧signed in May) was late.', good: 'The bill (signed in May) was late.' },
    { bad: 'The vote was lost.⟦      ⟧Reactions from the hall', good: 'The vote was lost. Reactions from the hall' },
    { bad: 'The code is kept at⟦ ⟧.', good: 'The code is kept at.' },
    { good: 'It was drawn at 1 : 50, and .5 was enough.' },
    { good: 'He said … nothing. She, too, said nothing . . . at all.' },
    { good: 'The price rose to 5\u00a0000 francs.' },
    { good: 'A smile :) is no fault, nor is :-( in a message.' },
    { good: 'Write .gitignore or .net, and 10 .22 rifles.' },
  ],
  *find(article) {
    for (const { span, first, last } of article.blocks) if (first < last && article.text.charCodeAt(span[0]) === NO_BREAK) yield { span: [span[0], article.tokens.start[first]], say: 'leading', fixes: [''], trust: 'safe', group: 'leading' };
    yield* softHyphens(article);
    for (const token of article.tokens.oddGaps) yield* oddGap(article, token);
    for (const token of article.tokens.loose) {
      const gap: Span = [article.tokens.end[token - 1], article.tokens.start[token]];
      if (token === 0 || article.slice(gap).includes('\n')) continue;
      if (!isClosing(article, token) && article.isGlued(token - 1) && article.tokens.kind[token - 2] === Kind.MARK) continue; // :-(
      if (isNumbered(article, token)) continue;
      if (isMoved(article, token)) yield { span: [gap[0], article.tokens.end[token]], say: 'moved', data: { mark: article.written(token) }, fixes: [`${article.written(token)} `], trust: 'review', group: 'moved' };
      else if (!isClosing(article, token)) yield { span: gap, say: 'inside', fixes: [''], trust: 'safe', group: 'inside' };
      else if (isSlip(article, token)) yield before(article, token, gap);
    }
  },
});

const SOFT_HYPHEN = '\u00ad';

/** Pasted from pages that were set for print. */
function* softHyphens({ text }: Article): Iterable<Problem> {
  for (let at = text.indexOf(SOFT_HYPHEN); at >= 0; at = text.indexOf(SOFT_HYPHEN, at + 1)) yield { span: [at, at + 1], say: 'soft', fixes: [''], trust: 'safe', group: 'soft' };
}

/** “later ,for”: the space stands on the wrong side. */
function isMoved(article: Article, token: number): boolean {
  const isComma = article.isMark(token, ',') || article.isMark(token, ';');
  return isComma && article.isWord(token - 1) && article.isWord(token + 1) && article.isGlued(token + 1) && !article.isGlued(token) && article.form(token + 1).shape === 'lower';
}

/** “[ 3 ]”: a mark of a note or page, set so throughout. */
function isNumbered(article: Article, token: number): boolean {
  const figure = article.isNumber(token) ? token : token - 1;
  return article.isNumber(figure) && (article.isMark(figure - 1, '[') || article.isMark(figure - 1, '(')) && (article.isMark(figure + 1, ']') || article.isMark(figure + 1, ')'));
}

function* oddGap(article: Article, token: number): Iterable<Problem> {
  const block = article.blocks[article.blockOf(token)];
  if (token === block.first) return; // indentation
  const gap: Span = [article.tokens.end[token - 1], article.tokens.start[token]];
  const written = article.slice(gap);
  if (written.includes('\n') || block.kind === 'table-cell') return;
  if (/[\u200b\u2060\ufeff]/.test(written)) {
    yield { span: gap, say: 'invisible', fixes: [written.replace(/[\u200b\u2060\ufeff]/g, '')], trust: 'safe', group: 'invisible' };
    return;
  }
  if (written.length < 2 || isClosing(article, token) || /\t/.test(written)) return;
  if (written.length >= WIDE) yield { span: gap, say: 'wide', data: { count: written.length }, fixes: [' '], group: 'wide' };
  else yield { span: gap, say: 'doubled', fixes: [' '], ...trustOf(article, token), group: 'doubled' };
}

function before(article: Article, token: number, gap: Span): Problem {
  return { span: gap, say: 'before', data: { mark: article.written(token) }, fixes: [''], ...trustOf(article, token), group: 'before' };
}

/** “is kept at .”, “living in  when”: behind a small word something may have been lost, a link or a name. */
function trustOf(article: Article, token: number): Pick<Problem, 'trust'> {
  const { PREPOSITION, DETERMINER, CONJUNCTION } = Part;
  const isLoss = article.isWord(token - 1) && (article.form(token - 1).parts & (PREPOSITION | DETERMINER | CONJUNCTION)) !== 0;
  return isLoss ? {} : { trust: 'safe' };
}

function isClosing(article: Article, token: number): boolean {
  return article.tokens.kind[token] === Kind.MARK && CLOSING.has(article.tokens.form[token]);
}

/** Odds (5 : 3), ellipses with spaces, smileys and decimals without a nought stand apart on purpose. */
function isSlip(article: Article, token: number): boolean {
  const { tokens } = article;
  const before = article.written(token - 1);
  const mark = article.written(token);
  if (mark.length > 1 || tokens.kind[token - 1] === Kind.OPAQUE) return false;
  if (tokens.kind[token - 1] === Kind.MARK && !/^["”'’)\]%]$/.test(before)) return false;
  if (mark === ':' && article.isNumber(token - 1)) return false;
  const next = token + 1;
  if (next >= tokens.count || !article.isGlued(next)) return !isEllipsis(article, token);
  return tokens.kind[next] === Kind.MARK && /^["”'’]$/.test(article.written(next));
}

function isEllipsis(article: Article, token: number): boolean {
  return article.isMark(token, '.') && (article.isMark(token + 1, '.') || article.isMark(token - 1, '.'));
}

import type { Article } from '../article/article.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onMarks } from '../rule/trigger.ts';

const PARTNER = new Map([['(', ')'], ['[', ']'], [')', '('], [']', '[']]);
/** A partner is looked for so far: insertions in brackets run to a few sentences. */
const REACH = 300;
/** And so many characters into the next paragraph. */
const FAR = 3000;

export default defineRule({
  id: 'bracket-balance',
  summary: 'A bracket without its partner',
  why: 'An insertion that opens must close, or the rest of the paragraph reads as an aside.',
  severity: 'error',
  fix: 'review',
  checksQuotations: true,
  on: onMarks('(', ')', '[', ']'),
  messages: {
    unclosed: 'This bracket is never closed.',
    unopened: 'This bracket closes nothing.',
    mixed: 'The bracket opened as “{open}”.',
    extra: 'One bracket too many.',
  },
  examples: [
    { bad: 'The bridge ⟦(built⟧ in 1901 will close in May, as all of them know by now.' },
    { bad: 'The bridge (built in 1901⟦]⟧ will close.', good: 'The bridge (built in 1901) will close.' },
    { bad: 'The bridge will ⟦close)⟧ in May.' },
    { bad: 'The bridge (built in ⟦1901⟧.', good: 'The bridge (built in 1901).' },
    { bad: 'The bridge (built in 1901)⟦)⟧ will close.', good: 'The bridge (built in 1901) will close.' },
    { good: 'The bridge (built in 1901 [or 1902]) will close :-) in May ;)' },
    { good: 'Either a) it closes or 2) it stays, and (iii) they pay.' },
    { good: '(The bridge was built in 1901. It will close.) Nobody knows [why].' },
    { good: '(The bridge was built in 1901.\n\nIt will close in May.) Nobody knows why.' },
  ],
  *find(article, _options, at) {
    const mark = article.written(at);
    const partner = PARTNER.get(mark) ?? '';
    const isOpener = mark === '(' || mark === '[';
    if (isSmiley(article, at) || (!isOpener && isItem(article, at)) || hasPartner(article, at, mark, partner, isOpener ? 1 : -1)) return;
    yield* isOpener ? unclosed(article, at, partner) : unopened(article, at, partner);
  },
});

/** :-) ;) :( */
function isSmiley(article: Article, at: number): boolean {
  for (let left = 8; left > 0 && at > 0 && article.isGlued(at) && article.written(at - 1) === article.written(at); left--) at--; // :))
  return article.isGlued(at) && /^[:;=-]+$/.test(article.written(at - 1)) && !(article.isGlued(at - 1) && article.isWord(at - 2));
}

/** “a)”, “2)”, “iii)” */
function isItem(article: Article, at: number): boolean {
  return article.isGlued(at) && /^(?:\p{L}|\d{1,2}|[ivx]{1,5})$/iu.test(article.written(at - 1)) && !article.isGlued(at - 1);
}

/** Brackets in brackets; what goes deeper is code or a drawing. */
const DEEPEST = 6;

function hasPartner(article: Article, at: number, mark: string, partner: string, step: 1 | -1): boolean {
  const block = article.blocks[article.blockOf(at)];
  let depth = 0;
  for (let i = at + step, left = REACH; i >= block.first && i < block.last && left > 0; i += step, left--) {
    if (article.isMark(i, mark) && !isSmiley(article, i) && ++depth > DEEPEST) return true; // no prose, and no matter of ours
    if (article.isMark(i, partner) && !isSmiley(article, i) && depth-- === 0) return true;
  }
  // An aside of several paragraphs, or a list of them.
  return depth === 0 && runsOn(article, at, block, partner, step);
}

/** The next paragraphs close it, or the ones before opened it. */
function runsOn(article: Article, at: number, block: { first: number; last: number; index: number }, partner: string, step: 1 | -1): boolean {
  const isEdge = step === 1 ? article.isSentenceStart(at + 1) : /^[.!?”"]/.test(article.written(at - 1)) || at === block.last - 1;
  if (!isEdge) return false;
  const other = article.elsewhere.blocks[block.index + step];
  if (other === undefined) return false;
  const text = article.slice([other.span[0], Math.min(other.span[1], other.span[0] + FAR)]);
  return partner === ')' || partner === ']' ? text.indexOf(partner) >= 0 && (text.indexOf(partner) < text.indexOf(partner === ')' ? '(' : '[') || !/[([]/.test(text)) : text.lastIndexOf(partner) > text.lastIndexOf(partner === '(' ? ')' : ']');
}

function* unclosed(article: Article, at: number, partner: string): Iterable<Problem> {
  const { last } = article.sentences[article.sentenceOf(at)];
  const wrong = partner === ')' ? ']' : ')';
  for (let i = at + 1; i < Math.min(last, at + REACH); i++) {
    if (article.isMark(i, wrong) && !hasPartner(article, i, wrong, PARTNER.get(wrong) ?? '', -1)) {
      yield { span: article.span(i), say: 'mixed', data: { open: article.written(at) }, fixes: [partner], because: [article.span(at)] };
      return;
    }
  }
  const end = /^[.!?]$/.test(article.written(last - 1)) ? last - 2 : last - 1;
  const isShort = end - at < 8 && article.isMark(end + 1, '.') && (article.isWord(end) || article.isNumber(end));
  if (isShort) yield { span: article.span(end), say: 'unclosed', fixes: [article.written(end) + partner], because: [article.span(at)], query: true };
  else yield { span: article.span(at, Math.min(at + 1, article.tokens.count - 1)), say: 'unclosed', query: true, severity: 'warning' };
}

function* unopened(article: Article, at: number, partner: string): Iterable<Problem> {
  if (isMixed(article, at, partner)) return;
  const isExtra = article.isGlued(at) && article.written(at - 1) === article.written(at);
  if (isExtra) yield { span: article.span(at), say: 'extra', fixes: [''] };
  else yield { span: article.span(article.isGlued(at) && at > 0 ? at - 1 : at, at), say: 'unopened', query: true, severity: 'warning' };
}

/** Said at the opening bracket of the other kind. */
function isMixed(article: Article, at: number, partner: string): boolean {
  const other = partner === '(' ? '[' : '(';
  const { first } = article.sentences[article.sentenceOf(at)];
  for (let i = at - 1; i >= Math.max(first, at - REACH); i--) if (article.isMark(i, other) && !hasPartner(article, i, other, PARTNER.get(other) ?? '', 1)) return true;
  return false;
}

import type { Article } from '../article/article.ts';
import { abbreviationEnds } from '../article/abbreviations.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';
import type { Span } from '../text/span.ts';

const STRONG = new Set(['!', '?']);

export default defineRule({
  id: 'doubled-stop',
  summary: 'Two stops or commas where one belongs',
  why: 'When a sentence is recast, the old stop often stays beside the new one: “tribute., On Instagram”.',
  severity: 'error',
  fix: 'review',
  checksQuotations: true,
  on: onArticle,
  messages: {
    doubled: '“{found}”: one mark too many.',
    around: '“{found}”: a stop on both sides of the quotation mark.',
  },
  examples: [
    { bad: 'They paid tribute⟦.,⟧ On Friday she left.', good: 'They paid tribute. On Friday she left.' },
    { bad: 'They came⟦,,⟧ saw it and left⟦..⟧', good: 'They came, saw it and left.' },
    { bad: 'It was cold⟦,.⟧ He left.', good: 'It was cold. He left.' },
    { bad: 'It was cold⟦;,⟧ he left.', good: 'It was cold; he left.' },
    { bad: 'They called it “a mess⟦.”.⟧', good: 'They called it “a mess.”' },
    { good: 'Tools, nails etc., were sold by Acme Inc., at 5 p.m., to Smith Jr.; all were used by Lee, D-Calif., who left.' },
    { good: 'Really?! Oh!! He said … and then ... nothing.' },
    { good: 'It ended (at last). It did (in May), and so on...' },
    { good: 'He works for “Acme Inc.”, a firm.' },
  ],
  *find(article) {
    for (const token of article.tokens.crowded) yield* crowded(article, token);
    for (const { close } of article.quotes.quotations) if (close >= 0) yield* around(article, close);
  },
});

function* crowded(article: Article, token: number): Iterable<Problem> {
  const second = article.written(token);
  const { start, end } = article.tokens;
  if (second === '..') {
    if (article.isGlued(token) && !/^[.…]/.test(article.written(token + 1))) yield { span: article.span(token), say: 'doubled', fixes: ['.', '…'] };
    return;
  }
  const first = article.written(token - 1);
  if (first.length > 1 || second.length > 1 || /[)\]]/.test(first + second) || (STRONG.has(first) && STRONG.has(second))) return;
  if (first === ':' && second === '.') return; // :smile:.
  if (first === '.' && isShortened(article, token - 1)) return;
  if (STRONG.has(first) && second !== '.') return; // “Who’s Afraid?, the play”
  if (/^[-(]$/.test(article.written(token + 1)) && article.isGlued(token + 1)) return; // a smiley
  const span: Span = [start[token - 1], end[token]];
  yield { span, say: 'doubled', fixes: [kept(article, first, second, token)] };
}

/** The stronger mark; of comma and full stop, what the next word calls for. */
function kept(article: Article, first: string, second: string, token: number): string {
  if (first === second) return first;
  if (STRONG.has(first)) return first;
  if (STRONG.has(second)) return second;
  const next = token + 1;
  const isNewSentence = !article.isWord(next) || article.form(next).shape !== 'lower' || article.blockOf(next) !== article.blockOf(token);
  if (first === '.' || second === '.') return isNewSentence ? '.' : first === '.' ? second : first;
  return first === ',' ? second : first;
}

function isShortened(article: Article, stop: number): boolean {
  if (!article.isWord(stop - 1) || !article.isGlued(stop)) return false;
  const text = article.form(stop - 1).text.replace(/^.*-/, ''); // D-Calif.
  return text.length === 1 || text.includes('.') || abbreviationEnds(`${text}.`) !== undefined;
}

/** “a mess.”. and “a mess,”. */
function* around(article: Article, close: number): Iterable<Problem> {
  const last = article.quotes.lastTokenOf(close);
  const inner = close - 1;
  const outer = last + 1;
  if (!article.isGlued(close) || !article.isGlued(outer) || article.written(inner).length > 1 || article.written(outer).length > 1) return;
  if (!(article.isMark(outer, '.') || article.isMark(outer, ','))) return;
  if (!(article.isMark(inner, ',') || (article.isMark(inner, '.') && !isShortened(article, inner)))) return;
  const mark = article.slice(article.span(close, last));
  const stop = article.isMark(outer, '.') ? '.' : article.written(inner) === '.' ? ',' : article.written(inner);
  yield { span: article.span(inner, outer), say: 'around', fixes: [`${stop}${mark}`], severity: 'warning' };
}

import type { Article } from '../article/article.ts';
import { lineOf } from '../article/lines.ts';
import { isBetweenMarks } from '../article/quotations.ts';
import { Kind } from '../article/tokens.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onEither, onMarks, onWords } from '../rule/trigger.ts';
import { isSpace } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

/** A word that a note begins with and that may stand in brackets for other reasons too. */
const OPENERS = 'add|age|ask|caption|change|check|chk|cite|citation|ck|confirm|cq|cut|date|desk|draft|drop|eds?|editor|embed|end|ends|fact-?check|fix|image|insert|lawyer|legal|link|more|move|name|nb|needs?|note|photo|pic|placeholder|please|query|quote|qy|rephrase|reword|rewrite|see|source|sp|spelling|subs|tba|tbc|tbd|title|tk|to come|todo|trim|update|verify|which|who|xx+';
/** Alone in brackets these are notes in any case. */
const ALONE = /^(?:check|chk|cq|ck|tk|tktk|tbc|tbd|todo|sp|xx+|ends|to come|placeholder)[?!]*$/i;
const OPENED = new RegExp(`^(?:${OPENERS})\\b`, 'i');
const IN_PARENTHESES = /^\((?:MORE|ENDS?|TK|CQ|CK|CHECK\b[^)]{0,50}|SP\?|TBC|TBD|XX+|EDS:[^)]{0,100}|(?:INSERT|ADD) [^)]{0,60}|(?:sp|cq|tk|ck|check|name|spelling|date|age|title)\?)\)/;
/** The longest note in brackets. */
const MAX_NOTE = 80;

export default defineRule({
  id: 'desk-note',
  summary: 'A note to the desk or a stand-in for what is to come',
  why: '“TK”, “XX percent”, “[CHECK]” and “(MORE)” hold a place or ask a colleague; a reader must never see them.',
  severity: 'error',
  fix: 'review',
  precedence: 6,
  on: onEither(onWords(['tk', 'tktk', 'xx', 'xxx', 'xxxx', 'xxxxx', 'ends', 'end', 'more']), onMarks('[', '(')),
  messages: {
    note: '“{found}”: a note to the desk, not copy.',
    missing: '“{found}” stands for something that is still to come.',
    endMark: '“{found}” marks where a wire story ends; it is no part of it.',
  },
  examples: [
    { bad: 'The dam held⟦ [CHECK W/ ENGINEER]⟧.', good: 'The dam held.' },
    { bad: 'The dam held, and the town slept.⟦ (MORE)⟧', good: 'The dam held, and the town slept.' },
    { bad: 'The dam held.⟦ TK: quote from mayor⟧', good: 'The dam held.' },
    { bad: 'It cost ⟦TK⟧ dollars, and ⟦XX⟧ percent of that was wasted.' },
    { bad: 'The town slept.⟦ [end of piece?]⟧', good: 'The town slept.' },
    { bad: 'The town slept. Nobody woke.⟦ ENDS⟧', good: 'The town slept. Nobody woke.' },
    { good: 'She bought it at TK Maxx after Super Bowl XXX; T.K. Nair did not.' },
    { good: '“They [more than anyone] knew,” he said. “We need [more] men.”' },
    { good: 'The play (more on which below) ends. It ends here. THE END is near.' },
    { good: 'Women have XX chromosomes. He asked for MORE, not less.' },
    { good: 'The firm [see chart] grew (more or less) by half, it said [in German].' },
    { good: 'He won the award (1999) and left the band (name withheld).' },
  ],
  *find(article, _options, at) {
    const { tokens } = article;
    if (article.isQuoted(tokens.start[at]) && isBetweenMarks(article.quotes, tokens.start[at])) return;
    if (tokens.kind[at] === Kind.MARK) yield* bracketed(article, at);
    else if (article.form(at).text === article.form(at).text.toUpperCase()) yield* standIn(article, at);
  },
});

function* bracketed(article: Article, at: number): Iterable<Problem> {
  const { text } = article;
  const start = article.tokens.start[at];
  const written = text.slice(start, start + MAX_NOTE + 2);
  if (written[0] === '(') {
    const match = IN_PARENTHESES.exec(written);
    if (match !== null) yield deletion(article, [start, start + match[0].length], 'note');
    return;
  }
  const close = written.indexOf(']');
  const inside = written.slice(1, Math.max(1, close));
  if (close < 0 || inside.includes('\n') || inside.includes('[') || text[start + close + 1] === '(') return;
  if (isNote(inside)) yield deletion(article, [start, start + close + 1], 'note');
}

function isNote(inside: string): boolean {
  if (ALONE.test(inside)) return true;
  if (!OPENED.test(inside)) return false;
  const isShouted = inside === inside.toUpperCase();
  return isShouted || inside.endsWith('?');
}

function* standIn(article: Article, at: number): Iterable<Problem> {
  const { lower } = article.form(at);
  const line = article.lines[lineOf(article.lines, at)];
  if (lower === 'ends' || lower === 'end' || lower === 'more') {
    const isLast = at === line.last - 1 && at > line.first && article.tokens.kind[at - 1] === Kind.MARK;
    if (isLast && /^[.!?"”’]$/.test(article.written(at - 1))) yield deletion(article, article.span(at), 'endMark');
    return;
  }
  const isNext = (token: number): boolean => token < line.last && article.isWord(token);
  if (lower === 'tk') {
    if (article.isMark(at + 1, ':') && article.isSentenceStart(at)) yield deletion(article, [article.tokens.start[at], line.span[1]], 'note');
    else if (!isNext(at + 1) || article.form(at + 1).shape === 'lower') yield { span: article.span(at), say: 'missing', evenInQuotation: true };
  } else if (lower.length > 3 || isCounted(article, at, isNext(at + 1))) yield { span: article.span(at), say: 'missing', evenInQuotation: true };
}

/** “XX percent”, “XXX people”, “$XX”. */
function isCounted(article: Article, at: number, hasNext: boolean): boolean {
  if (article.isGlued(at) && /^[$£€]$/.test(article.written(at - 1))) return true;
  if (article.isMark(at + 1, '%')) return true;
  if (!hasNext) return false;
  const { lower, shape, parts } = article.form(at + 1);
  return shape === 'lower' && !lower.startsWith('chromosome') && (/^(?:percent|per|million|billion|people)$/.test(lower) || (parts & Part.PLURAL) !== 0);
}

/** With the space before it. */
function deletion(article: Article, [start, end]: Span, say: string): Problem {
  const hasSpace = start > 0 && isSpace(article.text.charCodeAt(start - 1)) && article.text[start - 1] !== '\n';
  return { span: [hasSpace ? start - 1 : start, end], say, fixes: [''], evenInQuotation: true };
}

import type { Article } from '../article/article.ts';
import { lineOf, type Line } from '../article/lines.ts';
import { isBetweenMarks } from '../article/quotations.ts';
import { Kind } from '../article/tokens.ts';
import { defineRule } from '../rule/define-rule.ts';
import { isAnchor, leftoverEnd, leftoverLine, leftoverOfAddress, leftoversAt, leftoverStart, MARK_ANCHORS, type Leftover } from '../rule/leftover-table.ts';
import { leftoverExtent, withoutTracking } from '../rule/leftover-extent.ts';
import type { Problem, ProblemFix } from '../rule/problem.ts';
import { onEither, onForms, onLines, onMarks } from '../rule/trigger.ts';
import type { Span } from '../text/span.ts';

/** Page furniture is at most as long as this. */
const MAX_LINE = 80;
/** So many lines from the top or the bottom a word such as “Share” is a button rather than a crosshead. */
const EDGE = 3;
/** What these kinds leave stands in no article on purpose, even as a single word. */
const UNMISTAKABLE = new Set(['advertisement', 'credit', 'template', 'social embed', 'assistant', 'merge marks']);
/** Code is left over even inside a quotation; words may be quoted. */
const CODE = new Set(['template', 'social embed', 'merge marks']);
const MILD = new Set(['social embed', 'credit', 'related', 'tags']);
const LIST_MARKS = '-*+•‣▪·.)>#';
const SKIPPED = new Set(['table-cell', 'caption', 'alt-text']);

export default defineRule({
  id: 'leftover',
  summary: 'Page furniture, system text or a prompt left in the copy',
  why: 'Copy that went through a web page, an editing system or a writing assistant brings its labels along: “Advertisement”, “Read more”, template code, “Here is a revised version”. In print they are an embarrassment.',
  severity: 'error',
  fix: 'review',
  precedence: 5,
  on: onEither(onLines, onMarks(...MARK_ANCHORS), onForms(({ lower, text }) => isAnchor(lower) || partOfAddress(text) !== undefined)),
  messages: {
    line: '“{line}” is no part of the article: {what}.',
    text: '“{found}” was left in the copy: {what}.',
    beside: '“{found}” is left from the page, like the line beside it.',
  },
  examples: [
    { bad: '⟦Advertisement\nX⟧\n\nThe mill closed in May. Its owners left.', good: 'The mill closed in May. Its owners left.', note: 'at the top' },
    { bad: 'The mill closed in May.\n\n⟦Show comments⟧\n⟦UK⟧', good: 'The mill closed in May.\n\n' },
    { bad: 'The mill closed in May.\n\n⟦Also read: Why mills close⟧\n\nIts owners left for good.', good: 'The mill closed in May.\n\nIts owners left for good.' },
    { bad: 'The mill closed in May.⟦ This story has not been edited by our staff and was published from a feed.⟧', good: 'The mill closed in May.' },
    { bad: '⟦Certainly! Here is a revised version:⟧\n\nThe mill closed in May. Its owners left.', good: 'The mill closed in May. Its owners left.', note: 'at the top' },
    { bad: 'The mill closed in May⟦&nbsp;⟧and its owners left.', good: 'The mill closed in May and its owners left.' },
    { bad: 'The mill closed. Its owners left.\n\n⟦Share Tweet Email⟧\n\nThe town mourned.', good: 'The mill closed. Its owners left.\n\nThe town mourned.' },
    { bad: 'Read it at ⟦https://example.com/mill?utm_source=mail&id=4⟧ today.', good: 'Read it at https://example.com/mill?id=4 today.' },
    { bad: 'The mill⟦ [caption id="7" align="left"]⟧ closed in May.', good: 'The mill closed in May.' },
    { good: 'The union told members to share this story and to read more about the mill.' },
    { good: 'The paper lost its advertisement revenue. “Read more,” the teacher told them.' },
    { good: 'The mill closed in May.\n\nIt had made cloth. It sold it.\n\nThe work was hard. Nobody minded.\n\nHome\n\nAt home they had no work. They left.\n\nThe town was quiet. The church was full.\n\nThe end came soon. It was over.\n\nThe street was dark. Nobody spoke.' },
    { good: '“As an AI language model, I cannot say,” the programme told him.' },
    { good: 'Photos of the mill hung in the hall. An image caption named the owner.' },
    { good: 'R&D spending rose to $5 and 10% of that went on [the] mill.' },
  ],
  find(article, _options, at) {
    const { tokens, text } = article;
    const start = tokens.start[at];
    const problems: Problem[] = [];
    if (mayBeginLine(text, start)) addLine(article, at, problems);
    if (tokens.kind[at] === Kind.OPAQUE) problems.push(...address(article, at));
    else {
      const anchor = tokens.kind[at] === Kind.MARK ? text[start] : article.form(at).lower;
      for (const row of leftoversAt(anchor)) {
        const match = row.phrase.match(text, start);
        if (match !== undefined) addText(article, at, row, match, problems);
      }
    }
    return problems;
  },
});

/** Behind a line break, or behind the mark of a list. */
function mayBeginLine(text: string, start: number): boolean {
  if (start === 0) return true;
  const before = text.charCodeAt(start - 1);
  return before <= 0x0d || (before === 0x20 && start > 1 && LIST_MARKS.includes(text[start - 2]));
}

function addLine(article: Article, at: number, problems: Problem[]): void {
  const { lines } = article;
  const index = lineOf(lines, at);
  if (lines[index].first === at && !isCaptionOrCell(article, lines[index])) problems.push(...wholeLine(article, lines, index));
}

function addText(article: Article, at: number, row: Leftover, match: Span, problems: Problem[]): void {
  const line = article.lines[lineOf(article.lines, at)];
  if (!isCaptionOrCell(article, line)) problems.push(...inText(article, line, row, match));
}

/** Captions and tables hold credits and single words by right. */
function isCaptionOrCell(article: Article, { block }: Line): boolean {
  return SKIPPED.has(article.blocks[block].kind);
}

function* wholeLine(article: Article, lines: readonly Line[], index: number): Iterable<Problem> {
  const line = lines[index];
  const written = article.slice(line.span);
  const whole = written.length <= MAX_LINE ? leftoverLine(written) : undefined;
  if (whole !== undefined && (!isPlainWord(whole) || isAmongFurniture(article.elsewhere, lines, index))) {
    const last = isCloseMark(article.elsewhere, lines[index + 1]) ? index + 1 : index;
    yield removal(article, lines, index, last, whole);
    if (isEdge(lines, last + 1)) yield* beside(article, lines[last + 1]);
    return;
  }
  const part = leftoverStart(written) ?? (written.length <= 4 * MAX_LINE ? leftoverEnd(written) : undefined);
  if (part !== undefined) yield removal(article, lines, index, index, part);
}

function removal(article: Article, lines: readonly Line[], first: number, last: number, { pattern, kind, why }: Leftover): Problem {
  const { span } = lines[first];
  const whole: Span = [span[0], lines[last].span[1]];
  return { span: whole, say: 'line', data: { line: article.slice(span), what: why }, fixes: [deletion(article, lines[last], whole)], group: pattern, evenInQuotation: true, ...mild(kind) };
}

/** Embeds, credits and links to other stories may be meant for the page. */
function mild(kind: string): Pick<Problem, 'severity'> {
  return MILD.has(kind) ? { severity: 'warning' } : {};
}

/** With the line break behind, if the span reaches to the end of its line from its start. */
function deletion(article: Article, line: Line, [start, end]: Span): ProblemFix {
  const isWhole = end >= line.span[1] && (start === 0 || article.text[start - 1] === '\n') && line.last < article.elsewhere.tokens.count;
  return isWhole ? { text: '', edits: [{ span: [start, article.tokens.start[line.last]], text: '' }] } : { text: '' };
}

/** A single word that may as well be a crosshead or a one-word paragraph. */
function isPlainWord({ pattern, kind }: Leftover): boolean {
  if (kind === 'cookies') return true;
  return /^\p{L}+$/u.test(pattern) && !UNMISTAKABLE.has(kind);
}

/** At the top or bottom of the article, or next to other furniture. */
function isAmongFurniture(article: Article, lines: readonly Line[], index: number): boolean {
  return isEdge(lines, index) || [index - 1, index + 1].some((other) => other in lines && leftoverLine(article.slice(lines[other].span).slice(0, MAX_LINE)) !== undefined);
}

function isEdge(lines: readonly Line[], index: number): boolean {
  return index < lines.length && lines.length > 2 && (index < EDGE || index >= lines.length - EDGE);
}

/** The cross that closes an advert. */
function isCloseMark(article: Article, line: Line | undefined): boolean {
  return line !== undefined && /^[xX×✕✖]$/.test(article.slice(line.span));
}

/** “US” under “Show comments”: a section’s tag or a button of a letter or two. */
function* beside(article: Article, { span }: Line): Iterable<Problem> {
  if (/^[\p{L}\d]{1,3}$/u.test(article.slice(span))) yield { span, say: 'beside', fixes: [''] };
}

function* inText(article: Article, line: Line, row: Leftover, match: Span): Iterable<Problem> {
  if ((article.isQuoted(match[0]) && isBetweenMarks(article.quotes, match[0]) && !CODE.has(row.kind)) || (row.kind === 'credit' && isCaption(article, line, match))) return;
  const { span, text } = leftoverExtent(article, line, match);
  const fix = text === '' ? deletion(article, line, span) : text;
  yield { span, say: 'text', data: { what: row.why, found: article.slice(match) }, fixes: [fix], group: row.kind, evenInQuotation: true, ...mild(row.kind) };
}

/** A caption with its credit in brackets, left above the story. */
function isCaption(article: Article, line: Line, match: Span): boolean {
  return match[0] > line.span[0] && /^[^\n]{0,60}[)\]]$/.test(article.text.slice(match[1] - 1, line.span[1])) && article.elsewhere.blocks[line.block].index < EDGE;
}

function partOfAddress(text: string): Leftover | undefined {
  if (!text.includes('/')) return undefined;
  return leftoverOfAddress(text.toLowerCase());
}

function* address(article: Article, at: number): Iterable<Problem> {
  const written = article.written(at);
  const row = partOfAddress(written);
  if (row === undefined) return;
  const span: Span = article.span(at);
  yield { span, say: 'text', data: { what: row.why }, fixes: [withoutTracking(written)], group: row.kind, ...mild(row.kind) };
}

import type { Article } from '../article/article.ts';
import { isOthersWords, isRunningText } from '../article/running-text.ts';
import { Kind } from '../article/tokens.ts';
import { MESSAGES, outvote, type Place } from '../rule/consistent.ts';
import { defineRule } from '../rule/define-rule.ts';
import { choice } from '../rule/options.ts';
import { onArticle } from '../rule/trigger.ts';
import { Class, classAt, isLetter, isSpace } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

type Dash = '—' | ' — ' | ' – ' | ' - ' | ' -- ' | '--';
type Range = '-' | '–';

const DASHES: Readonly<Record<string, Dash>> = { '—': '—', 'spaced —': ' — ', 'spaced –': ' – ', 'spaced -': ' - ' };

export default defineRule({
  id: 'dash-style',
  summary: 'Dashes of two kinds in one article: — and –, with and without spaces; 3–5 and 3-5',
  why: 'American papers set an em dash, British ones an en dash between spaces, agencies a hyphen or two; an article keeps to one. The same goes for ranges and scores.',
  severity: 'warning',
  fix: 'review',
  on: onArticle,
  options: {
    dash: choice(['auto', '—', 'spaced —', 'spaced –', 'spaced -'], 'auto', 'The dash between parts of a sentence; `auto` goes by the majority.'),
    range: choice(['auto', '-', '–'], 'auto', 'What stands between two figures; `auto` goes by the majority.'),
  },
  messages: MESSAGES,
  examples: [
    { bad: 'The mayor – a tall man – left⟦ - ⟧and with him his aide.', good: 'The mayor – a tall man – left – and with him his aide.' },
    { bad: 'The boats — all old — sank⟦—⟧the last of them in May.', good: 'The boats — all old — sank — the last of them in May.' },
    { bad: 'They won 2-1 and 3-0, but lost ⟦24–17⟧ to Bonn.', good: 'They won 2-1 and 3-0, but lost 24-17 to Bonn.' },
    { bad: 'The mayor⟦ - ⟧a tall man⟦ - ⟧left.', good: 'The mayor — a tall man — left.', options: { dash: 'spaced —' } },
    { bad: 'They won ⟦2-1⟧ at home.', good: 'They won 2–1 at home.', options: { range: '–' } },
    { good: 'ROME — The mayor – a tall man – left for a post-war, US–China summit in 1914–18.' },
    { good: '(Reuters) - The mayor — a tall man — left.', options: { dash: 'spaced —' } },
    { good: 'The boats sank — all of them — on 5-6 May. Call 0800-123-456.' },
    { good: 'The train (London - Paris) was late – as it had been – on Monday.' },
    { good: '“We — I — must go,” he said. The mayor – a tall man – left.' },
  ],
  *find(article, { dash, range }) {
    const house = dash === 'auto' ? undefined : DASHES[dash];
    const dashes = findDashes(article);
    if (dashes.length > 0) yield* outvote<Dash>(article, { group: 'dash', places: dashes, allowsTie: true, weaker: ' - ', ...(house === undefined ? {} : { house }) });
    const ranges = findRanges(article, range === '–');
    if (ranges.length > 0) yield* outvote<Range>(article, { group: 'range', places: ranges, allowsTie: true, ...(range === 'auto' ? {} : { house: range }) });
  },
});

/** Where dashes part a sentence. Looked for in the text itself: a search for one character costs next to nothing. */
function findDashes(article: Article): Place<Dash>[] {
  const places: Place<Dash>[] = [];
  for (const mark of ['—', ' – ', ' - ', '--']) {
    for (let at = article.text.indexOf(mark); at >= 0; at = article.text.indexOf(mark, at + mark.length)) {
      const place = dashAt(article, mark, at);
      if (place !== undefined) places.push(place);
    }
  }
  return places.sort((a, b) => a.span[0] - b.span[0]);
}

function dashAt(article: Article, mark: string, at: number): Place<Dash> | undefined {
  const { text } = article;
  const isSpaced = mark.startsWith(' ');
  const [start, end] = isSpaced ? [at + 1, at + 2] : [at, at + mark.length];
  const [before, after] = [isSpace(text.charCodeAt(start - 1)), isSpace(text.charCodeAt(end))];
  if (before !== after || text[end] === '-') return undefined;
  const span: Span = before ? [start - 1, end + 1] : [start, end];
  if (!isBetweenWords(text, span) || text.slice(...span).includes('\n')) return undefined;
  const token = article.tokenAt(start);
  if (token >= article.tokens.count || article.blocks.length === 0) return undefined; // marks that no prose holds
  if (article.tokens.kind[token - 1] === Kind.OPAQUE || isLineStart(article, token) || !isRunningText(article, token)) return undefined;
  const bare = mark.trim();
  const way = before ? ` ${bare} ` : bare; // one of Dash: en dash and hyphen were searched with their spaces
  const { dateline } = article.blocks[article.blockOf(token)];
  const isDateline = dateline !== undefined && start < dateline[1];
  return { span, way: way as Dash, write: (wanted) => wanted, isExempt: isDateline || isOthersWords(article, token) };
}

/** Letters or quotation marks on both sides, not two names or two figures: “London - Paris”, “3 - 2”. */
function isBetweenWords(text: string, [start, end]: Span): boolean {
  if (start < 1 || end >= text.length) return false;
  const before = classAt(text, start - 1);
  const after = classAt(text, end);
  const isMark = (at: number): boolean => /[,.”"’')\]“‘(]/.test(text[at]);
  if (!(isLetter(before) || isMark(start - 1)) || !(isLetter(after) || isMark(end))) return false;
  return text[start] !== ' ' || text[start + 1] !== '-' || after !== Class.UPPER || before === Class.OTHER;
}

/** “(Reuters) - ” at the start of a paragraph, its place lost. */
const AGENCY = /^[^\n]{0,60}\((?:Reuters|[A-Z]{2,5})\)\s?$/;

/** A bullet, the sign of an attribution, or another dash of a dateline. */
function isLineStart(article: Article, token: number): boolean {
  const block = article.blocks[article.blockOf(token)];
  if (block.dateline !== undefined && article.tokens.start[token] < block.dateline[1]) return article.written(token) !== '—'; // tells how the house sets it
  if (token <= block.first + 1 || token >= block.last - 1) return true;
  const start = article.tokens.start[token];
  if (article.text[start - 2] === ')' && AGENCY.test(article.text.slice(block.span[0], Math.min(start, block.span[0] + 80)))) return true;
  return article.text.slice(article.tokens.start[token - 1] + 1, start + 1).includes('\n') || (block.kind !== 'paragraph' && block.kind !== 'list-item' && block.kind !== 'quotation');
}

/** “24–17”, “3-5”: two figures and no more; not a telephone number, a date or a year that is shortened. */
function findRanges(article: Article, wantsDashes: boolean): Place<Range>[] {
  const places: Place<Range>[] = [];
  for (let at = article.text.indexOf('–'); at >= 0; at = article.text.indexOf('–', at + 1)) addRange(article, at, '–', places);
  if (places.length === 0 && !wantsDashes) return places; // hyphens alone are no inconsistency
  for (const match of article.text.matchAll(/(?<=\d)-(?=\d)/g)) addRange(article, match.index, '-', places);
  return places.sort((a, b) => a.span[0] - b.span[0]);
}

function addRange(article: Article, at: number, way: Range, places: Place<Range>[]): void {
  const token = article.tokenAt(at);
  const isRange = article.isNumber(token - 1) && article.isNumber(token + 1) && article.isGlued(token) && article.isGlued(token + 1);
  const isChain = article.isMark(token - 2, way) || article.isMark(token + 2, way);
  if (!isRange || isChain || article.written(token - 1).length > 3 || article.written(token + 1).length > 3) return;
  const span = article.span(token - 1, token + 1);
  const [from, to] = [article.written(token - 1), article.written(token + 1)];
  places.push({ span, way, write: (wanted) => `${from}${wanted}${to}`, isExempt: isOthersWords(article, token) });
}

/**
 * How far what was left in the copy reaches around the words that give it away, and what stands there without it: an
 * entity is decoded, a tag or bracket goes to its end, a phrase of system text goes with its sentence or line.
 */
import type { Article } from '../article/article.ts';
import type { Line } from '../article/lines.ts';
import type { Span } from '../text/span.ts';
import { isSpace } from '../text/characters.ts';

const CLOSERS = new Map([['(', ')'], ['[', ']'], ['<', '>'], ['{', '}']]);
const CLOSING = new Set(CLOSERS.values());
/** A bracket’s or tag’s closing mark is looked for so far. */
const REACH = 200;
/** A sentence longer by more than this is the article’s own, with system text run into it. */
const SLACK = 120;
const ENTITIES = new Map(Object.entries({ amp: '&', apos: '’', eacute: 'é', euro: '€', gt: '>', hellip: '…', ldquo: '“', lsquo: '‘', lt: '<', mdash: '—', nbsp: ' ', ndash: '–', pound: '£', quot: '"', rdquo: '”', rsquo: '’', shy: '' }));

export interface Extent {
  readonly span: Span;
  /** What stays in its place. */
  readonly text: string;
}

/** @param match where the telltale words stand, inside `line`. */
export function leftoverExtent(article: Article, line: Line, match: Span): Extent {
  const written = article.slice(match);
  const entity = /^&(?:#(x?)([\da-f]{2,5})|(\w{2,8}));$/i.exec(written);
  if (entity !== null) return { span: match, text: decoded(entity) };
  const bracket = bracketAround(article.text, line.span, match);
  if (bracket !== undefined) return { span: withSpaceBefore(article.text, line.span, bracket), text: '' };
  const sentences = /\p{L}{2,}\s+\p{L}{2,}/u.test(written) ? sentencesAround(article, line, match) : match;
  const isOwn = sentences[1] - sentences[0] <= written.length + SLACK;
  return { span: withSpaceBefore(article.text, line.span, isOwn ? sentences : withHandle(article.text, match)), text: '' };
}

function decoded([, hexadecimal, number, name]: RegExpExecArray): string {
  if (name !== undefined) return ENTITIES.get(name.toLowerCase()) ?? '';
  const codePoint = Number.parseInt(number, hexadecimal === '' ? 10 : 16);
  return codePoint === 160 ? ' ' : String.fromCodePoint(Math.min(codePoint, 0xffff));
}

/** The bracket or tag that opens with the match or around it. */
function bracketAround(text: string, [from, to]: Span, [start, end]: Span): Span | undefined {
  let open = start;
  while (open > from && open > start - REACH / 2 && !CLOSERS.has(text[open]) && !CLOSING.has(text[open])) open--;
  const closer = CLOSERS.get(text[open]);
  if (closer === undefined) return undefined;
  const isClosed = text[end - 1] === closer;
  let close = isClosed ? end - 1 : text.indexOf(closer, end);
  if (close < 0 || close >= Math.min(to, end + REACH)) return undefined;
  while (close + 1 < to && text[close + 1] === closer) close++;
  return [open, close + 1];
}

/** The sentences that the match stands in, within its line. */
function sentencesAround(article: Article, line: Line, [start, end]: Span): Span {
  const first = article.sentences[article.sentenceOf(article.tokenAt(start))];
  const last = article.sentences[article.sentenceOf(article.tokenAt(end - 1))];
  return [Math.max(line.span[0], first.span[0]), Math.min(line.span[1], last.span[1])];
}

/** “Skip Twitter post by @example” */
function withHandle(text: string, [start, end]: Span): Span {
  const handle = /^ by @\w{1,20}/.exec(text.slice(end, end + 30));
  return [start, end + (handle?.[0].length ?? 0)];
}

function withSpaceBefore(text: string, [from]: Span, [start, end]: Span): Span {
  return start > from && isSpace(text.charCodeAt(start - 1)) ? [start - 1, end] : [start, end];
}

/** An address without the parameters that say where its reader came from; '' if it is only the stub of an embed. */
export function withoutTracking(address: string): string {
  if (/^(?:https?:\/\/)?(?:t\.co|pic\.(?:twitter|x)\.com)\//i.test(address)) return '';
  const [path, query] = address.split('?');
  const kept = (query ?? '').split('&').filter((part) => part !== '' && !/^(?:utm_\w{1,20}|fbclid|igshid|ref_src)=/i.test(part));
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`;
}

/**
 * What each block is to an editor. Markup says what is a heading or a list; that a short line at the top is the headline,
 * that “By Ada Okafor” is a byline and “ROME —” a dateline, the words say.
 */
import type { Span } from '../text/span.ts';
import type { MarkupKind, ProseBlock } from './prose.ts';
import { Kind, type Tokens } from './tokens.ts';

export type BlockKind = MarkupKind | 'headline' | 'standfirst' | 'byline' | 'dateline';

export interface Block {
  readonly index: number;
  readonly kind: BlockKind;
  readonly span: Span;
  readonly level: number;
  /** Tokens from `first` up to, not including, `last`. */
  readonly first: number;
  readonly last: number;
  /** “WASHINGTON —” at the start of a paragraph, its dash included. */
  readonly dateline?: Span;
  /** The story's field it belongs to, if the story came in fields. */
  readonly field?: string;
}

/** A headline stands among the first blocks, under what a page leaves above it. */
const TOP = 5;
const BYLINE = /^(?:By|BY|From|FROM|Reporting by|Words(?: by)?:?|Edited by)\s+[A-ZÀ-Þ][^.!?]{2,80}$/;
/** Compiled when a paragraph first looks like it: it starts with two capitals or names an agency, and has a dash or colon early. */
const MAYBE_DATELINE = /^[A-ZÀ-Þ](?:[A-ZÀ-Þ.'’]|[^.!?]{2,60}\((?:AP|AFP|Reuters|PTI|ANI|PA)\))[^\n]{0,90}?[—–:-]/;
/** Letters are Latin ones: `\p{L}` a dozen times takes as long to compile as an article does to tokenise. */
const DATELINE = /^(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,30}(?:, [A-ZÀ-Þ][A-Za-zÀ-ɏ.]+(?: [A-ZÀ-Þ][A-Za-zÀ-ɏ.]+)?)?(?:, [A-Za-zÀ-ɏ]{3,9}\.? \d{1,2})?(?: \([A-Za-zÀ-ɏ ./-]{2,30}\))?|[A-ZÀ-Þ][A-Za-zÀ-ɏ]+(?: [A-ZÀ-Þ][A-Za-zÀ-ɏ]+)?(?:, [A-ZÀ-Þ][A-Za-zÀ-ɏ]+)? \((?:AP|AFP|Reuters|PTI|ANI|PA)\))(?:\s?[—–:]|\s--?)\s/;
const ONLY_DATE = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\d{1,2} [A-Za-z]{3,9}|[A-Za-z]{3,9}\.? \d{1,2}),? (?:19|20)\d\d(?:,? \d{1,2}[:.]\d\d.{0,12})?$/;

export function classifyBlocks(text: string, prose: readonly ProseBlock[], tokens: Tokens, firsts: Int32Array, fieldOf: (at: number) => string | undefined): Block[] {
  const headline = headlineOf(text, prose, tokens, firsts, fieldOf);
  return prose.map((block, index) => {
    const written = text.slice(block.span[0], Math.min(block.span[1], block.span[0] + 160));
    const field = fieldOf(block.span[0]);
    return {
      index,
      kind: kindOf(block, index, headline, written, field),
      span: block.span,
      level: block.level ?? 0,
      first: firsts[index],
      last: firsts[index + 1],
      ...(field === undefined ? {} : { field }),
      ...datelineOf(block, written),
    };
  });
}

function kindOf(block: ProseBlock, index: number, headline: number, written: string, field: string | undefined): BlockKind {
  if (field !== undefined && field !== 'body') return kindOfField(field) ?? block.kind;
  if (index === headline) return 'headline';
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return block.kind;
  if (BYLINE.test(written)) return 'byline';
  if (ONLY_DATE.test(written)) return 'dateline';
  const isDeck = headline >= 0 && index === headline + 1 && block.kind === 'heading';
  return isDeck && block.span[1] - block.span[0] > 60 ? 'standfirst' : block.kind;
}

function kindOfField(field: string): BlockKind | undefined {
  if (/headline|title|push|alert/i.test(field)) return 'headline';
  if (/standfirst|deck|summary|dek|lede/i.test(field)) return 'standfirst';
  if (/caption/i.test(field)) return 'caption';
  if (/alt/i.test(field)) return 'alt-text';
  if (/byline|author/i.test(field)) return 'byline';
  return undefined;
}

/** The first heading or, without markup, the first unstopped line of 3 to 30 words that a stopped paragraph follows. */
function headlineOf(text: string, prose: readonly ProseBlock[], tokens: Tokens, firsts: Int32Array, fieldOf: (at: number) => string | undefined): number {
  const top = Math.min(TOP, prose.length);
  const heading = prose.findIndex((block, i) => i < top && block.kind === 'heading' && firsts[i + 1] - firsts[i] > 2);
  if (heading >= 0) return heading;
  for (let i = 0; i < top; i++) {
    const { kind, span } = prose[i];
    if (kind !== 'paragraph' || (fieldOf(span[0]) ?? 'body') !== 'body') continue;
    const words = wordsIn(tokens, firsts[i], firsts[i + 1]);
    const written = text.slice(span[0], span[1]);
    if (words > 40 || isStopped(written)) return -1;
    const hasBody = prose.slice(i + 1, i + 4).some((next) => isStopped(text.slice(next.span[0], next.span[1])));
    if (words >= 3 && !written.includes('\n') && !BYLINE.test(written) && hasBody) return i;
  }
  return -1;
}

function wordsIn(tokens: Tokens, first: number, last: number): number {
  let count = 0;
  for (let i = first; i < last; i++) if (tokens.kind[i] !== Kind.MARK) count++;
  return count;
}

function isStopped(written: string): boolean {
  return /[.!?:…]["'”’)\]]*\s*$/.test(written);
}

function datelineOf(block: ProseBlock, written: string): { dateline?: Span } {
  if (block.kind !== 'paragraph' || !MAYBE_DATELINE.test(written)) return {};
  const match = DATELINE.exec(written);
  return match === null ? {} : { dateline: [block.span[0], block.span[0] + match[0].trimEnd().length] };
}

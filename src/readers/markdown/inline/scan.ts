/**
 * Scans the content of a block for inline markup in one pass and linear time.
 *
 * The grammar is CommonMark's, by the algorithm of its appendix (a stack of delimiters, a stack of brackets), with
 * footnote references, strikethrough, `$$` formulas and the shortcodes of site generators. Lezer parses inline markup
 * too, but in quadratic time on inputs such as a thousand `[`, at a tenth of the speed, and it takes every `[sic]` for
 * a link whether or not it is defined.
 */
import { backticks, dollars, shortcode } from './opaque.ts';
import { ampersand, backslash, urlColon } from './characters.ts';
import { Closings } from './closings.ts';
import { bang, closeBracket, openBracket } from './brackets.ts';
import { delimiterRun, pairDelimiters } from './delimiters.ts';
import { lessThan } from './tags.ts';
import type { MarkedPair, Token } from './token.ts';

/** A `[` that may yet become a link. */
export interface Bracket {
  readonly token: Token;
  readonly isImage: boolean;
  /** The delimiter below which emphasis inside the brackets must not reach. */
  readonly delimiterBefore: Token | undefined;
  /** True once another bracket has opened inside: a label cannot hold one. */
  hasInner: boolean;
}

/** An HTML element that is open and will be a mark. */
export interface OpenTag {
  readonly name: string;
  readonly token: Token;
}

/** The state of one scan; the functions that read one kind of markup each add to it. */
export class Scan {
  readonly content: string;
  /** Labels of the document's link reference definitions, normalised. */
  readonly definitions: ReadonlySet<string>;
  readonly tokens: Token[] = [];
  readonly pairs: MarkedPair[] = [];
  readonly brackets: Bracket[] = [];
  /** Brackets lower on the stack than this cannot open links: a link holds no link. */
  activeFrom = 0;
  lastDelimiter: Token | undefined = undefined;
  openTags: OpenTag[] | undefined = undefined;
  private readonly closings: Closings;
  private lastBackticks: Map<number, number> | undefined = undefined;

  constructor(content: string, definitions: ReadonlySet<string>) {
    this.content = content;
    this.definitions = definitions;
    this.closings = new Closings(content);
  }

  /** Adds a token and gives its end, where the scan goes on. */
  add(token: Token): number {
    this.tokens.push(token);
    return token.to;
  }

  /** Where a closing mark stands from a place on, or -1. Places must ascend. */
  find(closing: string, from: number): number {
    return this.closings.find(closing, from);
  }

  /** True if a run of exactly so many backticks starts after a place. */
  hasBackticksAfter(size: number, at: number): boolean {
    this.lastBackticks ??= lastBackticksBySize(this.content);
    return (this.lastBackticks.get(size) ?? -1) > at;
  }
}

/** Reads one kind of markup at a place and gives the place to go on from, which is later. */
type ScanAt = (scan: Scan, at: number) => number;

/** By UTF-16 unit; undefined for what is plain text. */
type ScanTable = readonly (ScanAt | undefined)[];

const IN_MARKDOWN = tableOf({
  '\\': backslash,
  '&': ampersand,
  ':': urlColon,
  '`': backticks,
  '$': dollars,
  '{': shortcode,
  '<': lessThan,
  '*': delimiterRun,
  '_': delimiterRun,
  '~': delimiterRun,
  '[': openBracket,
  '!': bang,
  ']': closeBracket,
});

const NO_DEFINITIONS: ReadonlySet<string> = new Set();

const IN_HTML = tableOf({ '&': ampersand, '<': lessThan });

/**
 * @param from where in the content to begin.
 * @returns undefined if there is nothing that could be markup: most paragraphs of news copy are such.
 */
export function scanMarkdown(content: string, definitions: ReadonlySet<string>, from = 0): Scan | undefined {
  const first = firstMark(content, IN_MARKDOWN, from);
  if (first === content.length) return undefined;
  const scan = new Scan(content, definitions);
  run(scan, IN_MARKDOWN, first);
  pairDelimiters(scan, undefined);
  return scan;
}

/** Inside an HTML block and its attributes only tags and entities are markup. */
export function scanHtml(content: string): Scan | undefined {
  const first = firstMark(content, IN_HTML, 0);
  if (first === content.length) return undefined;
  const scan = new Scan(content, NO_DEFINITIONS);
  run(scan, IN_HTML, first);
  return scan;
}

/** The first unit that may begin markup, or the end. */
function firstMark(content: string, table: ScanTable, from: number): number {
  let at = from;
  for (; at < content.length; at++) {
    const unit = content.charCodeAt(at);
    if (unit < 128 && table[unit] !== undefined) break;
  }
  return at;
}

function run(scan: Scan, table: ScanTable, from: number): void {
  const { content } = scan;
  const end = content.length;
  for (let at = from; at < end; ) {
    const unit = content.charCodeAt(at);
    const scanAt = unit < 128 ? table[unit] : undefined;
    at = scanAt === undefined ? at + 1 : scanAt(scan, at);
  }
}

function tableOf(scanners: Readonly<Record<string, ScanAt>>): ScanTable {
  const table = Array.from<ScanAt | undefined>({ length: 128 });
  for (const [mark, scanAt] of Object.entries(scanners)) table[mark.charCodeAt(0)] = scanAt;
  return table;
}

function lastBackticksBySize(content: string): Map<number, number> {
  const last = new Map<number, number>();
  for (let at = content.indexOf('`'); at >= 0; ) {
    let end = at + 1;
    while (content.charCodeAt(end) === 96) end++;
    last.set(end - at, at);
    at = content.indexOf('`', end);
  }
  return last;
}

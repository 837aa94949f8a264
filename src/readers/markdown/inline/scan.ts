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
  /** HTML elements that are open and will be marks: `<em>`. */
  readonly openTags: { readonly name: string; readonly token: Token }[] = [];
  private readonly absent = new Set<string>();
  private lastBackticks: Map<number, number> | undefined;

  constructor(content: string, definitions: ReadonlySet<string>) {
    this.content = content;
    this.definitions = definitions;
  }

  /** Adds a token and gives its end, where the scan goes on. */
  add(token: Token): number {
    this.tokens.push(token);
    return token.to;
  }

  /** Where a closing mark stands from a place on, or -1; a mark once sought in vain is not sought again. */
  find(closing: string, from: number): number {
    if (this.absent.has(closing)) return -1;
    const at = this.content.indexOf(closing, from);
    if (at < 0) this.absent.add(closing);
    return at;
  }

  /** True if a run of exactly so many backticks starts after a place. */
  hasBackticksAfter(size: number, at: number): boolean {
    this.lastBackticks ??= lastBackticksBySize(this.content);
    return (this.lastBackticks.get(size) ?? -1) > at;
  }
}

/** Reads one kind of markup at a place and gives the place to go on from, which is later. */
type ScanAt = (scan: Scan, at: number) => number;

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

/** @param from where in the content to begin. */
export function scanMarkdown(content: string, definitions: ReadonlySet<string>, from = 0): Scan {
  const scan = new Scan(content, definitions);
  run(scan, IN_MARKDOWN, from);
  pairDelimiters(scan, undefined);
  return scan;
}

/** Inside an HTML block and its attributes only tags and entities are markup. */
export function scanHtml(content: string): Scan {
  const scan = new Scan(content, NO_DEFINITIONS);
  run(scan, IN_HTML, 0);
  return scan;
}

function run(scan: Scan, table: readonly (ScanAt | undefined)[], from: number): void {
  const { content } = scan;
  const end = content.length;
  for (let at = from; at < end; ) {
    const unit = content.charCodeAt(at);
    const scanAt = unit < 128 ? table[unit] : undefined;
    at = scanAt === undefined ? at + 1 : scanAt(scan, at);
  }
}

function tableOf(scanners: Readonly<Record<string, ScanAt>>): readonly (ScanAt | undefined)[] {
  const table: (ScanAt | undefined)[] = new Array(128).fill(undefined);
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

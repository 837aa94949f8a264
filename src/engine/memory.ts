/**
 * What the rules found in each block the last time, for hosts that check an article again after each edit.
 *
 * A call of a rule that asked nothing of the whole article depends on its block and the edges of its neighbours. Where these
 * are as they were, what it found is taken over; calls that asked more (`article.derive`, `article.elsewhere`) are made again.
 */
import type { Article } from '../article/article.ts';
import type { Reading } from '../article/reading.ts';
import type { Problem, ProblemFix } from '../rule/problem.ts';
import type { Span } from '../text/span.ts';
import type { ActiveRule } from './dispatch.ts';

/** What the index of a call counts. */
export type CallBase = 'token' | 'sentence' | 'block';

/** A call that found something or has to be made again. */
export type Step =
  | { readonly active: ActiveRule; readonly problems: readonly Problem[] }
  | { readonly active: ActiveRule; readonly base: CallBase; /** Counted from the block's first. */ readonly at: number };

export interface BlockMemo {
  /** All that a rule saw of the block beside its text. */
  readonly key: string;
  /** Where the block stood in the text when this was noted. */
  readonly start: number;
  /** In the order of the calls. */
  readonly steps: readonly Step[];
}

/** Kept by a host for one article, and given to each check of it. */
export class CheckMemory {
  private memos: readonly BlockMemo[] = [];
  private read: Reading | undefined;
  private owner: unknown;
  private setting = '';

  /** The article as it was read when it was checked the last time. */
  get reading(): Reading | undefined {
    return this.read;
  }

  /**
   * What is known of the block with an index, if it stands as it stood.
   * @param owner what asks the rules. @param setting a key of all that the rules know beside the text.
   */
  recaller({ reading }: Article, owner: unknown, setting: string): (block: number, key: string) => BlockMemo | undefined {
    const { memos } = this;
    const isSame = this.owner === owner && this.setting === setting && this.read !== undefined && (reading === this.read || reading.before === this.read.id);
    const count = reading.blocks.length;
    const { front, back } = reading === this.read ? { front: count, back: 0 } : reading.same;
    return (block, key) => {
      if (!isSame || (block >= front && block < count - back)) return undefined;
      const memo = memos[block < front ? block : block + memos.length - count];
      return memo.key === key ? memo : undefined;
    };
  }

  /** @param memos of all blocks, in order. */
  keep({ reading }: Article, owner: unknown, setting: string, memos: readonly BlockMemo[]): void {
    this.read = reading;
    this.owner = owner;
    this.setting = setting;
    this.memos = memos;
  }
}

/** So much of the neighbours belongs to what a rule may see without asking. */
const EDGE = 60;
/** A quotation is followed over so many blocks; whether a block begins inside one is known of all. */
const FAR = 20;

/** For each block, all that a rule sees of it beside its text: its kind, its markup and quotations, and the edges of its neighbours. */
export function blockKeys(article: Article): string[] {
  const { blocks, text } = article;
  const inside = blocks.map(() => '');
  let at = 0;
  const blockAt = (start: number): number => {
    while (at + 1 < blocks.length && blocks[at + 1].span[0] <= start) at++;
    return at;
  };
  for (const { kind, span } of article.prose.marks) {
    const b = blockAt(span[0]);
    inside[b] += `${kind} ${String(span[0] - blocks[b].span[0])} ${String(span[1] - span[0])} `;
  }
  at = 0;
  for (const { open, close, span, depth } of article.quotes.quotations) {
    const b = blockAt(span[0]);
    inside[b] += `“${String(open - blocks[b].first)} ${String(close < 0 ? -1 : close - open)} ${String(depth)} ${String(span[1] - span[0])} `;
    for (let over = b + 1; over < Math.min(blocks.length, b + FAR) && blocks[over].span[0] < span[1]; over++) inside[over] += `”${String(span[1] - blocks[over].span[0])} ${String(depth)} `;
  }
  return blocks.map(({ kind, level, field = '', span }, b) => {
    const before = b > 0 ? edge(text, [Math.max(blocks[b - 1].span[0], blocks[b - 1].span[1] - EDGE), blocks[b - 1].span[1]], blocks[b - 1].kind) : '';
    const after = b + 1 < blocks.length ? edge(text, [blocks[b + 1].span[0], Math.min(blocks[b + 1].span[1], blocks[b + 1].span[0] + EDGE)], blocks[b + 1].kind) : '';
    return `${kind} ${String(level)} ${article.isQuoted(span[0]) ? '“' : ''}${field}\n${inside[b]}\n${before}\n${after}`;
  });
}

function edge(text: string, span: Span, kind: string): string {
  return `${kind} ${text.slice(span[0], span[1])}`;
}

export function shifted(problem: Problem, by: number): Problem {
  if (by === 0) return problem;
  return {
    ...problem,
    span: shiftedSpan(problem.span, by),
    ...(problem.because === undefined ? {} : { because: problem.because.map((span) => shiftedSpan(span, by)) }),
    ...(problem.fixes === undefined ? {} : { fixes: problem.fixes.map((fix) => shiftedFix(fix, by)) }),
  };
}

function shiftedFix(fix: string | ProblemFix, by: number): string | ProblemFix {
  if (typeof fix === 'string' || fix.edits === undefined) return fix;
  return { ...fix, edits: fix.edits.map(({ span, text }) => ({ span: shiftedSpan(span, by), text })) };
}

function shiftedSpan([start, end]: Span, by: number): Span {
  return [start + by, end + by];
}

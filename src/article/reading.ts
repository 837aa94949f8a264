/**
 * A text in tokens, block by block. In an article that is read again after an edit most blocks stand as they stood, but
 * for their place: their tokens are taken over.
 */
import type { Span } from '../text/span.ts';
import type { FormTable } from './forms.ts';
import type { ProseBlock } from './prose.ts';
import { Columns, type Tokens } from './token-columns.ts';
import { tokeniseBlock } from './tokens.ts';

export interface Reading {
  readonly text: string;
  readonly blocks: readonly ProseBlock[];
  readonly tokens: Tokens;
  /** The index of each block's first token, and the count of all at the end. */
  readonly firsts: Int32Array;
  /** Of the table of forms. */
  readonly generation: number;
  /** How many blocks at the beginning and at the end are those of the reading before, in the same order. */
  readonly same: Same;
  /** Tells it from other readings. */
  readonly id: symbol;
  /** The id of the reading before. */
  readonly before?: symbol;
}

export interface Same {
  readonly front: number;
  readonly back: number;
}

/** A token and what stands behind it take so many letters at least, as a rule; a text of marks alone makes the columns grow. */
const LETTERS = 4;
const ROOM = 16;

/** @param before the same article as it was read the last time. */
export function readTokens(text: string, blocks: readonly ProseBlock[], forms: FormTable, before?: Reading): Reading {
  const tokens = new Columns(ROOM + Math.floor(text.length / LETTERS));
  const firsts = new Int32Array(blocks.length + 1);
  const same = before === undefined || before.generation !== forms.generation ? { front: 0, back: 0 } : sameBlocks(text, blocks, before);
  const from = blocks.length - same.back;
  if (before !== undefined) takeBlocks(tokens, firsts, before, [0, same.front], 0, 0);
  for (let b = same.front; b < from; b++) {
    firsts[b] = tokens.count;
    tokeniseBlock(text, blocks[b].span[0], blocks[b].span[1], forms, tokens);
  }
  if (before !== undefined) takeBlocks(tokens, firsts, before, [before.blocks.length - same.back, before.blocks.length], from, text.length - before.text.length);
  firsts[blocks.length] = tokens.count;
  return { text, blocks, tokens, firsts, generation: forms.generation, same, id: Symbol('reading'), ...(before === undefined ? {} : { before: before.id }) };
}

/** @param range of blocks of the reading before. @param at the index of the first of them now. @param by how far their text has moved. */
function takeBlocks(tokens: Columns, firsts: Int32Array, before: Reading, [from, to]: Span, at: number, by: number): void {
  if (from === to) return;
  const moved = tokens.count - before.firsts[from];
  for (let b = from; b < to; b++) firsts[at + b - from] = before.firsts[b] + moved;
  tokens.take(before.tokens, before.firsts[from], before.firsts[to], by);
}

/** Blocks that lie, with the characters beside them, in what the two texts have in common at either end. */
function sameBlocks(text: string, blocks: readonly ProseBlock[], before: Reading): Same {
  const shorter = Math.min(text.length, before.text.length);
  let prefix = 0;
  while (prefix < shorter && text.charCodeAt(prefix) === before.text.charCodeAt(prefix)) prefix++;
  const by = text.length - before.text.length;
  let suffix = 0;
  while (suffix < shorter - prefix && text.charCodeAt(text.length - 1 - suffix) === before.text.charCodeAt(before.text.length - 1 - suffix)) suffix++;
  const most = Math.min(blocks.length, before.blocks.length);
  let front = 0;
  while (front < most && isSame(blocks[front], before.blocks[front], 0) && (blocks[front].span[1] < prefix || prefix === text.length)) front++;
  let back = 0;
  const ofEnd = (list: readonly ProseBlock[]): ProseBlock => list[list.length - 1 - back];
  while (back < most - front && isSame(ofEnd(blocks), ofEnd(before.blocks), by) && ofEnd(blocks).span[0] > text.length - suffix) back++;
  return { front, back };
}

function isSame({ kind, level, span }: ProseBlock, before: ProseBlock, by: number): boolean {
  return kind === before.kind && level === before.level && span[0] === before.span[0] + by && span[1] === before.span[1] + by;
}

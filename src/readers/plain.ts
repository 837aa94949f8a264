/**
 * Reads plain text: copy pasted from an editing system or a web page, or a wire story wrapped at 70 columns.
 *
 * The text is the source as it is; the work is to find its paragraphs. Pasted copy has one on each line, wrapped copy
 * has them between blank lines, and a wrapped line taken for a paragraph would part sentences: so how a document is
 * set is decided first, from all its lines.
 */
import type { MarkupKind, Prose, ProseBlock } from '../article/prose.ts';
import { OffsetMap } from '../text/offset-map.ts';
import { isHardWrapped } from './plain/hard-wrap.ts';
import { paragraphsOf, type Paragraph } from './plain/lines.ts';

const BYTE_ORDER_MARK = 0xfeff;
const LIST_MARK = /^(?:[-*•‣▪·]|\d{1,3}[.)])[ \t\u00a0]+/;
const FINAL_STOP = /[.!?…:;][)\]"'”’»]{0,3}$/;
const HAS_WORD = /[\p{L}\p{N}]/u;
/** Longer lines at the top of an article are its first paragraphs, whatever they end in. */
const MAX_HEADING = 130;
const MAX_HEADINGS = 5;

/** Never throws, whatever the source. */
export function readPlain(source: string): Prose {
  const start = source.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const text = start === 0 ? source : source.slice(start);
  const length = text.length;
  const paragraphs = paragraphsOf(text);
  const blocks: ProseBlock[] = [];
  const isWrapped = isHardWrapped(text, paragraphs);
  for (const paragraph of paragraphs) {
    if (isWrapped) addWrapped(blocks, text, paragraph);
    else for (const [from, to] of paragraph) addBlock(blocks, text, from, to);
  }
  markHeadings(blocks, text);
  const map = length === 0 ? OffsetMap.from([]) : OffsetMap.from([{ text: 0, textLength: length, source: start, sourceLength: length }]);
  return { source, format: 'text', text, map, blocks, marks: [], comments: [] };
}

/**
 * The lines of a wrapped paragraph are one block, but for items of a list. A line that begins with a dash is an item
 * only after an item or at the end of a sentence: “he went home / - and slept” is one sentence.
 */
function addWrapped(blocks: ProseBlock[], text: string, paragraph: Paragraph): void {
  let from = paragraph[0][0];
  let to = paragraph[0][1];
  let isList = LIST_MARK.test(text.slice(from, from + 8));
  for (const [start, end] of paragraph.slice(1)) {
    const hasMark = LIST_MARK.test(text.slice(start, start + 8));
    if (hasMark && (isList || FINAL_STOP.test(text.slice(Math.max(from, to - 8), to)))) {
      addBlock(blocks, text, from, to);
      from = start;
      isList = true;
    }
    to = end;
  }
  addBlock(blocks, text, from, to);
}

function addBlock(blocks: ProseBlock[], text: string, from: number, to: number): void {
  const mark = LIST_MARK.exec(text.slice(from, Math.min(to, from + 16)));
  const start = from + (mark?.[0].length ?? 0);
  if (!HAS_WORD.test(text.slice(start, to))) return;
  blocks.push(mark === null ? { kind: 'paragraph', span: [start, to] } : { kind: 'list-item', span: [start, to], level: 1 });
}

/** The short lines without a final stop before the first paragraph are headings; a text of one line has none. */
function markHeadings(blocks: ProseBlock[], text: string): void {
  let count = 0;
  while (count < blocks.length && count <= MAX_HEADINGS && isHeadingLike(blocks[count], text)) count++;
  if (count === blocks.length || count > MAX_HEADINGS) return;
  const kind: MarkupKind = 'heading';
  for (let i = 0; i < count; i++) blocks[i] = { kind, span: blocks[i].span, level: i === 0 ? 1 : 2 };
}

function isHeadingLike({ kind, span }: ProseBlock, text: string): boolean {
  if (kind !== 'paragraph' || span[1] - span[0] > MAX_HEADING) return false;
  const content = text.slice(span[0], span[1]);
  return !content.includes('\n') && !FINAL_STOP.test(content.slice(-8));
}

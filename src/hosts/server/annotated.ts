/**
 * Text with markup between, as LanguageTool's `data` and Typerighter's blocks give it: what is to be read, what is to be
 * passed over, and what it stands for. Offsets count the markup.
 */
import type { Prose } from '../../article/prose.ts';
import { OffsetMap, type Run } from '../../text/offset-map.ts';
import { readPlain } from '../../readers/index.ts';

export interface Piece {
  /** Read as it stands. */
  readonly text?: string;
  /** Passed over, or read as what it stands for. */
  readonly markup?: string;
  readonly interpretAs?: string;
}

const BYTE_ORDER_MARK = '\uFEFF';

export function readAnnotated(pieces: readonly Piece[]): Prose {
  let text = '';
  let source = '';
  const runs: Run[] = [];
  for (const { text: own, markup = '', interpretAs = '' } of pieces) {
    // A byte order mark in front would move the plain reader's text by one.
    const skipped = own !== undefined && text === '' && own.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    const read = own === undefined ? interpretAs : own.slice(skipped);
    const given = own ?? markup;
    if (read.length > 0) runs.push({ text: text.length, textLength: read.length, source: source.length + skipped, sourceLength: given.length - skipped });
    text += read;
    source += given;
  }
  return { ...readPlain(text), source, map: OffsetMap.from(runs) };
}

/** Shows what was read in a form that tests can compare: “quotation 2: text”. */
import type { Prose } from '../../src/article/prose.ts';

export function blocksOf({ text, blocks }: Prose): string[] {
  return blocks.map(({ kind, level, span }) => `${kind}${level === undefined ? '' : ` ${level}`}: ${text.slice(...span)}`);
}

export function marksOf({ text, marks }: Prose): string[] {
  return marks.map(({ kind, span }) => `${kind}: ${text.slice(...span)}`);
}

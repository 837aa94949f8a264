/**
 * Tables of GitHub's Markdown, as an extension of Lezer's parser: of a table only its cells are kept.
 *
 * Lezer has such an extension; its test for the line of dashes takes quadratic time on a long line of spaces.
 */
import type { BlockContext, Element, LeafBlock, LeafBlockParser, Line, MarkdownConfig } from '@lezer/markdown';

const PIPE = 124;
const BACKSLASH = 92;
/** Pipes, dashes, colons, at least one dash and pipe; quotation marks of blocks around may precede it. */
const DELIMITER_ROW = /^[-|:\s>]+$/;
const DELIMITER_CELL = /^:?-+:?$/;

class TableParser implements LeafBlockParser {
  /** Undefined until the second line has shown whether this is a table. */
  private isTable: boolean | undefined = undefined;
  private readonly cells: Element[] = [];

  nextLine(context: BlockContext, line: Line, leaf: LeafBlock): boolean {
    if (this.isTable === undefined) {
      const columns = cellsOf(leaf.content, 0);
      this.isTable = columns.length === countDelimiters(line.text.slice(line.pos));
      if (this.isTable) this.add(context, columns, leaf.start);
    } else if (this.isTable) {
      this.add(context, cellsOf(line.text, line.pos), context.lineStart);
    }
    return false;
  }

  finish(context: BlockContext, leaf: LeafBlock): boolean {
    if (this.isTable !== true) return false;
    context.addLeafElement(leaf, context.elt('Table', leaf.start, leaf.start + leaf.content.length, this.cells));
    return true;
  }

  private add(context: BlockContext, cells: readonly Cell[], offset: number): void {
    for (const [from, to] of cells) {
      if (from < to) this.cells.push(context.elt('TableCell', offset + from, offset + to));
    }
  }
}

export const tables: MarkdownConfig = {
  defineNodes: [{ name: 'Table', block: true }, { name: 'TableCell' }],
  parseBlock: [
    {
      name: 'Table',
      before: 'SetextHeading',
      leaf: (_context, leaf) => (hasPipe(leaf.content, 0) ? new TableParser() : null),
      endLeaf(context, line, leaf) {
        if (leaf.parsers.some((parser) => parser instanceof TableParser) || !hasPipe(line.text, line.basePos)) return false;
        const columns = countDelimiters(context.peekLine());
        return columns > 0 && columns === cellsOf(line.text, line.basePos).length;
      },
    },
  ],
};

/** Start and end of a cell in its line, without the spaces around it. */
type Cell = readonly [from: number, to: number];

/** The cells of a row; pipes at its two ends enclose it. */
function cellsOf(row: string, start: number): Cell[] {
  const cells: Cell[] = [];
  let at = skipSpace(row, start);
  if (row.charCodeAt(at) === PIPE) at++;
  const end = trimmedEnd(row, at);
  while (at < end) {
    const pipe = nextPipe(row, at, end);
    const from = skipSpace(row, at);
    cells.push([Math.min(from, pipe), trimmedEnd(row.slice(0, pipe), Math.min(from, pipe))]);
    at = pipe + 1;
  }
  return cells;
}

/** How many columns a row of dashes has; 0 if it is none. */
function countDelimiters(row: string): number {
  if (!DELIMITER_ROW.test(row) || !row.includes('|') || !row.includes('-')) return 0;
  const cells = row.replace(/^[\s>]*/, '').trim().replace(/^\||\|$/g, '').split('|');
  return cells.every((cell) => DELIMITER_CELL.test(cell.trim())) ? cells.length : 0;
}

function hasPipe(text: string, from: number): boolean {
  return text.includes('|', from) && nextPipe(text, from, text.length) < text.length;
}

/** The next pipe that is not escaped, or the end. */
function nextPipe(row: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const unit = row.charCodeAt(at);
    if (unit === PIPE) return at;
    if (unit === BACKSLASH) at++;
  }
  return end;
}

function skipSpace(text: string, at: number): number {
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

function trimmedEnd(text: string, from: number): number {
  let end = text.length;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 13;
}

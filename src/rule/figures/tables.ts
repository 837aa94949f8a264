/**
 * Tables: a column headed “Total” that is not the sum of its row, a row “Total” that is not the sum of its column, and a
 * last row “Others” that does not fill up the number the article gives for the whole.
 */
import type { Article } from '../../article/article.ts';
import { findNumbers, type Quantity } from '../../article/numbers.ts';
import { sumOf, type Reckoning } from './reckoning.ts';
import { isAlike, isSlipOf, quantityTerm } from './terms.ts';

interface Cell {
  readonly column: number;
  readonly written: string;
  /** If the cell holds one figure and nothing else. */
  readonly figure?: Quantity;
}
type Row = readonly Cell[];

export function* wrongTables(article: Article): Iterable<Reckoning> {
  if (!article.blocks.some(({ kind }) => kind === 'table-cell')) return;
  for (const rows of tablesOf(article)) {
    yield* totalColumn(article, rows);
    yield* totalRow(article, rows);
    yield* rest(article, rows);
  }
}

/** Cells that stand on one line of the source are a row; rows on lines that follow each other are a table. */
function tablesOf(article: Article): Row[][] {
  const { prose } = article;
  const tables: Row[][] = [];
  let table: Cell[][] = [];
  let lineEnd = -1;
  let column = 0;
  let behind = 0;
  for (const block of article.blocks) {
    if (block.kind !== 'table-cell') {
      if (table.length > 0) tables.push(table);
      table = [];
      lineEnd = -1;
      continue;
    }
    const [at] = prose.map.toSource(block.span);
    if (at > lineEnd) {
      column = 0;
      behind = prose.source.lastIndexOf('\n', at) + 1;
      const end = prose.source.indexOf('\n', at);
      lineEnd = end < 0 ? prose.source.length : end;
      table.push([]);
    }
    column += barsIn(prose.source.slice(behind, at), table[table.length - 1].length === 0);
    behind = at;
    table[table.length - 1].push(cellOf(article, block.index, column));
  }
  if (table.length > 0) tables.push(table);
  return tables.filter((rows) => rows.length > 2);
}

/** Bars before a cell since the one before it; that at the start of the line is none. */
function barsIn(between: string, isFirst: boolean): number {
  const bars = between.split(/(?<!\\)\|/).length - 1;
  return isFirst && /^\s*\|/.test(between) ? bars - 1 : bars;
}

function cellOf(article: Article, index: number, column: number): Cell {
  const { first, last, span } = article.blocks[index];
  const written = article.slice(span).trim();
  const figure = article.derive(cellFigures).get(first);
  const isAlone = figure !== undefined && figure.next === last && figure.span[0] === article.tokens.start[first];
  return { column, written, ...(isAlone ? { figure } : {}) };
}

function cellFigures(article: Article): ReadonlyMap<number, Quantity> {
  return new Map(article.derive(findNumbers).map((quantity) => [article.tokenAt(quantity.span[0]), quantity]));
}

const TOTAL = /^(?:grand |sub)?totals?$|^all$/i;

function* totalColumn(article: Article, [head, ...rows]: readonly Row[]): Iterable<Reckoning> {
  const column = head.find(({ written }) => TOTAL.test(written))?.column;
  if (column === undefined) return;
  for (const row of rows) {
    const total = row.find((cell) => cell.column === column)?.figure;
    const parts = row.filter((cell) => cell.column > 0 && cell.column < column);
    if (total !== undefined) yield* checked(article, parts, total);
  }
}

function* totalRow(article: Article, rows: readonly Row[]): Iterable<Reckoning> {
  const last = rows[rows.length - 1];
  if (!TOTAL.test(last[0].written)) return;
  for (const { column, figure } of last.slice(1)) {
    const parts = rows.slice(1, -1).flatMap((row) => row.filter((cell) => cell.column === column));
    if (figure !== undefined) yield* checked(article, parts, figure);
  }
}

function* checked(article: Article, parts: readonly Cell[], total: Quantity): Iterable<Reckoning> {
  const figures = parts.flatMap(({ figure }) => (figure !== undefined && isAlike(figure, total) ? [figure] : []));
  if (figures.length < 2 || figures.length < parts.length || total.ratio !== undefined) return;
  const wrong = sumOf(article, figures.map((part) => quantityTerm(article, part)), quantityTerm(article, total));
  if (wrong !== undefined) yield wrong;
}

/** “Others | 24” of a table of seats, where the article speaks of “the 650 seats”. */
function* rest(article: Article, [head, ...rows]: readonly Row[]): Iterable<Reckoning> {
  const last = rows[rows.length - 1];
  const other = last.find(({ column }) => column === 1)?.figure;
  const counted = head.find(({ column }) => column === 1)?.written.toLowerCase();
  if (!/^(?:the )?(?:others?|rest|other parties|independents? and others?)$/i.test(last[0].written) || other === undefined || counted === undefined || counted === '') return;
  const figures = rows.map((row) => row.find(({ column }) => column === 1)?.figure);
  const sum = figures.reduce((made, figure) => made + (figure?.value ?? Number.NaN), 0);
  const whole = article.derive(findNumbers).find(({ next, value }) => article.lower(next) === counted && value > 0.9 * sum && value < 1.1 * sum);
  if (!Number.isFinite(sum) || whole === undefined || whole.value === sum) return;
  const term = quantityTerm(article, other);
  const right = other.value + whole.value - sum;
  if (isSlipOf(other.value, right)) yield { terms: [term], suspect: term, rights: [right], sum: `with it the column makes ${sum}, not ${article.slice(whole.span)} ${counted}` };
}

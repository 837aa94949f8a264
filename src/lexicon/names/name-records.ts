/** Tables and JSON as records of texts, whatever they are records of. */

/** A list of names that cannot be read; the message names the place. */
export class NameListError extends Error {
  override readonly name = 'NameListError';
}

export interface NameRecord {
  /** 1-based; for JSON the record's number. */
  readonly line: number;
  /** By the column's name in small letters. */
  readonly fields: ReadonlyMap<string, string>;
}

/** @throws NameListError */
export function readRecords(path: string, text: string): NameRecord[] {
  if (path.endsWith('.json')) return jsonRecords(path, text);
  const rows = path.endsWith('.tsv') ? text.split(/\r?\n/).map((line, i) => ({ line: i + 1, cells: line.split('\t') })) : csvRows(text);
  const [header, ...others] = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (header === undefined) return [];
  const columns = header.cells.map((cell) => cell.trim().toLowerCase().replace(/^\ufeff/, ''));
  return others.map(({ line, cells }) => {
    if (cells.length > columns.length) throw new NameListError(`${path}:${line}: ${cells.length} fields, the header has ${columns.length}`);
    return { line, fields: new Map(columns.map((column, i) => [column, (cells[i] ?? '').trim()])) };
  });
}

/** Comma-separated values, quoted where they hold commas (RFC 4180). */
function csvRows(text: string): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  let line = 1;
  let row = { line, cells: [] as string[] };
  for (const match of text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/g)) {
    const [, cell, end] = match;
    row.cells.push(cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell);
    line += (match[0].match(/\n/g) ?? []).length;
    if (end === ',') continue;
    rows.push(row);
    row = { line, cells: [] };
    if (end === '') break;
  }
  return rows;
}

function jsonRecords(path: string, text: string): NameRecord[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new NameListError(`${path}: not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const list = bindingsOf(data) ?? data;
  if (!Array.isArray(list)) throw new NameListError(`${path}: expected a list of names or the results of a Wikidata query`);
  return list.map((item: unknown, i) => ({ line: i + 1, fields: new Map(fieldsOf(path, item, i + 1)) }));
}

/** `results.bindings` of a SPARQL answer. */
function bindingsOf(data: unknown): unknown {
  if (!isRecord(data) || !isRecord(data.results)) return undefined;
  return data.results.bindings;
}

function fieldsOf(path: string, item: unknown, line: number): [string, string][] {
  if (typeof item === 'string') return [['name', item]];
  if (!isRecord(item)) throw new NameListError(`${path}: record ${line} is neither a name nor an object`);
  return Object.entries(item).map(([key, value]) => [key.toLowerCase(), textOf(value)]);
}

/** A text, a list of them, or a SPARQL binding's value. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('|');
  if (isRecord(value)) return textOf(value.value);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

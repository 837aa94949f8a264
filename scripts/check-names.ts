/**
 * Checks the tables of names: columns and order, duplicates, dates that cannot be, roles that contradict each other, wrong
 * names that are somebody's right name. A test runs it; by hand it lists what it finds.
 *
 * usage: node --import tsx scripts/check-names.ts
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { thingKeys, nameKeys } from '../src/lexicon/names/name-key.ts';
import { OPEN, RoleFormatError, UNKNOWN, type NameRow, type Role } from '../src/lexicon/names/name-row.ts';
import { readNameTable } from './lexicon/names.ts';

export interface NameProblem {
  readonly file: string;
  /** 1 for the header. */
  readonly line: number;
  readonly message: string;
}

const DATA = new URL('../data/', import.meta.url);
const FOLDERS = ['people', 'places', 'organisations'] as const;
/** Months since January 1900 that no role of somebody in the news lies beyond. */
const LATEST = (2035 - 1900) * 12;

export function checkNames(): NameProblem[] {
  return FOLDERS.flatMap((folder) => {
    const files = readdirSync(new URL(`${folder}/`, DATA)).filter((file) => file.endsWith('.tsv')).sort();
    const tables = files.map((file) => ({ file: `${folder}/${file}`, text: readFileSync(new URL(`${folder}/${file}`, DATA), 'utf8') }));
    const rows = tables.flatMap(({ file, text }) => rowsOf(file, text));
    return [...tables.flatMap(({ file, text }) => checkForm(file, text)), ...rows.flatMap(checkRow), ...checkWrong(rows, folder === 'people' ? nameKeys : thingKeys)];
  });
}

interface PlacedRow {
  readonly file: string;
  readonly line: number;
  readonly row: NameRow | undefined;
  readonly error?: string;
}

function rowsOf(file: string, text: string): PlacedRow[] {
  const [header, ...lines] = text.trimEnd().split('\n');
  return lines.map((line, i) => {
    try {
      return { file, line: i + 2, row: readNameTable(`${header}\n${line}`)[0] };
    } catch (error) {
      if (!(error instanceof RoleFormatError)) throw error;
      return { file, line: i + 2, row: undefined, error: error.message };
    }
  });
}

/** What can be told of a table without knowing what it means. */
function checkForm(file: string, text: string): NameProblem[] {
  const lines = text.trimEnd().split('\n');
  const columns = lines[0].split('\t').length;
  const problems: NameProblem[] = [];
  const say = (line: number, message: string): void => { problems.push({ file, line, message }); };
  lines.forEach((line, i) => {
    const name = line.split('\t')[0];
    if (line.split('\t').length !== columns) say(i + 1, `${line.split('\t').length} columns, the header has ${columns}`);
    if (/["\u00a0]| {2}| $|\t /.test(line)) say(i + 1, `“${name}”: a straight quote, a no-break space or a space too many`);
    if (i > 1 && Buffer.compare(Buffer.from(lines[i - 1].split('\t')[0]), Buffer.from(name)) > 0) say(i + 1, `“${name}” is out of order`);
    if (i > 1 && identityOf(lines[i - 1]) === identityOf(line)) say(i + 1, `“${name}” stands twice`);
  });
  return problems;
}

/** Places of one name in two countries are two, and so are parties; people of one name are merged. */
function identityOf(line: string): string {
  return line.split('\t').slice(0, 4).join('\t');
}

function checkRow({ file, line, row, error }: PlacedRow): NameProblem[] {
  if (row === undefined) return [{ file, line, message: error ?? 'unreadable' }];
  const problems = row.roles.flatMap((role) => dateProblem(role) ?? []);
  const own = [...row.also, ...row.wrong].filter((other) => other === row.name);
  if (own.length > 0) problems.push('lists its own name');
  const both = row.also.find((other) => row.wrong.includes(other));
  if (both !== undefined) problems.push(`“${both}” is both right and wrong`);
  problems.push(...contradictions(row.roles));
  return problems.map((problem) => ({ file, line, message: `${row.name}: ${problem}` }));
}

function dateProblem({ title, from, to }: Role): string | undefined {
  if (from !== UNKNOWN && to !== UNKNOWN && from > to) return `${title} ends before it begins`;
  if (from > LATEST || (to > LATEST && to !== OPEN)) return `${title} lies too far ahead`;
  return undefined;
}

/** Nobody is president and prime minister of one country through the same years. */
function contradictions(roles: readonly Role[]): string[] {
  const heads = roles.filter(({ title, from, to, body }) => /^(?:president|prime minister|chief minister|governor)$/.test(title) && from !== UNKNOWN && to !== UNKNOWN && body !== '');
  return heads.flatMap((a, i) => heads.slice(i + 1).flatMap((b) => {
    const overlap = Math.min(a.to, b.to) - Math.max(a.from, b.from);
    return a.body === b.body && a.title !== b.title && overlap > 12 ? [`${a.title} and ${b.title} of ${a.body} at once`] : [];
  }));
}

/** A wrong name that is somebody else's right one would put an error into print. */
function checkWrong(rows: readonly PlacedRow[], keysOf: (name: string) => string[]): NameProblem[] {
  const right = new Map<string, string>();
  for (const { row } of rows) for (const name of row === undefined ? [] : [row.name, ...row.also]) right.set(keysOf(name).join(' '), row?.name ?? '');
  return rows.flatMap(({ file, line, row }) => (row?.wrong ?? []).flatMap((wrong) => {
    const owner = right.get(keysOf(wrong).join(' '));
    return owner === undefined || owner === row?.name ? [] : [{ file, line, message: `${row?.name}: its wrong form “${wrong}” is the right name of ${owner}` }];
  }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = checkNames();
  for (const { file, line, message } of problems) process.stdout.write(`data/${file}:${line}: ${message}\n`);
  process.stdout.write(`${problems.length} problems\n`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

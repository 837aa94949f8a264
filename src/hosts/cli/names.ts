/** `copydesk names learn|add|check|import`: a newsroom's own lists of names. */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { findConflicts } from '../../lexicon/names/conflicts.ts';
import { NameBook } from '../../lexicon/names/name-book.ts';
import { NameListError } from '../../lexicon/names/name-records.ts';
import { mergeRows } from '../../lexicon/names/merge-rows.ts';
import { nameRow, RoleFormatError, type NameRow } from '../../lexicon/names/name-row.ts';
import { ROW_COLUMNS, rowLine } from '../../lexicon/names/write-rows.ts';
import { openLexicon } from '../../lexicon/open.ts';
import { readDate, readFrontMatter } from '../../proofreader/front-matter.ts';
import { readerFor } from '../../readers/index.ts';
import { readLexiconFile } from '../node/lexicon-file.ts';
import { readNameFile } from '../node/name-files.ts';
import { parseYaml } from '../node/yaml.ts';
import { articleReader } from '../node/article-reader.ts';
import { expandFiles } from './files.ts';
import { InputError, readInput } from './input.ts';
import { Roster, rosterTable } from './names-roster.ts';

const HEADER = `${ROW_COLUMNS.join('\t')}\n`;
const LARGEST = 10_000_000;

/** @returns the exit code, as all of these do: 0 done, 1 conflicts with the gazetteer, 2 could not. */
export async function learnNames(folders: readonly string[], { output, least }: { readonly output?: string; readonly least: number }): Promise<number> {
  const { files, missing } = await expandFiles(folders);
  if (missing.length > 0) return fail(`${missing.join(', ')}: no such file`);
  const read = articleReader(readLexiconFile());
  const roster = new Roster();
  for (const path of files) {
    try {
      const prose = readerFor({ path }).read(readInput(path, LARGEST));
      const { published } = readFrontMatter(prose, parseYaml);
      roster.add(read(prose), published?.toISOString().slice(0, 10) ?? dateInPath(path));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      process.stderr.write(`copydesk: ${error.message}\n`);
    }
  }
  const entries = roster.entries(least);
  put(rosterTable(entries), output);
  process.stderr.write(`${files.length} articles, ${entries.length} names\n`);
  return 0;
}

/** `2024-05-01-budget.md`, `2024/05/01/budget.md`. */
function dateInPath(path: string): string {
  const match = /((?:19|20)\d\d)[-/](\d\d)[-/](\d\d)/.exec(path);
  return match === null ? '' : (readDate(`${match[1]}-${match[2]}-${match[3]}`)?.toISOString().slice(0, 10) ?? '');
}

export function addName(name: string, fields: { readonly file: string; readonly surname?: string; readonly role?: string; readonly also?: string; readonly wrong?: string }): number {
  try {
    const row = nameRow({ name, surname: fields.surname ?? '', also: fields.also ?? '', wrong: fields.wrong ?? '', roles: fields.role ?? '', fame: '2', source: 'desk' });
    const conflicts = report(fields.file, [row]);
    if (existsSync(fields.file) && !readFileSync(fields.file, 'utf8').startsWith('name\t')) return fail(`${fields.file}: not a table that begins with a column “name”`);
    if (!existsSync(fields.file)) writeFileSync(fields.file, HEADER);
    appendFileSync(fields.file, `${rowLine(row, 'desk')}\n`);
    return conflicts > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof RoleFormatError) return fail(error.message);
    throw error;
  }
}

export function checkNameFiles(files: readonly string[]): number {
  try {
    let conflicts = 0;
    for (const file of files) {
      const { people, places, organisations } = readNameFile(file);
      conflicts += report(file, people);
      process.stdout.write(`${file}: ${people.length} people, ${places.length} places, ${organisations.length} organisations\n`);
    }
    return conflicts > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof NameListError) return fail(error.message);
    throw error;
  }
}

/** Wikidata's answers and CSV as a table in the gazetteer's columns. */
export function importNames(files: readonly string[], { output }: { readonly output?: string }): number {
  try {
    const rows = mergeRows(files.flatMap((file) => readNameFile(file).people));
    const conflicts = report(files.join(', '), rows);
    put(HEADER + rows.map((row) => `${rowLine(row, 'import')}\n`).join(''), output);
    return conflicts > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof NameListError) return fail(error.message);
    throw error;
  }
}

function report(file: string, rows: readonly NameRow[]): number {
  const conflicts = new NameBook(openLexicon(readLexiconFile()).sections).people.flatMap((gazetteer) => findConflicts(rows, gazetteer));
  for (const { name, message } of conflicts) process.stderr.write(`${file}: ${name}: ${message}\n`);
  return conflicts.length;
}

function put(text: string, output: string | undefined): void {
  if (output === undefined) process.stdout.write(text);
  else writeFileSync(output, text);
}

function fail(message: string): number {
  process.stderr.write(`copydesk: ${message}\n`);
  return 2;
}

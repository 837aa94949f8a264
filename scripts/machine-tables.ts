/** Tables as code reads them: without the columns that are for people. */
import { readFileSync, readdirSync } from 'node:fs';
import { prepareRow } from '../src/rule/leftover-keys.ts';
import { prepare, PREPARED } from '../src/rule/phrase-key.ts';

/** Columns that tell people where a row comes from. Code may only ask whether it has a source at all. */
const FOR_PEOPLE = new Set(['note', 'since']);

/** A bundler's plugin that loads tables as modules of text. */
export function tablesAsText(): { name: string; load(id: string): { code: string; moduleType: 'js' } | null } {
  const readColumns = columnsRead();
  return {
    name: 'tables-as-text',
    load(id) {
      const path = id.split('?')[0];
      if (!/\/data\/.*\.(?:tsv|txt)$/.test(path)) return null;
      return { code: `export default ${JSON.stringify(tableText(path, readColumns))}`, moduleType: 'js' };
    },
  };
}

/** Every table that code imports, by its path in `data/`. */
export function importedTables(): Record<string, string> {
  const readColumns = columnsRead();
  const paths = new Set(sources().flatMap((text) => [...text.matchAll(/from '[./]+\/data\/([^']+\.(?:tsv|txt))'/g)].map(([, path]) => path)));
  return Object.fromEntries([...paths].sort().map((path) => [path, tableText(`data/${path}`, readColumns)]));
}

function tableText(path: string, readColumns: ReadonlySet<string>): string {
  const text = readFileSync(path, 'utf8');
  return path.endsWith('.tsv') ? prepared(path, forMachine(text, readColumns)) : text;
}

function forMachine(table: string, readColumns: ReadonlySet<string>): string {
  const [header, ...lines] = table.trimEnd().split('\n').map((line) => line.split('\t'));
  const kept = header.flatMap((name, i) => (FOR_PEOPLE.has(name) && !readColumns.has(name) ? [] : [i]));
  const source = header.indexOf('source');
  const rows = lines.map((fields) => kept.map((i) => (i === source && fields[i] !== 'unsourced' ? 'sourced' : (fields[i] ?? ''))));
  return [kept.map((i) => header[i]), ...rows].map((fields) => fields.join('\t')).join('\n');
}

/** With what is worked out of its rows written down: tables of phrases and leftovers are looked up by keys of their rows. */
function prepared(path: string, table: string): string {
  const [header, ...rows] = table.split('\n');
  if (path.endsWith('/leftovers.tsv')) return [header, ...rows.map(prepareRow)].join('\n');
  if (!header.startsWith('wrong\tright\t')) return table;
  return [`${PREPARED}\t${header}`, ...rows.map((row) => `${prepare(row.slice(0, row.indexOf('\t')))}\t${row}`)].join('\n');
}

/** Names of columns that any code reads. */
function columnsRead(): ReadonlySet<string> {
  return new Set(
    sources()
      .flatMap((text) => [...text.matchAll(/readTable\(\w+, \[([^\]]*)\]/g)])
      .flatMap(([, columns]) => columns.split(',').map((column) => column.trim().replaceAll("'", ''))),
  );
}

function sources(): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => readFileSync(`src/${file}`, 'utf8'));
}

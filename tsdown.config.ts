import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'tsdown';

/** Columns that tell people where a row comes from. Code may only ask whether it has a source at all. */
const FOR_PEOPLE = new Set(['note', 'since']);

function forMachine(table: string): string {
  const [header, ...lines] = table.trimEnd().split('\n').map((line) => line.split('\t'));
  const kept = header.flatMap((name, i) => (FOR_PEOPLE.has(name) && !isRead(name) ? [] : [i]));
  const source = header.indexOf('source');
  const rows = lines.map((fields) => kept.map((i) => (i === source && fields[i] !== 'unsourced' ? 'sourced' : (fields[i] ?? ''))));
  return [kept.map((i) => header[i]), ...rows].map((fields) => fields.join('\t')).join('\n');
}

/** Whether any table is read by a column of this name. */
function isRead(column: string): boolean {
  return readColumns.has(column);
}

const readColumns = new Set(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(`src/${file}`, 'utf8').matchAll(/readTable\(\w+, \[([^\]]*)\]/g)])
    .flatMap(([, columns]) => columns.split(',').map((column) => column.trim().replaceAll("'", ''))),
);

const common: UserConfig = {
  target: 'node20',
  platform: 'node',
  fixedExtension: false,
  minify: false,
  plugins: [
    {
      name: 'tables-as-text',
      load(id: string) {
        const path = id.split('?')[0];
        if (/\/data\/.*\.tsv$/.test(path)) return { code: `export default ${JSON.stringify(forMachine(readFileSync(path, 'utf8')))}`, moduleType: 'js' };
        if (/\/data\/.*\.txt$/.test(path)) return { code: `export default ${JSON.stringify(readFileSync(path, 'utf8'))}`, moduleType: 'js' };
        return null;
      },
    },
  ],
};

export default defineConfig([
  {
    ...common,
    entry: { index: 'src/index.ts', browser: 'src/browser.ts', retext: 'src/retext.ts', cli: 'src/hosts/cli/main.ts', 'check-worker': 'src/hosts/cli/check-worker.ts', lsp: 'src/hosts/lsp/stdio.ts', 'formatters/sarif': 'src/hosts/textlint/sarif-formatter.ts', 'formatters/html': 'src/hosts/textlint/html-formatter.ts' },
    format: 'esm',
    dts: true,
    clean: true,
    hooks: {
      'build:done': () => {
        cpSync('data/build/lexicon.bin', 'dist/lexicon.bin');
      },
    },
  },
]);

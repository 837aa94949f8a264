import { cpSync, readFileSync } from 'node:fs';
import { defineConfig } from 'tsdown';

/** Columns of tables that only people read; they stay out of the bundle. */
const FOR_PEOPLE = new Set(['source', 'note', 'since']);

function forMachine(table: string): string {
  const [header, ...lines] = table.trimEnd().split('\n').map((line) => line.split('\t'));
  const kept = header.flatMap((name, i) => (FOR_PEOPLE.has(name) ? [] : [i]));
  return [header, ...lines].map((fields) => kept.map((i) => fields[i] ?? '').join('\t')).join('\n');
}

export default defineConfig({
  entry: { index: 'src/index.ts', browser: 'src/browser.ts', retext: 'src/retext.ts', cli: 'src/hosts/cli/main.ts' },
  format: 'esm',
  target: 'node20',
  platform: 'node',
  fixedExtension: false,
  dts: true,
  clean: true,
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
  hooks: {
    'build:done': () => {
      cpSync('data/build/lexicon.bin', 'dist/lexicon.bin');
    },
  },
});

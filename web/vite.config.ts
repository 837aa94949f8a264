/**
 * Builds the desk page into dist/desk. Tables of words are data, fetched beside the lexicon, so that the script a browser
 * has to parse before anything shows stays small.
 */
import { defineConfig, type Plugin } from 'vite';
import { importedTables } from '../scripts/machine-tables.ts';

const TABLES = new URL('./src/engine/tables.ts', import.meta.url).pathname;

function tablesAsData(): Plugin {
  return {
    name: 'tables-as-data',
    enforce: 'pre',
    load(id) {
      const path = /\/data\/(.*\.(?:tsv|txt))$/.exec(id.split('?')[0])?.[1];
      return path === undefined ? null : `import { table } from ${JSON.stringify(TABLES)};\nexport default table(${JSON.stringify(path)});`;
    },
  };
}

/** Rules' examples are for tests and docs: a third of their text. */
function withoutExamples(): Plugin {
  return {
    name: 'without-examples',
    enforce: 'post',
    transform(code, id) {
      if (!/\/src\/rules\/[\w-]+\.ts$/.test(id)) return null;
      const found = examplesIn(this.parse(code));
      return found === undefined ? null : { code: `${code.slice(0, found.start)}[]${code.slice(found.end)}`, map: null };
    },
  };
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** The value of the first property named `examples`. */
function examplesIn(node: unknown): Placed | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if ('type' in node && node.type === 'Property' && 'key' in node && 'value' in node) {
    const { key, value } = node;
    if (typeof key === 'object' && key !== null && 'name' in key && key.name === 'examples') return value as Placed; // every node has its place
  }
  for (const child of Object.values(node)) {
    const found = examplesIn(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function emitTables(): Plugin {
  return {
    name: 'emit-tables',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'tables.json', source: JSON.stringify(importedTables()) });
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  logLevel: 'warn',
  plugins: [emitTables()],
  worker: { format: 'es', plugins: () => [tablesAsData(), withoutExamples()] },
  build: { outDir: '../dist/desk', emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 2000 },
});

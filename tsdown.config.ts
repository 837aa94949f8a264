import { cpSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'tsdown';
import { asKeptCode, writeImporter } from './scripts/kept-code-output.ts';
import { tablesAsText } from './scripts/machine-tables.ts';

const common: UserConfig = {
  target: 'node20',
  platform: 'node',
  fixedExtension: false,
  minify: false,
  plugins: [tablesAsText()],
};

/** What programs import. */
const entries = { index: 'src/index.ts', browser: 'src/browser.ts', retext: 'src/retext.ts', 'formatters/sarif': 'src/hosts/textlint/sarif-formatter.ts', 'formatters/html': 'src/hosts/textlint/html-formatter.ts' };
/** Hosts that the command starts when they are asked for, as modules of their own. */
const hosts: Record<string, string> = { 'check-worker': 'src/hosts/cli/check-worker.ts', server: 'src/hosts/server/index.ts', 'server-worker': 'src/hosts/server/worker.ts', desk: 'src/hosts/desk/desk.ts' };

/** commander asks for it to start commands of other files, which there are none of; Node takes 3 ms to load it. */
const EAGER = 'const childProcess = require("node:child_process");';

/** The command's code is kept compiled (src/hosts/node/kept-code.ts), and kept code can import nothing: what it needs later is required, or imported from here. */
const laterImports = {
  name: 'later-imports',
  resolveId: {
    order: 'pre' as const,
    async handler(this: { resolve: (id: string, importer?: string, options?: { skipSelf: boolean }) => Promise<{ id: string } | null> }, id: string, importer?: string) {
      if (importer === undefined || !id.startsWith('.')) return null;
      const found = await this.resolve(id, importer, { skipSelf: true });
      const host = Object.keys(hosts).find((name) => found?.id.endsWith(`/${hosts[name]}`) === true);
      return host === undefined ? found : { id: `./${host}.js`, external: true };
    },
  },
  generateBundle(_: unknown, bundle: Record<string, { code?: string }>) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.code !== undefined) chunk.code = asKeptCode(chunk.code).replace(EAGER, 'const childProcess = { get spawn() { return require("node:child_process").spawn; } };');
    }
  },
};

const inCommonJs: UserConfig = {
  ...common,
  plugins: [tablesAsText(), laterImports],
  format: 'cjs',
  outExtensions: () => ({ js: '.cjs' }),
  dts: false,
  clean: false,
  shims: true,
};

export default defineConfig([
  {
    ...common,
    entry: { ...entries, ...hosts },
    format: 'esm',
    dts: true,
    clean: true,
    hooks: {
      'build:done': () => {
        cpSync('data/build/lexicon.bin', 'dist/lexicon.bin');
      },
    },
  },
  { ...inCommonJs, entry: { cli: 'src/hosts/cli/start.ts' } },
  { ...inCommonJs, entry: { library: 'src/index.ts' } },
  { ...common, entry: { node: 'src/node.ts' }, format: 'esm', dts: false, clean: false },
  {
    ...inCommonJs,
    entry: { command: 'src/hosts/cli/main.ts' },
    hooks: {
      'build:done': () => {
        writeImporter('dist');
      },
    },
  },
]);

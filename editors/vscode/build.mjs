// Bundles the extension with its server, for the desktop and for the web, and packs it, unless it is told --no-pack:
// npm run build:vscode.
import { cpSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'tsdown';
import { keptCode, writeImporter } from '../../scripts/kept-code-output.ts';
import { tablesAsText } from '../../scripts/machine-tables.ts';

const here = import.meta.dirname;
const root = join(here, '../..');

/** Node's own way to load YAML late cannot be followed by a bundler. */
const yamlAtOnce = {
  name: 'yaml-at-once',
  load: (id) => (id.endsWith('src/hosts/node/yaml.ts') ? "import { parse } from 'yaml'; export const parseYaml = (text) => parse(text);" : null),
};

/** Of 1,048,576 bytes, as vsce counts. */
const LARGEST_MB = 5;

const common = {
  config: false,
  cwd: root,
  outDir: join(here, 'dist'),
  target: 'node20',
  dts: false,
  clean: false,
  minify: true,
  sourcemap: false,
  shims: true,
  logLevel: 'warn',
  plugins: [tablesAsText(), yamlAtOnce],
  deps: { alwaysBundle: [/./], neverBundle: ['vscode', /^node:/] },
  outputOptions: { codeSplitting: false },
  outExtensions: () => ({ js: '.cjs' }),
};

/** VS Code for the web appends `.js` to the name of an entry that ends in anything else. */
const inBrowser = { inputOptions: { resolve: { conditionNames: ['browser', 'import', 'require', 'default'] } }, platform: 'browser', outExtensions: () => ({ js: '.js' }) };

rmSync(join(here, 'dist'), { recursive: true, force: true });
for (const [name, file] of [['extension', 'src/extension.ts'], ['server', 'server/start.ts']]) await build({ ...common, entry: { [name]: join(here, file) }, format: 'cjs', platform: 'node' });
await build({ ...common, plugins: [...common.plugins, keptCode()], entry: { 'server-code': join(here, 'server/node.ts') }, format: 'cjs', platform: 'node' });
writeImporter(join(here, 'dist'));
await build({ ...common, ...inBrowser, entry: { 'web-extension': join(here, 'src/web-extension.ts') }, format: 'cjs' });
await build({ ...common, ...inBrowser, entry: { worker: join(here, 'server/worker.ts') }, format: 'iife' });

cpSync(join(root, 'data/build/lexicon.bin'), join(here, 'dist/lexicon.bin'));
for (const file of ['LICENSE', 'THIRD-PARTY-NOTICES.md']) cpSync(join(root, file), join(here, file));
for (const folder of ['docs/rules', 'schema']) {
  rmSync(join(here, folder), { recursive: true, force: true });
  mkdirSync(join(here, folder), { recursive: true });
  cpSync(join(root, folder), join(here, folder), { recursive: true });
}
if (!process.argv.includes('--no-pack')) pack();

function pack() {
  execFileSync(process.execPath, [join(root, 'node_modules/@vscode/vsce/vsce'), 'package', '--no-dependencies', '--out', join(here, 'copydesk.vsix')], { cwd: here, stdio: 'inherit' });
  const sizeMb = statSync(join(here, 'copydesk.vsix')).size / 2 ** 20;
  if (sizeMb > LARGEST_MB) throw new Error(`copydesk.vsix has ${sizeMb.toFixed(2)} MB; ${LARGEST_MB} MB is the limit`);
}

/**
 * Runs a scoring script of the kind that imports the built package against the sources instead, without a build.
 *
 * usage: node --import ./scripts/tsv-loader.mjs --import tsx scripts/score.ts [--script FILE] [--only RULE,RULE] [argument …]
 * The script is called with the arguments; it imports the entry that package.json names, which is redirected here.
 */
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const script = take('--script') ?? join(root, '../shared/quality/score.mjs');
const only = take('--only')?.split(',');

const { createProofreader } = await import('../src/index.ts');
const { rules } = await import('../src/rules/index.ts');
const chosen = only === undefined ? {} : { rules: Object.fromEntries(rules.map((rule) => [rule.id, only.includes(rule.id)])) };
Object.assign(globalThis, { __proofreader: await createProofreader(chosen) });

// A folder with a package.json whose entry hands out the proofreader made above.
const folder = mkdtempSync(join(tmpdir(), 'score-'));
writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', exports: { '.': { default: './entry.js' } } }));
writeFileSync(join(folder, 'entry.js'), 'export const createProofreader = async () => globalThis.__proofreader;');
mkdirSync(join(root, 'quality'), { recursive: true });
symlinkSync(join(root, 'quality'), join(folder, 'quality')); // findings judged real
process.chdir(folder);
await import(pathToFileURL(script).href);

function take(option: string): string | undefined {
  const at = process.argv.indexOf(option);
  return at < 0 ? undefined : process.argv.splice(at, 2)[1];
}

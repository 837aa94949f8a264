/** Code that was compiled at an earlier run, in processes of their own. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const KEPT_CODE = join(import.meta.dirname, '../../../src/hosts/node/kept-code.ts');
const LARGE = `// ${'x'.repeat(200_000)}\n`;
let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-kept-')));
  writeFileSync(join(folder, 'start.mts'), `import { KeptCode } from ${JSON.stringify(pathToFileURL(KEPT_CODE).href)};\nnew KeptCode({ purpose: process.argv[2], isRenewed: process.argv[2] === 'renewed' }).load(${JSON.stringify(join(folder, 'main.cjs'))});\n`);
  writeFileSync(join(folder, 'main.cjs'), `${LARGE}exports.name = 'main';\nconsole.log(require('./large.cjs').greeting(), require('./small.cjs').name, require('node:path').basename(__filename));\n`);
  writeFileSync(join(folder, 'large.cjs'), `${LARGE}exports.greeting = () => 'hello from ' + require('./main.cjs').name;\n`);
  writeFileSync(join(folder, 'small.cjs'), `exports.name = require('./main.cjs').name + ' and small';\n`);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(purpose = 'test', ...rest: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join(folder, 'start.mts'), purpose, ...rest], { encoding: 'utf8', cwd: join(import.meta.dirname, '../../..') });
  return stdout + stderr;
}

function kept(): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.cache')).sort();
}

it('is kept for the large files of a folder and used from then on', () => {
  expect(run()).toBe('hello from main main and small main.cjs\n');
  const first = kept();
  expect(first.map((name) => name.split('.').slice(0, 2).join('.'))).toEqual(['large.test', 'main.test']);
  expect(run()).toBe('hello from main main and small main.cjs\n');
  expect(kept()).toEqual(first);
});

it('is kept apart for each purpose', () => {
  run();
  run('other');
  expect(kept()).toHaveLength(4);
});

it('is kept anew where a run has compiled much more, if that is wanted', () => {
  const work = Array.from({ length: 200 }, (_, i) => `function work${String(i)}(x) { return x > ${String(i)} ? work${String(i === 199 ? 0 : i + 1)}(x - 1) : x; }`).join('\n');
  appendFileSync(join(folder, 'main.cjs'), `${work}\nif (process.argv[3] === 'work') work0(300);\n`);
  const size = (purpose: string): number => statSync(join(folder, kept().find((name) => name.startsWith(`main.${purpose}.`)) ?? '')).size;
  for (const [purpose, isLarger] of [['renewed', true], ['test', false]] as const) {
    run(purpose);
    const before = size(purpose);
    run(purpose, 'work');
    expect(size(purpose) > before, purpose).toBe(isLarger);
    const after = size(purpose);
    run(purpose);
    expect(size(purpose)).toBe(after);
  }
});

it('that does not fit is passed over', () => {
  run();
  for (const name of kept()) writeFileSync(join(folder, name), 'nonsense');
  expect(run()).toBe('hello from main main and small main.cjs\n');
  appendFileSync(join(folder, 'large.cjs'), "exports.greeting = () => 'goodbye';\n");
  expect(run()).toBe('goodbye main and small main.cjs\n');
});

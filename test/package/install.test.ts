/** The package as npm delivers it: packed, installed into an empty folder, run from there. Needs the registry for its dependencies. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Folder, root, type Ran } from '../built/command.ts';

let folder: Folder;
let packed: string;

function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', [...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, npm_config_update_notifier: 'false' } });
}

beforeAll(() => {
  folder = new Folder();
  const [{ filename }] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder.path], root)) as [{ filename: string }];
  packed = join(folder.path, filename);
  folder.write('package.json', '{ "name": "newsroom", "private": true, "type": "module" }');
  npm(['install', '--prefer-offline', '--no-audit', '--no-fund', packed, 'textlint@15'], folder.path);
}, 300_000);
afterAll(() => {
  folder.remove();
});

function bin(name: string, args: readonly string[]): Ran {
  return folder.run([join(folder.path, 'node_modules/.bin', name), ...args]);
}

const ARTICLE = '# Quay shut\n\nThe goverment shut the quay  on Tuesday.\n';

describe('textlint', () => {
  it('finds the preset from a configuration of three lines', () => {
    folder.write('.textlintrc.json', '{\n  "rules": { "preset-copydesk": true }\n}\n');
    folder.write('article.md', ARTICLE);
    const { status, stdout } = bin('textlint', ['article.md']);
    expect(status).toBe(1);
    expect(stdout).toContain('copydesk/spelling');
    expect(stdout).toContain('copydesk/spacing');
  });
});

describe('the command', () => {
  it('proofreads and lists its rules', () => {
    folder.write('article.md', ARTICLE);
    const { status, stdout, stderr } = bin('copydesk', ['article.md']);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toContain('government');
    expect(bin('copydesk', ['rules']).stdout).toContain('spelling');
  });

  it('loads what it needs only now and then: YAML, JSON with comments, globs, differences', () => {
    folder.write('desk/article.md', `---\ntitle: Quay\n---\n\n${ARTICLE}`);
    folder.write('desk/.copydeskrc.json', '// house\n{ "overrides": [{ "files": ["*.md"], "vocabulary": ["goverment"] }], }');
    const { status, stdout } = bin('copydesk', ['--diff', 'desk/*.md']);
    expect(status).toBe(0);
    expect(stdout).toContain('+The goverment shut the quay on Tuesday.');
  });
});

describe('the library', () => {
  it('is imported by its name', () => {
    folder.write('use.mjs', `import preset, { createProofreader, applyFixes } from 'copydesk';
      const proofreader = await createProofreader();
      const text = ${JSON.stringify(ARTICLE)};
      const report = proofreader.check(text, { format: 'markdown' });
      console.log(report.findings.map(({ ruleId }) => ruleId).join(), Object.keys(preset.rules).length > 5, applyFixes(text, report).text.includes('quay on'));`);
    expect(folder.run(['use.mjs']).stdout).toBe('spelling,spacing true true\n');
  });

  it('runs without Node’s own resources, given the lexicon', () => {
    folder.write('page.mjs', `import { readFile } from 'node:fs/promises';
      import { fileURLToPath } from 'node:url';
      import { createProofreader } from 'copydesk/browser';
      const bytes = await readFile(fileURLToPath(import.meta.resolve('copydesk/lexicon.bin')));
      const proofreader = createProofreader({ resources: { lexicon: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) } });
      console.log(proofreader.check('The goverment fell.').findings.length);`);
    expect(folder.run(['page.mjs'])).toMatchObject({ stdout: '1\n', stderr: '' });
  });

  it('has types that fit its use, library types checked too', () => {
    folder.write('use.ts', `import preset, { applyFixes, createProofreader, ConfigurationError, type Configuration, type Finding, type Report, type StoryField } from 'copydesk';
      import copydesk, { spelling } from 'copydesk/retext';
      import { createProofreader as forBrowser } from 'copydesk/browser';
      const configuration: Configuration = { style: 'ap', dialect: 'gb', rules: { spelling: 'warning', spacing: false } };
      const proofreader = await createProofreader({ ...configuration, vocabulary: ['klimpert'] });
      const report: Report = proofreader.check('x', { format: 'markdown', published: new Date() });
      const fields: StoryField[] = [{ name: 'headline', text: 'x' }];
      const more: readonly Finding[] = proofreader.checkStory(fields).findings;
      export const start: number | undefined = more[0]?.range[0];
      export const text: string = applyFixes('x', report, { trust: 'review' }).text;
      export const rules: string[] = Object.keys(preset.rules);
      export const plugins: unknown[] = [copydesk, spelling, forBrowser, ConfigurationError];
      // @ts-expect-error there is no such dialect
      export const wrong: Configuration = { dialect: 'uk' };`);
    folder.write('tsconfig.json', '{ "compilerOptions": { "strict": true, "exactOptionalPropertyTypes": true, "module": "NodeNext", "target": "ES2023", "lib": ["ES2023"], "types": [], "noEmit": true, "skipLibCheck": false }, "files": ["use.ts"] }');
    expect(folder.run([join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'])).toMatchObject({ status: 0, stdout: '' });
  });
});

describe('what is in it', () => {
  const inside = (path: string): string => join(folder.path, 'node_modules/copydesk', path);

  it('is what its users need', () => {
    for (const path of ['dist/index.js', 'dist/index.d.ts', 'dist/retext.d.ts', 'dist/browser.d.ts', 'dist/cli.cjs', 'dist/lexicon.bin', 'docs/rules/spelling.md', 'schema/copydeskrc.json', 'LICENSE', 'README.md', 'THIRD-PARTY-NOTICES.md', 'CHANGELOG.md']) {
      expect(existsSync(inside(path)), path).toBe(true);
    }
  });

  it('is not what only its makers need', () => {
    expect(readdirSync(inside('.')).sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'THIRD-PARTY-NOTICES.md', 'dist', 'docs', 'package.json', 'schema']);
    expect(existsSync(inside('dist/.inputs'))).toBe(false);
  });

  it('is small enough to download', () => {
    expect(statSync(packed).size).toBeLessThan(8_000_000);
  });

  it('brings no copyleft along', () => {
    const { dependencies = {} } = JSON.parse(readFileSync(inside('package.json'), 'utf8')) as { dependencies?: Record<string, string> };
    for (const name of Object.keys(dependencies)) {
      const { license } = JSON.parse(readFileSync(join(folder.path, 'node_modules', name, 'package.json'), 'utf8')) as { license?: string };
      expect(license, name).toMatch(/^(?:MIT|ISC|BSD-3-Clause|Apache-2\.0)$/);
    }
  });
});

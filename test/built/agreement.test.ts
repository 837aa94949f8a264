/** All hosts say the same of the same source: library, command, textlint and retext, on every fixture and every example of a rule. */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { TextlintKernel } from '@textlint/kernel';
import type { TextlintPluginCreator } from '@textlint/types';
import { retext } from 'retext';
import { VFile } from 'vfile';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding, Proofreader } from '../../src/index.ts';
import { rules } from '../../src/rules/index.ts';
import { readMarked } from '../rules/marked.ts';
import { Folder, root } from './command.ts';

type Library = typeof import('../../src/index.ts');
type Retext = typeof import('../../src/retext.ts');

const require = createRequire(import.meta.url);
const { default: markdownPlugin } = require('@textlint/textlint-plugin-markdown') as { default: TextlintPluginCreator };
const { default: textPlugin } = require('@textlint/textlint-plugin-text') as { default: TextlintPluginCreator };

interface Text {
  /** Its ending says the format. */
  readonly name: string;
  readonly text: string;
}

/** `start-end rule: first fix`, in text order, since hosts order findings at one place as they like. */
type Told = readonly string[];

const fixtures: Text[] = readdirSync(join(root, 'fixtures')).filter((name) => /\.(?:md|txt)$/.test(name)).map((name) => ({ name, text: readFileSync(join(root, 'fixtures', name), 'utf8') }));
const examples: Text[] = rules.flatMap(({ id, examples: own }) =>
  own.flatMap(({ bad, good, format, options, published }, i) => {
    if (options !== undefined || published !== undefined) return []; // these need settings that only some hosts take by the text
    const text = bad === undefined ? (good ?? '') : readMarked(bad).text;
    return [{ name: `${id}-${i}.${format === 'markdown' ? 'md' : 'txt'}`, text }];
  }),
);
const texts = [...fixtures, ...examples];

let folder: Folder;
let library: Library;
let plugins: Retext;
let proofreader: Proofreader;
let byCommand: ReadonlyMap<string, Told>;

beforeAll(async () => {
  library = (await import(join(root, 'dist/index.js'))) as Library;
  plugins = (await import(join(root, 'dist/retext.js'))) as Retext;
  proofreader = await library.createProofreader();
  folder = new Folder();
  for (const { name, text } of texts) folder.write(name, text);
  byCommand = commandResults(folder.copydesk(['--format', 'json', '.']).stdout);
});
afterAll(() => {
  folder.remove();
});

function commandResults(stdout: string): Map<string, Told> {
  const { files } = JSON.parse(stdout) as { files: readonly { path: string; findings: readonly Finding[] }[] }; // the command's JSON
  return new Map(files.map(({ path, findings }) => [path, told(findings)]));
}

function told(findings: readonly Finding[]): Told {
  return findings.map(({ range, ruleId, severity, fixes }) => line(range[0], range[1], ruleId, severity, fixes.find(({ edits }) => edits === undefined)?.text)).sort();
}

function line(start: number, end: number, ruleId: string, severity: string, fix: string | undefined): string {
  return `${String(start)}-${String(end)} ${severity} ${ruleId}: ${fix ?? '(no fix)'}`;
}

const LEVELS = ['none', 'warning', 'error', 'info'];

async function byTextlint({ name, text }: Text): Promise<Told> {
  const { default: preset } = library;
  const { messages } = await new TextlintKernel().lintText(text, {
    filePath: join(folder.path, name),
    ext: name.endsWith('.md') ? '.md' : '.txt',
    plugins: [{ pluginId: 'markdown', plugin: markdownPlugin }, { pluginId: 'text', plugin: textPlugin }],
    rules: Object.entries(preset.rules).map(([ruleId, rule]) => ({ ruleId, rule, options: preset.rulesConfig[ruleId] })),
  });
  return messages.map(({ range, ruleId, severity, fix, suggestions }) => line(range[0], range[1], ruleId, LEVELS[severity], (fix ?? suggestions?.[0]?.fix)?.text)).sort();
}

async function byRetext({ name, text }: Text): Promise<Told> {
  const file = await retext().use(plugins.default).process(new VFile({ value: text, path: join(folder.path, name) }));
  return file.messages
    .map(({ place, ruleId, note, expected }) => {
      const [start, end] = place !== undefined && 'start' in place ? [place.start.offset, place.end.offset] : [-1, -1];
      return line(start ?? -1, end ?? -1, String(ruleId), String(note).split(':')[0], expected?.[0]);
    })
    .sort();
}

describe.each([
  ['fixtures', fixtures],
  ['examples', examples],
])('%s', (_, some) => {
  it('there are some', () => {
    expect(some.length).toBeGreaterThan(10);
    expect(byCommand.size).toBe(texts.length);
  });

  it.each(some)('$name', async (one) => {
    const expected = told(proofreader.check(one.text, { path: one.name }).findings);
    expect(byCommand.get(one.name), 'command').toEqual(expected);
    expect(await byTextlint(one), 'textlint').toEqual(expected);
    expect(await byRetext(one), 'retext').toEqual(expected);
  });
});

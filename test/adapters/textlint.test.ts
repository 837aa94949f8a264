/** The textlint adapter inside textlint's own kernel: one analysis for all rules, in lint and in fix. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { TextlintKernel, type TextlintKernelOptions } from '@textlint/kernel';
import type { TextlintMessage, TextlintPluginCreator } from '@textlint/types';
import { describe, expect, it } from 'vitest';
import { textlintPreset, type TextlintPreset } from '../../src/adapters/textlint.ts';
import { openLexicon } from '../../src/lexicon/open.ts';
import { Proofreader } from '../../src/proofreader/proofreader.ts';
import type { Rule } from '../../src/rule/define-rule.ts';
import { rules } from '../../src/rules/index.ts';
import { styles } from '../../src/styles/index.ts';

const { default: markdownPlugin } = createRequire(import.meta.url)('@textlint/textlint-plugin-markdown') as { default: TextlintPluginCreator };
const bytes = readFileSync(new URL('../../data/build/lexicon.bin', import.meta.url));
const lexicon = openLexicon(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));

interface Setup {
  readonly proofreader: Proofreader;
  readonly preset: TextlintPreset;
  readonly warnings: string[];
}

function setUp(some: readonly Rule[] = rules): Setup {
  const proofreader = new Proofreader({ lexicon, rules: some, styles, configuration: {}, parseYaml: () => undefined });
  const warnings: string[] = [];
  const preset = textlintPreset({ rules: some, check: (text, options) => Promise.resolve(proofreader.check(text, options)), warn: (message) => warnings.push(message) });
  return { proofreader, preset, warnings };
}

function kernelOptions({ preset }: Setup, options: Readonly<Record<string, object | boolean>> = {}): TextlintKernelOptions {
  return {
    filePath: 'a.md',
    ext: '.md',
    plugins: [{ pluginId: 'markdown', plugin: markdownPlugin }],
    rules: Object.entries(preset.rules).map(([ruleId, rule]) => ({ ruleId, rule, options: options[ruleId] ?? preset.rulesConfig[ruleId] })),
  };
}

/** Eighty rules, most of them with safe fixes: copies of one under other names, and a style that names none of them. */
function eighty(): Rule[] {
  const spacing = rules.find(({ id }) => id === 'spacing');
  if (spacing === undefined) throw new Error('no rule spacing');
  return Array.from({ length: 80 }, (_, i) => ({ ...spacing, id: `copy-${i}` }));
}

const kernel = new TextlintKernel();
const ARTICLE = '# Quay shut\n\nThe council met on the hill. Nobody spoke for long.\n\n'.repeat(3);

describe('analyses', () => {
  it('one for all rules in lint', async () => {
    const setup = setUp();
    await kernel.lintText(`${ARTICLE}The goverment fell.\n`, kernelOptions(setup));
    expect(setup.proofreader.counts.articles).toBe(1);
  });

  it('one for eighty fixable rules in fix when nothing changes', async () => {
    const setup = setUp(eighty());
    const { output } = await kernel.fixText(ARTICLE, kernelOptions(setup));
    expect(output).toBe(ARTICLE);
    expect(setup.proofreader.counts.articles).toBe(1);
  });

  it('one more for each change', async () => {
    const setup = setUp(eighty());
    const { output } = await kernel.fixText(`${ARTICLE}It  fell.\n`, kernelOptions(setup));
    expect(output).toBe(`${ARTICLE}It fell.\n`);
    expect(setup.proofreader.counts.articles).toBe(2);
  });

  it('rule calls for one pass of all rules, not for a pass of all by each', async () => {
    const setup = setUp();
    const text = `${ARTICLE}The goverment  fell.\n`;
    await kernel.lintText(text, kernelOptions(setup));
    const inLint = setup.proofreader.counts.ruleCalls;
    const alone = setUp();
    alone.proofreader.check(text, { path: 'a.md' });
    expect(inLint).toBe(alone.proofreader.counts.ruleCalls);
  });
});

describe('severity', () => {
  const levels = async (text: string, options?: Readonly<Record<string, object | boolean>>): Promise<number[]> => (await kernel.lintText(text, kernelOptions(setUp(), options))).messages.map(({ severity }) => severity);

  it('is the rule’s', async () => {
    expect(await levels('The goverment fell.')).toEqual([2]);
  });

  it('is the finding’s where that is lower', async () => {
    expect(await levels('It endedup there.')).toEqual([1]);
  });

  it('is what textlint’s configuration says', async () => {
    expect(await levels('The goverment fell.', { spelling: { severity: 'info' } })).toEqual([3]);
    expect(await levels('It endedup there.', { spelling: { severity: 'info' } })).toEqual([3]);
  });
});

describe('overlaps', () => {
  it('are settled among the rules that are on', async () => {
    const setup = setUp();
    const text = 'It was signed by the Secretary Of State on Monday.';
    const { messages } = await kernel.lintText(text, kernelOptions(setup));
    expect(messages.map(({ range }) => text.slice(...range))).toEqual(['Of']);
  });
});

describe('in vscode-textlint', () => {
  /** What it marks: from where a message says, as much as the first straight quotes in it hold. Of nothing, VS Code marks the word there. */
  const marked = ({ range: [start], message }: TextlintMessage, text: string): string => {
    const quoted = /"([^"]*)"/.exec(message)?.[1] ?? '';
    return text.slice(start, start + quoted.length);
  };

  it('the words of a finding are marked', async () => {
    const text = 'The comittee met on on Friday.';
    const { messages } = await kernel.lintText(text, kernelOptions(setUp()));
    expect(messages.map((message) => marked(message, text))).toEqual(['comittee', 'on on']);
  });

  it.each(['harbour-strike.md', 'cup-final.md', 'ministers-talks.md'])('nothing else is marked in %s', async (name) => {
    const text = readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');
    const { messages } = await kernel.lintText(text, kernelOptions(setUp()));
    const marks = messages.map((message) => marked(message, text));
    expect(marks.filter((mark) => mark !== '').length).toBeGreaterThan(messages.length / 3);
    for (const [i, message] of messages.entries()) expect([text.slice(...message.range), ''], message.message).toContain(marks[i]);
  });
});

it('only rules with safe fixes are fixable', () => {
  const { preset } = setUp();
  for (const { id, fix } of rules) expect(typeof preset.rules[id], id).toBe(fix === 'safe' ? 'object' : 'function');
});

it('the preset turns on what is on by default, with its severity', () => {
  const { preset } = setUp();
  for (const { id, isOptIn, severity } of rules) expect(preset.rulesConfig[id], id).toEqual(isOptIn ? false : { severity });
});

/** What checking costs once all is warm: throughput, counts, textlint's --fix with eighty rules. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { TextlintKernel, type TextlintKernelOptions } from '@textlint/kernel';
import type { TextlintPluginCreator } from '@textlint/types';
import { best, median, timeAsync } from './measure.ts';
import { countWords, Newsroom, root } from './texts.ts';

type Library = typeof import('../src/index.ts');

const library = (await import(join(root, 'dist/index.js'))) as Library;
const { default: markdownPlugin } = createRequire(import.meta.url)('@textlint/textlint-plugin-markdown') as { default: TextlintPluginCreator };

export interface Throughput {
  readonly words: number;
  readonly wordsPerSecond: number;
}

/** Warm, many articles of 700 words, clean but for chance. */
export async function throughput(format: 'text' | 'markdown', articles = 250): Promise<Throughput> {
  const newsroom = new Newsroom(format === 'text' ? 1 : 2);
  const texts = Array.from({ length: articles }, () => (format === 'text' ? newsroom.article(700) : newsroom.markdownArticle(700)));
  const proofreader = await library.createProofreader();
  const pass = (): void => {
    for (const text of texts) proofreader.check(text, { format });
  };
  pass();
  const words = texts.reduce((sum, text) => sum + countWords(text), 0);
  return { words, wordsPerSecond: (words / best(5, pass)) * 1000 };
}

export interface Counts {
  readonly words: number;
  readonly articles: number;
  readonly ruleCalls: number;
  readonly rules: number;
}

/** For one article of 700 words. */
export async function counts(): Promise<Counts> {
  const proofreader = await library.createProofreader();
  const text = new Newsroom(5).article(700);
  proofreader.check(text, { format: 'markdown' });
  return { words: countWords(text), rules: proofreader.rules.length, ...proofreader.counts };
}

export interface FixCost {
  readonly rules: number;
  readonly fixable: number;
  readonly words: number;
  readonly lintMs: number;
  readonly fixMs: number;
}

/** textlint's kernel on 20,000 words of Markdown, the preset's rules filled up to eighty by second names for the same. */
export async function eightyRules(): Promise<FixCost> {
  const { default: preset } = library;
  const names = Object.keys(preset.rules);
  const ids = Array.from({ length: Math.max(80, names.length) }, (_, i) => names[i % names.length]);
  const options: TextlintKernelOptions = {
    filePath: join(root, 'long.md'),
    ext: '.md',
    plugins: [{ pluginId: 'markdown', plugin: markdownPlugin }],
    rules: ids.map((id, i) => ({ ruleId: i < names.length ? id : `${id}-${String(i)}`, rule: preset.rules[id], options: preset.rulesConfig[id] })),
  };
  const text = new Newsroom(20).markdownArticle(20_000);
  const kernel = new TextlintKernel();
  const run = async (call: () => Promise<unknown>): Promise<number> => {
    const times: number[] = [];
    for (let i = 0; i < 4; i++) times.push(await timeAsync(call));
    return median(times.slice(1));
  };
  const lintMs = await run(() => kernel.lintText(text, options));
  const fixMs = await run(() => kernel.fixText(text, options));
  return { rules: ids.length, fixable: ids.filter((id) => typeof preset.rules[id] === 'object').length, words: countWords(text), lintMs, fixMs };
}

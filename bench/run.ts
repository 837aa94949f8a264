/**
 * Measures the built package and writes docs/benchmarks.md: `npm run bench`, with `--quick` for fewer runs and no file.
 *
 * Figures of one machine on one day: they are compared with one another, and with limits that are set in multiples of
 * what Node and textlint cost there.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { measureCommands, type CommandCosts } from './commands.ts';
import { counts, eightyRules, throughput, type Counts, type FixCost, type Throughput } from './engine.ts';
import { growth, isSteep, STEEP, type Growth } from './growth.ts';
import { root } from './texts.ts';

const isQuick = process.argv.includes('--quick');

interface Row {
  readonly what: string;
  readonly measured: string;
  readonly limit: string;
  readonly isMet: boolean;
}

const say = (message: string): void => {
  process.stderr.write(`${message}\n`);
};

say('commands …');
const commands = measureCommands(isQuick ? 5 : 21);
say('throughput …');
const plain = await throughput('text', isQuick ? 60 : 250);
const markdown = await throughput('markdown', isQuick ? 60 : 250);
say('eighty rules in textlint …');
const eighty = await eightyRules();
say('growth …');
const grown = await growth();
const page = report(commands, plain, markdown, eighty, await counts(), grown);
process.stdout.write(page);
if (!isQuick) writeFileSync(join(root, 'docs/benchmarks.md'), page);

function report(cost: CommandCosts, text: Throughput, md: Throughput, fix: FixCost, count: Counts, growths: readonly Growth[]): string {
  const worst = [...growths].filter(({ largeMs }) => largeMs > 50).sort((a, b) => b.largeMs / b.smallMs - a.largeMs / a.smallMs);
  return [
    '# Benchmarks',
    '',
    `Written by \`npm run bench\` on Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'an unknown processor'} × ${String(cpus().length)}. Times of commands are medians of ${String(cost.runs)} runs taken by turns, by the wall clock; the rest is processor time, the best of a few runs.`,
    '',
    '| what | measured | limit | |',
    '|---|---|---|---|',
    ...[...commandRows(cost), ...engineRows(text, md, fix, growths)].map(({ what, measured, limit, isMet }) => `| ${what} | ${measured} | ${limit} | ${isMet ? 'met' : '**missed**'} |`),
    '',
    '## Counts',
    '',
    `One article of ${String(count.words)} words: ${String(count.articles)} analysis, ${String(count.ruleCalls)} calls of ${String(count.rules)} rules.`,
    '',
    '## Commands',
    '',
    '| command | wall | processor | resident |',
    '|---|---|---|---|',
    ...commandLines(cost),
    '',
    '## Growth',
    '',
    'A text ten times as long should take ten times as long, whatever is in it: news copy from 100 kB to 1 MB, and one line of the same few characters from 32 kB to 320 kB. The steepest:',
    '',
    '| text | format | once | ten times | ratio | |',
    '|---|---|---|---|---|---|',
    ...[...growths.filter(({ name }) => name === 'news copy'), ...worst.filter(({ name }) => name !== 'news copy').slice(0, 12)].map(
      ({ name, format, smallMs, largeMs, culprit }) => `| \`${name.replaceAll('|', '\\|')}\` | ${format} | ${ms(smallMs)} | ${ms(largeMs)} | ${(largeMs / smallMs).toFixed(1)} | ${culprit ?? ''} |`,
    ),
    '',
  ].join('\n');
}

function commandRows({ words, bare, copydesk, idle, preset, lint, fix }: CommandCosts): Row[] {
  const limit = Math.max(150, 1.9 * bare.wallMs + 30);
  return [
    { what: `\`copydesk article.md\`, cold, ${String(words)} words`, measured: `${ms(copydesk.wallMs)} (bare Node ${ms(bare.wallMs)})`, limit: `150 ms or 1.9 × bare Node + 30 ms = ${ms(limit)}`, isMet: copydesk.wallMs <= limit },
    { what: 'textlint with the preset against textlint with a rule that does nothing', measured: `${(preset.wallMs / idle.wallMs).toFixed(2)} × (${ms(preset.wallMs)} : ${ms(idle.wallMs)})`, limit: '1.25 ×', isMet: preset.wallMs / idle.wallMs <= 1.25 },
    { what: '`textlint --fix` against `textlint`, 20,000 words', measured: `${(fix.wallMs / lint.wallMs).toFixed(2)} × (${ms(fix.wallMs)} : ${ms(lint.wallMs)})`, limit: '3 ×', isMet: fix.wallMs / lint.wallMs <= 3 },
    { what: 'memory of the command', measured: `${copydesk.residentMb.toFixed(0)} MB`, limit: '120 MB', isMet: copydesk.residentMb <= 120 },
  ];
}

function engineRows(text: Throughput, md: Throughput, fix: FixCost, growths: readonly Growth[]): Row[] {
  const ratios = growths.filter(({ largeMs }) => largeMs > 50).map(({ smallMs, largeMs }) => largeMs / smallMs);
  const steepest = Math.max(...ratios);
  return [
    { what: 'all default rules, warm, plain text', measured: `${thousands(text.wordsPerSecond)} words/s`, limit: '1,000,000 words/s', isMet: text.wordsPerSecond >= 1e6 },
    { what: 'all default rules, warm, Markdown', measured: `${thousands(md.wordsPerSecond)} words/s`, limit: '400,000 words/s', isMet: md.wordsPerSecond >= 4e5 },
    { what: `textlint’s kernel, ${String(fix.rules)} rules of which ${String(fix.fixable)} can fix, ${thousands(fix.words)} words: fix against lint`, measured: `${(fix.fixMs / fix.lintMs).toFixed(1)} × (${ms(fix.fixMs)} : ${ms(fix.lintMs)})`, limit: '3 ×', isMet: fix.fixMs / fix.lintMs <= 3 },
    { what: 'a text ten times as long, the steepest of all', measured: `${steepest.toFixed(1)} ×`, limit: `${String(STEEP)} × (linear is 10)`, isMet: !growths.some(isSteep) },
  ];
}

function commandLines({ bare, copydesk, idle, preset, lint, fix }: CommandCosts): string[] {
  const rows = { 'node nothing.js': bare, 'copydesk article.md': copydesk, 'textlint, a rule that does nothing': idle, 'textlint, the preset': preset, 'textlint, the preset, 20,000 words': lint, 'textlint --fix, the preset, 20,000 words': fix };
  return Object.entries(rows).map(([name, { wallMs, cpuMs, residentMb }]) => `| ${name} | ${ms(wallMs)} | ${ms(cpuMs)} | ${residentMb.toFixed(0)} MB |`);
}

function ms(value: number): string {
  if (!Number.isFinite(value)) return 'given up';
  return value < 10 ? `${value.toFixed(1)} ms` : `${value.toFixed(0)} ms`;
}

function thousands(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

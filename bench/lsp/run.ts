/**
 * Measures the built language server as an editor meets it, over its pipes: `node --import tsx bench/lsp/run.ts`, with
 * `--quick` for fewer edits and no file. Writes docs/benchmarks-lsp.md.
 *
 * Waiting is what somebody at an editor does, so times are by the wall clock; beside them stands the processor time of the
 * server’s main thread, which is what the wall clock shows on a machine that has nothing else to do.
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { countWords, Newsroom, randomFrom, root } from '../texts.ts';
import { memoryAfterEdits } from './memory.ts';
import { ARTICLE_URI, ServerProcess, type Memory } from './server.ts';

const isQuick = process.argv.includes('--quick');

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
}

interface Cost {
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** What something costs, by the wall clock and in the server. */
async function costOf(server: ServerProcess, act: () => Promise<unknown>): Promise<Cost> {
  const [wall, cpu] = [performance.now(), server.cpuMs()];
  await act();
  return { wallMs: performance.now() - wall, cpuMs: server.cpuMs() - cpu };
}

/** From starting the process to the first diagnostics; and from opening an article in a server that runs but has seen none. */
async function openingCosts(text: string): Promise<{ cold: Cost; open: Cost }> {
  const wall = performance.now();
  const server = new ServerProcess();
  await server.client.initialize();
  const open = await costOf(server, async () => {
    server.client.open(ARTICLE_URI, text);
    await server.client.diagnostics(ARTICLE_URI, 1);
  });
  const cold = { wallMs: performance.now() - wall, cpuMs: server.cpuMs() };
  await server.stop();
  return { cold, open };
}

/** Types letters here and there; each edit waits for the diagnostics of the one before, as somebody does who looks. */
async function editCosts(text: string, edits: number, warmUp: number): Promise<Cost[]> {
  const server = new ServerProcess();
  const { client } = server;
  await client.initialize();
  client.open(ARTICLE_URI, text);
  await client.diagnostics(ARTICLE_URI, 1);
  const lines = text.split('\n');
  const random = randomFrom(11);
  const costs: Cost[] = [];
  for (let i = 0; i < edits + warmUp; i++) {
    const line = Math.floor(random() * lines.length);
    const at = { line, character: Math.floor(random() * lines[line].length) };
    // Put a letter in, take it out again: the article stays the article.
    for (const [change, isTyped] of [[{ range: { start: at, end: at }, text: 'e' }, true], [{ range: { start: at, end: { line, character: at.character + 1 } }, text: '' }, false]] as const) {
      client.received.length = 0;
      const version = 2 * i + (isTyped ? 2 : 3);
      const cost = await costOf(server, () => {
        client.change(ARTICLE_URI, version, change);
        return client.diagnostics(ARTICLE_URI, version);
      });
      if (isTyped && i >= warmUp) costs.push(cost);
      await new Promise((resolve) => setTimeout(resolve, Math.min(200, cost.wallMs + 5))); // a hand needs time
    }
  }
  await server.stop();
  return costs;
}

const say = (message: string): void => {
  process.stderr.write(`${message}\n`);
};
const newsroom = new Newsroom(7);
const [short, long] = [newsroom.markdownArticle(1000), newsroom.markdownArticle(20_000)];
const runs = isQuick ? 3 : 5;

say('opening …');
const openings: { cold: Cost; open: Cost }[] = [];
for (let i = 0; i < runs; i++) openings.push(await openingCosts(short));
say('1,000 words …');
const shortCosts = await editCosts(short, isQuick ? 60 : 150, 20);
say('20,000 words …');
const longCosts = await editCosts(long, isQuick ? 20 : 40, 5);
say('memory …');
const marks = isQuick ? [100, 1000] : [1000, 10_000];
const memory = await memoryAfterEdits(short, marks);

const rows = [
  timeRow('open → first diagnostics, the process started with it, median', openings.map(({ cold }) => cold), 0.5, 400),
  timeRow('open → first diagnostics, the process running, median', openings.map(({ open }) => open), 0.5),
  ...[[short, shortCosts, 20], [long, longCosts, 60]].flatMap((row) => {
    const [text, costs, limit] = row as [string, Cost[], number]; // written just above
    const words = countWords(text).toLocaleString('en-GB');
    return [timeRow(`edit → diagnostics, ${words} words, median`, costs, 0.5), timeRow(`edit → diagnostics, ${words} words, 95th percentile`, costs, 0.95, limit)];
  }),
];

const page = [
  '# Benchmarks of the language server',
  '',
  `Written by \`node --import tsx bench/lsp/run.ts\` on Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'an unknown processor'} × ${String(cpus().length)}, with a load of ${loadavg()[0].toFixed(1)} on the machine. Processor time is that of the server’s main thread.`,
  '',
  '| what | wall | processor | limit | |',
  '|---|---|---|---|---|',
  ...rows,
  '',
  'Memory of a server in which an article of 1,000 words is edited, after garbage was collected (growth since the first row; the limit is 10%):',
  '',
  '| after | resident | of it objects and buffers | of it compiled code |',
  '|---|---|---|---|',
  ...memory.map((one, i) => `| ${marks[i].toLocaleString('en-GB')} edits | ${grown(one, 'residentMb')} | ${grown(one, 'dataMb')} | ${one.codeMb.toFixed(1)} MB |`),
  '',
].join('\n');
process.stdout.write(page);
if (!isQuick) writeFileSync(join(root, 'docs/benchmarks-lsp.md'), page);

function timeRow(what: string, costs: readonly Cost[], share: number, limit?: number): string {
  const wall = percentile(costs.map(({ wallMs }) => wallMs), share);
  const cpu = percentile(costs.map((cost) => cost.cpuMs), share);
  return `| ${what} | ${ms(wall)} | ${ms(cpu)} | ${limit === undefined ? '' : ms(limit)} | ${limit === undefined ? '' : verdict(wall <= limit)} |`;
}

function grown(after: Memory, what: 'residentMb' | 'dataMb'): string {
  const percent = (after[what] / memory[0][what] - 1) * 100;
  return `${after[what].toFixed(1)} MB${after === memory[0] ? '' : ` (+${percent.toFixed(1)}%, ${verdict(percent <= 10)})`}`;
}

function verdict(isMet: boolean): string {
  return isMet ? 'met' : '**missed**';
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

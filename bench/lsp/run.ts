/**
 * Measures the built language server as an editor meets it, over its pipes: `node --import tsx bench/lsp/run.ts`, or a part
 * of it, `… times` or `… memory`; with `--quick` for fewer edits and no file. Writes its sections of docs/benchmarks-lsp.md.
 *
 * Waiting is what somebody at an editor does, so times are by the wall clock; beside them stands the processor time of the
 * server’s main thread, which is what the wall clock shows on a machine that has nothing else to do.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { countWords, Newsroom, randomFrom, root } from '../texts.ts';
import { memoryAfterEdits } from './memory.ts';
import { ARTICLE_URI, ServerProcess, type Memory } from './server.ts';

const isQuick = process.argv.includes('--quick');
const PAGE = join(root, 'docs/benchmarks-lsp.md');

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

/** Edits before those that are measured: the engine goes on compiling what it runs often. */
const SHORT_WARM_UP = 20;
const LONG_WARM_UP = 60;

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

async function measureTimes(): Promise<string[]> {
  const newsroom = new Newsroom(7);
  const [short, long] = [newsroom.markdownArticle(1000), newsroom.markdownArticle(20_000)];
  const openings: { cold: Cost; open: Cost }[] = [];
  for (let i = 0; i < (isQuick ? 3 : 5); i++) openings.push(await openingCosts(short));
  return [
    '| what | wall | processor | limit | |',
    '|---|---|---|---|---|',
    timeRow('open → first diagnostics, the process started with it, median', openings.map(({ cold }) => cold), 0.5, 400),
    timeRow('open → first diagnostics, the process running, median', openings.map(({ open }) => open), 0.5),
    ...editRows(short, await editCosts(short, isQuick ? 60 : 150, SHORT_WARM_UP), 20),
    ...editRows(long, await editCosts(long, isQuick ? 20 : 60, LONG_WARM_UP), 60),
    '',
    `Measured after ${String(SHORT_WARM_UP)} edits of the short article and ${String(LONG_WARM_UP)} of the long one; the first after a start take up to twice as long.`,
  ];
}

function editRows(text: string, costs: readonly Cost[], limitMs: number): string[] {
  const words = countWords(text).toLocaleString('en-GB');
  return [timeRow(`edit → diagnostics, ${words} words, median`, costs, 0.5), timeRow(`edit → diagnostics, ${words} words, 95th percentile`, costs, 0.95, limitMs)];
}

async function measureMemory(): Promise<string[]> {
  const marks = isQuick ? [100, 1000] : [1000, 3000, 10_000];
  const taken = await memoryAfterEdits(new Newsroom(7).markdownArticle(1000), marks);
  return [
    'Of a server in which an article of 1,000 words is edited, after garbage was collected. The limit is 10% more than after the first 1,000 edits.',
    '',
    '| after | resident | of it objects and buffers | of it compiled code |',
    '|---|---|---|---|',
    ...taken.map((one, i) => `| ${marks[i].toLocaleString('en-GB')} edits | ${grown(one, taken[0], 'residentMb')} | ${grown(one, taken[0], 'dataMb')} | ${one.codeMb.toFixed(1)} MB |`),
  ];
}

const PARTS = new Map([['times', measureTimes], ['memory', measureMemory]]);

for (const [name, measure] of PARTS) {
  if (process.argv.slice(2).some((word) => PARTS.has(word)) && !process.argv.includes(name)) continue;
  const load = loadavg()[0].toFixed(1);
  const machine = `Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'an unknown processor'} × ${String(cpus().length)}, with a load of ${load} on the machine before.`;
  const section = [`## ${name[0].toUpperCase()}${name.slice(1)}`, '', machine, '', ...(await measure()), ''].join('\n');
  process.stdout.write(section);
  if (!isQuick) putSection(section);
}

/** Puts a section in the place of the one with the same heading. */
function putSection(section: string): void {
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '# Benchmarks of the language server\n\nWritten by `node --import tsx bench/lsp/run.ts`. Processor time is that of the server’s main thread.\n\n';
  const [intro, ...sections] = page.split(/^(?=## )/m);
  const heading = section.split('\n')[0];
  const others = sections.filter((one) => !one.startsWith(`${heading}\n`)).map((one) => `${one.trimEnd()}\n`);
  writeFileSync(PAGE, intro + [...others, section].sort().reverse().join('\n'));
}

function timeRow(what: string, costs: readonly Cost[], share: number, limit?: number): string {
  const wall = percentile(costs.map(({ wallMs }) => wallMs), share);
  const cpu = percentile(costs.map((cost) => cost.cpuMs), share);
  return `| ${what} | ${ms(wall)} | ${ms(cpu)} | ${limit === undefined ? '' : ms(limit)} | ${limit === undefined ? '' : verdict(wall <= limit)} |`;
}

function grown(after: Memory, first: Memory, what: 'residentMb' | 'dataMb'): string {
  const percent = (after[what] / first[what] - 1) * 100;
  return `${after[what].toFixed(1)} MB${after === first ? '' : ` (+${percent.toFixed(1)}%, ${verdict(percent <= 10)})`}`;
}

function verdict(isMet: boolean): string {
  return isMet ? 'met' : '**missed**';
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

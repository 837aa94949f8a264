/**
 * Measures the built language server as an editor meets it, over its pipes: `node --import tsx bench/lsp.ts`, with
 * `--quick` for fewer edits and no file. Writes docs/benchmarks-lsp.md.
 *
 * Waiting is what somebody at an editor does, so times are by the wall clock; beside them stands the processor time of the
 * server’s main thread, which is what the wall clock shows on a machine that has nothing else to do.
 */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { command } from '../test/built/command.ts';
import { Client } from '../test/hosts/lsp/client.ts';
import { countWords, Newsroom, randomFrom, root } from './texts.ts';

const isQuick = process.argv.includes('--quick');
const URI = 'file:///nowhere/article.md';

interface Server {
  readonly client: Client;
  readonly child: ChildProcessWithoutNullStreams;
}

function start(): Server {
  const child = spawn(process.execPath, ['--expose-gc', command, 'lsp', '--stdio']);
  return { client: new Client(child.stdout, child.stdin), child };
}

async function stop({ client, child }: Server): Promise<void> {
  await client.result('shutdown');
  client.notify('exit');
  await once(child, 'exit');
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
}

interface Cost {
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** Processor time of the process’s main thread so far (Linux). */
function cpuMs({ child }: Server): number {
  return Number(readFileSync(`/proc/${String(child.pid)}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}

/** What something costs, by the wall clock and in the server. */
async function costOf(server: Server, act: () => Promise<unknown>, since = { wall: performance.now(), cpu: cpuMs(server) }): Promise<Cost> {
  await act();
  return { wallMs: performance.now() - since.wall, cpuMs: cpuMs(server) - since.cpu };
}

/** From starting the process to the first diagnostics; and from opening an article in a server that runs but has seen none. */
async function openingCosts(text: string): Promise<{ cold: Cost; open: Cost }> {
  const wall = performance.now();
  const server = start();
  await server.client.initialize();
  const open = await costOf(server, async () => {
    server.client.open(URI, text);
    await server.client.diagnostics(URI, 1);
  });
  const cold = { wallMs: performance.now() - wall, cpuMs: cpuMs(server) };
  await stop(server);
  return { cold, open };
}

/** Types letters here and there; each edit waits for the diagnostics of the one before, as somebody does who looks. */
async function editCosts(text: string, edits: number, warmUp: number): Promise<Cost[]> {
  const server = start();
  const { client } = server;
  await client.initialize();
  client.open(URI, text);
  await client.diagnostics(URI, 1);
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
        client.change(URI, version, change);
        return client.diagnostics(URI, version);
      });
      if (isTyped && i >= warmUp) costs.push(cost);
      await new Promise((resolve) => setTimeout(resolve, Math.min(200, cost.wallMs + 5))); // a hand needs time
    }
  }
  await stop(server);
  return costs;
}

function residentMb(id: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(id)}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

/** Memory of the server after so many random edits of an article of 1,000 words. */
async function memoryMb(text: string, marks: readonly number[]): Promise<number[]> {
  const server = start();
  const { client, child } = server;
  await client.initialize();
  client.open(URI, text);
  const random = randomFrom(5);
  const words = [...new Set(text.match(/[A-Za-z]{4,}/g))];
  const sizes: number[] = [];
  for (let version = 2; version <= Math.max(...marks) + 1; version++) {
    const line = Math.floor(random() * 40);
    const at = { line, character: Math.floor(random() * 80) };
    const end = { line, character: at.character + (random() < 0.5 ? 0 : 6) };
    client.change(URI, version, { range: { start: at, end }, text: random() < 0.5 ? ` ${words[Math.floor(random() * words.length)]} ` : '' });
    client.received.length = 0;
    if (version % 25 === 0 || marks.includes(version - 1)) await client.diagnostics(URI, version);
    if (marks.includes(version - 1)) sizes.push(residentMb(child.pid ?? 0));
  }
  await stop(server);
  return sizes;
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
const memory = await memoryMb(short, marks);

const rows = [
  timeRow('open → first diagnostics, the process started with it, median', openings.map(({ cold }) => cold), 0.5, 400),
  timeRow('open → first diagnostics, the process running, median', openings.map(({ open }) => open), 0.5),
  ...[[short, shortCosts, 20], [long, longCosts, 60]].flatMap((row) => {
    const [text, costs, limit] = row as [string, Cost[], number]; // written just above
    const words = countWords(text).toLocaleString('en-GB');
    return [timeRow(`edit → diagnostics, ${words} words, median`, costs, 0.5), timeRow(`edit → diagnostics, ${words} words, 95th percentile`, costs, 0.95, limit)];
  }),
  `| memory after ${marks[0].toLocaleString('en-GB')} edits | ${memory[0].toFixed(0)} MB | | | |`,
  `| memory after ${marks[1].toLocaleString('en-GB')} edits | ${memory[1].toFixed(0)} MB | | + 10% | ${verdict(memory[1] <= memory[0] * 1.1)} |`,
];

const page = [
  '# Benchmarks of the language server',
  '',
  `Written by \`node --import tsx bench/lsp.ts\` on Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'an unknown processor'} × ${String(cpus().length)}, with a load of ${loadavg()[0].toFixed(1)} on the machine. Processor time is that of the server’s main thread.`,
  '',
  '| what | wall | processor | limit | |',
  '|---|---|---|---|---|',
  ...rows,
  '',
].join('\n');
process.stdout.write(page);
if (!isQuick) writeFileSync(join(root, 'docs/benchmarks-lsp.md'), page);

function timeRow(what: string, costs: readonly Cost[], share: number, limit?: number): string {
  const wall = percentile(costs.map(({ wallMs }) => wallMs), share);
  const cpu = percentile(costs.map((cost) => cost.cpuMs), share);
  return `| ${what} | ${ms(wall)} | ${ms(cpu)} | ${limit === undefined ? '' : ms(limit)} | ${limit === undefined ? '' : verdict(wall <= limit)} |`;
}

function verdict(isMet: boolean): string {
  return isMet ? 'met' : '**missed**';
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

/**
 * `npm run bench:server`: what the server answers in a minute. Articles of 600 words, no two alike, over loopback; the
 * client runs on the same machine and takes its share of it.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { availableParallelism, loadavg } from 'node:os';
import autocannon from 'autocannon';
import { countWords, Newsroom, root } from '../texts.ts';

const WORDS = 600;
const ARTICLES = 50;
const SECONDS = Number(process.argv[2] ?? 60);
const CONNECTIONS = Number(process.argv[3] ?? 8);

const bodies = Array.from({ length: ARTICLES }, (_, i) => {
  const text = new Newsroom(i + 1).article(WORDS);
  return { method: 'POST' as const, path: '/v1/proofread', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text }) };
});
const server = spawn(process.execPath, [join(root, 'dist/cli.cjs'), 'serve', '--port', '0', '--no-config', '--quiet'], { stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const url = await listening();
  await run(url, 5); // code is compiled at the first articles
  const before = await residentMb(url);
  const cpuBefore = await metric(url, 'process_cpu_seconds_total');
  const loadBefore = loadavg()[0];
  const memory: number[] = [];
  const watch = setInterval(() => void residentMb(url).then((mb) => memory.push(mb)), 5000);
  const result = await run(url, SECONDS);
  clearInterval(watch);
  const cpuSeconds = (await metric(url, 'process_cpu_seconds_total')) - cpuBefore;
  const words = bodies.reduce((sum, { body }) => sum + countWords((JSON.parse(body) as { text: string }).text), 0) / ARTICLES;
  console.log(
    JSON.stringify(
      {
        cores: availableParallelism(),
        loadBefore,
        connections: CONNECTIONS,
        seconds: SECONDS,
        words: Math.round(words),
        requestsPerSecond: result.requests.average,
        latencyMs: { p50: result.latency.p50, p97_5: result.latency.p97_5, p99: result.latency.p99, max: result.latency.max },
        // Of the server, all threads together: says what the wall clock of a busy machine does not.
        cpuMsPerRequest: Math.round((cpuSeconds / result['2xx']) * 100_000) / 100,
        answered: result['2xx'],
        failed: result.non2xx + result.errors + result.timeouts,
        residentMb: { before, during: memory, after: await residentMb(url) },
      },
      null,
      2,
    ),
  );
} finally {
  server.kill('SIGTERM');
}

function listening(): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    server.stdout.on('data', (piece: Buffer) => {
      printed += piece.toString();
      const url = /listening on (\S+)/.exec(printed)?.[1];
      if (url !== undefined) resolve(url);
    });
    server.on('exit', (code) => reject(new Error(`the server ended with ${String(code)}`)));
  });
}

async function run(url: string, duration: number): Promise<autocannon.Result> {
  return autocannon({ url, connections: CONNECTIONS, duration, requests: bodies });
}

async function residentMb(url: string): Promise<number> {
  return Math.round((await metric(url, 'process_resident_memory_bytes')) / 1e6);
}

async function metric(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1] ?? 0);
}

/** `copydesk desk`: the page on this machine, or in a folder. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command } from './command.ts';

let folder: string;
let running: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-desk-'));
});
afterEach(async () => {
  if (running?.exitCode === null && running.signalCode === null) {
    running.kill('SIGKILL');
    await once(running, 'exit');
  }
  running = undefined;
  rmSync(folder, { recursive: true });
});

/** Starts it and waits for its address. */
async function serve(...flags: string[]): Promise<string> {
  const child = spawn(process.execPath, [command, 'desk', '--port', '0', ...flags], { stdio: ['ignore', 'pipe', 'inherit'] });
  running = child;
  let said = '';
  for await (const piece of child.stdout) {
    said += String(piece);
    const url = /http:\/\/\S+/.exec(said)?.[0];
    if (url !== undefined) return url;
  }
  throw new Error(`it said: ${said}`);
}

async function run(...flags: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [command, 'desk', ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (piece) => (said += String(piece)));
  child.stderr.on('data', (piece) => (said += String(piece)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

describe('copydesk desk', () => {
  it('serves the page and the lexicon, and nothing else', async () => {
    const url = await serve();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:/);
    const page = await fetch(url);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const html = await page.text();
    const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(html)?.[1] ?? '';
    expect((await fetch(new URL(script, url))).headers.get('cache-control')).toContain('immutable');
    const lexicon = await fetch(new URL('lexicon.bin', url));
    expect((await lexicon.arrayBuffer()).byteLength).toBe(statSync('dist/lexicon.bin').size);
    for (const path of ['package.json', '%2e%2e/package.json', '..%2fpackage.json', 'assets/', 'assets/../../cli.js']) expect((await fetch(new URL(path, url))).status).toBe(404);
    expect((await fetch(url, { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it('stops at once when told', async () => {
    await serve();
    running?.kill('SIGTERM');
    const [code] = (await once(running ?? process, 'exit')) as [number];
    expect(code).toBe(0);
  });

  it('says that a port is taken', async () => {
    const { port } = new URL(await serve());
    expect(await run('--port', port)).toEqual({ code: 2, said: expect.stringContaining(`port ${port}: something else listens there`) as string });
    expect((await run('--port', 'many')).code).toBe(2);
  });

  it('writes the page into a folder, and into no folder of others', async () => {
    const site = join(folder, 'site');
    expect((await run('--out', site)).code).toBe(0);
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain('<title>Copydesk</title>');
    expect(statSync(join(site, 'lexicon.bin')).size).toBe(statSync('dist/lexicon.bin').size);
    expect((await run('--out', site)).code).toBe(0);
    writeFileSync(join(folder, 'letter.txt'), 'x');
    expect(await run('--out', folder)).toEqual({ code: 2, said: expect.stringContaining('holds other files') as string });
  });
});

/** The built server as a process of its own. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';
import { command } from '../command.ts';

export interface Running {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** All it has printed so far. */
  output(): string;
  /** @returns its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts it on any free port of loopback, and waits until it listens. */
export async function startServer(...flags: readonly string[]): Promise<Running> {
  const child: ChildProcessByStdio<null, Readable, Readable> = spawn(process.execPath, [command, 'serve', '--port', '0', '--no-config', ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  const url = await new Promise<string>((resolve, reject) => {
    const look = (piece: Buffer): void => {
      printed += piece.toString();
      const found = /listening on (\S+)/.exec(printed)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    void exited.then((code) => reject(new Error(`the server ended with ${String(code)}: ${printed}`)));
  });
  return {
    url,
    port: Number(new URL(url).port),
    pid: child.pid ?? 0,
    output: () => printed,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return exited;
    },
  };
}

export async function postJson(url: string, body: unknown): Promise<{ status: number; answer: unknown; retryAfter: string | null }> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return { status: response.status, answer: await response.json(), retryAfter: response.headers.get('retry-after') };
}

/** The built language server as an editor meets it: a process at the other end of two pipes. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { command } from '../../test/built/command.ts';
import { Client } from '../../test/hosts/lsp/client.ts';

export const ARTICLE_URI = 'file:///nowhere/article.md';

const MEGABYTE = 1024 * 1024;

/** What is left after garbage was collected, in megabytes. */
export interface Memory {
  /** What the program holds on to: its objects, and the buffers behind them. */
  readonly dataMb: number;
  /** What the engine has compiled so far; it goes on compiling for some thousand edits. */
  readonly codeMb: number;
  /** What the machine gives the process for it, its code and the room that it keeps. */
  readonly residentMb: number;
}

export class ServerProcess {
  readonly client: Client;
  private readonly child: ChildProcessWithoutNullStreams;

  /** @param nodeOptions of Node itself, for a server that `memory` is asked of: `MEASURED`. */
  constructor(nodeOptions: readonly string[] = [], program = command) {
    this.child = spawn(process.execPath, [...nodeOptions, program, 'lsp', '--stdio']);
    this.client = new Client(this.child.stdout, this.child.stdin);
  }

  /** Processor time of the process’s main thread so far (Linux). */
  cpuMs(): number {
    return Number(readFileSync(`/proc/${String(this.child.pid)}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  }

  /** Only of a server with `MEASURED`. */
  async memory(): Promise<Memory> {
    const lines = createInterface(this.child.stderr);
    const said = new Promise<string>((resolve) => {
      lines.on('line', (line) => {
        if (line.startsWith('memory ')) resolve(line.slice('memory '.length));
      });
    });
    this.child.kill('SIGUSR2');
    const { data, code, rss } = JSON.parse(await said) as Record<'data' | 'code' | 'rss', number>; // as the hook writes it
    lines.close();
    return { dataMb: data / MEGABYTE, codeMb: code / MEGABYTE, residentMb: rss / MEGABYTE };
  }

  async stop(): Promise<void> {
    await this.client.result('shutdown');
    this.client.notify('exit');
    await once(this.child, 'exit');
  }
}

export const MEASURED: readonly string[] = ['--expose-gc', '--require', join(import.meta.dirname, 'memory-hook.cjs')];

/** Every command that docs/server.md, docs/reports.md and docs/gate.md show is run, in a folder with a slip or two. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, Folder, root } from './command.ts';
import { startServer, type Running } from './server/running.ts';

let folder: Folder;
let server: Running;
beforeAll(async () => {
  folder = new Folder();
  folder.write('news/a.md', 'The goverment fell  on Monday.\n');
  folder.write('.textlintrc.json', '{ "rules": { "preset-copydesk": true } }');
  folder.write('bin/copydesk', `#!/bin/sh\nexec ${process.execPath} ${command} "$@"\n`);
  chmodSync(join(folder.path, 'bin/copydesk'), 0o755);
  folder.textlint(['--version']); // links the modules
  for (const args of [['init'], ['add', 'news'], ['commit', '-m', 'first']]) execFileSync('git', ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org', ...args], { cwd: folder.path, stdio: 'ignore' });
  server = await startServer('--threads', '1', '--quiet');
});
afterAll(async () => {
  folder.remove();
  await server.stop();
});

function commandsOf(page: string): string[] {
  const text = readFileSync(join(root, 'docs', page), 'utf8');
  return [...text.matchAll(/^```sh\n([^]*?)^```$/gm)].flatMap(([, block]) => block.split('\n').filter((line) => line !== ''));
}

function run(line: string): { status: number | null; stdout: string; stderr: string } {
  const path = `${folder.path}/bin:${root}/node_modules/.bin:${process.env.PATH ?? ''}`;
  return spawnSync('bash', ['-c', line.replaceAll('http://127.0.0.1:8181', server.url)], { cwd: folder.path, encoding: 'utf8', env: { ...process.env, PATH: path, NO_COLOR: '1' } });
}

describe.each(['reports.md', 'gate.md'])('docs/%s', (page) => {
  it.each(commandsOf(page))('%s', (line) => {
    const { status, stderr } = run(line);
    // 0 and 1 are verdicts; 2 would be a flag or a file that there is not.
    expect([0, 1], stderr).toContain(status);
    expect(stderr).not.toMatch(/unknown option|Could not find/);
  });
});

describe('docs/server.md', () => {
  const lines = commandsOf('server.md');

  it.each(lines.filter((line) => line.startsWith('curl ')))('%s', (line) => {
    const { status, stdout } = run(`${line} --silent --show-error --fail`);
    expect([status, stdout !== '']).toEqual([0, true]);
  });

  it.each(lines.filter((line) => line.startsWith('copydesk serve')))('%s', async (line) => {
    const flags = line.split(' ').slice(2);
    const started = await startServer(...flags, '--port', '0', '--host', '127.0.0.1', '--threads', '1');
    expect(await started.stop()).toBe(0);
  });

  it('shows nothing else', () => {
    expect(lines.filter((line) => !/^(?:curl|copydesk serve)\b/.test(line))).toEqual([]);
  });
});

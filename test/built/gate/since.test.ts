/** `--since`: only lines that changed, in a real repository. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command, Folder } from '../command.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => {
  folder.remove();
});

function git(...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org', '-c', 'init.defaultBranch=main', ...args], { cwd: folder.path, stdio: 'ignore' });
}

function found(...args: string[]): string[] {
  return folder.copydesk(['--format', 'compact', '--since', 'HEAD', ...args]).stdout.split('\n').filter((line) => line !== '').map((line) => line.split(':').slice(0, 2).join(':'));
}

describe('in a repository', () => {
  beforeEach(() => {
    folder.write('a.md', 'The goverment fell.\n\nThe council met.\n\nThe end came.\n');
    folder.write('odd “name”, ü.md', 'The goverment fell.\n');
    folder.write('same.md', 'The goverment fell.\n');
    git('init');
    git('add', '.');
    git('commit', '-m', 'first');
  });

  it('nothing has changed, nothing is found', () => {
    expect(found('.')).toEqual([]);
    expect(folder.copydesk(['--since', 'HEAD', '.']).status).toBe(0);
  });

  it('a line that was changed is checked, an old one not', () => {
    folder.write('a.md', 'The goverment fell.\n\nThe council met the comittee.\n\nThe end came.\n');
    expect(found('.')).toEqual(['a.md:3']);
    expect(folder.copydesk(['--since', 'HEAD', '.']).status).toBe(1);
  });

  it('lines that moved have not changed', () => {
    folder.write('a.md', 'A clean line.\n\nThe goverment fell.\n\nThe council met.\n\nThe end came.\n');
    expect(found('a.md')).toEqual([]);
  });

  it('a new file is new from end to end, committed or not', () => {
    folder.write('new/b.md', 'The goverment fell.\n');
    expect(found('.')).toEqual(['new/b.md:1']);
    git('add', '.');
    expect(found('new')).toEqual(['new/b.md:1']);
  });

  it('a name that git would quote', () => {
    folder.write('odd “name”, ü.md', 'The goverment fell.\nThe comittee met.\n');
    expect(found('.')).toEqual(['odd “name”, ü.md:2']);
  });

  it('from a folder inside, seen from there', () => {
    folder.write('a.md', 'The goverment fell.\n\nThe council met the comittee.\n\nThe end came.\n');
    mkdirSync(join(folder.path, 'deep'));
    const inner = folder.run(['-e', `process.chdir('deep'); process.argv.splice(1, 0, 'copydesk'); import(${JSON.stringify(command)})`, '--', '--format', 'compact', '--since', 'HEAD', '../a.md']);
    expect(inner.stdout).toMatch(/^\.\.\/a\.md:3:/);
  });

  it.each(['no-such-revision', '--output=x', ''])('a revision ‘%s’ that there is not is said, and is exit code 2', (revision) => {
    const { status, stderr, stdout } = folder.copydesk([`--since=${revision}`, '.']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('git knows no such revision');
  });
});

it('no repository is said; with --let-pass it lets pass', () => {
  folder.write('a.md', 'The goverment fell.\n');
  expect(folder.copydesk(['--since', 'HEAD', 'a.md'])).toMatchObject({ status: 2, stderr: 'copydesk: --since HEAD: there is no git repository here\n' });
  expect(folder.copydesk(['--let-pass', '--since', 'HEAD', 'a.md']).status).toBe(0);
});

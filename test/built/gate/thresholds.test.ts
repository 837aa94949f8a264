/** What blocks and what lets pass. */
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Folder } from '../command.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
  folder.write('two.md', 'The goverment fell. The comittee met.\n');
  folder.write('warn.md', 'The council met  on the hill.\n');
});
afterEach(() => {
  folder.remove();
});

const status = (...args: string[]): number | null => folder.copydesk(args).status;

describe('errors block', () => {
  it('one is too many by default', () => {
    expect(status('two.md')).toBe(1);
  });

  it('--max-errors allows some, and says where the limit was', () => {
    expect(status('--max-errors', '2', 'two.md')).toBe(0);
    const { status: exit, stderr } = folder.copydesk(['--max-errors', '1', 'two.md']);
    expect([exit, stderr]).toEqual([1, 'copydesk: 2 errors, more than --max-errors 1\n']);
  });
});

describe('warnings block only when told', () => {
  it('not by default, with --max-warnings beyond its number', () => {
    expect(status('warn.md')).toBe(0);
    expect(status('--max-warnings', '1', 'warn.md')).toBe(0);
    const { status: exit, stderr } = folder.copydesk(['--max-warnings', '0', 'warn.md']);
    expect([exit, stderr]).toEqual([1, 'copydesk: 1 warning, more than --max-warnings 0\n']);
  });

  it('counts them even where --quiet does not show them', () => {
    expect(status('--quiet', '--max-warnings', '0', 'warn.md')).toBe(1);
  });
});

it.each(['-1', '1.5', 'many', ''])('a limit of ‘%s’ is refused', (value) => {
  expect(folder.copydesk([`--max-errors=${value}`, 'two.md'])).toMatchObject({ status: 2, stdout: '' });
});

describe('--let-pass', () => {
  it('lets pass what could not be checked, and says so', () => {
    const { status: exit, stderr } = folder.copydesk(['--let-pass', 'gone.md', 'warn.md']);
    expect(exit).toBe(0);
    expect(stderr).toContain('gone.md: no such file');
    expect(stderr).toContain('not everything was checked');
  });

  it('lets no errors pass that were found', () => {
    expect(status('--let-pass', 'gone.md', 'two.md')).toBe(1);
  });
});

describe('--output', () => {
  it('writes the report there, in a folder that it makes', () => {
    expect(folder.copydesk(['--format', 'sarif', '--output', 'out/r.sarif', 'two.md'])).toEqual({ status: 1, stdout: '', stderr: '' });
    expect(JSON.parse(folder.read('out/r.sarif'))).toMatchObject({ version: '2.1.0' });
  });

  it('says if it cannot', () => {
    folder.write('out', 'a file, not a folder');
    const { status: exit, stderr } = folder.copydesk(['--output', 'out/r.html', '--format', 'html', 'two.md']);
    expect(exit).toBe(2);
    expect(stderr).toContain('out/r.html: cannot be written');
  });

  it('leaves the old report where it may not write', () => {
    const path = folder.write('r.txt', 'old');
    chmodSync(path, 0o444);
    folder.copydesk(['--output', 'r.txt', 'two.md']);
    expect(existsSync(join(folder.path, 'r.txt'))).toBe(true);
  });
});

/** Many articles: cache, threads, bar, and watching. */
import { spawn, type ChildProcess } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command, Folder } from '../command.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => {
  folder.remove();
});

const SLIP = 'The goverment fell.\n';

describe('--cache', () => {
  const run = (...args: string[]): string => folder.copydesk(['--cache', '--format', 'compact', ...args]).stdout;
  /** Makes every cached finding say what only the cache can know. */
  function mark(): void {
    folder.write('.copydeskcache', folder.read('.copydeskcache').replaceAll('was probably meant', 'came from the cache'));
  }
  beforeEach(() => {
    folder.write('a.md', SLIP);
    folder.write('b.md', SLIP);
    run('a.md', 'b.md');
    mark();
  });

  it('knows what has not changed', () => {
    expect(run('a.md', 'b.md').match(/came from the cache/g)).toHaveLength(2);
  });

  it('checks again what has', () => {
    folder.write('a.md', `${SLIP}\nIt rained.\n`);
    expect(run('a.md', 'b.md')).toMatch(/a\.md.*probably meant[^]*b\.md.*came from the cache/);
  });

  it.each([['--dialect', 'gb'], ['--published', '2026-01-02']])('checks again under %s %s', (...flags) => {
    expect(run(...flags, 'a.md')).toContain('probably meant');
  });

  it('checks again under another configuration, its lists of names included', () => {
    folder.write('.copydeskrc.json', '{ "names": ["own.tsv"] }');
    folder.write('own.tsv', 'name\trole\nAda Quill\tmayor\n');
    expect(run('a.md')).toContain('probably meant');
    mark();
    expect(run('a.md')).toContain('came from the cache');
    folder.write('own.tsv', 'name\trole\nAda Quill\tmayor\nBen Roe\tmayor\n');
    expect(run('a.md')).toContain('probably meant');
  });

  it('is not used to mend', () => {
    folder.write('a.md', 'The council met  on the hill.\n');
    run('a.md');
    folder.copydesk(['--cache', '--fix', 'a.md']);
    expect(folder.read('a.md')).toBe('The council met on the hill.\n');
  });

  it('gives names, too', () => {
    folder.write('c.md', 'Emmanuel Macron spoke.\n');
    const names = (): unknown => (JSON.parse(folder.copydesk(['--cache', '--format', 'json', 'c.md']).stdout) as { files: [{ verified: unknown }] }).files[0].verified;
    const first = names();
    expect(first).not.toEqual([]);
    expect(names()).toEqual(first);
  });

  it('that is broken, or another version’s, is written anew', () => {
    for (const broken of ['{', '[]', '{"version":"0.0.0","files":{"a.md":{}}}']) {
      folder.write('.copydeskcache', broken);
      expect(run('a.md')).toContain('probably meant');
      expect(folder.read('.copydeskcache')).toContain('goverment');
    }
  });
});

it('threads find what one finds, in the same order, and problems stay said', () => {
  for (let i = 0; i < 450; i++) folder.write(`n/${i}.md`, i % 3 === 0 ? SLIP : `The council met. Article ${i}.\n`);
  folder.write('n/bad.md', Uint8Array.of(0, 1));
  const [one, two] = ['1', '2'].map((jobs) => folder.copydesk(['--jobs', jobs, '--format', 'json', 'n']));
  expect(two.stdout).toBe(one.stdout);
  expect(two.stderr).toBe(one.stderr);
  expect(two.status).toBe(2);
  expect(two.stderr).toContain('n/bad.md: a binary file');
});

describe('--watch', () => {
  let child: ChildProcess | undefined;
  afterEach(() => child?.kill('SIGKILL'));

  it('checks what is saved, and everything when the configuration is; Ctrl-C ends it', async () => {
    folder.write('a.md', 'It rained.\n');
    folder.write('b.md', SLIP);
    const watching = spawn(process.execPath, [command, '--watch', '--format', 'compact', '.'], { cwd: folder.path, env: { ...process.env, NO_COLOR: '1' } });
    child = watching;
    let output = '';
    const waiters: (() => void)[] = [];
    for (const stream of [watching.stdout, watching.stderr]) stream.on('data', (piece: Buffer) => {
      output += piece.toString();
      waiters.forEach((wake) => wake());
    });
    const said = (what: RegExp): Promise<void> => new Promise((resolve) => {
      const look = (): void => {
        if (what.test(output)) resolve();
      };
      waiters.push(look);
      look();
    });
    await said(/b\.md:1:5[^]*waiting for changes/);
    output = '';
    folder.write('a.md', 'The comittee met.\n');
    await said(/a\.md:1:5/);
    expect(output).not.toContain('b.md');
    output = '';
    folder.write('.copydeskrc.json', '{ "vocabulary": ["comittee"] }');
    await said(/b\.md:1:5/);
    expect(output).not.toContain('a.md');
    const ended = new Promise((resolve) => watching.on('exit', resolve));
    watching.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});

/** A baseline lets known findings be, reports new ones, and says when it has drifted. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Folder } from '../command.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
  folder.write('news/a.md', 'The goverment fell.\n');
  folder.write('news/b.md', 'The comittee met.\n');
});
afterEach(() => {
  folder.remove();
});

const FILE = '.copydesk-baseline.json';

describe('--update-baseline', () => {
  it('writes what there is and passes; afterwards nothing is new', () => {
    expect(folder.copydesk(['--update-baseline', 'news'])).toMatchObject({ status: 0, stderr: `${FILE}: 2 findings kept, 2 of them new, 0 gone\n` });
    expect(folder.copydesk(['news'])).toEqual({ status: 0, stdout: 'No findings in 2 files.\n', stderr: '' });
    expect(folder.copydesk(['--no-baseline', 'news']).status).toBe(1);
  });

  it('twice in a row writes the same', () => {
    folder.copydesk(['--update-baseline', 'news']);
    const once = folder.read(FILE);
    folder.copydesk(['--update-baseline', 'news']);
    expect(folder.read(FILE)).toBe(once);
  });

  it('of one file leaves the others’ entries', () => {
    folder.copydesk(['--update-baseline', 'news']);
    folder.write('news/a.md', 'The government fell.\n');
    expect(folder.copydesk(['--update-baseline', 'news/a.md']).stderr).toContain('1 findings kept, 0 of them new, 1 gone');
    expect(folder.copydesk(['news']).status).toBe(0);
  });
});

describe('with a baseline', () => {
  beforeEach(() => {
    folder.copydesk(['--update-baseline', 'news']);
  });

  it('a new slip is found, the known one beside it not', () => {
    folder.write('news/a.md', 'A clean start.\n\nThe goverment fell.\n\nThe gouvernment fell again.\n');
    const { status, stdout } = folder.copydesk(['--format', 'compact', 'news']);
    expect(status).toBe(1);
    expect(stdout.trimEnd().split('\n').map((line) => line.split(':').slice(0, 2).join(':'))).toEqual(['news/a.md:5']);
  });

  it('the same slip once more is new', () => {
    folder.write('news/a.md', 'The goverment fell.\n\nThe goverment fell.\n');
    expect(folder.copydesk(['--format', 'compact', 'news']).stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  it('drift is said: mended, and an article that is gone', () => {
    folder.write('news/a.md', 'The government fell.\n');
    rmSync(join(folder.path, 'news/b.md'));
    expect(folder.copydesk(['news'])).toMatchObject({ status: 0, stderr: `${FILE}: 2 of its findings are gone; --update-baseline renews it\n` });
  });

  it('may lie elsewhere', () => {
    folder.copydesk(['--baseline', 'ci/known.json', '--update-baseline', 'news']);
    rmSync(join(folder.path, FILE));
    expect(folder.copydesk(['news']).status).toBe(1);
    expect(folder.copydesk(['--baseline', 'ci/known.json', 'news']).status).toBe(0);
  });
});

it.each([
  ['{', 'not a baseline'],
  ['{}', 'version is missing, expected 1'],
  ['{ "version": 1, "files": [] }', 'files is no object'],
  ['{ "version": 1, "files": { "a.md": [{ "rule": 1 }] } }', 'files["a.md"] is no list of'],
])('a file that is none is said: %s', (content, said) => {
  folder.write(FILE, content);
  const { status, stderr } = folder.copydesk(['news']);
  expect(status).toBe(2);
  expect(stderr).toContain(said);
});

it('one that is named must be there', () => {
  expect(folder.copydesk(['--baseline', 'x.json', 'news'])).toMatchObject({ status: 2, stderr: 'copydesk: x.json: no such baseline; --update-baseline writes one\n' });
});

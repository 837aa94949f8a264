/** The command as people run it: what it finds, what it says of bad input, and that nothing is lost. */
import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command, Folder } from './command.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => {
  folder.remove();
});

const CLEAN = 'The council met on the hill. Nobody spoke for long.\n';
const SLIP = 'The goverment fell.\n';
const SPACED = 'The council met  on the hill.\n';

interface Json {
  readonly files: readonly { readonly path: string; readonly findings: readonly { readonly ruleId: string; readonly range: readonly [number, number]; readonly start: { readonly line: number; readonly column: number } }[] }[];
  readonly counts: Readonly<Record<string, number>>;
}

function parsed(text: string): Json {
  return JSON.parse(text) as Json; // what the reporter promises
}

describe('exit codes', () => {
  it('0 if an article is clean', () => {
    folder.write('a.md', CLEAN);
    expect(folder.copydesk(['a.md'])).toEqual({ status: 0, stdout: 'No findings.\n', stderr: '' });
  });

  it('1 if there are errors', () => {
    folder.write('a.md', SLIP);
    expect(folder.copydesk(['a.md']).status).toBe(1);
  });

  it('0 if there are only warnings', () => {
    folder.write('a.md', SLIP);
    folder.write('.copydeskrc.json', '{ "rules": { "spelling": "warning" } }');
    const { status, stdout } = folder.copydesk(['a.md']);
    expect(status).toBe(0);
    expect(stdout).toContain('1 warning.');
  });

  it('2 if something could not be read, though the rest is reported', () => {
    folder.write('a.md', SLIP);
    const { status, stdout, stderr } = folder.copydesk(['gone.md', 'a.md']);
    expect(status).toBe(2);
    expect(stdout).toContain('goverment');
    expect(stderr).toBe('copydesk: gone.md: no such file\n');
  });
});

describe('what is shown', () => {
  it('is the line, the span underlined, the fix and the reason', () => {
    folder.write('a.md', `# Truce\n\nThe truce held. The truce was signed. The truse ended.\n`);
    const { stdout } = folder.copydesk(['a.md']);
    expect(stdout).toMatch(/^a\.md\n {2}3:43 +error +“truse”: .*truce.* {2}spelling\n/);
    expect(stdout).toMatch(/\n +3 │ .*The truse ended\.\n +│ +\^{5} truce/);
  });

  it('is one object with --format json', () => {
    folder.write('a.md', SLIP);
    const { files, counts } = parsed(folder.copydesk(['--format', 'json', 'a.md']).stdout);
    expect(files.map(({ path, findings }) => [path, findings.map(({ ruleId, range, start }) => [ruleId, range, start.line, start.column])])).toEqual([['a.md', [['spelling', [4, 13], 1, 5]]]]);
    expect(counts).toMatchObject({ error: 1, warning: 0 });
  });

  it('is a line for each with --format compact', () => {
    folder.write('a.md', SLIP);
    expect(folder.copydesk(['--format', 'compact', 'a.md']).stdout).toMatch(/^a\.md:1:5: error: “goverment”.* → "government" \[spelling\]\n$/);
  });

  it('are only errors with --quiet', () => {
    folder.write('a.md', `${SLIP}They ran for the the bus.\n`);
    folder.write('.copydeskrc.json', '{ "rules": { "spelling": "warning" } }');
    const { stdout } = folder.copydesk(['--quiet', '--format', 'compact', 'a.md']);
    expect(stdout).not.toContain('spelling');
    expect(stdout).toContain('[doubled-word]');
  });

  it('is the whole of the text in a line of any length', () => {
    folder.write('a.txt', `${'The council met on the hill again. '.repeat(200)}The goverment fell.`);
    const lines = folder.copydesk(['a.txt']).stdout.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(200);
  });
});

describe('which files', () => {
  beforeEach(() => {
    folder.write('news/a.md', SLIP);
    folder.write('news/deep/b.txt', SLIP);
    folder.write('news/c.png', 'x');
    folder.write('news/node_modules/d.md', SLIP);
  });
  const paths = (args: readonly string[]): string[] => parsed(folder.copydesk(['--format', 'json', ...args]).stdout).files.map(({ path }) => path);

  it('a folder means the articles in it', () => {
    expect(paths(['news'])).toEqual(['news/a.md', 'news/deep/b.txt']);
  });

  it('a glob means what it fits', () => {
    expect(paths(['news/**/*.txt'])).toEqual(['news/deep/b.txt']);
    expect(paths(['**/*.{md,txt}'])).toEqual(['news/a.md', 'news/deep/b.txt']);
  });

  it('a file named twice is read once', () => {
    expect(paths(['news/a.md', 'news/*.md'])).toEqual(['news/a.md']);
  });

  it('a file with brackets in its name is a file', () => {
    folder.write('news/[live].md', SLIP);
    expect(paths(['news/[live].md'])).toEqual(['news/[live].md']);
  });

  it('a folder without articles, and a glob that fits nothing, are said', () => {
    mkdirSync(join(folder.path, 'empty'));
    expect(folder.copydesk(['empty'])).toMatchObject({ status: 2, stderr: 'copydesk: empty: no articles there\n' });
    expect(folder.copydesk(['sport/*.md'])).toMatchObject({ status: 2, stderr: 'copydesk: sport/*.md: no articles there\n' });
  });

  it('nothing at all is said, too', () => {
    expect(folder.copydesk([])).toMatchObject({ status: 2, stdout: '' });
    expect(folder.copydesk([]).stderr).toContain("missing required argument 'file'");
  });
});

describe('standard input', () => {
  it('is plain text without a name', () => {
    const { status, stdout } = folder.copydesk(['--format', 'compact', '-'], 'The *goverment* fell.');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^<stdin>:1:6: error/);
  });

  it('takes format and configuration from its name', () => {
    folder.write('desk/.copydeskrc.json', '{ "vocabulary": ["goverment"] }');
    expect(folder.copydesk(['--stdin-filename', 'desk/a.md', '-'], SLIP).status).toBe(0);
    expect(folder.copydesk(['--stdin-filename', 'a.md', '--format', 'compact', '-'], '`goverment`\n').status).toBe(0);
  });

  it('comes back mended with --fix', () => {
    expect(folder.copydesk(['--fix', '-'], SPACED)).toEqual({ status: 0, stdout: 'The council met on the hill.\n', stderr: '' });
  });

  it('may be empty', () => {
    expect(folder.copydesk(['-'], '').status).toBe(0);
  });
});

describe('--fix and --diff', () => {
  it('--fix writes what is safe, and reports the rest', () => {
    folder.write('a.md', SPACED + SLIP);
    const { status, stdout } = folder.copydesk(['--fix', 'a.md']);
    expect(folder.read('a.md')).toBe(`The council met on the hill.\n${SLIP}`);
    expect(status).toBe(1);
    expect(stdout).toContain('1 fix applied. 1 error.');
  });

  it('--fix a second time changes nothing', () => {
    folder.write('a.md', `${SPACED}\nHe paused ,  then (  spoke ) .\n`);
    folder.copydesk(['--fix', 'a.md']);
    const once = folder.read('a.md');
    expect(folder.copydesk(['--fix', 'a.md']).stdout).not.toContain('applied');
    expect(folder.read('a.md')).toBe(once);
  });

  it('--fix keeps line ends, byte order mark, mode and link', () => {
    folder.write('real.md', `\uFEFF${SPACED.replace('\n', '\r\n')}Ça va\r\n`);
    chmodSync(join(folder.path, 'real.md'), 0o640);
    symlinkSync('real.md', join(folder.path, 'a.md'));
    folder.copydesk(['--fix', 'a.md']);
    expect(folder.read('real.md')).toBe('\uFEFFThe council met on the hill.\r\nÇa va\r\n');
    expect(readdirSync(folder.path).sort()).toEqual(['a.md', 'real.md']);
  });

  it('--diff shows it and writes nothing', () => {
    folder.write('a.md', SPACED);
    const { stdout } = folder.copydesk(['--diff', 'a.md']);
    expect(stdout).toContain('-The council met  on the hill.\n+The council met on the hill.\n');
    expect(folder.read('a.md')).toBe(SPACED);
  });

  it('a file that cannot be written is left as it is, and said', () => {
    folder.write('a.md', SPACED);
    const fullDisk = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
      fs.renameSync = () => { throw new Error('ENOSPC: no space left on device'); };
      syncBuiltinESMExports();`;
    const { status, stderr } = folder.run(['--import', `data:text/javascript,${encodeURIComponent(fullDisk)}`, command, '--fix', 'a.md']);
    expect(status).toBe(2);
    expect(stderr).toBe('copydesk: a.md: cannot be written, and was left as it is: ENOSPC: no space left on device\n');
    expect(folder.read('a.md')).toBe(SPACED);
    expect(readdirSync(folder.path)).toEqual(['a.md']);
  });

  it('a file with a name as long as there can be is written', () => {
    const name = `${'a'.repeat(248)}.md`;
    folder.write(name, SPACED);
    folder.copydesk(['--fix', name]);
    expect(folder.read(name)).toBe('The council met on the hill.\n');
  });

  it.skipIf(process.getuid?.() === 0)('a file without permission to write is left as it is, and said', () => {
    const path = folder.write('a.md', SPACED);
    chmodSync(path, 0o444);
    expect(folder.copydesk(['--fix', 'a.md'])).toMatchObject({ status: 2 });
    expect(folder.read('a.md')).toBe(SPACED);
  });
});

describe('bad input gets a clear answer', () => {
  const stderrOf = (args: readonly string[]): string => {
    const { status, stderr } = folder.copydesk(args);
    expect(status).toBe(2);
    expect(stderr).not.toMatch(/\n\s+at /);
    return stderr;
  };

  it('a binary file', () => {
    folder.write('a.md', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2));
    expect(stderrOf(['a.md'])).toBe('copydesk: a.md: a binary file (a NUL byte at 4), not text\n');
  });

  it('UTF-16', () => {
    folder.write('a.md', Buffer.from('\uFEFFThe council', 'utf16le'));
    expect(stderrOf(['a.md'])).toContain('a.md: UTF-16 text; Copydesk reads UTF-8');
  });

  it('invalid UTF-8, with its line', () => {
    folder.write('a.md', Buffer.concat([Buffer.from('One.\nTwo caf'), Buffer.from([0xe9]), Buffer.from('.\n')]));
    expect(stderrOf(['a.md'])).toBe('copydesk: a.md: not valid UTF-8: line 2\n');
  });

  it('an empty file is a clean one', () => {
    folder.write('a.md', '');
    expect(folder.copydesk(['a.md']).status).toBe(0);
  });

  it('50 MB', () => {
    folder.write('a.md', 'The council met. '.repeat(3_000_000));
    expect(stderrOf(['a.md'])).toBe('copydesk: a.md: 51.0 MB is more than the limit of 10.0 MB; raise it with --max-size\n');
  });

  it('one line of 5 MB is read', () => {
    folder.write('a.md', `${'The council met on the hill again. '.repeat(150_000)}The goverment fell.`);
    const { status, stdout, stderr } = folder.copydesk(['--format', 'compact', 'a.md']);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/a\.md:1:\d+: error: “goverment”/);
  });

  it('an unknown flag, with the nearest', () => {
    folder.write('a.md', CLEAN);
    expect(stderrOf(['--dailect', 'gb', 'a.md'])).toContain('Did you mean --dialect?');
  });

  it.each([['names', 'learn', '--leest', '3', 'x'], ['style', 'show', '--bogus'], ['import', 'prh'], ['serve', '--prot', '1'], ['init', '--bogus'], ['desk', '--prot', '1'], ['explain']])('an unknown flag or a missing argument of %s is exit code 2', (...args) => {
    expect(stderrOf(args)).toMatch(/error: (?:unknown option|missing required argument)/);
  });

  it('an unknown format, style, dialect, date or size, with those there are', () => {
    folder.write('a.md', CLEAN);
    expect(stderrOf(['--format', 'prety', 'a.md'])).toMatch(/pretty.*json.*compact/);
    expect(stderrOf(['--style', 'apx', 'a.md'])).toMatch(/auto.*ap/);
    expect(stderrOf(['--dialect', 'uk', 'a.md'])).toMatch(/auto.*us.*gb/);
    expect(stderrOf(['--published', 'soon', 'a.md'])).toContain('Expected a date');
    expect(stderrOf(['--max-size', 'big', 'a.md'])).toContain('Expected a number');
  });

  it('an unknown rule to explain, with the nearest', () => {
    expect(stderrOf(['explain', 'speling'])).toBe('copydesk: there is no rule ‘speling’; did you mean ‘spelling’?\n');
  });

  it('an unknown rule in the configuration, with file, line and the nearest', () => {
    folder.write('a.md', CLEAN);
    folder.write('.copydeskrc.json', '{\n  "rules": { "speling": true }\n}');
    expect(stderrOf(['a.md'])).toMatch(/\.copydeskrc\.json:2: unknown rule ‘speling’; did you mean ‘spelling’\?\n$/);
  });

  it('a configuration that is no JSON, with file and line', () => {
    folder.write('a.md', CLEAN);
    folder.write('.copydeskrc.json', '{\n  "style": "ap"\n  "dialect": "us"\n}');
    expect(stderrOf(['a.md'])).toMatch(/\.copydeskrc\.json:3: not valid JSON: CommaExpected\n$/);
  });

  it('a configuration that is a broken script, or one that throws', () => {
    folder.write('a.md', CLEAN);
    folder.write('.copydeskrc.mjs', 'export default { style: ');
    expect(stderrOf(['a.md'])).toMatch(/\.copydeskrc\.mjs: cannot be loaded: /);
    folder.write('.copydeskrc.mjs', 'throw new Error("no house today");');
    expect(stderrOf(['a.md'])).toMatch(/\.copydeskrc\.mjs: cannot be loaded: no house today/);
    folder.write('.copydeskrc.mjs', 'export const style = "ap";');
    expect(stderrOf(['a.md'])).toMatch(/\.copydeskrc\.mjs: has no default export/);
  });

  it('a configuration file that is named and missing', () => {
    folder.write('a.md', CLEAN);
    expect(stderrOf(['--config', 'house.json', 'a.md'])).toMatch(/house\.json.*no such file/);
  });

  it('front matter that asks for what there is not, with the article', () => {
    folder.write('a.md', `---\ncopydesk:\n  rules:\n    speling: false\n---\n\n${CLEAN}`);
    expect(stderrOf(['a.md'])).toBe('copydesk: a.md: unknown rule ‘speling’; did you mean ‘spelling’?\n');
  });

  it('one bad file of several does not stop the others', () => {
    folder.write('a.md', Uint8Array.of(0, 1));
    folder.write('b.md', SLIP);
    const { stdout, stderr } = folder.copydesk(['a.md', 'b.md']);
    expect(stdout).toContain('goverment');
    expect(stderr).toContain('a.md: a binary file');
  });

  it('a folder that ends in .md is a folder', () => {
    mkdirSync(join(folder.path, 'drafts.md'));
    folder.write('drafts.md/a.md', SLIP);
    expect(folder.copydesk(['drafts.md']).status).toBe(1);
  });
});

describe('configuration', () => {
  it('--config names it, --no-config does without', () => {
    folder.write('a.md', SLIP);
    folder.write('.copydeskrc.json', '{ "rules": { "spelling": false } }');
    folder.write('house.json', '{ "vocabulary": ["goverment"] }');
    expect(folder.copydesk(['a.md']).status).toBe(0);
    expect(folder.copydesk(['--no-config', 'a.md']).status).toBe(1);
    expect(folder.copydesk(['--config', 'house.json', 'a.md']).status).toBe(0);
  });

  it('--dialect is stronger than the configuration', () => {
    folder.write('a.md', CLEAN);
    folder.write('.copydeskrc.json', '{ "dialect": "gb" }');
    expect(folder.copydesk(['--dialect', 'us', 'a.md']).status).toBe(0);
  });
});

describe('other commands', () => {
  it('rules lists all rules', () => {
    const { status, stdout } = folder.copydesk(['rules']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^spelling +error +A word/m);
  });

  it('explain shows why, with examples', () => {
    const { status, stdout } = folder.copydesk(['explain', 'spelling']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^spelling: .*\n\n[^]*examples\n {2}wrong {2}/);
  });

  it('--version and --help', () => {
    expect(folder.copydesk(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(folder.copydesk(['--help'])).toMatchObject({ status: 0 });
  });

  it('a pipe that closes early is no fault', () => {
    folder.write('a.md', SLIP.repeat(3000));
    const { status, stderr } = folder.run(['-e', `require('child_process').execSync('${process.execPath} ' + process.argv[1] + ' a.md | head -1', { stdio: 'inherit' })`, command]);
    expect([status, stderr]).toEqual([0, '']);
  });
});

it('leaves no temporary files behind', () => {
  folder.write('a.md', SPACED);
  folder.copydesk(['--fix', 'a.md']);
  expect(readdirSync(folder.path)).toEqual(['a.md']);
  expect(existsSync(join(folder.path, 'a.md'))).toBe(true);
});

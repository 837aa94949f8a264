/** Configuration files: where they are found, what they extend, which is stronger, and how they complain. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigurationFiles } from '../../../src/hosts/node/configuration-file.ts';
import { FileDesk } from '../../../src/hosts/node/desk.ts';
import type { Configuration } from '../../../src/index.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, content: string | Configuration): string {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, typeof content === 'string' ? content : JSON.stringify(content));
  return full;
}

async function found(path: string): Promise<Configuration> {
  return (await new ConfigurationFiles().for(join(folder, path))).configuration;
}

/** The error's lines, paths relative to the folder. */
async function complaint(path: string): Promise<string[]> {
  try {
    await found(path);
  } catch (error) {
    return error instanceof Error ? error.message.split('\n').map((line) => line.replaceAll(`${folder}/`, '')) : [];
  }
  throw new Error('nothing was wrong');
}

describe('where it is found', () => {
  it.each([
    ['.copydeskrc.json', '{ "style": "ap" }'],
    ['.copydeskrc', '{ "style": "ap" }'],
    ['.copydeskrc.js', 'export default { style: "ap" };'],
    ['.copydeskrc.mjs', 'export default { style: "ap" };'],
    ['copydesk.config.mjs', 'export default { style: "ap" };'],
    ['package.json', '{ "name": "desk", "type": "module", "copydesk": { "style": "ap" } }'],
    ['.copydeskrc.json', '// house\n{ "style": "ap", }'],
  ])('%s: %s', async (name, content) => {
    if (name.endsWith('.js')) write('package.json', '{ "type": "module" }');
    write(name, content);
    expect(await found('articles/deep/a.md')).toEqual({ style: 'ap' });
  });

  it('is nearest to the article', async () => {
    write('.copydeskrc.json', { style: 'ap' });
    write('sport/.copydeskrc.json', { dialect: 'gb' });
    expect(await found('sport/a.md')).toEqual({ dialect: 'gb' });
    expect(await found('news/a.md')).toEqual({ style: 'ap' });
  });

  it('passes over a package.json without the key', async () => {
    write('.copydeskrc.json', { style: 'ap' });
    write('site/package.json', '{ "name": "site" }');
    expect(await found('site/a.md')).toEqual({ style: 'ap' });
  });

  it('may be nowhere', async () => {
    expect(await found('a.md')).toEqual({});
  });

  it('is read afresh when it is to be', async () => {
    const files = new ConfigurationFiles();
    const path = write('.copydeskrc.json', { style: 'ap' });
    const article = join(folder, 'a.md');
    await files.for(article);
    writeFileSync(path, '{ "style": "auto" }');
    expect((await files.for(article)).configuration).toEqual({ style: 'ap' });
    files.forget();
    expect((await files.for(article)).configuration).toEqual({ style: 'auto' });
  });
});

describe('extends', () => {
  it('lays later files over earlier ones and its own over all', async () => {
    write('base/house.json', { style: 'ap', vocabulary: ['one'], rules: { spelling: 'warning', spacing: false } });
    write('base/more.json', { dialect: 'gb', vocabulary: ['two'], rules: { spacing: 'info' } });
    write('.copydeskrc.json', { extends: ['./base/house.json', './base/more.json'], vocabulary: ['three'], rules: { spelling: 'error' } });
    expect(await found('a.md')).toEqual({ style: 'ap', dialect: 'gb', vocabulary: ['one', 'two', 'three'], rules: { spelling: 'error', spacing: 'info' } });
  });

  it('takes one name, and files that extend in turn', async () => {
    write('a.json', { extends: './b.json' });
    write('b.json', { style: 'ap' });
    write('.copydeskrc.json', { extends: './a.json' });
    expect(await found('x.md')).toEqual({ style: 'ap' });
  });

  it('complains of a missing file', async () => {
    write('.copydeskrc.json', { extends: './house.json' });
    expect(await complaint('a.md')).toEqual([expect.stringMatching(/^\.copydeskrc\.json: extends ‘\.\/house\.json’, which cannot be read: ENOENT/)]);
  });

  it('complains of a circle', async () => {
    write('a.json', { extends: './.copydeskrc.json' });
    write('.copydeskrc.json', { extends: './a.json' });
    expect(await complaint('x.md')).toEqual(['a.json: extends ‘./.copydeskrc.json’ in a circle']);
  });

  it('complains of what stands in the extended file, by its name', async () => {
    write('house.json', '{\n  "style": "apx"\n}');
    write('.copydeskrc.json', { extends: './house.json' });
    expect(await complaint('a.md')).toEqual([expect.stringMatching(/^house\.json:2: style: expected .*found "apx"; did you mean ‘ap’\?$/)]);
  });
});

describe('overrides', () => {
  it('hold for files that their globs fit, later ones stronger', async () => {
    write('.copydeskrc.json', {
      dialect: 'us',
      rules: { spelling: 'error' },
      overrides: [
        { files: ['london/**'], dialect: 'gb' },
        { files: ['**/letters-*.md'], rules: { spelling: 'info', spacing: false } },
      ],
    });
    expect(await found('a.md')).toEqual({ dialect: 'us', rules: { spelling: 'error' } });
    expect(await found('london/a.md')).toEqual({ dialect: 'gb', rules: { spelling: 'error' } });
    expect(await found('london/letters-1.md')).toEqual({ dialect: 'gb', rules: { spelling: 'info', spacing: false } });
  });

  it('of an extended file come before its own', async () => {
    write('house.json', { overrides: [{ files: ['*.md'], dialect: 'gb', style: 'ap' }] });
    write('.copydeskrc.json', { extends: './house.json', overrides: [{ files: ['*.md'], dialect: 'au' }] });
    expect(await found('a.md')).toEqual({ dialect: 'au', style: 'ap' });
  });
});

describe('complaints name file, line, what was found and the nearest name', () => {
  it.each([
    ['an unknown rule', '{\n  "rules": {\n    "speling": true\n  }\n}', '.copydeskrc.json:3: unknown rule ‘speling’; did you mean ‘spelling’?'],
    ['an unknown key', '{\n  "sytle": "ap"\n}', '.copydeskrc.json:2: unknown key ‘sytle’; did you mean ‘style’?'],
    ['an unknown dialect', '{ "dialect": "uk" }', '.copydeskrc.json:1: dialect: expected auto, us, gb, au, ca, in, found "uk"'],
    ['a wrong severity', '{\n "rules": {\n\n "spelling": "eror" } }', '.copydeskrc.json:4: spelling: expected error, warning, info, off, found "eror"; did you mean ‘error’?'],
    ['a wrong kind of vocabulary', '{\n "vocabulary": "word"\n}', '.copydeskrc.json:2: vocabulary: expected a list of texts, found "word"'],
    ['an option that the rule has not', '{\n "rules": {\n "spelling": { "severty": "info" } } }', '.copydeskrc.json:3: spelling has no option ‘severty’; did you mean ‘severity’?'],
    ['no object', '[]', '.copydeskrc.json:1: configuration: expected an object, found []'],
    ['no JSON', '{\n  "style": "ap\n}', '.copydeskrc.json:2: not valid JSON: UnexpectedEndOfString'],
  ])('%s', async (_, content, expected) => {
    write('.copydeskrc.json', content);
    const [first] = await complaint('a.md');
    expect(first.startsWith(expected) ? expected : first).toBe(expected);
  });

  it('in a package.json', async () => {
    write('package.json', '{\n  "name": "desk",\n  "copydesk": {\n    "sytle": "ap"\n  }\n}');
    expect(await complaint('a.md')).toEqual(['package.json:4: unknown key ‘sytle’; did you mean ‘style’?']);
  });

  it('in a script', async () => {
    write('.copydeskrc.mjs', 'export default { sytle: "ap" };');
    expect(await complaint('a.md')).toEqual(['.copydeskrc.mjs: unknown key ‘sytle’; did you mean ‘style’?']);
  });

  it('several at once', async () => {
    write('.copydeskrc.json', '{\n "dialect": "uk",\n "rules": { "speling": true }\n}');
    expect(await complaint('a.md')).toHaveLength(2);
  });
});

describe('precedence: defaults < house style < configuration < front matter < the call', () => {
  const SLIP = 'The goverment fell.\n';
  const severity = async (front: string, call?: Configuration): Promise<string[]> => {
    const report = await new FileDesk().check(front + SLIP, { path: join(folder, 'a.md'), ...(call === undefined ? {} : { settings: call }) });
    return report.findings.filter(({ ruleId }) => ruleId === 'spelling').map((finding) => finding.severity);
  };

  it('holds', async () => {
    expect(await severity('')).toEqual(['error']);
    write('.copydeskrc.json', { rules: { spelling: 'warning' } });
    expect(await severity('')).toEqual(['warning']);
    expect(await severity('---\ncopydesk:\n  rules:\n    spelling: info\n---\n\n')).toEqual(['info']);
    expect(await severity('---\ncopydesk:\n  rules:\n    spelling: info\n---\n\n', { rules: { spelling: false } })).toEqual([]);
  });

  it('adds vocabularies up', async () => {
    write('.copydeskrc.json', { vocabulary: ['goverment'] });
    const text = '---\ncopydesk: { vocabulary: [parliment] }\n---\n\nThe goverment, the parliment and the comittee fell.\n';
    const { findings } = await new FileDesk().check(text, { path: join(folder, 'a.md'), settings: { vocabulary: ['comittee'] } });
    expect(findings).toEqual([]);
  });
});

it('a path relative to the working folder finds the same file', async () => {
  write('.copydeskrc.json', { style: 'ap' });
  const path = relative(process.cwd(), join(folder, 'a.md'));
  expect((await new ConfigurationFiles().for(path)).configuration).toEqual({ style: 'ap' });
});

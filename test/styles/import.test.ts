/** `copydesk import prh|vale`, and what patterns are spelled out as. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { importTerms } from '../../src/hosts/cli/import-terms.ts';
import { FileDesk } from '../../src/hosts/node/desk.ts';
import { spellPattern } from '../../src/proofreader/spelled-pattern.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-'));
const at = (name: string): string => join(folder, name);

async function run(tool: 'prh' | 'vale', files: string[], output?: string): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const spies = [vi.spyOn(process.stdout, 'write').mockImplementation((text) => { out.push(String(text)); return true; }), vi.spyOn(process.stderr, 'write').mockImplementation((text) => { err.push(String(text)); return true; })];
  try {
    return { code: await importTerms(tool, files, output), out: out.join(''), err: err.join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

describe('patterns', () => {
  it.each([
    ['colou?rs?', ['colours', 'colour', 'colors', 'color']],
    ['(?:give|gave) rise to', ['give rise to', 'gave rise to']],
    ['\\bwar[ -]torn\\b', ['war torn', 'war-torn']],
    ['C\\+\\+', ['C++']],
    ['a|b(c|d)', ['a', 'bc', 'bd']],
  ])('%s', (pattern, spellings) => {
    expect(spellPattern(pattern)?.map(({ text }) => text)).toEqual(spellings);
  });

  it.each(['\\w+', 'a.*b', '(?=x)y', '[a-z]at', '(a|b', 'a)', '^start', 'x{2,3}', '', '(a?)', '(ab|cd|ef)(ab|cd|ef)(ab|cd|ef)(ab|cd|ef)'])('gives up %s', (pattern) => {
    expect(spellPattern(pattern)).toBeUndefined();
  });

  it('never throws, and spells nothing that does not match', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'ab(|)?:[]\\sb.+ ') }), (pattern) => {
      const spelled = spellPattern(pattern);
      if (spelled === undefined) return;
      const regex = new RegExp(`^(?:${pattern})$`);
      for (const { text } of spelled) if (!pattern.includes('\\b')) expect(text).toMatch(regex);
    }));
  });
});

it('prh', async () => {
  writeFileSync(at('prh.yml'), 'version: 1\nrules:\n  - expected: email\n    pattern: e-mail\n    prose: one word\n  - JavaScript\n  - expected: $1 café\n    patterns:\n      - /(the|a) coffee house/i\n  - expected: x\n    pattern: /\\w+y/\n');
  const { code, err } = await run('prh', [at('prh.yml')], at('terms.json'));
  expect(code).toBe(0);
  expect(err).toContain(`left out: ${at('prh.yml')}: a pattern with too many spellings: \\w+y`);
  expect(JSON.parse(readFileSync(at('terms.json'), 'utf8'))).toEqual({
    rules: { terms: { replace: [
      { find: 'e-mail', use: 'email', why: 'one word' },
      { find: 'JavaScript', use: 'JavaScript' },
      { find: 'the coffee house', use: 'the café' },
      { find: 'a coffee house', use: 'a café' },
    ] } },
  });
  writeFileSync(at('.copydeskrc.json'), '{ "extends": "terms.json" }');
  const { findings } = await new FileDesk().check('An E-mail on javascript came to the coffee house.', { path: at('article.txt') });
  expect(findings.map(({ message, fixes }) => [message, fixes[0].text])).toEqual([
    ['“E-mail”: the house writes “email” (one word).', 'email'],
    ['“javascript”: the house writes “JavaScript”.', 'JavaScript'],
    ['“the coffee house”: the house writes “the café”.', 'the café'],
  ]);
});

it('Vale', async () => {
  mkdirSync(at('styles/Vocab'), { recursive: true });
  writeFileSync(at('styles/Terms.yml'), "extends: substitution\nmessage: Use '%s' instead of '%s'.\nlevel: error\nignorecase: true\nswap:\n  utili[sz]e: use\n  advisor: adviser|aide\n");
  writeFileSync(at('styles/Weak.yml'), 'extends: substitution\nmessage: shorter\nlevel: suggestion\nswap:\n  in order to: to\n');
  writeFileSync(at('styles/Banned.yml'), 'extends: existence\nmessage: Say who.\ntokens:\n  - stakeholders?\nexceptions:\n  - stakeholder pension\n');
  writeFileSync(at('styles/Length.yml'), 'extends: occurrence\nmessage: long\nmax: 30\ntoken: x\n');
  writeFileSync(at('styles/Vocab/accept.txt'), '# ours\nSnodbury\n(?i)flurbs?\n');
  writeFileSync(at('styles/Vocab/reject.txt'), 'whilst\n');
  const { code, out, err } = await run('vale', [at('styles')]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    vocabulary: ['Snodbury', 'flurbs', 'flurb'],
    rules: { terms: {
      replace: [{ find: ['utilise', 'utilize'], use: 'use' }, { find: 'advisor', use: ['adviser', 'aide'] }],
      forbid: [{ find: ['stakeholders', 'stakeholder'], why: 'Say who.', unless: ['stakeholder pension'] }, { find: 'whilst' }],
      prefer: [{ find: 'in order to', use: 'to', why: 'shorter' }],
    } },
  });
  expect(err).toContain('extends: occurrence');
  expect(err).toContain('from 6 files; 1 left out');
});

it.each([
  ['prh', 'nowhere.yml', 'no such file'],
  ['prh', 'broken.yml', 'broken.yml:3: not valid YAML'],
  ['vale', 'prh.yml', 'not a rule of Vale'],
] as const)('says what is wrong with %s %s', async (tool, name, problem) => {
  writeFileSync(at('broken.yml'), 'rules:\n  - a: [b\n');
  const { code, err } = await run(tool, [at(name)]);
  expect(code).toBe(2);
  expect(err).toContain(problem);
});

it('an odd entry is named', async () => {
  writeFileSync(at('.copydeskrc.json'), '{\n  "rules": { "terms": { "replace": [{ "find": "a" }, { "fund": "b" }] } }\n}');
  await expect(new FileDesk().check('x', { path: at('article.txt') })).rejects.toThrow(/entry 2 has no "find"/);
  writeFileSync(at('.copydeskrc.json'), '{\n  "rules": { "sensitive-term": { "packs": ["gendr"] } }\n}');
  await expect(new FileDesk().check('x', { path: at('article.txt') })).rejects.toThrow(/packs: expected a list of "addiction"/);
});

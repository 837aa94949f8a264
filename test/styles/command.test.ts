/** `copydesk style show|diff|init`. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { initStyle } from '../../src/hosts/cli/style-init.ts';
import { diffStyles, showStyle } from '../../src/hosts/cli/style.ts';
import { FileDesk } from '../../src/hosts/node/desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'style-'));
const at = (name: string): string => join(folder, name);

async function said(run: () => number | Promise<number>): Promise<{ code: number; text: string }> {
  const pieces: string[] = [];
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation((text) => { pieces.push(String(text)); return true; }));
  try {
    return { code: await run(), text: pieces.join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const ARTICLES = [
  'The harbour opened on 5 March, Mr Ames said, and 40 per cent of its boats left at 9.30am.\n',
  'Mrs Bell saw three boats on 9 May. Some 12 per cent of the catch was sold by 10am, she said.\n',
  'Mr Cole paid £5m for the theatre on 7 June; its value fell by 3 per cent in two years.\n',
  'Dr Dale favoured the plan. It cost £9m, or 6 per cent of the budget, and opens at 8.15am on 2 July.\n',
  'Mr Ames, Mr Cole and Mrs Bell paid £7m on 3 April at 11am, 5 per cent more than in March.\n',
  'Mr Ford spent £4m, £6m and £8m on the new centre by 1 August, he said, at noon and at 6am and 7am.\n',
];

mkdirSync(at('articles'));
ARTICLES.forEach((text, i) => writeFileSync(at(`articles/${i}.txt`), text));

it('init writes what the articles do, and the proofreader obeys it', async () => {
  const { code, text } = await said(() => initStyle([at('articles')], { output: at('.copydeskrc.json'), least: 5 }));
  expect(code).toBe(0);
  expect(text).toContain('6 articles');
  const written = readFileSync(at('.copydeskrc.json'), 'utf8');
  expect(written).toContain('"dialect": "gb"');
  expect(written).toContain('"percent-style": { "style": "per cent" }');
  expect(written).toContain('"currency-style": { "scale": "short" }');
  expect(written).toContain('// percent-style.style: per cent 0, ');
  const { findings } = await new FileDesk().check('It rose by 4 percent.', { path: at('article.txt') });
  expect(findings.map(({ ruleId, fixes }) => [ruleId, fixes[0].text])).toEqual([['percent-style', '4 per cent']]);
});

it('init on a style writes only what departs from it', async () => {
  const { text } = await said(() => initStyle([at('articles')], { style: 'guardian', least: 5 }));
  expect(text).toContain('"style": "guardian"');
  expect(text).toContain('"percent-style": { "style": "per cent" }');
  expect(text).not.toContain('"currency-style"');
});

it.each([
  [() => initStyle([at('nowhere')], { least: 5 }), 'no such file'],
  [() => initStyle([at('articles')], { least: 50 }), '6 articles; 50 are needed'],
  [() => initStyle([at('articles')], { least: 5, style: 'gardian' }), 'did you mean ‘guardian’?'],
  [() => Promise.resolve(showStyle('reuter')), 'did you mean ‘reuters’?'],
  [() => diffStyles('ap', 'nyy'), 'there is no style or file ‘nyy’'],
])('says what is wrong: %s', async (run, problem) => {
  const { code, text } = await said(run);
  expect(code).toBe(2);
  expect(text).toContain(problem);
});

it('show names the page of every choice', async () => {
  expect((await said(() => showStyle(undefined))).text).toMatch(/^auto {7}.*\nap /);
  const { code, text } = await said(() => showStyle('bbc'));
  expect(code).toBe(0);
  expect(text).toContain('percent-style.style');
  expect(text).toContain('http://www.bbc.co.uk/academy/journalism/article/art20130702112133541');
});

it('diff sets two styles, or a style and a configuration, side by side', async () => {
  const { text } = await said(() => diffStyles('ap', 'guardian'));
  expect(text).toMatch(/^dialect +us +gb$/m);
  expect(text).toMatch(/^country-abbreviation\.dots +always +never$/m);
  expect(text).not.toMatch(/^percent-style/m);
  writeFileSync(at('house.json'), '{ "style": "guardian", "rules": { "percent-style": { "style": "per cent" } } }');
  expect((await said(() => diffStyles('guardian', at('house.json')))).text).toMatch(/^percent-style\.style +% +per cent$/m);
});

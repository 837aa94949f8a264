/** `copydesk names`, and `names` in a configuration. */
import { mkdtempSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { FileDesk } from '../../src/hosts/node/desk.ts';
import { addName, checkNameFiles, importNames, learnNames } from '../../src/hosts/cli/names.ts';

const folder = mkdtempSync(join(tmpdir(), 'names-'));
const at = (name: string): string => join(folder, name);

function quietly<T>(run: () => T): { result: T; said: string } {
  const said: string[] = [];
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation((text) => { said.push(String(text)); return true; }));
  try {
    return { result: run(), said: said.join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

describe('learn', () => {
  it('makes a roster that a configuration loads', async () => {
    mkdirSync(at('archive'));
    writeFileSync(at('archive/2024-05-01-fair.md'), 'Mayor Sheila Kowalczyk opened the fair. Kowalczyk thanked Councillor Piet van der Hoeven.\n');
    writeFileSync(at('archive/2024-06-02-budget.md'), 'Mayor Sheila Kowalczyk cut the budget. Piet van der Hoeven objected, and so did Ana Ferraz-Lodge.\n');
    writeFileSync(at('archive/2024-07-03-end.md'), 'Mayor Sheila Kowalczyk resigned on Friday.\n');
    writeFileSync(at('archive/2024-07-04-end.md'), 'Sheila Kowalczik resigned.\n');
    await learnNames([at('archive')], { output: at('roster.tsv'), least: 2 });
    const [header, ...lines] = readFileSync(at('roster.tsv'), 'utf8').trimEnd().split('\n');
    expect(header.split('\t').slice(-3)).toEqual(['articles', 'spellings', 'last_seen']);
    expect(lines).toEqual([
      'Piet van der Hoeven\tvan der Hoeven\t\t\tcouncillor\t\t3\tarchive\t2\t\t2024-06-02',
      'Sheila Kowalczyk\tKowalczyk\t\tSheila Kowalczik\tmayor\t\t3\tarchive\t3\tSheila Kowalczik:1\t2024-07-03',
    ]);
    writeFileSync(at('.copydeskrc.json'), '{ "names": ["roster.tsv"] }');
    const { findings } = await new FileDesk().check('Mayor Sheila Kowalczik spoke.', { path: at('article.txt') });
    expect(findings.map(({ ruleId, fixes }) => [ruleId, fixes[0].text])).toEqual([['name-spelling', 'Kowalczyk']]);
  });
});

describe('seats', () => {
  it('are learned and held against tags', async () => {
    mkdirSync(at('house'));
    writeFileSync(at('house/2024-05-01.md'), 'Rep. Sheila Kowalczyk (D., Perry) spoke. Kowalczyk left. Rep. Piet Hoeven (R-Upper Snodbury) stayed.\n');
    writeFileSync(at('house/2024-06-02.md'), 'Rep. Sheila Kowalczyk (D., Perry) objected, and so did Rep. Piet Hoeven (R-Upper Snodbury).\n');
    await learnNames([at('house')], { output: at('house/seats.tsv'), least: 2 });
    expect(readFileSync(at('house/seats.tsv'), 'utf8').trimEnd().split('\n').slice(1).map((line) => line.split('\t')[4])).toEqual(['rep@Upper Snodbury(Republican)', 'rep@Perry(Democrat)']);
    writeFileSync(at('house/.copydeskrc.json'), '{ "names": ["seats.tsv"] }');
    const text = 'Rep. Sheila Kowalczyk (D., Parry) and Rep. Piet Hoeven (D-Upper Snodbury) left; Sheila Kowalczyk (D., Perry) came back.';
    const { findings } = await new FileDesk().check(text, { path: at('house/article.txt') });
    expect(findings.map(({ ruleId, range, fixes }) => [ruleId, text.slice(...range), fixes[0].text])).toEqual([['name-role', 'D., Parry', 'D., Perry'], ['name-role', 'D-Upper Snodbury', 'R-Upper Snodbury']]);
  });
});

describe('lists', () => {
  it('adds, checks and imports, and says where the gazetteer disagrees', () => {
    expect(quietly(() => addName('Anthony Blinken', { file: at('own.tsv'), role: 'plumber@Leeds' }))).toEqual({ result: 1, said: `${at('own.tsv')}: Anthony Blinken: “Anthony Blinken” is a frequent mistake for Antony Blinken\n` });
    expect(quietly(() => addName('Greta Ohnesorg', { file: at('own.tsv'), role: 'fire chief@Snodbury:2020..' })).result).toBe(0);
    expect(readFileSync(at('own.tsv'), 'utf8').split('\n')[2]).toBe('Greta Ohnesorg\t\t\t\tfire chief@Snodbury:2020-01..\t\t2\tdesk');
    expect(quietly(() => addName('X Y', { file: at('own.tsv'), role: 'x:20..' })).result).toBe(2);
    expect(quietly(() => checkNameFiles([at('own.tsv')])).result).toBe(1);
    expect(quietly(() => checkNameFiles([at('nowhere.tsv')])).result).toBe(2);
    writeFileSync(at('officials.csv'), 'name,role\n"Ohnesorg, Greta",fire chief\n');
    expect(quietly(() => importNames([at('officials.csv')], { output: at('imported.tsv') })).result).toBe(0);
    expect(readFileSync(at('imported.tsv'), 'utf8')).toContain('Greta Ohnesorg\t\t\t\tfire chief\t');
  });

  it('lets an own list overrule the gazetteer', async () => {
    mkdirSync(at('plumbers'));
    writeFileSync(at('plumbers/.copydeskrc.json'), '{ "names": ["../own.tsv"] }');
    const text = 'Secretary of State Anthony Blinken met Greta Onesorg and Greta Ohnesorgg.';
    const before = await new FileDesk().check(text, { path: '/nowhere/a.txt' });
    const { findings } = await new FileDesk().check(text, { path: at('plumbers/a.txt') });
    expect(before.findings.map(({ fixes }) => fixes[0]?.text)).toContain('Antony');
    expect(findings.map(({ fixes }) => fixes[0]?.text)).toEqual(['Ohnesorg', 'Ohnesorg']);
  });

  it('names a list that is not there', async () => {
    mkdirSync(at('broken'));
    writeFileSync(at('broken/.copydeskrc.json'), '{ "names": ["gone.tsv"] }');
    await expect(new FileDesk().check('Text.', { path: at('broken/a.txt') })).rejects.toThrow(`${at('broken/gone.tsv')}: no such file`);
  });
});

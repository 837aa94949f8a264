/** Tables of phrases: notation, case, and what a phrase does not run over. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importedTables } from '../../scripts/machine-tables.ts';
import type { Form } from '../../src/article/forms.ts';
import { PhraseTable } from '../../src/rule/phrases.ts';
import { readTable } from '../../src/text/table.ts';
import { articleOf } from '../article/article-of.ts';

const TABLE = ['wrong\tright\tunless', 'in (regard|regards) of\twith regard to|about\t', '# am in the morning\t$1 am\t', 'wait for (him|her|#)\tawait $1\t-not|+#', 'atm machine\tATM\t', 'a _ of a kind\tone $1\t'].join('\n');

/** Each match as `what stands → first replacement`. */
function matches(text: string, table = TABLE, inNames = false): string[] {
  const article = articleOf(text);
  const phrases = new PhraseTable(table, { inNames });
  const found: string[] = [];
  for (let token = 0; token < article.tokens.count; token++) {
    for (const { span, replacements } of phrases.at(article, token)) found.push(`${article.slice(span)} → ${replacements[0]}`);
  }
  return found;
}

describe('a table of phrases', () => {
  it.each([
    ['She wrote in regards of rain.', 'in regards of → with regard to'],
    ['In regard of rain, nothing.', 'In regard of → With regard to'],
    ['IN REGARDS OF RAIN', 'IN REGARDS OF → WITH REGARD TO'],
    ['It rang at 8 a.m. in the morning again.', '8 a.m. in the morning → 8 a.m.'],
    ['It rang at 8am in the morning.', '8am in the morning → 8am'],
    ['They wait for her.', 'wait for her → await her'],
    ['They wait for 12 days.', 'wait for 12 → await 12'],
    ['An ATM machine was stolen.', 'ATM machine → ATM'],
    ['It is a night of a kind.', 'a night of a kind → one night'],
  ])('reads %j', (text, expected) => {
    expect(matches(text)).toEqual([expected]);
  });

  it.each([
    'It came in. Regards of all kinds were sent.',
    'It came in, regards of all kinds too.',
    'It came in “regards of” all kinds.',
    'Do not wait for her.',
    'They wait for her 12 days.',
    'The firm In Regards Of sells cards.',
    'Inregards of, in regards-of.',
  ])('leaves %j alone', (text) => {
    expect(matches(text)).toEqual([]);
  });

  it('takes names too if told so', () => {
    expect(matches('The firm In Regards Of sells cards.', TABLE, true)).toEqual(['In Regards Of → With Regard to']);
  });

  it('takes the last stop of a shortened word out where a sentence ends', () => {
    expect(matches('It rang at 8 a.m. in the morning.')).toEqual(['8 a.m. in the morning → 8 a.m']);
  });
});

describe('tables as they are built into the package', () => {
  const built = importedTables();
  const names = Object.keys(built).filter((path) => built[path].startsWith('key\twrong'));

  it('are all the tables of phrases', () => {
    expect(names.length).toBeGreaterThan(6);
  });

  it.each(names)('%s: finds what it finds as it is written', (path) => {
    const written = readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8');
    const plainPhrases = readTable(written, ['wrong']).map(({ wrong }) => wrong).filter((wrong) => !/[(#_]/.test(wrong));
    const text = plainPhrases.map((phrase) => `They said ${phrase} here.`).join(' ');
    const expected = matches(text, written);
    expect(expected.length).toBeGreaterThan(plainPhrases.length / 2);
    expect(matches(text, built[path])).toEqual(expected);
  });
});

describe.each(['prepositions', 'redundancies', 'eggcorns'])('%s.tsv', (name) => {
  const table = readFileSync(new URL(`../../data/language/${name}.tsv`, import.meta.url), 'utf8');

  it('finds each of its phrases and ends up without it', () => {
    const phrases = new PhraseTable(table);
    for (const { wrong } of readTable(table, ['wrong'])) {
      const written = wrong.replace(/\(([^|)]+)[^)]*\)/g, '$1').replace(/#/g, '8').replace(/_/g, 'big');
      const article = articleOf(`They said ${written} here.`);
      const found: string[] = [];
      for (let token = 0; token < article.tokens.count; token++) for (const match of phrases.at(article, token)) found.push(article.slice(match.span), ...match.replacements);
      expect(found, wrong).toContain(written.replace(/etc\.$/, 'etc'));
    }
  });

  it('is asked for no word in vain', () => {
    const { trigger } = new PhraseTable(table);
    const test = trigger.on === 'forms' ? trigger.test : () => true;
    expect(['the', 'of', 'to', 'and', 'a'].filter((lower) => test({ lower } as Form))).toEqual([]); // only its spelling is asked
  });
});

/** Gazetteers: made of rows, searched by words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Gazetteer } from '../../src/lexicon/names/gazetteer.ts';
import { Status } from '../../src/lexicon/names/layout.ts';
import { nameKey, nameKeys } from '../../src/lexicon/names/name-key.ts';
import { monthNumber, nameRow, OPEN, readRoles, RoleFormatError, UNKNOWN, yearOf } from '../../src/lexicon/names/name-row.ts';
import { oneSlip } from '../../src/lexicon/names/one-slip.ts';

const ROWS = [
  nameRow({ name: 'Ana Lúcia Ferraz', surname: 'Ferraz', also: 'Ana Ferraz', wrong: 'Anna Ferraz', roles: 'mayor@Porto Novo:2019-05..;poet@', country: 'Portugal', fame: '2', source: 'a list' }),
  nameRow({ name: 'Jan van der Weide', surname: 'van der Weide', country: 'Netherlands', fame: '1' }),
  nameRow({ name: 'Qi Baoshan', surname: 'Qi', roles: 'premier@Snodland:2001..2004' }),
  nameRow({ name: 'Omar el-Hadidi', surname: 'el-Hadidi|Hadidi' }),
  nameRow({ name: 'Jan van der Weide', surname: 'van der Weide', roles: 'painter@', source: 'another list' }),
  nameRow({ name: 'Cleo DeMarsh', wrong: 'Cleo Demarsh' }),
];
const gazetteer = Gazetteer.of(ROWS);

function find(name: string): number {
  const words = nameKeys(name).map((key) => gazetteer.words.find(key));
  return gazetteer.find(words, 0, words.length);
}

describe('look-up', () => {
  it.each(['Ana Lúcia Ferraz', 'Ana Lucia Ferraz', 'Ana Ferraz', 'JAN VAN DER WEIDE', 'Qi Baoshan', 'Hadidi'])('finds %s', (name) => {
    expect(find(name)).toBeGreaterThanOrEqual(0);
  });

  it.each(['Lúcia Ferraz', 'Jan van der', 'Baoshan', 'Omar Hadidi'])('does not find %s', (name) => {
    expect(find(name)).toBe(-1);
  });

  it('finds the longest name that begins somewhere', () => {
    const words = nameKeys('Jan van der Weide Ferraz').map((key) => gazetteer.words.find(key));
    expect(gazetteer.spelling(gazetteer.longest(words, 0, 5))).toBe('Jan van der Weide');
  });

  it('gives names as they are printed', () => {
    expect(gazetteer.spelling(find('ana lucia ferraz'))).toBe('Ana Lúcia Ferraz');
    expect(gazetteer.spelling(find('qi baoshan'))).toBe('Qi Baoshan');
  });

  it('knows where the surname stands', () => {
    const surname = (name: string): [number, number] => [gazetteer.surnameAt(find(name)), gazetteer.surnameLength(find(name))];
    expect(surname('Jan van der Weide')).toEqual([1, 3]);
    expect(surname('Qi Baoshan')).toEqual([0, 1]);
    expect(surname('Ana Lúcia Ferraz')).toEqual([2, 1]);
  });

  it('says what is wrong and what short', () => {
    expect(gazetteer.status(find('Anna Ferraz'))).toBe(Status.WRONG);
    expect(gazetteer.status(find('Hadidi'))).toBe(Status.SHORT);
  });

  it('keeps a wrong writing beside the right one of the same key', () => {
    const names = gazetteer.namesakes(find('Cleo DeMarsh'));
    expect(names.map((name) => [gazetteer.spelling(name), gazetteer.status(name)])).toEqual([['Cleo DeMarsh', Status.RIGHT], ['Cleo Demarsh', Status.WRONG]]);
  });

  it('finds names by surname', () => {
    expect([...gazetteer.namesBySurname(gazetteer.words.find('ferraz'))].map((name) => gazetteer.spelling(name))).toEqual(['Ana Ferraz', 'Ana Lúcia Ferraz']);
  });
});

describe('entities', () => {
  it('merges rows of one name', () => {
    const entity = gazetteer.entityOf[find('Jan van der Weide')];
    expect(gazetteer.entityCount).toBe(5);
    expect(gazetteer.roles(entity).map(({ title }) => title)).toEqual(['painter']);
    expect([gazetteer.fame(entity), gazetteer.isSourced(entity), gazetteer.country(entity)]).toEqual([1, true, 'Netherlands']);
  });

  it('reads roles', () => {
    expect(gazetteer.roles(gazetteer.entityOf[find('Ana Ferraz')])).toEqual([{ title: 'mayor', body: 'Porto Novo', from: monthNumber(2019, 5), to: OPEN }, { title: 'poet', body: '', from: UNKNOWN, to: UNKNOWN }]);
    expect(readRoles('x@y:..2015')[0]).toEqual({ title: 'x', body: 'y', from: UNKNOWN, to: monthNumber(2015, 12) });
    expect(yearOf(monthNumber(2015, 12))).toBe(2015);
    expect(() => readRoles('x@y:2015-13..')).toThrow(RoleFormatError);
    expect(() => readRoles('@y')).toThrow(RoleFormatError);
  });
});

describe('near words', () => {
  it.each([['ferras', ['ferraz']], ['frraz', ['ferraz']], ['ferrazz', ['ferraz']], ['ferarz', ['ferraz']], ['baohsan', ['baoshan']], ['boashan', ['baoshan']], ['ferraz', []], ['weidenn', []]])('of %s', (key, near) => {
    expect(gazetteer.words.near(key).map((word) => gazetteer.words.keyOf(word))).toEqual(near);
  });

  const letters = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 4, maxLength: 9 });

  it('are exactly those one slip away', () => {
    fc.assert(
      fc.property(fc.uniqueArray(letters, { minLength: 1, maxLength: 12 }), letters, (names, key) => {
        const made = Gazetteer.of(names.map((name) => nameRow({ name })));
        const near = made.words.near(key).map((word) => made.words.keyOf(word));
        const expected = names.filter((name) => !['moved', undefined].includes(oneSlip(key, name)?.kind));
        expect(near.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});

describe('keys', () => {
  it.each([['Erdoğan', 'erdogan'], ['O’Rourke', "o'rourke"], ['J.D.', 'jd'], ['Łukasz', 'lukasz'], ['Ki-moon', 'ki-moon'], ['Ísland', 'island']])('of %s', (word, key) => {
    expect(nameKey(word)).toBe(key);
  });
});

/** A newsroom's own lists: what is read, what is refused, where they clash with the gazetteer. */
import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../src/lexicon/names/conflicts.ts';
import { Gazetteer } from '../../src/lexicon/names/gazetteer.ts';
import { NameListError, readNameList } from '../../src/lexicon/names/name-lists.ts';
import { monthNumber, nameRow, OPEN } from '../../src/lexicon/names/name-row.ts';
import { rowLine } from '../../src/lexicon/names/write-rows.ts';

function people(path: string, text: string): (readonly [string, string])[] {
  return readNameList(path, text).people.map(({ name, roles }) => [name, roles.map(({ title, body }) => `${title}@${body}`).join(';')] as const);
}

describe('formats', () => {
  it('reads the gazetteer’s own', () => {
    expect(people('a.tsv', 'name\tsurname\troles\nAna Lodge\tLodge\tmayor@Snodbury:2020..\n')).toEqual([['Ana Lodge', 'mayor@Snodbury']]);
  });

  it('reads CSV with quoted fields and names turned round', () => {
    expect(people('a.csv', 'Name,Role,Body\r\n"Lodge, Ana",mayor,Snodbury\r\n"Bo ""Bob"" Orme",,\r\n')).toEqual([['Ana Lodge', 'mayor@Snodbury'], ['Bo "Bob" Orme', '']]);
  });

  it('reads JSON', () => {
    expect(people('a.json', '["Ana Lodge", {"name": "Bo Orme", "role": "vicar", "also": ["Bob Orme"]}]')).toEqual([['Ana Lodge', ''], ['Bo Orme', 'vicar@']]);
  });

  it('reads the answer to a Wikidata query and leaves out what has no label', () => {
    const binding = (label: string): object => ({ item: { type: 'uri', value: 'http://example.org/Q1' }, itemLabel: { value: label }, positionLabel: { value: 'mayor' }, start: { value: '2021-05-03T00:00:00Z' } });
    const text = JSON.stringify({ head: { vars: [] }, results: { bindings: [binding('Ana Lodge'), binding('Q42')] } });
    const [row, ...others] = readNameList('q.json', text).people;
    expect(others).toEqual([]);
    expect(row.roles).toEqual([{ title: 'mayor', body: '', from: monthNumber(2021, 5), to: OPEN }]);
  });

  it('tells people from places and organisations', () => {
    const lists = readNameList('a.csv', 'type,name\nplace,Upper Snodbury\norganisation,Snodbury Trust\n,Ana Lodge\n');
    expect([lists.people.length, lists.places.length, lists.organisations.length]).toEqual([1, 1, 1]);
  });

  it.each([
    ['a.tsv', 'name\nAna\tLodge\n', 'a.tsv:2: 2 fields'],
    ['a.csv', 'nom,role\nAna Lodge,mayor\n', 'a.csv:2: no name'],
    ['a.json', '{', 'a.json: not valid JSON'],
    ['a.json', '{"a": 1}', 'a.json: expected a list'],
    ['a.tsv', 'name\troles\nAna Lodge\tmayor:20..\n', 'a.tsv:2: “mayor:20..”: “20” is no date'],
  ])('refuses %s %j', (path, text, message) => {
    expect(() => readNameList(path, text)).toThrow(NameListError);
    expect(() => readNameList(path, text)).toThrow(message);
  });

  it('writes what it reads', () => {
    const row = nameRow({ name: 'Ana Lodge', surname: 'Lodge', also: 'A. Lodge', wrong: 'Anna Lodge', roles: 'mayor@Snodbury:2020-05..2021-06;poet', country: 'Portugal', fame: '2', source: 'x' });
    expect(rowLine(row, 'desk')).toBe('Ana Lodge\tLodge\tA. Lodge\tAnna Lodge\tmayor@Snodbury:2020-05..2021-06;poet\tPortugal\t2\tdesk');
  });
});

describe('conflicts', () => {
  const gazetteer = Gazetteer.of([nameRow({ name: 'Ana Lodge', wrong: 'Anna Lodge' }), nameRow({ name: 'Bo Orme' })]);

  it.each([
    [nameRow({ name: 'Anna Lodge' }), ['“Anna Lodge” is a frequent mistake for Ana Lodge']],
    [nameRow({ name: 'Beau Orme', wrong: 'Bo Orme' }), ['its wrong form “Bo Orme” is the right name of Bo Orme']],
    [nameRow({ name: 'Ana Lodge' }), []],
    [nameRow({ name: 'Cy Ott' }), []],
  ])('of %j', (row, messages) => {
    expect(findConflicts([row], gazetteer).map(({ message }) => message)).toEqual(messages);
  });
});

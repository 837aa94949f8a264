import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LexiconFormatError, openSections, packSections, withSections } from '../../src/lexicon/sections.ts';

test('sections come back as they were put in, whatever their lengths', () => {
  fc.assert(fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{4}$/), fc.uint8Array({ maxLength: 40 })), (sections) => {
    const opened = openSections(packSections(new Map(Object.entries(sections))));
    expect(opened.names).toEqual(Object.keys(sections).sort());
    for (const [name, bytes] of Object.entries(sections)) expect(opened.bytes(name)).toEqual(bytes);
  }));
});

test('numbers are read in place', () => {
  const file = packSections(new Map<string, ArrayBufferView>([['wide', Uint32Array.of(1, 4_000_000_000)], ['half', Uint16Array.of(65_535)]]));
  expect([...openSections(file).uint32('wide')]).toEqual([1, 4_000_000_000]);
  expect([...openSections(file).uint16('half')]).toEqual([65_535]);
  expect(openSections(file).uint32('wide').buffer).toBe(file);
});

test('a section is replaced or added, the others kept', () => {
  const file = packSections(new Map([['aaaa', Uint8Array.of(1)], ['bbbb', Uint8Array.of(2)]]));
  const changed = openSections(withSections(file, new Map([['bbbb', Uint8Array.of(3, 4)], ['cccc', Uint8Array.of(5)]])));
  expect(changed.names.map((name) => [...changed.bytes(name)])).toEqual([[1], [3, 4], [5]]);
});

test('the order of the sections does not change the bytes', () => {
  const [a, b] = [Uint8Array.of(1), Uint8Array.of(2)];
  expect(packSections(new Map([['aaaa', a], ['bbbb', b]]))).toEqual(packSections(new Map([['bbbb', b], ['aaaa', a]])));
});

test('other bytes, other versions, missing ends and missing sections are refused by name', () => {
  const file = packSections(new Map([['aaaa', Uint8Array.of(1)]]));
  const changed = (at: number): ArrayBuffer => { const copy = file.slice(0); new DataView(copy).setUint8(at, 99); return copy; };
  expect(() => openSections(new ArrayBuffer(3))).toThrow(LexiconFormatError);
  expect(() => openSections(changed(0))).toThrow(/CDLX/);
  expect(() => openSections(changed(4))).toThrow(/version 99/);
  expect(() => openSections(file.slice(0, file.byteLength - 8))).toThrow(/cut short/);
  expect(() => openSections(file).bytes('zzzz')).toThrow(/“zzzz”; it has aaaa/);
  expect(() => packSections(new Map([['Long name', Uint8Array.of(1)]]))).toThrow(/four small letters/);
});

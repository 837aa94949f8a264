import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verify } from '../../scripts/lexicon/verify.ts';
import { isOrdinalNumeral } from '../../src/lexicon/ordinal-numeral.ts';
import { Dialect, Part } from '../../src/lexicon/lexicon.ts';
import { builtLexicon } from './lexicon-file.ts';

const lexicon = builtLexicon();
const known = (words: string, dialects?: number): string[] => words.split(' ').filter((word) => lexicon.has(word, dialects));

describe('case', () => {
  test.each([
    ['house House HOUSE', 'house House HOUSE'],
    ['HoUSE hOUSE', ''],
    ['Paris PARIS paris pARIS', 'Paris PARIS'],
    ['McDonald MCDONALD Mcdonald mcdonald', 'McDonald MCDONALD'],
    ['NATO nato', 'NATO'],
    ['I i A a', 'I i A a'],
  ])('of “%s” known: “%s”', (asked, expected) => {
    expect(known(asked).join(' ')).toBe(expected);
  });
});

test('contractions with either apostrophe', () => {
  expect(known("don't don’t it’s We’re DON’T they'd")).toHaveLength(6);
  expect(known("dont did'nt dog's")).toEqual([]);
});

test('dialects', () => {
  expect(known('color center defense fulfill', Dialect.GB)).toEqual([]);
  expect(known('colour centre defence fulfil', Dialect.US)).toEqual([]);
  expect(known('colour centre defence fulfil', Dialect.GB)).toHaveLength(4);
  expect(known('organise organize', Dialect.GB)).toEqual(['organise', 'organize']);
  expect(known('organise organize', Dialect.AU)).toEqual(['organise']);
  expect(known('analyze', Dialect.GB)).toEqual([]);
});

test('ordinal numerals', () => {
  expect(known('1st 2nd 3rd 4th 11th 12th 13th 21st 112th 1021st 10TH')).toHaveLength(11);
  expect(known('1th 2st 11st 12nd 13rd 21th th 1 12')).toEqual([]);
});

test('an ordinal numeral ends as its figures are read', () => {
  const ending = new Intl.PluralRules('en', { type: 'ordinal' });
  const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' };
  fc.assert(fc.property(fc.nat(99_999), fc.constantFrom('st', 'nd', 'rd', 'th'), (number, suffix) => {
    expect(isOrdinalNumeral(`${number}${suffix}`)).toBe(endings[ending.select(number)] === suffix);
  }));
});

test('what a word is', () => {
  const parts = (word: string): number => lexicon.find(word)?.parts ?? 0;
  expect(parts('wrote') & (Part.VERB_PAST | Part.NOUN)).toBe(Part.VERB_PAST);
  expect(parts('written') & Part.PARTICIPLE).toBeTruthy();
  expect(parts('children')).toBe(Part.PLURAL);
  expect(parts('quickly')).toBe(Part.ADVERB);
  expect(parts('organised') & Part.VERB_PAST).toBeTruthy();
  expect(parts('although')).toBe(Part.CONJUNCTION);
  expect(parts('would')).toBe(Part.MODAL);
  expect(parts('Ukraine') & Part.PROPER).toBeTruthy();
});

test('how common a word is', () => {
  const frequency = (word: string): number => lexicon.find(word)?.frequency ?? 0;
  const falling = ['the', 'government', 'parliament', 'archipelago', 'zwieback'].map(frequency);
  expect(falling).toEqual([...falling].sort((a, b) => b - a));
  expect(frequency('color')).toBe(frequency('colour'));
  expect(frequency("don't")).toBeGreaterThan(100);
  expect(frequency('Turkey')).toBeLessThan(frequency('turkey'));
});

test('pairs of words, in any case', () => {
  expect(lexicon.bigram('prime', 'minister')).toBeGreaterThan(lexicon.bigram('high', 'hopes') ?? 0);
  expect(lexicon.bigram('Prime', 'Minister')).toBe(lexicon.bigram('prime', 'minister'));
  expect(lexicon.bigram('minister', 'zwieback')).toBeUndefined();
  expect(lexicon.bigram('', 'nosuchwordatall')).toBeUndefined();
});

test('every word finds itself', () => {
  for (let ordinal = 0; ordinal < lexicon.size; ordinal += 97) {
    const word = lexicon.word(ordinal);
    expect(lexicon.automaton.exact(word.spelling)).toBe(ordinal);
    expect(lexicon.has(word.spelling, word.dialects)).toBe(true);
    expect(lexicon.has(word.spelling, Dialect.ANY & ~word.dialects)).toBe(word.dialects !== Dialect.ANY && lexicon.has(word.spelling.toLowerCase(), Dialect.ANY & ~word.dialects));
  }
});

test('any text is a word or not, without an error', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => { expect(typeof lexicon.has(text)).toBe('boolean'); }));
});

test('agrees with nspell on the Canadian dictionary and random strings', { timeout: 60_000 }, () => {
  const { onlyOurs, onlyTheirs, forms } = verify(lexicon, 'dictionary-en-ca', 20_000);
  expect(forms).toBeGreaterThan(90_000);
  expect(onlyOurs).toEqual([]);
  expect(onlyTheirs).toEqual([]);
});

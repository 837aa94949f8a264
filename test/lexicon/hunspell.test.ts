import { expect, test } from 'vitest';
import { expandDictionary, parseAffixes, splitFlags } from '../../scripts/lexicon/hunspell.ts';

const words = (aff: string, dic: string): string[] => [...expandDictionary(dic, parseAffixes(aff)).keys()].sort();

const PLAIN = `
SFX S Y 2
SFX S y ies [^aeiou]y
SFX S 0 s [^y]
PFX U Y 1
PFX U 0 un .
SFX D N 1
SFX D 0 ed [^e]
`;

test('a word without flags is itself', () => {
  expect(words(PLAIN, '1\npress')).toEqual(['press']);
});

test('a suffix takes the place of what it strips, where its condition holds', () => {
  expect(words(PLAIN, '3\nstory/S\npaper/S\nday/S')).toEqual(['day', 'paper', 'papers', 'stories', 'story']);
});

test('prefix and suffix cross only where both classes allow it', () => {
  expect(words(PLAIN, '1\nlock/US')).toEqual(['lock', 'locks', 'unlock', 'unlocks']);
  expect(words(PLAIN, '1\nlock/UD')).toEqual(['lock', 'locked', 'unlock']);
});

test('the header count and morphological fields are not words', () => {
  expect(words(PLAIN, '2\npaper/S po:noun\npress\tpo:noun')).toEqual(['paper', 'papers', 'press']);
});

test('an affix may carry flags of its own', () => {
  expect(words('SFX N Y 1\nSFX N 0 ness/S .\nSFX S Y 1\nSFX S 0 es .', '1\nkind/N')).toEqual(['kind', 'kindness', 'kindnesses']);
});

test('flags of two characters and numbers', () => {
  expect(splitFlags('aabb', 'long')).toEqual(['aa', 'bb']);
  expect(splitFlags('1,22', 'num')).toEqual(['1', '22']);
  expect(words('FLAG long\nSFX xy Y 1\nSFX xy 0 s .', '1\npaper/xyzz')).toEqual(['paper', 'papers']);
  expect(words('FLAG num\nSFX 101 Y 1\nSFX 101 0 s .', '1\npaper/7,101')).toEqual(['paper', 'papers']);
});

test('forbidden words, parts of compounds, and bare stems that need an affix are not accepted', () => {
  expect(words('FORBIDDENWORD F\nONLYINCOMPOUND C\nNEEDAFFIX N\nSFX S Y 1\nSFX S 0 s .', '5\nalot/F\nalot\nth/C\nscissor/NS\npress')).toEqual(['press', 'scissors']);
});

test('what must not be suggested and what keeps its case is said', () => {
  const found = expandDictionary('2\ndamn/!\nkg/K', parseAffixes('NOSUGGEST !\nKEEPCASE K'));
  expect(found.get('damn')).toEqual({ isOffensive: true, keepsCase: false });
  expect(found.get('kg')).toEqual({ isOffensive: false, keepsCase: true });
});

test('conditions with sets', () => {
  expect(words('SFX B Y 2\nSFX B 0 able [^aeiou]\nSFX B e able [^aeiou]e', '2\nread/B\nlove/B')).toEqual(['lovable', 'love', 'read', 'readable']);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Dialect, type SuggestOptions } from '../../src/lexicon/lexicon.ts';
import { builtLexicon } from './lexicon-file.ts';

const lexicon = builtLexicon();
const texts = (word: string, options: SuggestOptions = {}): string[] => lexicon.suggest(word, options).map(({ text }) => text);
const first = (word: string, options: SuggestOptions = {}): string | undefined => texts(word, options)[0];

describe('kinds of slip', () => {
  test.each([
    ['a letter left out', 'goverment', 'government'],
    ['a letter too many', 'ministrer', 'minister'],
    ['a neighbouring key', 'percebt', 'percent'],
    ['two letters swapped', 'polcie', 'police'],
    ['swapped at the start', 'hte', 'the'],
    ['a doubled letter written once', 'comittee', 'committee'],
    ['a single letter doubled', 'untill', 'until'],
    ['ie for ei', 'recieved', 'received'],
    ['a vowel for a vowel', 'seperate', 'separate'],
    ['f for ph at the start', 'fotograph', 'photograph'],
    ['an ending that sounds alike', 'independant', 'independent'],
    ['-ible for -able', 'acceptible', 'acceptable'],
    ['a silent letter left out', 'goverer', 'governor'],
    ['an apostrophe left out', 'wouldnt', "wouldn't"],
    ['an accent left out', 'eclair', 'éclair'],
  ])('%s: %s', (_kind, wrong, right) => {
    expect(texts(wrong)).toContain(right);
  });

  test('a word that only sounds alike', () => {
    expect(texts('fisix')).toContain('physics');
  });
});

describe('case', () => {
  test.each([['Goverment', 'Government'], ['GOVERMENT', 'GOVERNMENT'], ['THe', 'The'], ['paris', 'Paris'], ['mcdonald', 'McDonald']])('%s gives %s', (wrong, right) => {
    expect(first(wrong)).toBe(right);
  });
});

test('a possessive keeps its ending, with its own apostrophe', () => {
  expect(first("goverment's")).toBe("government's");
  expect(first('goverments’')).toBe('governments’');
});

describe('words written as one', () => {
  test.each([['ofthe', 'of the'], ['alot', 'a lot'], ['endedup', 'ended up'], ['Inthe', 'In the'], ['marketprice', 'market price']])('%s gives %s', (wrong, right) => {
    const [best] = lexicon.suggest(wrong);
    expect(best).toMatchObject({ text: right, from: 'split' });
  });

  test('short scraps are not taken for words', () => {
    expect(texts('goverment').filter((text) => text.includes(' '))).toEqual([]);
  });
});

describe('the article', () => {
  const article = new Map([['the', 60], ['munitions', 4], ['Shoigu', 6], ['Tehran', 5], ['and', 30]]);

  test('outranks the dictionary', () => {
    expect(first('minitions', { article })).toBe('munitions');
    expect(lexicon.suggest('minitions', { article })[0]?.from).toBe('article');
  });

  test('offers names that no dictionary has', () => {
    expect(first('Shiogu', { article })).toBe('Shoigu');
  });

  test('does not outrank a far commoner word', () => {
    expect(first('teh', { article })).toBe('the');
  });

  test('does not offer the misspelling itself', () => {
    expect(texts('munitons', { article: new Map([['munitons', 9]]) })).not.toContain('munitons');
  });
});

test('letters that no word has match nothing, not even each other', () => {
  expect(texts('Київ', { article: new Map([['Вежа', 3]]) })).toEqual([]);
});

test('the words beside it decide between two near ones', () => {
  const sure = (options: SuggestOptions): number => {
    const list = lexicon.suggest('wether', options);
    return (list.find(({ text }) => text === 'whether')?.score ?? -99) - (list.find(({ text }) => text === 'weather')?.score ?? -99);
  };
  expect(sure({ before: 'know', after: 'the' })).toBeGreaterThan(0);
  expect(sure({ before: 'bad' })).toBeLessThan(sure({ before: 'know' }));
});

test('only words of the dialects asked for', () => {
  expect(first('colur', { dialects: Dialect.GB })).toBe('colour');
  expect(texts('colur', { dialects: Dialect.US })).not.toContain('colour');
});

test('never an offensive word', () => {
  for (const slip of ['shti', 'fukc', 'bastad', 'arsse', 'cutn']) for (const text of texts(slip)) expect(lexicon.find(text)?.isOffensive ?? false).toBe(false);
});

test('noise has no suggestions rather than wild ones', () => {
  expect(texts('xqzjvkwpf')).toEqual([]);
});

test('scores fall, texts differ, distances are said', () => {
  fc.assert(fc.property(fc.stringMatching(/^[A-Za-z'’-]{1,14}$/), (word) => {
    const list = lexicon.suggest(word);
    expect(list.length).toBeLessThanOrEqual(5);
    expect(new Set(list.map(({ text }) => text)).size).toBe(list.length);
    for (let k = 1; k < list.length; k++) expect(list[k].score).toBeLessThanOrEqual(list[k - 1].score);
    for (const { distance, text } of list) expect(distance === 0).toBe(text === word);
  }), { numRuns: 200 });
});

test('any text at all, and the same answer twice', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
    expect(lexicon.suggest(text)).toEqual(lexicon.suggest(text));
  }), { numRuns: 200 });
});

test('at most as many as asked for', () => {
  expect(lexicon.suggest('thes', { limit: 2 })).toHaveLength(2);
});

test('a word of ten thousand letters is given up at once', () => {
  expect(lexicon.suggest('x'.repeat(10_000))).toEqual([]);
  expect(lexicon.suggest(`${'ab'.repeat(5_000)}'s`)).toEqual([]);
});

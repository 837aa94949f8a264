import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildAutomaton } from '../../scripts/lexicon/build-automaton.ts';
import { Automaton, EDGE_SIZE, ROOT } from '../../src/lexicon/automaton.ts';

function automatonOf(words: readonly string[], weights = new Map<string, number>()): Automaton {
  const { edges, alphabet } = buildAutomaton([...new Set(words)].sort(), weights);
  return new Automaton(edges, alphabet);
}

describe('look-up', () => {
  const automaton = automatonOf(['cat', 'cats', 'dog', 'dogs', 'Paris', "don't", 'naïve']);

  test('knows its words and no others', () => {
    for (const word of ['cat', 'cats', 'dogs', 'Paris', "don't", 'naïve']) expect(automaton.exact(word)).toBeGreaterThanOrEqual(0);
    for (const word of ['', 'c', 'ca', 'catss', 'paris', 'do', 'naive', 'кот', '☂']) expect(automaton.exact(word)).toBe(-1);
  });

  test('takes the typographic apostrophe for the plain one', () => {
    expect(automaton.exact('don’t')).toBe(automaton.exact("don't"));
  });

  test('finds a word in any case', () => {
    expect(automaton.spelling(automaton.folded('PARIS'))).toBe('Paris');
    expect(automaton.spelling(automaton.folded('NAÏVE'))).toBe('naïve');
    expect(automaton.folded('PARI')).toBe(-1);
  });
});

test('words with common endings share nodes', () => {
  expect(automatonOf(['talking', 'walking', 'baking', 'making']).edges.length / EDGE_SIZE).toBeLessThan(20);
});

test('the path of the commonest word is tried first', () => {
  const automaton = automatonOf(['an', 'be', 'zoo'], new Map([['zoo', 9]]));
  expect(automaton.edges[ROOT] & 0x7f).toBe(automaton.labelOf('z'));
});

test('ordinals number the words from 0 without gaps, and give their letters back', () => {
  fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-eA-C']{1,6}$/), { minLength: 1, maxLength: 60 }), (words) => {
    const unique = new Set(words);
    const automaton = automatonOf(words);
    const ordinals = [...unique].map((word) => automaton.exact(word));
    expect([...ordinals].sort((a, b) => a - b)).toEqual(ordinals.map((_, k) => k));
    for (const word of unique) expect(automaton.spelling(automaton.exact(word))).toBe(word);
  }));
});

test('a number beyond the last word is an error', () => {
  expect(() => automatonOf(['cat', 'cats']).spelling(2)).toThrow(RangeError);
});

import { describe, expect, it } from 'vitest';
import { findAcronyms } from '../../src/article/acronyms.ts';
import { articleOf } from './article-of.ts';

function read(text: string): string[] {
  const article = articleOf(text);
  return article.derive(findAcronyms).definitions.map(({ letters, span, fits }) => `${letters}: ${article.slice(span)}${fits ? '' : ' (does not fit)'}`);
}

describe('acronyms', () => {
  it.each([
    ['the World Health Organization (WHO) said', ['WHO: World Health Organization']],
    ['the Bureau of Land Management (BLM)', ['BLM: Bureau of Land Management']],
    ['the International Monetary Fund (IFM)', ['IFM: International Monetary Fund (does not fit)']],
    ['WHO (World Health Organization) staff', ['WHO: World Health Organization']],
    ['gross domestic product (GDP) grew', ['GDP: gross domestic product']],
    ['He left (UK) early', []],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('counts uses without dots, plurals and possessives', () => {
    const { byLetters } = articleOf("U.N. staff, the UN's envoy, NGOs and an NGO").derive(findAcronyms);
    expect([...byLetters].map(([letters, uses]) => `${letters} ${uses.length}`)).toEqual(['UN 2', 'NGO 2']);
  });
});

import { describe, expect, it } from 'vitest';
import { findLives } from '../../src/article/ages.ts';
import { articleOf } from './article-of.ts';

function read(text: string): string[] {
  const { ages, births } = articleOf(text).derive(findLives);
  return [
    ...ages.map(({ person, quantity, when }) => `${person.given} ${person.surname} ${quantity.value} ${typeof when === 'string' ? when : 'dated'}`.trim()),
    ...births.map(({ person, date }) => `${person.surname} born ${date.year?.value ?? ''}`),
  ];
}

describe('ages', () => {
  it.each([
    ['Ida Lund, 61, left.', ['ida lund 61 now']],
    ['Ms Lund, born on 29 November 1977, is 46.', ['lund 46 now', 'lund born 1977']],
    ['Moss was 56 when he left on Jan. 20, 1981. Born on Oct. 1, 1924, he farmed.', ['moss 56 dated', 'moss born 1924']],
    ['Ada Moss died on Friday. She was 86.', ['ada moss 86 now']],
    ['In the vote Lund was 46 votes ahead. Rooms, 61, were let.', []],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

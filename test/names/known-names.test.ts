/** Right names raise nothing, known or not; known names with a letter wrong are seen where the role stands beside them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readNames } from '../../scripts/lexicon/names.ts';
import { createProofreader } from '../../src/index.ts';
import type { NameRow } from '../../src/lexicon/names/name-row.ts';
import { rules } from '../../src/rules/index.ts';

const NAME_RULES = new Set(['name-spelling', 'name-pair', 'name-consistency', 'name-role', 'place-spelling', 'organisation-name', 'transliteration', 'honorific-clash', 'acronym-expansion']);
const proofreader = await createProofreader({ rules: Object.fromEntries(rules.map(({ id }) => [id, NAME_RULES.has(id)])) });
const rows = readNames('people').filter(({ name, roles }) => roles.length > 0 && name.includes(' '));
const SIZE = 300;

function find(text: string): { said: string; fixed: string }[] {
  return proofreader.check(text, { format: 'text' }).findings.map(({ ruleId, range, fixes }) => ({ said: `${ruleId}: ${text.slice(...range)}`, fixed: text.slice(0, range[0]) + (fixes[0]?.text ?? '') + text.slice(range[1]) }));
}

function sentence({ roles }: NameRow, name: string, k: number): string {
  const { title, body } = roles[0];
  const place = body.replace(/\(.*\)/, '').replace(/^US-../, 'the US');
  return k % 2 === 0 ? `Reporters asked ${title} ${name} about it on Monday.` : `On Monday ${name}, ${title}${place === '' ? '' : ` of ${place}`}, left early.`;
}

/** Numbers that look drawn by lot and are the same each time (a linear congruential generator). */
function lots(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 0x100000000) * below);
  };
}

/** A letter left out, swapped, changed or doubled, not the first, in a word of four letters and more. */
function corrupted(name: string, draw: (below: number) => number): string | undefined {
  const words = name.split(' ');
  const long = words.flatMap((word, i) => (/^\p{L}[\p{L}'-]{3,}$/u.test(word) ? [i] : []));
  if (long.length === 0) return undefined;
  const which = long[draw(long.length)];
  const word = words[which];
  const at = 1 + draw(word.length - 1);
  const [head, letter, tail] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const slips = [head + tail, head + tail.charAt(0) + letter + tail.slice(1), head + String.fromCharCode(97 + draw(26)) + tail, head + letter + letter + tail];
  words[which] = slips[draw(slips.length)];
  return words.join(' ') === name ? undefined : words.join(' ');
}

describe('right names', () => {
  it(`${SIZE} known ones raise nothing beside their roles`, () => {
    const step = Math.floor(rows.length / SIZE);
    const texts = Array.from({ length: SIZE }, (_, k) => sentence(rows[k * step], rows[k * step].name, k));
    expect(texts.flatMap(find).map(({ said }) => said)).toEqual([]);
  });

  const unusual = readFileSync(new URL('unusual.txt', import.meta.url), 'utf8').trimEnd().split('\n');

  it(`${unusual.length} unusual ones raise nothing`, () => {
    const known = new Set(rows.map(({ name }) => name));
    expect(unusual.length).toBe(SIZE);
    expect(unusual.filter((name) => known.has(name))).toEqual([]);
    const texts = unusual.map((name, k) => (k % 2 === 0 ? `The mayor, ${name}, thanked President Joe Biden. ${name.split(' ')[1]} smiled.` : `Reporters asked ${name} about it. Mr ${name.split(' ')[1]}’s aides left.`));
    expect(texts.flatMap(find).map(({ said }) => said)).toEqual([]);
  });

  it.each([
    'Anthony Blinkhorn, a plumber from Leeds, mended the pipe.',
    'Emmanuel Marconi, 45, of Hull, won the raffle.',
    'The bakery is run by Donald Trumper and Joe Bidwell.',
    'Boris Johnston, a farmer from Fife, and Rishi Sunnak, his vet, spoke.',
    'Angela Merkle, an actuary in Ohio, won.',
    'Stephen Spielmann and Jeffery Eppstein sell shoes.',
    'Nancy Pelosi’s cousin Nancie Pelosi keeps bees.',
    'Roger Federico, a teacher, played Rafael Nadall, a cook.',
    'Harry Kanes, a postman, and Jude Bellinghame, a nurse, married.',
    'Barrack Olama, a vet from Mali, was flooded out.',
  ])('near a known one: %s', (text) => {
    expect(find(text).map(({ said }) => said)).toEqual([]);
  });
});

describe('wrong names', () => {
  it(`${SIZE} with one letter wrong beside their roles: 95% are seen, with the right fix first`, () => {
    const draw = lots(2026);
    const right = new Set(rows.flatMap(({ name, also }) => [name, ...also]).map((name) => name.toLowerCase()));
    const missed: string[] = [];
    for (let k = 0; k < SIZE; ) {
      const row = rows[draw(rows.length)];
      const wrong = corrupted(row.name, draw);
      if (wrong === undefined || right.has(wrong.toLowerCase())) continue;
      const text = sentence(row, wrong, k);
      if (!find(text).some(({ fixed }) => [row.name, ...row.also].some((name) => fixed.includes(name)))) missed.push(`${text} (${row.name})`);
      k++;
    }
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(SIZE * 0.05);
  });
});

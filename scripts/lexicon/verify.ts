/**
 * Checks the built lexicon against nspell, which reads the same Hunspell packages in its own way.
 *
 *     node --import tsx scripts/lexicon/verify.ts [strings=2000000] [dictionary …]
 *
 * For each dictionary: every form that nspell expands is accepted and every word of ours is accepted by nspell; then
 * random strings (words with letters changed, put in, left out, swapped, recased, joined, and plain noise) are judged
 * alike. Left out, because we differ on purpose: possessives and figures (the tokeniser's; nspell takes
 * compounds such as `83rd6m`, since it does not anchor their rules), odd capitals (`HoUSE`, which nspell
 * accepts and Hunspell does not), capitals for a name with inner capitals (`MCDONALD`, the other way about), and the
 * words that our own tables and the British -ize forms add.
 */

import { readFileSync } from 'node:fs';
import nspell from 'nspell';
import { isOrdinalNumeral } from '../../src/lexicon/ordinal-numeral.ts';
import { openLexicon, type BinaryLexicon } from '../../src/lexicon/open.ts';
import { DICTIONARIES, dictionaryFiles, dictionaryWords, type DictionaryName } from './dictionaries.ts';
import { Chance } from './chance.ts';

export interface Verdict {
  readonly dictionary: DictionaryName;
  /** Words compared, and those on which the two differ: we alone accept, nspell alone accepts. */
  readonly forms: number;
  readonly strings: number;
  readonly onlyOurs: readonly string[];
  readonly onlyTheirs: readonly string[];
}

/** Compares the lexicon with nspell on one dictionary: all its forms, and so many random strings. */
export function verify(lexicon: BinaryLexicon, dictionary: DictionaryName, strings: number, seed = 1): Verdict {
  const files = dictionaryFiles(dictionary);
  const speller = nspell(files.aff, files.dic);
  const words = dictionaryWords(dictionary);
  const dialect = DICTIONARIES[dictionary];
  const onlyOurs = new Set<string>();
  const onlyTheirs = new Set<string>();
  const compare = (text: string): void => {
    const [ours, theirs] = [lexicon.has(text, dialect), speller.correct(text)];
    if (ours === theirs || isSetAside(text, lexicon, words)) return;
    (ours ? onlyOurs : onlyTheirs).add(text);
  };
  const forms = new Set([...words.keys(), ...Object.keys(speller.data)]);
  for (const form of forms) compare(form);
  const chance = new Chance(seed);
  const list = [...words.keys()];
  for (let i = 0; i < strings; i++) compare(randomString(list, chance));
  return { dictionary, forms: forms.size, strings, onlyOurs: [...onlyOurs], onlyTheirs: [...onlyTheirs] };
}

function isSetAside(text: string, lexicon: BinaryLexicon, words: ReadonlyMap<string, unknown>): boolean {
  if (/['’]s$/i.test(text) || (/^\d/.test(text) && !isOrdinalNumeral(text))) return true;
  const small = text.toLowerCase();
  const title = text.charAt(0).toUpperCase() + small.slice(1);
  if (text !== small && text !== title && text !== text.toUpperCase() && !words.has(text)) return true;
  const ordinal = lexicon.ordinal(text);
  if (ordinal < 0) return false;
  const spelling = lexicon.automaton.spelling(ordinal);
  const hasInnerCapitals = spelling.slice(1) !== spelling.slice(1).toLowerCase() && spelling !== spelling.toUpperCase();
  return !words.has(spelling) || (text === text.toUpperCase() && hasInnerCapitals);
}

const LETTERS = "etaoinshrdlcumwfgypbvkxjqzETAOIN'-0123456789é’";

function randomString(words: readonly string[], chance: Chance): string {
  const letter = (): string => LETTERS.charAt(chance.below(LETTERS.length));
  const word = words[chance.below(words.length)] ?? '';
  const at = chance.below(word.length + 1);
  switch (chance.below(10)) {
    case 0: return Array.from({ length: 1 + chance.below(10) }, letter).join('');
    case 1: return `${chance.below(2000)}${['st', 'nd', 'rd', 'th', 'TH', 's', ''][chance.below(7)] ?? ''}`;
    case 2: return word.toUpperCase();
    case 3: return word.charAt(0).toUpperCase() + word.slice(1);
    case 4: return word + (words[chance.below(words.length)] ?? '');
    case 5: return word.slice(0, at) + letter() + word.slice(at);
    case 6: return word.slice(0, at) + word.slice(at + 1);
    case 7: return word.slice(0, at) + letter() + word.slice(at + 1);
    case 8: return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    default: return word.toLowerCase();
  }
}

if (process.argv[1]?.endsWith('verify.ts')) {
  const [, , count = '2000000', ...named] = process.argv;
  const bytes = readFileSync(new URL('../../data/build/lexicon.bin', import.meta.url));
  const lexicon = openLexicon(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const names = (Object.keys(DICTIONARIES) as DictionaryName[]).filter((name) => named.length === 0 || named.includes(name));
  for (const name of names) {
    const { forms, strings, onlyOurs, onlyTheirs } = verify(lexicon, name, Math.round(Number(count) / names.length));
    process.stdout.write(`${name}: ${forms} forms and ${strings} random strings; only ours ${onlyOurs.length}: ${onlyOurs.slice(0, 20).join(' ')}; only nspell's ${onlyTheirs.length}: ${onlyTheirs.slice(0, 20).join(' ')}\n`);
  }
}

/**
 * The four English dictionaries as one map from word to what we keep of it, with the British -ize forms added.
 *
 * The dictionaries are made from SCOWL. The British one holds -ise forms only, as its readme says; *The Oxford* and
 * many British publishers write -ize, so each American -ize form whose -ise form is British becomes British too.
 */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Dialect } from '../../src/lexicon/lexicon.ts';
import { expandDictionary, parseAffixes, type Expanded } from './hunspell.ts';

export const DICTIONARIES = { 'dictionary-en': Dialect.US, 'dictionary-en-gb': Dialect.GB, 'dictionary-en-au': Dialect.AU, 'dictionary-en-ca': Dialect.CA } as const;
export type DictionaryName = keyof typeof DICTIONARIES;

export interface Entry {
  dialects: number;
  isOffensive: boolean;
  keepsCase: boolean;
}

/** The path of a file inside an installed package. */
export function packageFile(specifier: string): string {
  return fileURLToPath(import.meta.resolve(specifier));
}

/** The .aff and .dic text of an installed dictionary package. */
export function dictionaryFiles(name: DictionaryName): { aff: string; dic: string } {
  const folder = new URL('.', import.meta.resolve(name));
  return { aff: readFileSync(new URL('index.aff', folder), 'utf8'), dic: readFileSync(new URL('index.dic', folder), 'utf8') };
}

/** All words of one dictionary, possessives and digit-only parts of compounds left out. */
export function dictionaryWords(name: DictionaryName): Map<string, Expanded> {
  const { aff, dic } = dictionaryFiles(name);
  const words = expandDictionary(dic, parseAffixes(aff));
  for (const word of words.keys()) if (/^\d/.test(word) || /'s$/.test(word)) words.delete(word);
  return words;
}

/** The union of the four dictionaries with dialect bits. */
export function allDictionaries(): Map<string, Entry> {
  const union = new Map<string, Entry>();
  for (const name of Object.keys(DICTIONARIES) as DictionaryName[]) {
    for (const [word, { isOffensive, keepsCase }] of dictionaryWords(name)) {
      const known = union.get(word) ?? { dialects: 0, isOffensive: false, keepsCase: true };
      union.set(word, { dialects: known.dialects | DICTIONARIES[name], isOffensive: known.isOffensive || isOffensive, keepsCase: known.keepsCase && keepsCase });
    }
  }
  addIzeForms(union);
  return union;
}

const IZE = /^(\p{Ll}{3,})iz(e|ed|er|ers|es|ing|able|ation|ations|ational)$/u;

function addIzeForms(words: Map<string, Entry>): void {
  for (const [word, entry] of words) {
    const [, stem, ending] = IZE.exec(word) ?? [];
    if (stem === undefined || !(entry.dialects & Dialect.US)) continue;
    const british = words.get(`${stem}is${ending}`);
    if (british !== undefined && british.dialects & Dialect.GB) entry.dialects |= Dialect.GB;
  }
}

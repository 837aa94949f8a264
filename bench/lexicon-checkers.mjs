/**
 * The spell checkers that the lexicon is measured beside. Each gives `has` and `suggest` over its American dictionary
 * (ours over all four), and the time from reading its files to the first answer; undefined if it is not installed.
 */

import { readFileSync } from 'node:fs';

const DICTIONARY = (extension) => readFileSync(new URL(`index.${extension}`, import.meta.resolve('dictionary-en')), 'utf8');

/** An installed package, or undefined. */
async function optional(name) {
  try {
    return await import(name);
  } catch {
    return undefined;
  }
}

async function copydesk() {
  const { openLexicon } = await import('../src/lexicon/open.ts');
  const start = performance.now();
  const bytes = readFileSync(new URL('../data/build/lexicon.bin', import.meta.url));
  const lexicon = openLexicon(bytes.buffer.byteLength === bytes.byteLength ? bytes.buffer : bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  lexicon.has('press');
  const loadMs = performance.now() - start;
  return { loadMs, has: (word) => lexicon.has(word), suggest: (word) => lexicon.suggest(word).map(({ text }) => text) };
}

async function nspell() {
  const { default: open } = (await optional('nspell')) ?? {};
  if (open === undefined) return undefined;
  const start = performance.now();
  const speller = open(DICTIONARY('aff'), DICTIONARY('dic'));
  speller.correct('press');
  return { loadMs: performance.now() - start, has: (word) => speller.correct(word), suggest: (word) => speller.suggest(word) };
}

async function hunspellAsm() {
  const hunspell = await optional('hunspell-asm');
  if (hunspell === undefined) return undefined;
  const start = performance.now();
  const factory = await hunspell.loadModule();
  const mount = (extension) => factory.mountBuffer(new TextEncoder().encode(DICTIONARY(extension)), `en.${extension}`);
  const speller = factory.create(mount('aff'), mount('dic'));
  speller.spell('press');
  return { loadMs: performance.now() - start, has: (word) => speller.spell(word), suggest: (word) => speller.suggest(word) };
}

/** The trie alone, over the words that the dictionary expands to: building it is counted, expanding is not. */
async function cspellTrie() {
  const trieLib = await optional('cspell-trie-lib');
  if (trieLib === undefined) return undefined;
  const { dictionaryWords } = await import('../scripts/lexicon/dictionaries.ts');
  const words = [...dictionaryWords('dictionary-en').keys()];
  const start = performance.now();
  const trie = trieLib.buildITrieFromWords(words);
  trie.hasWord('press', true);
  return {
    loadMs: performance.now() - start,
    has: (word) => trie.hasWord(word, true) || trie.hasWord(word.toLowerCase(), true),
    suggest: (word) => trie.suggest(word, { numSuggestions: 5, includeTies: false, ignoreCase: false, timeout: 5000 }),
  };
}

/** A grammar checker that answers on sentences only: the word stands in one, and its spelling finding is read. */
async function harper() {
  const library = await optional('harper.js');
  const { binary } = (await optional('harper.js/binary')) ?? {};
  if (library === undefined || binary === undefined) return undefined;
  const start = performance.now();
  const linter = new library.LocalLinter({ binary });
  const spelling = async (word) => (await linter.lint(`The report said ${word} was the main reason.`, { language: 'plaintext' }))
    .find((lint) => lint.lint_kind() === 'Spelling' && lint.get_problem_text() === word);
  await spelling('press');
  const loadMs = performance.now() - start;
  return {
    loadMs,
    flags: async (word) => (await spelling(word)) !== undefined,
    suggest: async (word) => (await spelling(word))?.suggestions().map((suggestion) => suggestion.get_replacement_text()) ?? [],
  };
}

/** By the name in the table. */
export const checkers = { copydesk, nspell, 'cspell-trie-lib': cspellTrie, 'hunspell-asm': hunspellAsm, 'harper.js': harper };

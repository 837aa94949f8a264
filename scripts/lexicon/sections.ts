/**
 * The sections that the word lexicon consists of; see `src/lexicon/open.ts` for how each is read.
 */

import { buildAutomaton } from './build-automaton.ts';
import { Automaton, EDGE_MOST, EDGE_SIZE, EDGE_TARGET_SHIFT, ROOT } from '../../src/lexicon/automaton.ts';
import { Dialect } from '../../src/lexicon/lexicon.ts';
import { HAS_CAPITAL, KEEPS_CASE, OFFENSIVE } from '../../src/lexicon/word-flags.ts';
import { countWords } from './counts.ts';
import { pairSections } from './pairs.ts';
import { allDictionaries, type Entry } from './dictionaries.ts';
import { logScale, readFrequencies } from './frequencies.ts';
import { FREQUENCY_SCALE } from '../../src/lexicon/language-model.ts';
import { soundSections } from './sounds.ts';
import { partsReader } from './parts.ts';
import { ordinaryWords, rareSections } from './rare-words.ts';
import { readList, readTable } from './tables.ts';

export interface LexiconSections {
  readonly sections: Map<string, ArrayBufferView>;
  /** One line for the builder. */
  readonly summary: string;
}

export function lexiconSections(): LexiconSections {
  const entries = allDictionaries();
  addTables(entries);
  const words = [...entries.keys()].sort();
  const frequencies = readFrequencies();
  const counts = countWords(entries, frequencies);
  const flat = buildAutomaton(words, counts);
  const automaton = new Automaton(flat.edges, flat.alphabet);
  const flags = new Uint8Array(words.length);
  const frequency = new Uint8Array(words.length);
  const parts = new Uint16Array(words.length);
  const partsOf = partsReader();
  for (const word of words) {
    const ordinal = automaton.exact(word);
    const entry = entries.get(word);
    flags[ordinal] = (entry?.dialects ?? 0) | (entry?.isOffensive ? OFFENSIVE : 0) | (entry?.keepsCase ? KEEPS_CASE : 0) | (word === word.toLowerCase() ? 0 : HAS_CAPITAL);
    frequency[ordinal] = logScale(counts.get(word) ?? 0, FREQUENCY_SCALE.least, FREQUENCY_SCALE.most);
    parts[ordinal] = partsOf(word);
  }
  markMostFrequent(words, automaton, frequency);
  const sections = new Map<string, ArrayBufferView>([
    ['wedg', flat.edges], ['wabc', flat.alphabet], ['wflg', flags], ['wfrq', frequency], ['wpos', parts],
    ...pairSections(frequencies.pairs, automaton), ...soundSections(words, automaton), ...rareSections(entries),
  ]);
  return { sections, summary: `${words.length} words, ${flat.edges.length / EDGE_SIZE - 1} edges, ${flat.alphabet.length - 1} letters, ${[...counts.values()].filter((count) => count > 0).length} with a frequency, ${parts.filter((part) => part > 0).length} with a part of speech` };
}

function addTables(entries: Map<string, Entry>): void {
  const add = (word: string): void => { if (!entries.has(word)) entries.set(word, { dialects: Dialect.ANY, isOffensive: false, keepsCase: false }); };
  for (const word of ordinaryWords()) add(word);
  for (const { word } of readTable('new-words.tsv')) if (word !== undefined) add(word);
  for (const { form = '' } of readTable('contractions.tsv')) if (isWholeWord(form)) add(form);
  for (const line of readList('offensive.txt')) {
    const entry = entries.get(line.split('\t')[0] ?? '');
    if (entry !== undefined) entry.isOffensive = true;
  }
}

/** Of the contractions, not phrases (*fish 'n' chips*), clitics (*'ll*), nor short ones that are more often slips (*yer*). */
function isWholeWord(contraction: string): boolean {
  return !contraction.includes(' ') && (contraction.includes("'") ? contraction.length > 3 || /^\w/.test(contraction) : contraction.length > 4);
}

/** Puts on each edge the highest frequency among the words that pass through it. */
function markMostFrequent(words: readonly string[], automaton: Automaton, frequency: Uint8Array): void {
  const { edges } = automaton;
  for (const word of words) {
    const here = frequency[automaton.exact(word)] ?? 0;
    let node = ROOT;
    for (let i = 0; i < word.length; i++) {
      const edge = automaton.step(node, automaton.label(word.charCodeAt(i)));
      const beside = edges[edge + 1] ?? 0;
      if ((beside & EDGE_MOST) < here) edges[edge + 1] = ((beside & ~EDGE_MOST) | here) >>> 0;
      node = (edges[edge] ?? 0) >>> EDGE_TARGET_SHIFT;
    }
  }
}

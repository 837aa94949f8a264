/**
 * Part-of-speech bits of a word: from the closed classes, else from wink-lexicon (MIT: a tagged word list derived from
 * fnTBL, and WordNet 3.0's lemmas), else by taking its ending off and asking for the stem.
 */

import { createRequire } from 'node:module';
import { Part } from '../../src/lexicon/lexicon.ts';
import { CLOSED_CLASSES } from './closed-classes.ts';

const TAGS: Readonly<Record<string, number>> = {
  NN: Part.NOUN, NNS: Part.PLURAL, NNP: Part.PROPER, NNPS: Part.PROPER, VB: Part.VERB_BASE, VBP: Part.VERB_BASE, VBZ: Part.VERB_S,
  VBD: Part.VERB_PAST, VBN: Part.PARTICIPLE, VBG: Part.VERB_ING, JJ: Part.ADJECTIVE, JJR: Part.ADJECTIVE, JJS: Part.ADJECTIVE,
  RB: Part.ADVERB, RBR: Part.ADVERB, RBS: Part.ADVERB, WRB: Part.ADVERB, IN: Part.PREPOSITION, CD: Part.NUMERAL, MD: Part.MODAL,
};

interface WinkLexicon {
  readonly lexicon: Readonly<Record<string, readonly string[]>>;
  /** Index into `wnWordSenses` by lemma in small letters. */
  readonly wnWords: Readonly<Record<string, number>>;
  /** Indexes into `wnSenses` by word. */
  readonly wnWordSenses: readonly (readonly number[])[];
  /** `noun.act`, `verb.motion`, `adj.all` … */
  readonly wnSenses: readonly string[];
  readonly wnNounExceptions: Readonly<Record<string, string>>;
  readonly wnVerbExceptions: Readonly<Record<string, string>>;
}

export type PartsOf = (word: string) => number;

/** How an ending turns the parts of its stem into those of the word. */
interface Ending {
  readonly pattern: RegExp;
  readonly stems: readonly string[];
  readonly turn: (stem: number) => number;
}

const has = (parts: number, part: number, then: number): number => (parts & part ? then : 0);
const doubled = '$1';
const ENDINGS: readonly Ending[] = [
  { pattern: /ies$/, stems: ['y', 'ie'], turn: (p) => has(p, Part.NOUN, Part.PLURAL) | has(p, Part.VERB_BASE, Part.VERB_S) },
  { pattern: /es$/, stems: ['', 'e'], turn: (p) => has(p, Part.NOUN, Part.PLURAL) | has(p, Part.VERB_BASE, Part.VERB_S) },
  { pattern: /s$/, stems: [''], turn: (p) => has(p, Part.NOUN, Part.PLURAL) | has(p, Part.VERB_BASE, Part.VERB_S) },
  { pattern: /ied$/, stems: ['y'], turn: (p) => has(p, Part.VERB_BASE, Part.VERB_PAST | Part.PARTICIPLE) },
  { pattern: /([bdfgklmnprstvz])\1ed$/, stems: [doubled], turn: (p) => has(p, Part.VERB_BASE, Part.VERB_PAST | Part.PARTICIPLE) },
  { pattern: /ed$/, stems: ['', 'e'], turn: (p) => has(p, Part.VERB_BASE, Part.VERB_PAST | Part.PARTICIPLE) | (p & Part.VERB_BASE ? 0 : has(p, Part.NOUN, Part.ADJECTIVE)) },
  { pattern: /([bdfgklmnprstvz])\1ing$/, stems: [doubled], turn: (p) => has(p, Part.VERB_BASE, Part.VERB_ING) },
  { pattern: /ing$/, stems: ['', 'e'], turn: (p) => has(p, Part.VERB_BASE, Part.VERB_ING) },
  { pattern: /ings$/, stems: ['', 'e'], turn: (p) => has(p, Part.VERB_BASE, Part.PLURAL) },
  { pattern: /(?:iers?|iest)$/, stems: ['y'], turn: (p) => has(p, Part.ADJECTIVE, Part.ADJECTIVE) },
  { pattern: /(?:er|est)$/, stems: ['', 'e'], turn: (p) => has(p, Part.ADJECTIVE, Part.ADJECTIVE) | has(p, Part.VERB_BASE, Part.NOUN) },
  { pattern: /ers$/, stems: ['', 'e'], turn: (p) => has(p, Part.VERB_BASE, Part.PLURAL) },
  { pattern: /ily$/, stems: ['y'], turn: (p) => has(p, Part.ADJECTIVE, Part.ADVERB) },
  { pattern: /ly$/, stems: ['', 'le'], turn: (p) => has(p, Part.ADJECTIVE, Part.ADVERB) },
  { pattern: /iness$/, stems: ['y'], turn: (p) => has(p, Part.ADJECTIVE, Part.NOUN) },
  { pattern: /ness$/, stems: [''], turn: (p) => has(p, Part.ADJECTIVE, Part.NOUN) },
  { pattern: /able$/, stems: ['', 'e'], turn: (p) => has(p, Part.VERB_BASE, Part.ADJECTIVE) },
];

/** British spellings by what the American lexicon has in their place. */
const BRITISH: readonly (readonly [RegExp, string])[] = [[/is(e|es|ed|er|ers|ing|ation|ations)$/, 'iz$1'], [/yse/, 'yze'], [/our/, 'or'], [/re$/, 'er'], [/ll/, 'l'], [/ogue/, 'og'], [/ae|oe/, 'e'], [/nce/, 'nse']];
const PREFIXED = /^(?:re|un|non|de|dis|pre|over|under|mis|out|in|anti|sub|super|inter|counter|multi|semi|micro|mini)(?=.{3})/;

export function partsReader(): PartsOf {
  const require = createRequire(import.meta.url);
  const wink = require('wink-lexicon') as WinkLexicon;
  return (word) => {
    const small = word.toLowerCase();
    const proper = word === small ? 0 : Part.PROPER;
    return proper | partsOf(small, wink);
  };
}

function partsOf(word: string, wink: WinkLexicon): number {
  const closed = CLOSED_CLASSES.get(word);
  if (closed !== undefined) return closed;
  const direct = listed(word, wink) | inflected(word, wink);
  if (direct !== 0) return direct;
  for (const [pattern, american] of BRITISH) {
    const variant = word.replace(pattern, american);
    const parts = variant === word ? 0 : listed(variant, wink) | inflected(variant, wink);
    if (parts !== 0) return parts;
  }
  const stem = word.replace(PREFIXED, '');
  return stem === word ? 0 : listed(stem, wink) | inflected(stem, wink);
}

function listed(word: string, wink: WinkLexicon): number {
  const tagged = (wink.lexicon[word] ?? []).reduce((parts, tag) => parts | (TAGS[tag] ?? 0), 0);
  return tagged | lemma(word, wink) | irregular(word, wink);
}

/** Bits of WordNet's parts of speech for this lemma. */
function lemma(word: string, wink: WinkLexicon): number {
  const at = wink.wnWords[word];
  if (at === undefined) return 0;
  const kinds = { noun: Part.NOUN, verb: Part.VERB_BASE, adj: Part.ADJECTIVE, adv: Part.ADVERB } as const;
  return (wink.wnWordSenses[at] ?? []).reduce((parts, sense) => {
    const kind = wink.wnSenses[sense]?.split('.')[0];
    return parts | (kind === 'noun' || kind === 'verb' || kind === 'adj' || kind === 'adv' ? kinds[kind] : 0);
  }, 0);
}

function irregular(word: string, wink: WinkLexicon): number {
  const plural = wink.wnNounExceptions[word] === undefined ? 0 : Part.PLURAL;
  const verb = wink.wnVerbExceptions[word];
  if (verb === undefined || verb === word) return plural;
  if (word.endsWith('ing')) return plural | Part.VERB_ING;
  if (word.endsWith('s')) return plural | Part.VERB_S;
  return plural | (/(?:ed|t|d|un?g)$/.test(word) ? Part.VERB_PAST | Part.PARTICIPLE : /n$/.test(word) ? Part.PARTICIPLE : Part.VERB_PAST | (wink.lexicon[word]?.includes('VBN') ? Part.PARTICIPLE : 0));
}

function inflected(word: string, wink: WinkLexicon): number {
  let parts = 0;
  for (const { pattern, stems, turn } of ENDINGS) {
    if (!pattern.test(word)) continue;
    for (const stem of stems) {
      const base = word.replace(pattern, stem);
      if (base.length >= 2) parts |= turn(lemma(base, wink) | (CLOSED_CLASSES.get(base) ?? 0));
    }
  }
  return parts;
}

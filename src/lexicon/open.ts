/**
 * Opens the lexicon file: a `Lexicon` over the bytes as they are.
 *
 * Sections (see `sections.ts`; tables are indexed by a word's ordinal):
 *
 *     wedg wabc        the automaton's edges and alphabet (`automaton.ts`)
 *     wflg             a byte: `Dialect` bits and those of `word-flags.ts`
 *     wfrq             a byte: frequency, 0 not seen to 255
 *     wpos             16 bits: `Part` bits
 *     redg rabc        words of larger dictionaries, an automaton of their own
 *     xwrd             words that only the lists of word games and WordNet have (`word-filter.ts`)
 *     bfst bstt bsnd   word pairs (`pairs.ts`), opened at the first question
 *     phst phwd        words by sound (`sound-index.ts`), opened at the first suggestion
 */

import { Automaton } from './automaton.ts';
import { LetterCase, letterCase } from './letter-case.ts';
import { Dialect, type Lexicon, type SuggestOptions, type Suggestion, type Word } from './lexicon.ts';
import { isOrdinalNumeral } from './ordinal-numeral.ts';
import { Pairs, pairOrdinal } from './pairs.ts';
import { openSections, type Sections } from './sections.ts';
import { Suggester } from './suggest.ts';
import { mayHold } from './word-filter.ts';

import { KEEPS_CASE, OFFENSIVE } from './word-flags.ts';

/** Opens a lexicon file; copies nothing. Throws `LexiconFormatError` on other bytes. */
export function openLexicon(bytes: ArrayBuffer): BinaryLexicon {
  return new BinaryLexicon(openSections(bytes));
}

export class BinaryLexicon implements Lexicon {
  /** For further sections of the same file. */
  readonly sections: Sections;
  readonly automaton: Automaton;
  private readonly flags: Uint8Array;
  private readonly frequencies: Uint8Array;
  private readonly parts: Uint16Array;
  private openedPairs: Pairs | undefined;
  private openedRare: Automaton | undefined;
  private openedSuggester: Suggester | undefined;

  constructor(sections: Sections) {
    this.sections = sections;
    this.automaton = new Automaton(sections.uint32('wedg'), sections.uint16('wabc'));
    this.flags = sections.bytes('wflg');
    this.frequencies = sections.bytes('wfrq');
    this.parts = sections.uint16('wpos');
  }

  find(spelling: string): Word | undefined {
    const ordinal = this.ordinal(spelling);
    return ordinal < 0 ? undefined : this.word(ordinal);
  }

  isRare(spelling: string): boolean {
    this.openedRare ??= new Automaton(this.sections.uint32('redg'), this.sections.uint16('rabc'));
    return this.openedRare.exact(spelling) >= 0;
  }

  /** False for all if the file was built without these lists. */
  isListed(spelling: string): boolean {
    return this.sections.has('xwrd') && mayHold(this.sections.bytes('xwrd'), spelling);
  }

  has(spelling: string, dialects: number = Dialect.ANY): boolean {
    if (this.ordinal(spelling, dialects) >= 0) return true;
    const first = spelling.charCodeAt(0);
    return first >= 0x30 && first <= 0x39 && isOrdinalNumeral(spelling);
  }

  /** The word's number, by the same rules as `has`; -1 if unknown. Allocates nothing. */
  ordinal(spelling: string, dialects: number = Dialect.ANY): number {
    if (spelling.length === 0) return -1;
    const first = this.automaton.label(spelling.charCodeAt(0));
    const exact = this.automaton.walk(spelling, first);
    if (exact >= 0 && (this.flags[exact] & dialects) !== 0) return exact;
    const small = this.automaton.small[first];
    return small === first ? -1 : this.recased(spelling, small, dialects);
  }

  /** A word that starts with a capital and does not stand so. */
  private recased(spelling: string, small: number, dialects: number): number {
    const shape = letterCase(this.automaton, spelling);
    if (shape === LetterCase.MIXED) return -1;
    const found = shape === LetterCase.TITLE ? this.automaton.walk(spelling, small) : this.automaton.folded(spelling);
    return found >= 0 && this.flags[found] & dialects && !(this.flags[found] & KEEPS_CASE) ? found : -1;
  }

  /** What the lexicon knows of the word with this number. */
  word(ordinal: number): Word {
    return {
      spelling: this.automaton.spelling(ordinal),
      dialects: this.dialects(ordinal),
      parts: this.parts[ordinal],
      frequency: this.frequencies[ordinal],
      isOffensive: (this.flags[ordinal] & OFFENSIVE) !== 0,
    };
  }

  /** How many words there are; ordinals go from 0 up to it. */
  get size(): number {
    return this.flags.length;
  }

  /** `Dialect` bits by ordinal. */
  dialects(ordinal: number): number {
    return this.flags[ordinal] & Dialect.ANY;
  }

  /** `Dialect` bits and those of `word-flags.ts`, by ordinal. */
  flagsOf(ordinal: number): number {
    return this.flags[ordinal];
  }

  /** 0 (not seen) to 255, by ordinal. */
  frequency(ordinal: number): number {
    return this.frequencies[ordinal];
  }

  /** `Part` bits by ordinal. */
  partsOf(ordinal: number): number {
    return this.parts[ordinal];
  }

  suggest(spelling: string, options: SuggestOptions = {}): readonly Suggestion[] {
    return (this.openedSuggester ??= new Suggester(this)).suggest(spelling, options);
  }

  bigram(first: string, second: string): number | undefined {
    const a = pairOrdinal(this.automaton, first);
    const b = a < 0 ? -1 : pairOrdinal(this.automaton, second);
    return b < 0 ? undefined : this.pairWeight(a, b);
  }

  /** As `bigram`, by ordinals of small forms (`pairOrdinal`). */
  pairWeight(first: number, second: number): number | undefined {
    return this.pairs.weight(first, second);
  }

  private get pairs(): Pairs {
    return (this.openedPairs ??= new Pairs(this.sections));
  }
}

/**
 * What the rest of Copydesk asks of the lexicon. The data comes as bytes (see `load.ts`); nothing here touches a file.
 */

/** Dialect bits of a word: in which dictionaries it stands. */
export const Dialect = { US: 1, GB: 2, AU: 4, CA: 8, ANY: 15 } as const;

/** Part-of-speech bits of a word: what it can be. */
export const Part = {
  NOUN: 1 << 0,
  PLURAL: 1 << 1,
  VERB_BASE: 1 << 2,
  VERB_S: 1 << 3,
  VERB_PAST: 1 << 4,
  VERB_ING: 1 << 5,
  PARTICIPLE: 1 << 6,
  ADJECTIVE: 1 << 7,
  ADVERB: 1 << 8,
  PREPOSITION: 1 << 9,
  DETERMINER: 1 << 10,
  PRONOUN: 1 << 11,
  CONJUNCTION: 1 << 12,
  MODAL: 1 << 13,
  PROPER: 1 << 14,
  NUMERAL: 1 << 15,
} as const;

export interface Word {
  /** As the dictionaries write it: `Paris`, `house`, `NATO`, `iPhone`. */
  readonly spelling: string;
  /** `Dialect` bits. */
  readonly dialects: number;
  /** `Part` bits; 0 if unknown. */
  readonly parts: number;
  /** 0 (not seen) to 255 (`the`), logarithmic. */
  readonly frequency: number;
  /** Never to be offered as a suggestion. */
  readonly isOffensive: boolean;
}

export interface SuggestOptions {
  /** The words beside it, lower case, if there are any. */
  readonly before?: string;
  readonly after?: string;
  /** `Dialect` bits that a suggestion must have one of; all by default. */
  readonly dialects?: number;
  /** Spellings from the article itself, with how often each stands there; they outrank the dictionary. */
  readonly article?: ReadonlyMap<string, number>;
  /** At most this many; 5 by default. */
  readonly limit?: number;
}

export interface Suggestion {
  readonly text: string;
  /** Log-probability, higher is better; differences say how sure the first is. */
  readonly score: number;
  /** Edit distance (Damerau) from what stands. */
  readonly distance: number;
  readonly from: 'article' | 'dictionary' | 'split' | 'name';
}

export interface Lexicon {
  /** The word as written or, failing that, in lower case or with a capital where case allows; undefined if unknown. Inflections stand in the lexicon as words of their own; possessives do not. */
  find(spelling: string): Word | undefined;
  /** True if a dictionary of the given dialects (`Dialect` bits) has it in this case or in one that the case allows (`House`, `HOUSE` for `house`; not `paris` for `Paris`). */
  has(spelling: string, dialects?: number): boolean;
  /** True if only larger dictionaries have it, in small letters: a real word, but more often a slip of a commoner one. */
  isRare(spelling: string): boolean;
  /** True if the lists of word games or WordNet have it, in small letters, though no dictionary does: a slip or a term. One word in two thousand that they lack is taken for one. */
  isListed(spelling: string): boolean;
  /** Best first; case of the input carried over. Bounded time whatever the input. */
  suggest(spelling: string, options?: SuggestOptions): readonly Suggestion[];
  /** How often the two words stand side by side, natural logarithm of counts per million pairs; undefined if not seen. */
  bigram(first: string, second: string): number | undefined;
}

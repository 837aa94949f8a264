/**
 * How well a word fits between its neighbours, for telling words apart that are taken for each other (*form* and *from*).
 *
 * A neighbour’s chance beside a word is mixed of two counts: of the very pair, and of all pairs of the word with words of
 * the neighbour’s kind (its part-of-speech bits), which says that *their* goes before nouns even where this noun was
 * never seen there. With the words’ own frequencies that makes a noisy channel (Golding and Schabes, “Combining
 * trigram-based and feature-based methods for context-sensitive spelling correction”, 1996, less the trigrams).
 */
import { logProbability } from './language-model.ts';

export type Side = 'before' | 'after';

/** What neighbours a word has. */
export interface Profile {
  readonly word: string;
  /** Occurrences in pairs with a neighbour on that side, per million pairs. */
  readonly total: Readonly<Record<Side, number>>;
  /** A letter for each kind of neighbour: how much oftener than by chance it stands there. */
  readonly kinds: Readonly<Record<Side, string>>;
}

/** Share of the neighbour’s kind in its chance; the rest is the pair’s. */
const SHARE_OF_KIND = 0.5;
/** Pairs per million that every word is taken to have beyond those counted. */
const SPARE = 6;
/** Logarithms of ratios are written in steps around a letter. */
const STEP = 0.2;
const EVEN = 'P'.charCodeAt(0);
const FARTHEST = 25;

/** @param ratio how much oftener than by chance. */
export function letterOf(ratio: number): string {
  return String.fromCharCode(EVEN + Math.max(-FARTHEST, Math.min(FARTHEST, Math.round(Math.log(ratio) / STEP))));
}

/** A neighbour: its kind as an index into the letters (-1: none of them) and its frequency, 0 to 255. */
export interface Neighbour {
  readonly kind: number;
  readonly frequency: number;
}

/**
 * Log-probability of a neighbour beside a word.
 * @param pairWeight as `Lexicon.bigram` gives it.
 */
export function chanceBeside(profile: Profile, side: Side, pairWeight: number | undefined, { kind, frequency }: Neighbour): number {
  const ofPair = pairWeight === undefined ? 0 : Math.exp(pairWeight) / (profile.total[side] + SPARE);
  const letters = profile.kinds[side];
  const ratio = kind < 0 || kind >= letters.length ? 1 : Math.exp((letters.charCodeAt(kind) - EVEN) * STEP);
  return Math.log((1 - SHARE_OF_KIND) * ofPair + SHARE_OF_KIND * ratio * Math.exp(logProbability(frequency)));
}

/**
 * The noisy channel: how dear it is to write one thing for another.
 *
 * Costs are negative log-probabilities in tenths of a nat, set by kind of slip: fingers (neighbouring keys, swapped and
 * repeated letters) and ears (vowels for vowels, consonants that sound alike, letters that are not heard). The kinds and
 * their order follow Kernighan, Church and Gale, “A spelling correction program based on a noisy channel model” (1990),
 * and Brill and Moore, “An improved error model for noisy channel spelling correction” (2000).
 */

import type { Automaton } from './automaton.ts';

/** Costs in tenths of a nat. */
export interface Costs {
  /** Any letter for any other. */
  readonly other: number;
  readonly vowelForVowel: number;
  readonly alike: number;
  readonly neighbouringKey: number;
  readonly accent: number;
  /** Two letters in the wrong order. */
  readonly swapped: number;
  /** A letter that does not belong. */
  readonly extra: number;
  readonly extraDoubled: number;
  readonly extraVowel: number;
  readonly extraKey: number;
  /** Added if it is the last letter. */
  readonly extraLast: number;
  /** A letter left out. */
  readonly missing: number;
  readonly missingDoubled: number;
  readonly missingVowel: number;
  readonly missingMark: number;
  /** Added to a slip in the first letter. */
  readonly first: number;
  /** Added for each letter after the first that must be changed: most words with a slip have one. */
  readonly further: number;
  /** For each letter case that differs though the letters do not. */
  readonly capital: number;
  /** A space left out between two words. */
  readonly space: number;
  /** Words that only sound alike, besides a part of the cost of their letters. */
  readonly sound: number;
  readonly soundShare: number;
  /** Weight of a word's log-probability against the costs. */
  readonly language: number;
  /** How far below the rarest seen word an unseen one lies, in nats. */
  readonly unseen: number;
  /** Log-probability that a word yet to be found may be expected to have at most. */
  readonly likely: number;
  readonly pairSeen: number;
  readonly pairUnseen: number;
}

export const COSTS: Costs = {
  other: 65, vowelForVowel: 33, alike: 38, neighbouringKey: 53, accent: 10,
  swapped: 28,
  extra: 55, extraDoubled: 28, extraVowel: 38, extraKey: 42, extraLast: 10,
  missing: 33, missingDoubled: 15, missingVowel: 20, missingMark: 15,
  first: 20, further: 10, capital: 20, space: 25, sound: 60, soundShare: 0.5,
  language: 0.9, unseen: 1.5, likely: -9, pairSeen: 0.36, pairUnseen: 0.15,
};

const VOWELS = 'aeiouy';
const ALIKE = ['ck', 'cs', 'sz', 'kq', 'cq', 'gj', 'fv', 'bp', 'dt', 'mn', 'gk', 'iy', 'xs', 'wv', 'cg', 'lr'];
const KEY_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Whether two small letters lie side by side on a QWERTY keyboard (rows are staggered by half a key). */
export function areNeighbouringKeys(a: string, b: string): boolean {
  const [rowA, rowB] = [KEY_ROWS.findIndex((row) => row.includes(a)), KEY_ROWS.findIndex((row) => row.includes(b))];
  if (rowA < 0 || rowB < 0 || Math.abs(rowA - rowB) > 1) return false;
  const shift = (KEY_ROWS[rowB] ?? '').indexOf(b) - (KEY_ROWS[rowA] ?? '').indexOf(a);
  if (rowA === rowB) return Math.abs(shift) === 1;
  return rowA < rowB ? shift === 0 || shift === -1 : shift === 0 || shift === 1;
}

/** The letter without its accent: `e` for `é`. */
function bare(letter: string): string {
  return letter.normalize('NFD').charAt(0);
}

/** The single-letter costs over an automaton's labels, worked out once. */
export class Channel {
  readonly costs: Costs;
  /** Cost of writing label `a` for label `b`, at [a * 128 + b]. */
  readonly substitution = new Uint8Array(128 * 128);
  readonly isVowel = new Uint8Array(128);
  /** Apostrophe and hyphen: often left out. */
  readonly isMark = new Uint8Array(128);
  /** 1 at [a * 128 + b] for neighbouring keys. */
  readonly isNeighbour = new Uint8Array(128 * 128);

  constructor(automaton: Automaton, costs: Costs = COSTS) {
    this.costs = costs;
    this.substitution.fill(costs.other);
    const letters = Array.from(automaton.alphabet, (code) => String.fromCharCode(code));
    const labels = new Map(letters.map((letter, label) => [letter, label]));
    letters.forEach((letter, label) => {
      this.isVowel[label] = VOWELS.includes(letter) && label > 0 ? 1 : 0;
      this.isMark[label] = letter === "'" || letter === '-' ? 1 : 0;
    });
    // From the weakest reason to the strongest: fingers, ears, accents. Pairs without a reason cost what is filled in.
    for (const [a, b] of neighbouringKeys(labels)) {
      this.isNeighbour[a * 128 + b] = 1;
      this.substitution[a * 128 + b] = costs.neighbouringKey;
    }
    for (const [a, b] of pairsOf(VOWELS, labels)) this.lower(a, b, costs.vowelForVowel);
    for (const pair of ALIKE) if (!isVowels(pair)) for (const [a, b] of pairsOf(pair, labels)) this.lower(a, b, costs.alike);
    this.setAccents(letters);
    for (let label = 1; label < letters.length; label++) this.substitution[label * 128 + label] = 0;
  }

  private lower(a: number, b: number, cost: number): void {
    this.substitution[a * 128 + b] = Math.min(this.substitution[a * 128 + b], cost);
  }

  /** Letters that are the same without their accents, by the few letters that have one. */
  private setAccents(letters: readonly string[]): void {
    const byBare = new Map<string, number[]>();
    letters.forEach((letter, label) => {
      if (label > 0) byBare.set(bare(letter), [...(byBare.get(bare(letter)) ?? []), label]);
    });
    for (const group of byBare.values()) for (const a of group) for (const b of group) this.substitution[a * 128 + b] = this.costs.accent;
  }
}

function isVowels(pair: string): boolean {
  return Array.from(pair).every((letter) => VOWELS.includes(letter));
}

/** Each two different letters of a few, both ways, by label. */
function pairsOf(few: string, labels: ReadonlyMap<string, number>): [number, number][] {
  const known = Array.from(few).flatMap((letter) => labels.get(letter) ?? []);
  return known.flatMap((a) => known.filter((b) => b !== a).map((b): [number, number] => [a, b]));
}

function neighbouringKeys(labels: ReadonlyMap<string, number>): [number, number][] {
  const keys = Array.from(KEY_ROWS.join(''));
  return keys.flatMap((a) => keys.filter((b) => areNeighbouringKeys(a, b)).flatMap((b): [number, number][] => {
    const [first, second] = [labels.get(a), labels.get(b)];
    return first === undefined || second === undefined ? [] : [[first, second]];
  }));
}

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
  first: 20, further: 10, capital: 20, space: 25, sound: 60, soundShare: 0.3,
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
    const letters = Array.from(automaton.alphabet, (code) => String.fromCharCode(code));
    for (let a = 0; a < letters.length; a++) {
      const letter = letters[a] ?? '';
      this.isVowel[a] = VOWELS.includes(letter) && a > 0 ? 1 : 0;
      this.isMark[a] = letter === "'" || letter === '-' ? 1 : 0;
      for (let b = 0; b < letters.length; b++) {
        const other = letters[b] ?? '';
        this.isNeighbour[a * 128 + b] = areNeighbouringKeys(letter, other) ? 1 : 0;
        this.substitution[a * 128 + b] = a === b && a > 0 ? 0 : substitutionCost(letter, other, costs);
      }
    }
  }
}

function substitutionCost(a: string, b: string, costs: Costs): number {
  if (bare(a) === bare(b) && a !== '\0') return costs.accent;
  const fingers = areNeighbouringKeys(a, b) ? costs.neighbouringKey : costs.other;
  if (VOWELS.includes(a) && VOWELS.includes(b)) return Math.min(fingers, costs.vowelForVowel);
  const sounds = ALIKE.some((pair) => pair.includes(a) && pair.includes(b));
  return sounds ? Math.min(fingers, costs.alike) : fingers;
}

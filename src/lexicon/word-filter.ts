/**
 * A set of words that answers “perhaps” or “certainly not” (B. H. Bloom, “Space/time trade-offs in hash coding with
 * allowable errors”, 1970): sixteen bits a word, wrong for one word in 2,000 that it does not hold. For lists that only lend
 * weight to a judgement this costs a quarter of an automaton’s bytes.
 */

const BITS_PER_WORD = 16;
const PROBES = 11;

/** The filter’s bytes for these words. */
export function buildWordFilter(words: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((BITS_PER_WORD * Math.max(1, words.length)) / 8));
  for (const word of words) {
    for (const bit of probes(word, 8 * bytes.length)) bytes[bit >> 3] |= 1 << (bit & 7);
  }
  return bytes;
}

/** @returns false if the word is certainly not among those that the filter was built from. */
export function mayHold(filter: Uint8Array, word: string): boolean {
  return probes(word, 8 * filter.length).every((bit) => (filter[bit >> 3] & (1 << (bit & 7))) !== 0);
}

/** Two hashes (FNV-1a from two bases) give all places (Kirsch and Mitzenmacher, “Less hashing, same performance”, 2006). */
function probes(word: string, size: number): number[] {
  const first = hash(word, 0x811c9dc5);
  const second = hash(word, 0x01000193) | 1;
  return Array.from({ length: PROBES }, (_, i) => ((first + Math.imul(i, second)) >>> 0) % size);
}

function hash(word: string, basis: number): number {
  let value = basis;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) ^ (value >>> 13);
}

/**
 * The section of phonetic keys, for `src/lexicon/sound-index.ts`.
 */

import type { Automaton } from '../../src/lexicon/automaton.ts';
import { keyBucket, phoneticKey } from '../../src/lexicon/phonetic-key.ts';
import { BUCKETS } from '../../src/lexicon/sound-index.ts';

export function soundSections(words: readonly string[], automaton: Automaton): [string, ArrayBufferView][] {
  const buckets: number[][] = Array.from({ length: BUCKETS }, () => []);
  for (const word of words) buckets[keyBucket(phoneticKey(word), BUCKETS)]?.push(automaton.exact(word));
  const starts = new Uint32Array(BUCKETS + 1);
  buckets.forEach((bucket, k) => { starts[k + 1] = (starts[k] ?? 0) + bucket.length; });
  return [['phst', starts], ['phwd', Uint32Array.from(buckets.flatMap((bucket) => bucket.sort((a, b) => a - b)))]];
}

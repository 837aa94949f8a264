/**
 * Which words sound as a written word does: the section of phonetic keys.
 *
 *     phst   start of each bucket in `phwd`, and the end of the last
 *     phwd   ordinals, bucket by bucket
 *
 * A bucket may hold words of other keys; the edit costs that follow sort them out, so the keys are not stored.
 */

import { keyBucket, phoneticKey } from './phonetic-key.ts';
import type { Sections } from './sections.ts';

/** Number of buckets, a power of two. */
export const BUCKETS = 1 << 15;

export class SoundIndex {
  private readonly starts: Uint32Array;
  private readonly ordinals: Uint32Array;

  constructor(sections: Sections) {
    this.starts = sections.uint32('phst');
    this.ordinals = sections.uint32('phwd');
  }

  /** Ordinals of the words whose key shares the bucket of this word's key. */
  alike(word: string): Uint32Array {
    const bucket = keyBucket(phoneticKey(word), BUCKETS);
    return this.ordinals.subarray(this.starts[bucket], this.starts[bucket + 1]);
  }
}

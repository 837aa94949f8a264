/**
 * Which words sound as a written word does: the section of phonetic keys.
 *
 *     phst   start of each bucket in `phwd`, and the end of the last
 *     phwd   ordinals, bucket by bucket
 *
 * A bucket may hold words of other keys; keys are not stored, whoever asks compares them.
 */

import { keyBucket } from './phonetic-key.ts';
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

  /** Ordinals of the words of a key, and of any that share its bucket. */
  bucket(key: string): Uint32Array {
    const bucket = keyBucket(key, BUCKETS);
    return this.ordinals.subarray(this.starts[bucket], this.starts[bucket + 1]);
  }
}

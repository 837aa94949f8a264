/** Names whose spelling does not follow from their keys: McConnell, van der Bellen, Erdoğan. */
import { textAt, type Arrays } from './arrays.ts';

/** @param starts of the spellings. @returns undefined if the name is spelled as its keys say. */
export function oddSpelling(arrays: Arrays, starts: Uint32Array, name: number): string | undefined {
  const odd = arrays.uint16('di');
  let low = 0;
  let high = odd.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (odd[middle] === name) return textAt(arrays.bytes('dt'), starts, middle);
    if (odd[middle] < name) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** The words that names are made of, numbered in the order of their keys. */
import { textAt, type Arrays } from './arrays.ts';
import { KeyBit } from './layout.ts';
import { firstThat } from './name-index.ts';
import { startsOf } from './pack.ts';

export class NameWords {
  private readonly text: Uint8Array;
  private readonly start: Uint32Array;
  /** `KeyBit` of each word. */
  readonly bits: Uint8Array;
  /** How many entities have the word as (part of) their surname, and as given name; 255: or more. */
  readonly surnameCount: Uint8Array;
  readonly givenCount: Uint8Array;
  /** Words in the order of their letters read from the end. */
  private readonly reversed: Uint16Array;

  constructor(arrays: Arrays) {
    this.text = arrays.bytes('kt');
    this.start = startsOf(arrays.bytes('kl'));
    this.bits = arrays.bytes('kb');
    this.surnameCount = arrays.bytes('ks');
    this.givenCount = arrays.bytes('kg');
    this.reversed = arrays.uint16('kr');
  }

  get count(): number {
    return this.bits.length;
  }

  /** A word's number by its key, or -1. */
  find(key: string): number {
    let low = 0;
    let high = this.count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = this.compare(middle, key);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Below, at or above 0 as the word stands before, at or behind the key. */
  private compare(word: number, key: string): number {
    const start = this.start[word];
    const length = this.start[word + 1] - start;
    const shared = Math.min(length, key.length);
    for (let i = 0; i < shared; i++) {
      const difference = this.text[start + i] - key.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return length - key.length;
  }

  lengthOf(word: number): number {
    return this.start[word + 1] - this.start[word];
  }

  keyOf(word: number): string {
    return textAt(this.text, this.start, word);
  }

  /**
   * Words of right names one slip away from a key: a letter changed, left out, put in, or swapped with the next. One slip leaves the
   * first or the last half of a word whole, so only words that share a half are looked at.
   */
  near(key: string): number[] {
    const found: number[] = [];
    const half = key.length >> 1;
    if (half < 2) return found;
    for (let w = this.firstFrom(key, half); w < this.count && this.sharesStart(w, key, half); w++) {
      if (this.isRight(w) && this.isOneSlip(w, key)) found.push(w);
    }
    const tail = key.length - half;
    for (let r = this.firstFromEnd(key, tail); r < this.count && this.sharesEnd(this.reversed[r], key, tail); r++) {
      const w = this.reversed[r];
      if (this.isRight(w) && !this.sharesStart(w, key, half) && this.isOneSlip(w, key)) found.push(w);
    }
    // Letters swapped in the very middle leave neither half whole: Marcon, Macron.
    const swapped = this.find(key.slice(0, half - 1) + key.charAt(half) + key.charAt(half - 1) + key.slice(half + 1));
    if (swapped >= 0 && key.charAt(half) !== key.charAt(half - 1) && this.isRight(swapped)) found.push(swapped);
    return found;
  }

  /** False for words of wrong names only. */
  isRight(word: number): boolean {
    return (this.bits[word] & KeyBit.RIGHT) !== 0;
  }

  private sharesStart(word: number, key: string, length: number): boolean {
    const start = this.start[word];
    if (this.start[word + 1] - start < length) return false;
    for (let i = 0; i < length; i++) if (this.text[start + i] !== key.charCodeAt(i)) return false;
    return true;
  }

  private sharesEnd(word: number, key: string, length: number): boolean {
    const end = this.start[word + 1];
    if (end - this.start[word] < length) return false;
    for (let i = 1; i <= length; i++) if (this.text[end - i] !== key.charCodeAt(key.length - i)) return false;
    return true;
  }

  /** The first word that does not stand before the first `length` letters of the key. */
  private firstFrom(key: string, length: number): number {
    const prefix = key.slice(0, length);
    return firstThat(this.count, (w) => this.compare(w, prefix) >= 0);
  }

  private firstFromEnd(key: string, length: number): number {
    return firstThat(this.count, (r) => this.compareEnd(this.reversed[r], key, length) >= 0);
  }

  private compareEnd(word: number, key: string, length: number): number {
    const end = this.start[word + 1];
    const available = end - this.start[word];
    for (let i = 1; i <= length; i++) {
      if (i > available) return -1;
      const difference = this.text[end - i] - key.charCodeAt(key.length - i);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  private isOneSlip(word: number, key: string): boolean {
    const start = this.start[word];
    const length = this.start[word + 1] - start;
    const n = key.length;
    if (Math.abs(length - n) > 1) return false;
    let head = 0;
    while (head < length && head < n && this.text[start + head] === key.charCodeAt(head)) head++;
    let tail = 0;
    while (tail < length - head && tail < n - head && this.text[start + length - 1 - tail] === key.charCodeAt(n - 1 - tail)) tail++;
    const [left, right] = [length - head - tail, n - head - tail];
    if (left <= 1 && right <= 1) return left + right > 0;
    return left === 2 && right === 2 && this.text[start + head] === key.charCodeAt(head + 1) && this.text[start + head + 1] === key.charCodeAt(head);
  }
}

/**
 * The article's own spellings, laid out for asking which of them may be meant by a slip. Each has the set of its letters as
 * bits: two slips change four of them at most, so that most spellings are passed over with one look.
 */
import { LONGEST } from './written-word.ts';

/** Shorter spellings of the article itself are no evidence: *to*, *the* and *of* stand in every one. */
const SHORTEST_OWN = 4;
const SLIPS = 2;

/** Those of one length: parallel columns. */
interface Shelf {
  readonly spellings: string[];
  readonly counts: number[];
  readonly letters: number[];
}

export class OwnSpellings {
  /** Words of the article in all. */
  readonly total: number;
  private readonly shelves: (Shelf | undefined)[] = [];

  /** @param counts how often each spelling stands in the article. */
  constructor(counts: ReadonlyMap<string, number>) {
    let total = 0;
    for (const [spelling, count] of counts) {
      total += count;
      if (spelling.length < SHORTEST_OWN || spelling.length > LONGEST) continue;
      const shelf = (this.shelves[spelling.length] ??= { spellings: [], counts: [], letters: [] });
      shelf.spellings.push(spelling);
      shelf.counts.push(count);
      shelf.letters.push(letterSet(spelling));
    }
    this.total = total;
  }

  /** Calls with each spelling that may be two slips from the word at most, and how often it stands; not with the word itself. */
  near(word: string, take: (spelling: string, count: number) => void): void {
    const own = letterSet(word);
    for (const { spellings, counts, letters } of this.shelves.slice(Math.max(0, word.length - SLIPS), word.length + SLIPS + 1).filter((shelf) => shelf !== undefined)) {
      for (let i = 0; i < letters.length; i++) {
        if (bitsOf(letters[i] ^ own) <= 2 * SLIPS && spellings[i] !== word) take(spellings[i], counts[i]);
      }
    }
  }
}

/** A bit for each letter, large or small; letters beyond ASCII share bits with others. */
function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set;
}

function bitsOf(set: number): number {
  let rest = set - ((set >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

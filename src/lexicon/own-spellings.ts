/**
 * The article's own spellings, laid out for asking which of them may be meant by a slip. Each has the set of its letters as
 * bits: two slips change four of them at most, so that most spellings are passed over with one look.
 *
 * An article that is checked after each edit has almost the spellings that it had, and the same slips: what lies near a
 * word is kept, and only the spellings that came since are looked at.
 */
import { LONGEST } from './written-word.ts';

/** Shorter spellings of the article itself are no evidence: *to*, *the* and *of* stand in every one. */
const SHORTEST_OWN = 4;
const SLIPS = 2;
/** Dearer slips are not thought of, in tenths of a nat. */
const DEAREST = 125;

export interface NearSpelling {
  readonly spelling: string;
  /** Of the slips between the two, in tenths of a nat. */
  readonly cost: number;
}

interface Looked {
  /** Spellings up to this one were looked at. */
  upTo: number;
  readonly near: NearSpelling[];
}

export class OwnSpellings {
  private current: ReadonlyMap<string, number> = new Map();
  private words = 0;
  /** All that were met, in the order in which they came; some may be gone from the article. */
  private spellings: string[] = [];
  private letters: number[] = [];
  private met = new Set<string>();
  private looked = new Map<string, Looked>();

  /** Words of the article in all. */
  get total(): number {
    return this.words;
  }

  /** Goes over to another article, or to the same after an edit. */
  turnTo(counts: ReadonlyMap<string, number>): void {
    if (counts === this.current) return;
    this.current = counts;
    if (this.met.size > 2 * counts.size) this.forget();
    let total = 0;
    for (const [spelling, count] of counts) {
      total += count;
      if (spelling.length < SHORTEST_OWN || spelling.length > LONGEST || this.met.has(spelling)) continue;
      this.met.add(spelling);
      this.spellings.push(spelling);
      this.letters.push(letterSet(spelling));
    }
    this.words = total;
  }

  /**
   * The spellings that may be two slips from the word at most, but not the word itself.
   * @param costFrom makes ready to tell the cost between the word and others.
   */
  near(word: string, costFrom: (word: string) => (spelling: string) => number): readonly NearSpelling[] {
    let known = this.looked.get(word);
    if (known === undefined) this.looked.set(word, (known = { upTo: 0, near: [] }));
    const { spellings, letters } = this;
    const own = letterSet(word);
    let costOf: ((spelling: string) => number) | undefined;
    for (; known.upTo < spellings.length; known.upTo++) {
      if (bitsOf(letters[known.upTo] ^ own) > 2 * SLIPS) continue;
      const spelling = spellings[known.upTo];
      if (Math.abs(spelling.length - word.length) > SLIPS || spelling === word) continue;
      const cost = (costOf ??= costFrom(word))(spelling);
      if (cost <= DEAREST) known.near.push({ spelling, cost });
    }
    return known.near;
  }

  private forget(): void {
    this.spellings = [];
    this.letters = [];
    this.met = new Set();
    this.looked = new Map();
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

/**
 * The words as a minimal acyclic automaton in one Uint32Array, with a number (ordinal) for each word.
 *
 * An edge is two numbers side by side, so that one reach into memory brings both; its index, always even, is that of the
 * first:
 *
 *     target << 9 | last of its node << 8 | a word ends here << 7 | label
 *     words on earlier edges of the same node << 8 | highest frequency among the words through it
 *
 * A node is a run of edges; the last of them is marked. Edges stand in order of how much text passes through them, so
 * that a linear scan mostly stops at the first or second (an array indexed by letter would be ten times larger, a
 * hashed one slower to search for suggestions). The ordinal is the number of words before this one in the automaton's
 * own order: so many words hang on the edges before this one in its node. It indexes every other table.
 */

export const EDGE_LABEL = 0x7f;
export const EDGE_FINAL = 0x80;
export const EDGE_LAST = 0x100;
export const EDGE_TARGET_SHIFT = 9;
/** How many numbers an edge takes: to the next edge of a node. */
export const EDGE_SIZE = 2;
/** In an edge's second number: the frequency below, the words before from here on. */
export const EDGE_SKIP_SHIFT = 8;
export const EDGE_MOST = 0xff;
/** A label that no edge has: for a candidate's letter that no word has, which must match nothing. */
export const FOREIGN_LETTER = 127;
/** Index of the root's first edge; index 0 stands for “no node”. */
export const ROOT = EDGE_SIZE;

/** Character codes from here on are in no word: Latin, its supplements, and general punctuation (’) lie below. */
const CODE_LIMIT = 0x2100;
const RIGHT_QUOTE = 0x2019;
const APOSTROPHE = 0x27;

export class Automaton {
  readonly edges: Uint32Array;
  /** Character code of each label; label 0 is none. */
  readonly alphabet: Uint16Array;
  /** Label of each character code below `CODE_LIMIT`; 0 if no word has it. ’ has the label of '. */
  readonly labels = new Uint8Array(CODE_LIMIT);
  /** Label of the same letter in small; itself if it has no other case. */
  readonly small = new Uint8Array(128);
  /** Label of the same letter as a capital; itself if it has no other case. */
  readonly capital = new Uint8Array(128);
  private readonly rootEdges = new Uint32Array(128);

  constructor(edges: Uint32Array, alphabet: Uint16Array) {
    this.edges = edges;
    this.alphabet = alphabet;
    for (let label = 1; label < alphabet.length; label++) this.labels[alphabet[label] ?? 0] = label;
    this.labels[RIGHT_QUOTE] = this.labels[APOSTROPHE] ?? 0;
    for (let label = 1; label < alphabet.length; label++) {
      const letter = String.fromCharCode(alphabet[label] ?? 0);
      this.small[label] = this.labelOf(letter.toLowerCase()) || label;
      this.capital[label] = this.labelOf(letter.toUpperCase()) || label;
    }
    for (let edge = ROOT; ; edge += EDGE_SIZE) {
      const value = edges[edge] ?? EDGE_LAST;
      this.rootEdges[value & EDGE_LABEL] = edge;
      if (value & EDGE_LAST) break;
    }
  }

  /** Label of a one-letter string, 0 if no word has it. */
  labelOf(letter: string): number {
    return letter.length === 1 ? this.label(letter.charCodeAt(0)) : 0;
  }

  /** Label of a character code, 0 if no word has it. */
  label(code: number): number {
    return code < CODE_LIMIT ? this.labels[code] : 0;
  }

  /** Ordinal of exactly these letters, or -1. */
  exact(spelling: string): number {
    return spelling.length === 0 ? -1 : this.walk(spelling, this.label(spelling.charCodeAt(0)));
  }

  /** Ordinal of these letters with `first` (a label) for the first of them, or -1. */
  walk(spelling: string, first: number): number {
    const { edges, labels } = this;
    let edge = this.rootEdges[first];
    if (edge === 0) return -1;
    let value = edges[edge];
    let ordinal = edges[edge + 1] >>> EDGE_SKIP_SHIFT;
    for (let i = 1; i < spelling.length; i++) {
      const code = spelling.charCodeAt(i);
      const label = code < CODE_LIMIT ? labels[code] : 0;
      edge = value >>> EDGE_TARGET_SHIFT;
      if (label === 0 || edge === 0) return -1;
      if (value & EDGE_FINAL) ordinal++;
      value = edges[edge];
      while ((value & EDGE_LABEL) !== label) {
        if (value & EDGE_LAST) return -1;
        value = edges[(edge += EDGE_SIZE)];
      }
      ordinal += edges[edge + 1] >>> EDGE_SKIP_SHIFT;
    }
    return value & EDGE_FINAL ? ordinal : -1;
  }

  /** Words on the edges before this one in its node. */
  skip(edge: number): number {
    return this.edges[edge + 1] >>> EDGE_SKIP_SHIFT;
  }

  /** Edge of the node at `node` with this label, or 0. */
  step(node: number, label: number): number {
    if (node === 0 || label === 0) return 0;
    for (let edge = node; ; edge += EDGE_SIZE) {
      const value = this.edges[edge];
      if ((value & EDGE_LABEL) === label) return edge;
      if (value & EDGE_LAST) return 0;
    }
  }

  /** Ordinal of a word with these letters in whatever case, small ones tried first; -1 if there is none. */
  folded(spelling: string, at = 0, node = ROOT, ordinal = 0): number {
    const label = this.label(spelling.charCodeAt(at));
    if (label === 0) return -1;
    const small = this.small[label];
    const capital = this.capital[label];
    const found = this.foldedBy(small, spelling, at, node, ordinal);
    return found >= 0 || capital === small ? found : this.foldedBy(capital, spelling, at, node, ordinal);
  }

  private foldedBy(label: number, spelling: string, at: number, node: number, ordinal: number): number {
    const edge = this.step(node, label);
    if (edge === 0) return -1;
    const value = this.edges[edge];
    const here = ordinal + this.skip(edge);
    const isFinal = (value & EDGE_FINAL) !== 0;
    if (at === spelling.length - 1) return isFinal ? here : -1;
    const target = value >>> EDGE_TARGET_SHIFT;
    return target === 0 ? -1 : this.folded(spelling, at + 1, target, isFinal ? here + 1 : here);
  }

  /** The letters of the word with this ordinal. */
  spelling(ordinal: number): string {
    let left = ordinal;
    let node = ROOT;
    let letters = '';
    for (;;) {
      let edge = node;
      while (!(this.edges[edge] & EDGE_LAST) && this.skip(edge + EDGE_SIZE) <= left) edge += EDGE_SIZE;
      const value = this.edges[edge];
      left -= this.skip(edge);
      letters += String.fromCharCode(this.alphabet[value & EDGE_LABEL]);
      if (value & EDGE_FINAL && left-- === 0) return letters;
      node = value >>> EDGE_TARGET_SHIFT;
      if (node === 0) throw new RangeError(`No word has the ordinal ${ordinal}.`);
    }
  }
}

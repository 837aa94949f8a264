/**
 * Builds the minimal automaton of a sorted word list and lays it out flat for `src/lexicon/automaton.ts`.
 *
 * Incremental construction after Daciuk, Mihov, Watson and Watson, “Incremental construction of minimal acyclic
 * finite-state automata”, Computational Linguistics 26(1), 2000. Edges are then ordered by the frequency of the words
 * that pass through them, so that the common path is found first.
 */

import { EDGE_FINAL, EDGE_LAST, EDGE_SIZE, EDGE_SKIP_SHIFT, EDGE_TARGET_SHIFT, FOREIGN_LETTER, ROOT } from '../../src/lexicon/automaton.ts';

interface Edge {
  readonly label: number;
  isFinal: boolean;
  target: Node;
  /** How much text passes through this edge. */
  weight: number;
}

interface Node {
  readonly edges: Edge[];
  id: number;
  place: number;
}

export interface FlatAutomaton {
  readonly edges: Uint32Array;
  readonly alphabet: Uint16Array;
}

/** `weights` gives each word's share of text, by which edges are ordered. Words must be sorted by UTF-16 unit, without repeats. */
export function buildAutomaton(words: readonly string[], weights: ReadonlyMap<string, number>): FlatAutomaton {
  const alphabet = alphabetOf(words);
  const labels = new Map([...alphabet].map((code, label) => [code, label]));
  const labelled = (word: string): number[] => Array.from(word, (_, i) => labels.get(word.charCodeAt(i)) ?? 0);
  const { root, nodes } = minimise(words.map(labelled));
  words.forEach((word) => pass(root, labelled(word), weights.get(word) ?? 0));
  for (const node of nodes) node.edges.sort((a, b) => b.weight - a.weight || a.label - b.label);
  return { ...layOut(root), alphabet };
}

/** Every letter of the words in both its cases, by code; label 0 is kept free. */
function alphabetOf(words: readonly string[]): Uint16Array {
  const letters = new Set<string>();
  for (const word of words) for (const letter of word.split('')) for (const form of [letter, letter.toLowerCase(), letter.toUpperCase()]) if (form.length === 1) letters.add(form);
  const codes = [...letters].map((letter) => letter.charCodeAt(0)).sort((a, b) => a - b);
  if (codes.length >= FOREIGN_LETTER) throw new RangeError(`The words have ${codes.length} different letters; ${FOREIGN_LETTER - 1} have labels.`);
  return Uint16Array.from([0, ...codes]);
}

function minimise(words: readonly number[][]): { root: Node; nodes: Node[] } {
  const register = new Map<string, Node>();
  const nodes: Node[] = [];
  const fresh = (): Node => ({ edges: [], id: -1, place: 0 });
  const settle = (node: Node): Node => {
    const signature = node.edges.map((edge) => `${edge.label}${edge.isFinal ? '!' : '.'}${edge.target.id}`).join(' ');
    const known = register.get(signature);
    if (known !== undefined) return known;
    node.id = nodes.length;
    nodes.push(node);
    register.set(signature, node);
    return node;
  };
  const root = fresh();
  let path: Node[] = [root];
  let last: readonly number[] = [];
  const close = (depth: number): void => {
    for (let d = path.length - 1; d > depth; d--) {
      const edge = path[d - 1]?.edges.at(-1);
      const node = path[d];
      if (edge !== undefined && node !== undefined) edge.target = settle(node);
    }
    path = path.slice(0, depth + 1);
  };
  for (const word of words) {
    let shared = 0;
    while (shared < word.length && shared < last.length && word[shared] === last[shared]) shared++;
    close(shared);
    for (const label of word.slice(shared)) {
      const target = fresh();
      path.at(-1)?.edges.push({ label, isFinal: false, target, weight: 0 });
      path.push(target);
    }
    const final = path.at(-2)?.edges.at(-1);
    if (final !== undefined) final.isFinal = true;
    last = word;
  }
  close(0);
  settle(root);
  return { root, nodes };
}

function pass(root: Node, word: readonly number[], weight: number): void {
  let node = root;
  for (const label of word) {
    const edge = node.edges.find((candidate) => candidate.label === label);
    if (edge === undefined) throw new Error('A word is missing from its own automaton.');
    edge.weight += weight;
    node = edge.target;
  }
}

/** Nodes in depth-first order, hot edges first, so that a common word's nodes lie close together. */
function layOut(root: Node): { edges: Uint32Array } {
  const order: Node[] = [];
  let end = ROOT;
  const place = (node: Node): void => {
    if (node.place > 0 || node.edges.length === 0) return;
    node.place = end;
    end += EDGE_SIZE * node.edges.length;
    order.push(node);
    for (const edge of node.edges) place(edge.target);
  };
  place(root);
  if (end >= 1 << (32 - EDGE_TARGET_SHIFT)) throw new RangeError(`The automaton takes ${end} numbers, more than a target can address.`);
  const counts = new Map<Node, number>();
  const edges = new Uint32Array(end);
  for (const node of order) {
    let before = 0;
    node.edges.forEach((edge, k) => {
      const isLast = k === node.edges.length - 1;
      const place = node.place + EDGE_SIZE * k;
      edges[place] = ((edge.target.place << EDGE_TARGET_SHIFT) | (isLast ? EDGE_LAST : 0) | (edge.isFinal ? EDGE_FINAL : 0) | edge.label) >>> 0;
      edges[place + 1] = before << EDGE_SKIP_SHIFT;
      before += (edge.isFinal ? 1 : 0) + wordsBelow(edge.target, counts);
    });
  }
  return { edges };
}

function wordsBelow(node: Node, counts: Map<Node, number>): number {
  const known = counts.get(node);
  if (known !== undefined) return known;
  let sum = 0;
  for (const edge of node.edges) sum += (edge.isFinal ? 1 : 0) + wordsBelow(edge.target, counts);
  counts.set(node, sum);
  return sum;
}

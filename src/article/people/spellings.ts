/**
 * The distinct spellings with capitals of an article, and which of them are so near to each other that one may be a slip
 * of the other. “Heatherington” beside “Hetherington” needs no list of names.
 */
import { oneSlip, type Slip } from '../../lexicon/names/one-slip.ts';
import type { Article } from '../article.ts';
import { NameBit } from './name-forms.ts';
import { findRuns } from './runs.ts';

export interface Spelling {
  /** In small letters, without a possessive ending. */
  readonly lower: string;
  /** As it is first written, without a possessive ending. */
  readonly text: string;
  /** `NameBit`s. */
  readonly bits: number;
  /** Its tokens, in order. */
  readonly tokens: number[];
  /** For each token the place of its run among the article's, and its own place in the run. */
  readonly places: (readonly [run: number, at: number])[];
}

export interface NearPair {
  /** In no dictionary and in no list of people. */
  readonly odd: Spelling;
  readonly other: Spelling;
  /** From the odd one to the other. */
  readonly slip: Slip;
}

const SHORTEST = 4;

export function findSpellings(article: Article): readonly Spelling[] {
  const byForm = new Map<number, Spelling>();
  const byLower = new Map<string, Spelling>();
  article.derive(findRuns).forEach(({ tokens, bits }, r) => {
    for (let i = 0; i < tokens.length; i++) {
      const form = article.tokens.form[tokens[i]];
      const known = byForm.get(form) ?? enter(article, form, bits[i], byForm, byLower);
      known.tokens.push(tokens[i]);
      known.places.push([r, i]);
    }
  });
  return [...byLower.values()];
}

function enter(article: Article, id: number, bits: number, byForm: Map<number, Spelling>, byLower: Map<string, Spelling>): Spelling {
  const form = article.forms.get(id);
  const lower = form.isPossessive ? form.lower.slice(0, -2) : form.lower;
  let spelling = byLower.get(lower);
  if (spelling === undefined) {
    spelling = { lower, text: form.stem, bits, tokens: [], places: [] };
    byLower.set(lower, spelling);
  }
  byForm.set(id, spelling);
  return spelling;
}

/** Every unknown spelling with those one slip away from it. */
export function findNearPairs(article: Article): readonly NearPair[] {
  const spellings = article.derive(findSpellings);
  const odd = spellings.filter(({ lower, bits }) => lower.length >= SHORTEST && (bits & NameBit.UNKNOWN) !== 0);
  if (odd.length === 0) return [];
  const index = indexByEnds(spellings);
  const pairs: NearPair[] = [];
  for (const one of odd) {
    const seen = new Set<Spelling>([one]);
    for (const end of endsOf(one.lower)) {
      for (const other of index.get(end) ?? []) {
        if (Math.abs(other.lower.length - one.lower.length) > 1 || seen.has(other)) continue;
        seen.add(other);
        const slip = oneSlip(one.lower, other.lower);
        if (slip !== undefined) pairs.push({ odd: one, other, slip });
      }
    }
  }
  return pairs;
}

/** One slip leaves the first two letters, the last two or all letters but their order as they are. */
function endsOf(lower: string): readonly [number, number, number] {
  const code = (at: number): number => lower.charCodeAt(at);
  let letters = 0;
  for (let i = 0; i < lower.length; i++) letters += code(i) * code(i);
  return [code(0) * 0x10000 + code(1), -(code(lower.length - 2) * 0x10000 + code(lower.length - 1)), letters + 0.5];
}

function indexByEnds(spellings: readonly Spelling[]): ReadonlyMap<number, readonly Spelling[]> {
  const index = new Map<number, Spelling[]>();
  for (const spelling of spellings) {
    if (spelling.lower.length < SHORTEST) continue;
    for (const end of endsOf(spelling.lower)) {
      const list = index.get(end);
      if (list === undefined) index.set(end, [spelling]);
      else list.push(spelling);
    }
  }
  return index;
}

/**
 * Words that stand once beside a word that another, nearly the same, stands beside again and again: “school boat” in a
 * piece on a school board. Half of the real-word slips of one newsroom were like that.
 *
 * Most articles have a handful of such standing pairs of words and none astray, so the two passes count by forms’ ids and
 * make no strings.
 */
import { damerau } from '../lexicon/distance.ts';
import { Part } from '../lexicon/lexicon.ts';
import type { Article } from './article.ts';
import type { Form } from './forms.ts';
import { Kind } from './tokens.ts';
import { wordCounts } from './word-counts.ts';

export interface OddNeighbour {
  readonly token: number;
  /** Where it stands in the others. */
  readonly usual: readonly number[];
  /** The word that they share. */
  readonly beside: number;
}

/** How often the usual pair stands, by how many letters the odd one is off. */
const TIMES: readonly number[] = [Infinity, 3, 5];
const SHORTEST = 4;
const NOUN = Part.NOUN | Part.PLURAL;
/** Of one word in its forms, or of a family: “senate” and “senator”. */
const ENDINGS = new Set(['', 'a', 'al', 'an', 'ance', 'ans', 'ant', 'ants', 'ar', 'd', 'e', 'ed', 'ee', 'ees', 'en', 'ence', 'ent', 'ents', 'er', 'ers', 'es', 'ian', 'ic', 'ics', 'ied', 'ier', 'ies', 'ing', 'ings', 'ion', 'ions', 'ism', 'ist', 'ists', 'ity', 'ive', 'l', 'ly', 'man', 'men', 'n', 'ns', 'or', 'ors', 'r', 'rs', 'ry', 's', 'ship', 'th', 'ves', 'f', 'fe', 'y']);

/** Of words that stand beside everything. */
const CLOSED = Part.PREPOSITION | Part.DETERMINER | Part.PRONOUN | Part.CONJUNCTION | Part.MODAL;

/** Tokens of the words that stand behind (or before) a word, by its id. */
type Beside = ReadonlyMap<number, readonly number[]>;

/** In text order. For `article.derive`. */
export function findOddNeighbours(article: Article): readonly OddNeighbour[] {
  const words = readWords(article);
  const { behind, before } = standingPairs(words);
  const found: OddNeighbour[] = [];
  if (behind.size === 0) return found;
  const { ids, counts } = words;
  for (let i = 1; i < ids.length; i++) {
    if (ids[i] < 0 || ids[i - 1] < 0) continue;
    const odd = (counts[ids[i]] === 1 ? oddOne(article, i, i - 1, behind) : undefined) ?? (counts[ids[i - 1]] === 1 ? oddOne(article, i - 1, i, before) : undefined);
    if (odd !== undefined) found.push(odd);
  }
  return found;
}

interface Words {
  /** The id of each token’s form; -1 for what is no word of its own. */
  readonly ids: Int32Array;
  /** By these ids. */
  readonly counts: Uint16Array;
}

function readWords({ forms, tokens }: Article): Words {
  const isOwnWord = forms.recall(ownWord);
  const ids = new Int32Array(tokens.count).fill(-1);
  const counts = new Uint16Array(forms.size);
  const { kind, form } = tokens;
  for (let i = 0; i < ids.length; i++) {
    if (kind[i] !== Kind.WORD || isOwnWord(form[i]) === 0) continue;
    ids[i] = form[i];
    counts[form[i]]++;
  }
  return { ids, counts };
}

/** Of words that stand in the article again and again. */
function standingPairs({ ids, counts }: Words): { behind: Beside; before: Beside } {
  const behind = new Map<number, number[]>();
  const before = new Map<number, number[]>();
  for (let i = 1; i < ids.length; i++) {
    if (ids[i] < 0 || ids[i - 1] < 0 || counts[ids[i]] < TIMES[1] || counts[ids[i - 1]] < TIMES[1]) continue;
    enter(behind, ids[i - 1], i);
    enter(before, ids[i], i - 1);
  }
  return { behind, before };
}

function enter(map: Map<number, number[]>, id: number, token: number): void {
  const tokens = map.get(id);
  if (tokens === undefined) map.set(id, [token]);
  else tokens.push(token);
}

function oddOne(article: Article, token: number, beside: number, pairs: Beside): OddNeighbour | undefined {
  const form = article.form(token);
  if (form.shape !== 'lower' || (form.parts & NOUN) === 0) return undefined;
  const others = pairs.get(article.tokens.form[beside]);
  if (others === undefined || others.length < TIMES[1] || article.isGlued(Math.max(token, beside)) || !article.sameSentence(Math.min(token, beside), Math.max(token, beside))) return undefined;
  for (const usual of new Set(others.map((other) => article.lower(other)))) {
    if (Math.abs(usual.length - form.lower.length) > 2) continue;
    const distance = damerau(form.lower, usual);
    if (distance > 1 && usual[0] !== form.lower[0]) continue;
    const same = others.filter((other) => article.lower(other) === usual);
    if (same.length < (TIMES[distance] ?? Infinity) || isOfOneFamily(form.lower, usual) || !isLike(form, article.form(same[0]))) continue;
    const isKnownPair = article.lexicon.bigram(article.lower(Math.min(token, beside)), article.lower(Math.max(token, beside))) !== undefined;
    if (!isKnownPair && article.derive(wordCounts).get(form.lower) === 1) return { token, usual: same, beside };
  }
  return undefined;
}

function isLike(odd: Form, usual: Form): boolean {
  return usual.shape === 'lower' && (odd.parts & usual.parts & NOUN) !== 0;
}

/** “boards” and “board”, “senate” and “senator”: one word in two forms, or two of one stem. */
function isOfOneFamily(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared >= SHORTEST - 1 && ENDINGS.has(a.slice(shared)) && ENDINGS.has(b.slice(shared));
}

function ownWord({ lower, parts, word, isPossessive }: Form): number {
  return word === undefined || isPossessive || lower.length < SHORTEST || (parts & CLOSED) !== 0 ? 0 : 1;
}

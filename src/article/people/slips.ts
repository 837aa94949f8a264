/** Stretches of a run that would be a known person's full name if one word were spelled otherwise. */
import type { Gazetteer } from '../../lexicon/names/gazetteer.ts';
import { KeyBit } from '../../lexicon/names/layout.ts';
import { nameKey } from '../../lexicon/names/name-key.ts';
import { editDistance } from '../../text/nearest.ts';
import type { Article } from '../article.ts';
import { NameBit } from './name-forms.ts';
import type { Run } from './runs.ts';

export interface NearName {
  /** Tokens of the name as it stands, both included. */
  readonly first: number;
  readonly last: number;
  /** The token that differs; `first` if several do. */
  readonly token: number;
  readonly gazetteer: Gazetteer;
  /** The name that would be right. */
  readonly name: number;
  /** Other names as near to it. */
  readonly rivals: readonly number[];
  /** Which word of the name differs, or -1 if several do. */
  readonly at: number;
  /** The name as it stands is listed as a frequent mistake. */
  readonly isListed: boolean;
  /** The name's words as the run has them: its neighbours left and right may make it a longer name. */
  readonly left: number;
  readonly right: number;
}

const LONGEST = 5;

/** Adds the slips of a run; what is found is covered. */
export function findSlips(article: Article, run: Run, words: readonly number[], gazetteer: Gazetteer, covered: Uint8Array, found: NearName[]): void {
  const { length } = run.tokens;
  for (let from = 0; from + 1 < length; from++) {
    if (covered[from] === 1 || covered[from + 1] === 1) continue;
    let end = from;
    let unknown = 0;
    // At most one word of the name is unknown.
    while (end < length && covered[end] === 0 && end - from < LONGEST) {
      if (isUnknownWord(gazetteer, words[end]) && ++unknown > 1) break;
      end++;
    }
    for (let count = end - from; count > 1; count--) {
      const slip = slipAt(article, run, words, gazetteer, from, count);
      if (slip === undefined) continue;
      covered.fill(1, from, from + count);
      found.push(slip);
      break;
    }
  }
}

function slipAt(article: Article, run: Run, words: readonly number[], gazetteer: Gazetteer, from: number, count: number): NearName | undefined {
  const { tokens, bits } = run;
  if (count === 2 && ((bits[from] | bits[from + 1]) & (NameBit.GIVEN | NameBit.SURNAME)) === 0) return undefined;
  const unknown = countUnknown(gazetteer, words, from, count);
  const place = (): Place => ({ first: tokens[from], last: tokens[from + count - 1], gazetteer, left: from > 0 ? bits[from - 1] : 0, right: from + count < tokens.length ? bits[from + count] : 0 });
  const listed = unknown === 0 || hasAll(words, from, count) ? gazetteer.find(words, from, count) : -1;
  if (listed >= 0) return listedSlip(gazetteer, listed, run, from, place());
  for (let at = 0; at < count; at++) {
    const isUnknown = isUnknownWord(gazetteer, words[from + at]);
    if ((unknown === 1 && !isUnknown) || (bits[from + at] & (NameBit.INITIAL | NameBit.SUFFIX | NameBit.STOP)) !== 0) continue;
    if (!canCarry(gazetteer, words, from, count, at)) continue;
    const token = tokens[from + at];
    const tried = words.slice(from, from + count);
    const near = nearByWord(article, gazetteer, tried, at, token);
    const [name, ...rivals] = near.length > 0 || !isUnknown ? near : nearByRest(article, gazetteer, tried, at, token);
    if (name !== undefined) return { ...place(), token, name, rivals, at, isListed: false };
  }
  return undefined;
}

/** Known names that have a word one slip from the token's in its place; names as people mostly write them first. */
function nearByWord(article: Article, gazetteer: Gazetteer, tried: number[], at: number, token: number): number[] {
  const near = article.names.near(gazetteer, article.tokens.form[token]);
  const found: number[] = [];
  if (near.length === 0) return found;
  const written = tried[at];
  for (const candidate of near) {
    tried[at] = candidate;
    const name = gazetteer.find(tried, 0, tried.length);
    if (name >= 0 && !gazetteer.isWrong(name)) found.push(name);
  }
  tried[at] = written;
  return found.length < 2 ? found : found.sort((a, b) => gazetteer.status(a) - gazetteer.status(b) || gazetteer.fame(gazetteer.entityOf[a]) - gazetteer.fame(gazetteer.entityOf[b]));
}

/** Short words (Bil Clinton), and two slips where two other words agree (Sarah Huckerbee Sanders). */
function nearByRest(article: Article, gazetteer: Gazetteer, words: readonly number[], at: number, token: number): number[] {
  const count = words.length;
  const key = nameKey(article.form(token).stem);
  if (count < 3 && key.length > 3) return [];
  for (const name of namesSharing(gazetteer, words, at)) {
    if (gazetteer.wordCount(name) !== count || gazetteer.isWrong(name)) continue;
    let i = 0;
    while (i < count && (i === at || gazetteer.word(name, i) === words[i])) i++;
    if (i < count) continue;
    const right = gazetteer.words.keyOf(gazetteer.word(name, at));
    const limit = count > 2 && right.length > 5 ? 3 : 2;
    if (right.length > 2 && right.charAt(0) === key.charAt(0) && editDistance(key, right, limit) < limit) return [name];
  }
  return [];
}

/** Names that begin with the first of the words or, where that is the doubtful one, have the last for their surname. */
function* namesSharing(gazetteer: Gazetteer, words: readonly number[], at: number): Iterable<number> {
  if (at === 0) return yield* gazetteer.namesBySurname(words[words.length - 1]);
  const [from, to] = gazetteer.namesFrom(words[0]);
  for (let name = from; name < to; name++) yield name;
}

type Place = Pick<NearName, 'first' | 'last' | 'gazetteer' | 'left' | 'right'>;

function listedSlip(gazetteer: Gazetteer, listed: number, { tokens }: Run, from: number, place: Place): NearName {
  const name = gazetteer.rightName(gazetteer.entityOf[listed]);
  const odd: number[] = [];
  const count = gazetteer.wordCount(listed);
  for (let i = 0; i < count; i++) if (gazetteer.word(listed, i) !== gazetteer.word(name, i)) odd.push(i);
  const at = odd.length === 1 && gazetteer.wordCount(name) === count ? odd[0] : -1;
  return { ...place, token: tokens[from + Math.max(at, 0)], name, rivals: [], at, isListed: true };
}

function hasAll(words: readonly number[], from: number, count: number): boolean {
  for (let i = from; i < from + count; i++) if (words[i] < 0) return false;
  return true;
}

function isUnknownWord(gazetteer: Gazetteer, word: number): boolean {
  return word < 0 || !gazetteer.words.isRight(word);
}

function countUnknown(gazetteer: Gazetteer, words: readonly number[], from: number, count: number): number {
  let unknown = 0;
  for (let i = from; i < from + count; i++) if (isUnknownWord(gazetteer, words[i])) unknown++;
  return unknown;
}

/** In a name of two words the other one has to be a surname, or a given name, in its place. */
function canCarry({ words: { bits } }: Gazetteer, words: readonly number[], from: number, count: number, at: number): boolean {
  if (count > 2) return true;
  return (bits[words[from + 1 - at]] & (KeyBit.SURNAME | KeyBit.GIVEN)) !== 0;
}

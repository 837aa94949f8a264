/**
 * Places and organisations of an article that the gazetteers know, and names one slip away from one of theirs. Their names
 * run on over small words (“Centers for Disease Control and Prevention”), which are left out of the look-up.
 */
import type { Gazetteer } from '../../lexicon/names/gazetteer.ts';
import { CONNECTORS } from '../../lexicon/names/name-key.ts';
import type { Article } from '../article.ts';
import { NameBit } from '../people/name-forms.ts';
import type { KnownName } from '../people/people.ts';
import { findRuns, type Run } from '../people/runs.ts';
import { thingSlip, type NearThing } from './thing-slips.ts';

export interface Things {
  readonly known: readonly KnownName[];
  readonly near: readonly NearThing[];
}

const LONGEST = 7;

export function findPlaces(article: Article): Things {
  return findThings(article, article.names.book.places);
}

export function findOrganisations(article: Article): Things {
  return findThings(article, article.names.book.organisations);
}

function findThings(article: Article, gazetteers: readonly Gazetteer[]): Things {
  const known: KnownName[] = [];
  const near: NearThing[] = [];
  if (gazetteers.length === 0) return { known, near };
  const lookups = gazetteers.map((gazetteer) => article.names.wordsIn(gazetteer));
  const { form } = article.tokens;
  for (const run of article.derive(findLongRuns)) {
    const words = lookups.map((lookup) => run.tokens.map((token) => lookup.of(form[token])));
    const covered = new Uint8Array(run.tokens.length);
    for (let g = 0; g < gazetteers.length; g++) match(run, words[g], gazetteers[g], covered, known);
    if (!covered.includes(0)) continue;
    for (let g = 0; g < gazetteers.length; g++) slip(article, run, words[g], gazetteers[g], covered, near);
  }
  return { known, near };
}

/** Runs joined where only small words stand between them. */
export function findLongRuns(article: Article): readonly Run[] {
  const runs = article.derive(findRuns);
  const long: Run[] = [];
  for (let r = 0; r < runs.length; r++) {
    let run = runs[r];
    while (r + 1 < runs.length && isJoined(article, run, runs[r + 1])) {
      r++;
      run = { tokens: [...run.tokens, ...runs[r].tokens], bits: [...run.bits, ...runs[r].bits], block: run.block };
    }
    long.push(run);
  }
  return long;
}

function isJoined(article: Article, { tokens, bits, block }: Run, next: Run): boolean {
  const last = tokens[tokens.length - 1];
  const gap = next.tokens[0] - last;
  if (gap < 2 || gap > 3 || next.block !== block || (bits[bits.length - 1] & NameBit.POSSESSIVE) !== 0) return false;
  for (let i = last + 1; i < next.tokens[0]; i++) if (!CONNECTORS.has(article.lower(i)) && !article.isMark(i, '&')) return false;
  return true;
}

function match({ tokens }: Run, words: readonly number[], gazetteer: Gazetteer, covered: Uint8Array, known: KnownName[]): void {
  for (let i = 0; i < tokens.length; i++) {
    if (words[i] < 0 || covered[i] === 1) continue;
    const name = gazetteer.longest(words, i, Math.min(LONGEST, tokens.length - i));
    if (name < 0 || gazetteer.isWrong(name)) continue;
    const count = gazetteer.wordCount(name);
    known.push({ first: tokens[i], last: tokens[i + count - 1], gazetteer, name });
    covered.fill(1, i, i + count);
    i += count - 1;
  }
}

function slip(article: Article, run: Run, words: readonly number[], gazetteer: Gazetteer, covered: Uint8Array, near: NearThing[]): void {
  for (let from = 0; from < run.tokens.length; from++) {
    if (covered[from] === 1) continue;
    let end = from;
    let unknown = 0;
    while (end < words.length && end - from < LONGEST) {
      if ((words[end] < 0 || !gazetteer.words.isRight(words[end])) && ++unknown > 1) break;
      end++;
    }
    for (let count = end - from; count > 0; count--) {
      const found = thingSlip(article, run, words, gazetteer, from, count);
      if (found === undefined) continue;
      near.push(found);
      covered.fill(1, from, from + count);
      break;
    }
  }
}

/**
 * Surnames that stand alone and were never introduced, one slip away from one that was: “Karen Bass was there; Baas said …”.
 * Both may be words of the dictionary, so the spelling alone says nothing; that nobody of that name has been named does.
 */
import { oneSlip } from '../../lexicon/names/one-slip.ts';
import { editDistance } from '../../text/nearest.ts';
import type { Article } from '../article.ts';
import { NameBit } from './name-forms.ts';
import { SAYINGS } from './name-parts.ts';
import { partnersOf } from './partners.ts';
import { findRuns } from './runs.ts';
import { findSpellings, type NearPair, type Spelling } from './spellings.ts';

const SHORTEST = 4;
const OFTEN = 2;
const LONG = 5;
const SILENT = /[aeiouyhw'-]/g;

export function findLoneSurnames(article: Article): readonly NearPair[] {
  const introduced = introducedSurnames(article);
  if (introduced.length === 0) return [];
  return article.derive(findSpellings).flatMap((odd) => {
    if ((odd.bits & NameBit.UNKNOWN) !== 0 || odd.lower.length < SHORTEST || odd.tokens.length > OFTEN) return [];
    return introduced.flatMap((other) => {
      if (Math.abs(other.lower.length - odd.lower.length) > 2 || other === odd || other.tokens.length <= odd.tokens.length) return [];
      const slip = oneSlip(odd.lower, other.lower);
      const isNear = slip === undefined ? soundsSame(odd, other) : slip.at > 0 && slip.at < Math.min(odd.lower.length, other.lower.length) - 1;
      return isNear && isLone(article, odd) ? [{ odd, other, slip }] : [];
    });
  });
}

/** Sawyer for Sauer: the same consonants, w and y left out, and the same ends. */
function soundsSame({ lower: a }: Spelling, { lower: b }: Spelling): boolean {
  if (a.length < LONG || b.length < LONG || a.charAt(0) !== b.charAt(0) || a.at(-1) !== b.at(-1)) return false;
  return a.replace(SILENT, '') === b.replace(SILENT, '') && editDistance(a, b, 3) < 3;
}

/** The last words of names given in full, which come again alone. */
function introducedSurnames(article: Article): Spelling[] {
  const runs = article.derive(findRuns);
  return article.derive(findSpellings).filter(({ lower, tokens, runs: places, ats, bits }) => {
    if (tokens.length < 2 || lower.length < SHORTEST || (bits & (NameBit.STOP | NameBit.UPPER)) !== 0) return false;
    const isFull = ats.some((at, k) => at > 0 && at === runs[places[k]].tokens.length - 1 && (runs[places[k]].bits[at - 1] & NameBit.GIVEN) !== 0);
    return isFull && ats.some((at, k) => at === 0 && runs[places[k]].tokens.length === 1);
  });
}

/** Alone wherever it stands and, if it is a common word or a place, each time as the one who speaks. */
function isLone(article: Article, spelling: Spelling): boolean {
  const { before, behind } = partnersOf(article, spelling);
  if (before.size > 0 || behind.size > 0) return false;
  const runs = article.derive(findRuns);
  const isOnlyName = (spelling.bits & NameBit.WORD) === 0 && !isThing(article, spelling);
  return spelling.tokens.every((token, k) => {
    if (runs[spelling.runs[k]].tokens.length !== 1) return false;
    if (isOnlyName) return true;
    return SAYINGS.has(article.lower(token + 1)) || (SAYINGS.has(article.lower(token - 1)) && article.isMark(token + 1, '.'));
  });
}

/** Known as a place or an organisation. */
function isThing(article: Article, { tokens }: Spelling): boolean {
  const { places, organisations } = article.names.book;
  const form = article.tokens.form[tokens[0]];
  return [...places, ...organisations].some((gazetteer) => article.names.wordIn(gazetteer, form) >= 0);
}

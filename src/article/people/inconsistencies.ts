/**
 * Which of two near spellings in one article is the slip. What decides, in this order: a list of names or a dictionary has
 * one of them; one stands where the name is first given in full; one stands more often. Where these disagree or tie, the
 * article cannot tell: real articles are often wrong more often than right.
 */
import { nameKey } from '../../lexicon/names/name-key.ts';
import type { Slip } from '../../lexicon/names/one-slip.ts';
import type { Article } from '../article.ts';
import { findLoneSurnames } from './lone-surnames.ts';
import { NameBit } from './name-forms.ts';
import { partnersOf, relationOf, type Partners, type Relation } from './partners.ts';
import { findNearPairs, type NearPair, type Spelling } from './spellings.ts';

export interface Inconsistency {
  readonly wrong: Spelling;
  readonly right: Spelling;
  readonly isSure: boolean;
  /** The article cannot tell which is right. */
  readonly isOpen: boolean;
}

export function findInconsistencies(article: Article): readonly Inconsistency[] {
  const found = new Map<Spelling, Inconsistency>();
  for (const pair of article.derive(findNearPairs)) {
    if (isInflection(pair) || found.has(pair.other)) continue;
    const one = judge(article, pair);
    if (one === undefined) continue;
    const known = found.get(one.wrong);
    if (known === undefined || known.right.tokens.length < one.right.tokens.length) found.set(one.wrong, one);
  }
  for (const { odd, other } of article.derive(findLoneSurnames)) {
    if (!found.has(odd) && !found.has(other)) found.set(odd, { wrong: odd, right: other, isSure: false, isOpen: false });
  }
  return [...found.values()];
}

/** Obamas, Iraqi, Russian, Petrova, Latino and Latina: other words, not other spellings. */
function isInflection({ odd, other, slip }: NearPair): boolean {
  if (/\d|^[a-z]-/.test(odd.lower)) return true; // AK-74, D-Ohio
  if (slip === undefined) return false;
  const isLast = slip.at >= Math.min(odd.lower.length, other.lower.length) - (slip.kind === 'changed' ? 1 : 0);
  if (slip.kind === 'extra' || slip.kind === 'missing') {
    const letter = slip.from || slip.to;
    if (/[-'.&]/.test(letter)) return true;
    const shorter = odd.lower.length < other.lower.length ? odd.lower : other.lower;
    return isLast && letter !== shorter.at(-1);
  }
  if (slip.kind === 'changed' && /[-'.\d]/.test(slip.from + slip.to)) return true;
  return isLast && slip.kind === 'changed' && /[aeoxsn]/.test(slip.from) && /[aeoxsn]/.test(slip.to);
}

function judge(article: Article, { odd, other, slip }: NearPair): Inconsistency | undefined {
  const partners = [partnersOf(article, odd), partnersOf(article, other)] as const;
  const relation = relationOf(...partners);
  if (relation === 'different') return undefined;
  if (!isTelling(odd, other, slip, relation)) return undefined;
  if (relation !== 'same' && isBrandLike(other, slip)) return undefined;
  const [oddKnown, otherKnown] = [isKnown(article, odd), isKnown(article, other)];
  if (otherKnown && !oddKnown) return againstKnown(odd, other, slip === undefined ? 'distant' : relation);
  if (oddKnown && !otherKnown) return { wrong: other, right: odd, isSure: false, isOpen: false };
  if (oddKnown && otherKnown && relation !== 'same') return undefined;
  return byArticle(odd, other, partners);
}

/** A letter changed in a common word makes a brand (Crickit, a channel on cricket); one doubled, dropped or swapped does not. */
function isBrandLike({ bits }: Spelling, slip: Slip | undefined): boolean {
  return (slip === undefined || slip.kind === 'changed') && (bits & (NameBit.WORD | NameBit.PERSON)) === NameBit.WORD;
}

/** Short names and acronyms, and names that begin otherwise, are often one letter apart: CCNY and CUNY, Kim Yong Chol. */
function isTelling(odd: Spelling, other: Spelling, slip: Slip | undefined, relation: Relation): boolean {
  if (slip === undefined) {
    if (odd.lower.startsWith(other.lower) || other.lower.startsWith(odd.lower)) return false; // Portland, Portlandia
    return other.tokens.length > odd.tokens.length || Math.min(odd.lower.length, other.lower.length) > 9;
  }
  const shortest = Math.min(odd.lower.length, other.lower.length);
  if (shortest < 5 && slip.kind !== 'swapped') return false;
  if (shortest < 5 && (odd.bits & NameBit.UPPER) !== 0) return false;
  if (slip.at === 0) return slip.kind === 'changed' ? shortest > 6 || (relation === 'same' && shortest > 4) : relation === 'same';
  return true;
}

/** A list or dictionary has the other; an unknown name that stands often beside it once is more likely a name of its own. */
function againstKnown(odd: Spelling, other: Spelling, relation: Relation | 'distant'): Inconsistency | undefined {
  const [n, m] = [odd.tokens.length, other.tokens.length];
  if (n > 1 && n > m) return relation === 'same' ? { wrong: other, right: odd, isSure: false, isOpen: true } : undefined;
  return { wrong: odd, right: other, isSure: relation === 'same' || (m > n && relation !== 'distant'), isOpen: false };
}

/** Nobody knows either. */
function byArticle(a: Spelling, b: Spelling, [partnersA, partnersB]: readonly [Partners, Partners]): Inconsistency {
  const [n, m] = [a.tokens.length, b.tokens.length];
  const inFull = (partners: Partners): boolean => partners.before.size + partners.behind.size > 0;
  const [fullA, fullB] = [inFull(partnersA), inFull(partnersB)];
  const [wrong, right] = n < m || (n === m && fullB && !fullA) ? [a, b] : n > m || (fullA && !fullB) ? [b, a] : a.tokens[0] < b.tokens[0] ? [b, a] : [a, b];
  const isIntroducedOtherwise = (wrong === a ? fullA && !fullB : fullB && !fullA);
  const isTied = n === m && fullA === fullB;
  return { wrong, right, isSure: right.tokens.length > 2 && wrong.tokens.length === 1 && !isIntroducedOtherwise, isOpen: isTied || isIntroducedOtherwise };
}

/** In a dictionary or a list of people, places or organisations. */
function isKnown(article: Article, { bits, lower }: Spelling): boolean {
  if ((bits & (NameBit.PERSON | NameBit.UNKNOWN)) !== NameBit.UNKNOWN) return true;
  const key = nameKey(lower);
  const { places, organisations } = article.names.book;
  return [...places, ...organisations].some(({ words }) => {
    const word = words.find(key);
    return word >= 0 && words.isRight(word);
  });
}

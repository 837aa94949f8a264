/**
 * Which of the near names are slips. A name one letter from a known one is often just another name; what decides is how
 * familiar the word is that stands there, how rare the part is that both share, how well known the person is, and what
 * stands beside it.
 */
import type { Span } from '../../text/span.ts';
import type { Article } from '../article.ts';
import { contextOf } from './context.ts';
import { findPeople } from './people.ts';
import { weigh, type Evidence } from './slip-evidence.ts';
import type { NearName } from './slips.ts';

export interface NameSlip {
  readonly near: NearName;
  /** Both words are names: together they are wrong. */
  readonly isPair: boolean;
  /** Sure enough for an error. */
  readonly isSure: boolean;
  /** Where the article itself has the name right. */
  readonly because: readonly Span[];
}

export function findNameSlips(article: Article): readonly NameSlip[] {
  return article.derive(findPeople).near.flatMap((one) => judge(article, one));
}

/** Of several names as near, the first whose person fits. */
function judge(article: Article, near: NearName): NameSlip[] {
  for (const name of [near.name, ...near.rivals]) {
    const slip = judgeOne(article, { ...near, name });
    if (slip !== undefined) return [slip];
  }
  return [];
}

function judgeOne(article: Article, near: NearName): NameSlip | undefined {
  const { gazetteer, name } = near;
  const entity = gazetteer.entityOf[name];
  const evidence = weigh(article, near, contextOf(article, near.first, near.last, gazetteer, entity));
  if (evidence.isLonger || evidence.isPlural || !isConvincing(evidence)) return undefined;
  const { agrees, standing, context, fame } = evidence;
  const isSure = agrees.length > 0 || (gazetteer.isSourced(entity) && standing === 'unknown' && (context.hasOffice || fame === 1) && !context.isOther);
  return { near, isPair: standing !== 'unknown', isSure, because: agrees.slice(0, 3).map(({ first, last }) => article.span(first, last)) };
}

function isConvincing(e: Evidence): boolean {
  const { context, sharers, fame } = e;
  const fits = context.hasOffice || context.hasBody;
  if (context.isOther) return e.standing === 'unknown' && context.hasOffice;
  if (e.startsOtherwise && !fits) return false;
  if (e.isListed) return e.standing === 'unknown' || fits || fame <= 2 || e.agrees.length > 0 || sharers <= 2;
  if (e.standing === 'unknown') return isUnknownConvincing(e);
  if (e.isForm && e.agrees.length === 0) return false;
  return e.isSurname ? isSurnameConvincing(e) : isGivenConvincing(e);
}

/** Vladmir Putin: nobody is called so. */
function isUnknownConvincing({ agrees, context, isSurname, sharers, fame, length }: Evidence): boolean {
  const fits = context.hasOffice || context.hasBody;
  if (agrees.length > 0 || (context.hasOffice && length > 2)) return true;
  if (isSurname) return fits || sharers <= 3 || (length > 4 && (fame === 1 || (fame === 2 && length > 6 && sharers <= 40)));
  return (length > 3 && fits) || (length > 4 && (sharers <= 3 || (sharers <= 8 && fame <= 2)));
}

/** Andy Reed: others are called so. */
function isSurnameConvincing({ agrees, context, fame, standing, isHeading, sharers, isCommon }: Evidence): boolean {
  const fits = context.hasOffice || context.hasBody;
  if (agrees.length > 0 && fits) return true;
  if (sharers === 1 && fame === 1 && !isCommon) return true; // Kamala Haris
  if (standing === 'word') return !isHeading && (context.hasOffice || (fame === 1 && context.hasBody));
  if (standing === 'rare') return (context.hasOffice && fame <= 2) || (fame === 1 && fits);
  return context.hasOffice && context.hasBody && fame <= 2;
}

/** Anthony Blinken, Stephen Spielberg. */
function isGivenConvincing({ agrees, context, sharers, fame, length, standing, isHeading }: Evidence): boolean {
  if (agrees.length > 0) return true;
  const fits = context.hasOffice || context.hasBody;
  if (standing === 'word' && !isHeading && context.hasOffice) return true;
  if (standing === 'rare' && context.hasOffice && sharers <= 8) return true;
  return (context.hasOffice && sharers <= 4) || (sharers <= 1 && fame <= 2 && length > 4 && fits);
}

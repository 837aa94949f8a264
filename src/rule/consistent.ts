/**
 * The family of rules by which an article agrees with itself and with its house: one thing that may be written in several
 * ways, and the places where it is. A house that has chosen decides; otherwise the article’s majority does; where they are
 * even, the last place that departs from the first is a question.
 *
 * Rules of this family have the messages `mixed`, `tied` and `house` (see `MESSAGES`).
 */
import type { Article } from '../article/article.ts';
import { isPost } from '../article/posts.ts';
import type { Span } from '../text/span.ts';
import type { Problem, Trust } from './problem.ts';

/** One place, and the way it is written. */
export interface Place<W extends string> {
  readonly span: Span;
  readonly way: W;
  /** What would stand there in another way; undefined if it cannot be written so. */
  readonly write: (way: W) => string | undefined;
  /** Counts for the majority, but is not marked: a quotation, a name. */
  readonly isExempt?: boolean;
}

export interface Ballot<W extends string> {
  /** What is written in several ways: the findings of one slip share it. */
  readonly group: string;
  readonly places: readonly Place<W>[];
  /** The house’s choice, if it has one. */
  readonly house?: W;
  readonly trust?: Trust;
  /** A tie is no question here but passes. */
  readonly allowsTie?: boolean;
  /** Loses a tie: a makeshift, such as a hyphen for a dash. */
  readonly weaker?: W;
  /** The majority has so many times as many places as the others together, at least; 1 by default. */
  readonly lead?: number;
}

export const MESSAGES = {
  mixed: '“{found}” here, {many} “{better}” elsewhere in the article.',
  tied: '“{found}” here, “{other}” elsewhere, equally often: which is it?',
  house: '“{found}”: the house writes “{better}”.',
} as const;

/** At most so many places are named as evidence. */
const PROOFS = 3;

/** @returns a problem for each odd one out; one question for a tie. */
export function* outvote<W extends string>(article: Article, ballot: Ballot<W>): Iterable<Problem> {
  const { places, house, group, trust } = ballot;
  if (house !== undefined) {
    for (const place of places) if (place.way !== house) yield* mend(article, place, house, { say: 'house', group, trust });
    return;
  }
  const counts = countWays(places, ballot.weaker);
  if (counts.length < 2) return;
  const [[winner, most], [, second]] = counts;
  if (most === second && counts[1][0] !== ballot.weaker) {
    if (!ballot.allowsTie) yield* ask(article, ballot);
    return;
  }
  if (most < (ballot.lead ?? 1) * (places.length - most)) return;
  const proofs = places.filter(({ way }) => way === winner).slice(0, PROOFS).map(({ span }) => span);
  const many = most === 1 ? '' : `${most} times`;
  for (const place of places) if (place.way !== winner) yield* mend(article, place, winner, { say: 'mixed', group, trust, because: proofs, many });
}

/** Ways and how often each stands, commonest first. */
function countWays<W extends string>(places: readonly Place<W>[], weaker: W | undefined): [W, number][] {
  const counts = new Map<W, number>();
  for (const { way } of places) counts.set(way, (counts.get(way) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] === weaker ? 1 : b[0] === weaker ? -1 : 0));
}

interface Saying {
  readonly say: string;
  readonly group: string;
  readonly trust: Trust | undefined;
  readonly because?: readonly Span[];
  readonly many?: string;
}

function* mend<W extends string>(article: Article, place: Place<W>, way: W, { say, group, trust, because, many }: Saying): Iterable<Problem> {
  const better = place.isExempt ? undefined : place.write(way);
  if (better === undefined || isPost(article, place.span[0])) return;
  yield {
    span: place.span,
    say,
    group,
    evenInQuotation: true, // what is somebody else’s is exempt already
    data: { better, ...(many === undefined ? {} : { many }) },
    fixes: [better],
    ...(trust === undefined ? {} : { trust }),
    ...(because === undefined ? {} : { because }),
  };
}

/** Asks at the last place that departs from the first. */
function* ask<W extends string>(article: Article, { places, group }: Ballot<W>): Iterable<Problem> {
  const [first] = places;
  const odd = places.findLast((place) => place.way !== first.way && !place.isExempt && place.write(first.way) !== undefined && !isPost(article, place.span[0]));
  const better = odd?.write(first.way);
  if (odd === undefined || better === undefined) return;
  yield { span: odd.span, say: 'tied', group, data: { other: article.slice(first.span) }, fixes: [better], because: [first.span], query: true, evenInQuotation: true };
}

/** Offices that the article gives to somebody who never held them, or not at its time. */
import { monthNumber, OPEN, UNKNOWN, type Role } from '../../lexicon/names/name-row.ts';
import type { Article } from '../article.ts';
import { findTimeAnchor } from '../time-anchor.ts';
import { namesBody } from './bodies.ts';
import { officeNamed, type Office } from './offices.ts';
import { findRoleClaims, type RoleClaim } from './role-claims.ts';

export interface RoleConflict {
  readonly claim: RoleClaim;
  readonly kind: 'never' | 'past' | 'future';
  /** What the person is or was instead, or when the office was held. */
  readonly role: Role;
}

/** Months by which a list may be behind, or an article ahead. */
const SLACK = 3;

export function findRoleConflicts(article: Article): readonly RoleConflict[] {
  return article.derive(findRoleClaims).flatMap((claim) => {
    if (claim.isQualified) return [];
    const conflict = judge(article, claim);
    return conflict === undefined ? [] : [{ claim, ...conflict }];
  });
}

function judge(article: Article, claim: RoleClaim): Omit<RoleConflict, 'claim'> | undefined {
  const { gazetteer, entity, office, body } = claim;
  const roles = gazetteer.roles(entity);
  const held = roles.filter((role) => officeOf(role)?.office === office.office || role.title.includes(office.office));
  if (held.length > 0) return atOtherTime(article, claim, held);
  const month = monthOf(article);
  const rival = roles.find((role) => {
    const other = officeOf(role);
    return other !== undefined && other.group === office.group && isInOffice(role, month) && fits(role, body, gazetteer.country(entity), office);
  });
  if (rival === undefined || (month === undefined && !isStanding(office, rival))) return undefined;
  return { kind: 'never', role: rival };
}

/** Offices between which nobody rises: the article may be older than the list, and a senator once a congressman. */
function isStanding({ office, group }: Office, rival: Role): boolean {
  if (group === 'state' || group === 'team') return !office.includes('vice');
  return group === 'region' && [office, officeOf(rival)?.office].every((one) => one === 'governor' || one === 'chief minister');
}

function officeOf({ title }: Role): Office | undefined {
  return officeNamed(title.toLowerCase());
}

/** Without a date only what still goes on counts. */
function isInOffice({ from, to }: Role, month: number | undefined): boolean {
  if (month === undefined) return to === OPEN;
  return from !== UNKNOWN && from <= month && (to === OPEN || month <= to);
}

/** The words before the office name its body, or there are none. A team has to be named. */
function fits({ body }: Role, words: readonly string[], country: string, { group }: Office): boolean {
  const named = words.filter((word) => !/^(?:the|a|an|and|but|said|as|by|with|of|to|for|from|that|in|on|when|while|under|current|new|us|u\.s)$/.test(word));
  if (named.length === 0) return group !== 'team';
  return namesBody(named, body) || (group !== 'team' && namesBody(named, country));
}

function monthOf(article: Article): number | undefined {
  const anchor = article.derive(findTimeAnchor);
  if (anchor === undefined || anchor.source === 'latest' || anchor.day === undefined) return undefined;
  const date = new Date(anchor.day * 86_400_000);
  return monthNumber(date.getUTCFullYear(), date.getUTCMonth() + 1);
}

/** Held, but before or after; silent if the sentence speaks of another time. */
function atOtherTime(article: Article, { first }: RoleClaim, held: readonly Role[]): Omit<RoleConflict, 'claim'> | undefined {
  const month = monthOf(article);
  if (month === undefined || held.some(({ from, to }) => from === UNKNOWN || to === UNKNOWN)) return undefined;
  const isRight = held.some(({ from, to }) => from - SLACK <= month && (to === OPEN || month <= to + SLACK));
  if (isRight || speaksOfPast(article, first)) return undefined;
  const [role] = held;
  return { kind: month > role.to ? 'past' : 'future', role };
}

/** Tokens looked at on either side; sentences may be of any length. */
const REACH = 40;
const PAST = new Set('when during under was were had then ago served while earlier decade years before after since until late ago signed'.split(' '));

function speaksOfPast(article: Article, token: number): boolean {
  const { first, last } = article.sentences[article.sentenceOf(token)];
  for (let i = Math.max(first, token - REACH); i < Math.min(last, token + REACH); i++) {
    if (article.isWord(i) && PAST.has(article.lower(i))) return true;
    if (article.isNumber(i) && /^(?:1[89]|20)\d\d/.test(article.lower(i))) return true;
  }
  return false;
}

/**
 * Two offices that shut each other out, given to one person in one article: “Governor Ada Lodge … Mayor Lodge”. Nobody has
 * to know the person. Which is right the article cannot tell; the first is offered for the later one.
 */
import type { Article } from '../article.ts';
import type { Person } from './clusters.ts';
import type { Office } from './offices.ts';
import { findRoleClaims, type RoleClaim } from './role-claims.ts';
import { speaksOfPast } from './role-conflicts.ts';

export interface RoleDisagreement {
  readonly claim: RoleClaim;
  readonly first: RoleClaim;
}

export function findRoleDisagreements(article: Article): readonly RoleDisagreement[] {
  const byPerson = new Map<Person, RoleClaim[]>();
  for (const claim of article.derive(findRoleClaims)) {
    if (!claim.isBeside || claim.isQualified || claim.isDated || claim.body.includes('and') || isPast(article, claim)) continue;
    const claims = byPerson.get(claim.person);
    if (claims === undefined) byPerson.set(claim.person, [claim]);
    else claims.push(claim);
  }
  return [...byPerson.values()].flatMap(([first, ...others]) => others.filter((claim) => disagree(first, claim)).map((claim) => ({ claim, first })));
}

/** “chairman since 2020” is so still. */
function isPast(article: Article, { first, last }: RoleClaim): boolean {
  return article.lower(last + 1) !== 'since' && speaksOfPast(article, first);
}

function disagree(a: RoleClaim, b: RoleClaim): boolean {
  if (a.offices.some((one) => b.offices.some(({ office }) => office === one.office)) || hasHeldBoth(a, b)) return false;
  if (!a.offices.some((one) => b.offices.some((other) => isExclusive(one, other)))) return false;
  const [here, there] = [a, b].map(({ body }) => body.filter((word) => word.length > 3));
  return here.length === 0 || there.length === 0 || here.some((word) => there.some((other) => other.slice(0, 4) === word.slice(0, 4)));
}

/** Presidents of firms are chief executives as well. */
function isExclusive(a: Office, b: Office): boolean {
  return a.group === b.group && a.office !== b.office && ![a, b].some(({ office, group }) => (group === 'head' && office === 'president') || office.includes('vice'));
}

function hasHeldBoth({ known, offices }: RoleClaim, other: RoleClaim): boolean {
  if (known === undefined) return false;
  const titles = known.gazetteer.roles(known.entity).map(({ title }) => title);
  return [offices, other.offices].every((some) => some.some(({ office }) => titles.some((title) => title.includes(office))));
}

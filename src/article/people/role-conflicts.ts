/** Offices that the article gives to somebody who never held them, or not at its time. */
import { monthNumber, OPEN, UNKNOWN, type Role } from '../../lexicon/names/name-row.ts';
import type { Article } from '../article.ts';
import { findTimeAnchor } from '../time-anchor.ts';
import { namesBody } from './bodies.ts';
import { areApart, officesNamed, officesOf, PAST_QUALIFIERS, type Office } from './offices.ts';
import { wrongCountry, type WrongCountry } from './role-countries.ts';
import { findRoleClaims, type RoleClaim } from './role-claims.ts';

export interface RoleConflict {
  readonly claim: RoleClaim;
  readonly known: NonNullable<RoleClaim['known']>;
  readonly kind: 'never' | 'past' | 'future' | 'country' | 'namesake';
  /** What the person is or was instead, or when the office was held. */
  readonly role: Role;
  /** For `country`: the word that is wrong. */
  readonly country?: WrongCountry;
  /** For `namesake`: who holds the office. */
  readonly meant?: number;
}

/** Months by which a list may be behind, or an article ahead. */
const SLACK = 3;

export function findRoleConflicts(article: Article): readonly RoleConflict[] {
  return article.derive(findRoleClaims).flatMap((claim) => {
    const { known } = claim;
    if (known === undefined || (claim.isQualified && !claim.isFormer)) return [];
    const conflict = judge(article, claim, known);
    return conflict === undefined || isAnothers(claim, known) ? [] : [{ claim, known, ...conflict }];
  });
}

/** A surname alone may be meant for somebody else of that name who holds the office: Hunter Biden, President Biden. */
function isAnothers({ name, person, offices }: RoleClaim, { gazetteer, entity }: NonNullable<RoleClaim['known']>): boolean {
  if (name.isFull) return false;
  const word = gazetteer.words.find(person.surname);
  if (word < 0) return false;
  return [...gazetteer.namesBySurname(word)].some((name) => {
    const other = gazetteer.entityOf[name];
    return other !== entity && gazetteer.roles(other).some((role) => holds(role, offices));
  });
}

function holds(role: Role, offices: readonly Office[]): boolean {
  return offices.some(({ office }) => role.title.includes(office) || officesOf(role).some((one) => one.office === office));
}

type Verdict = Omit<RoleConflict, 'claim' | 'known'> | undefined;

function judge(article: Article, claim: RoleClaim, { gazetteer, entity }: NonNullable<RoleClaim['known']>): Verdict {
  const roles = gazetteer.roles(entity);
  const strange = roles.some(({ title }) => title === claim.phrase) ? undefined : roles.find((role) => isCivilServant(claim, role));
  if (strange !== undefined) return { kind: 'never', role: strange };
  const held = roles.filter((role) => holds(role, claim.offices));
  if (held.length > 0) return wrongBody(article, claim, held) ?? (claim.isFormer || claim.isDated ? undefined : atOtherTime(article, claim, held));
  const month = monthOf(article);
  for (const office of claim.offices) {
    const rival = roles.find((role) => officesOf(role).some((other) => other.group === office.group && isRival(article, claim, office, other, role, month, gazetteer.country(entity))));
    if (rival !== undefined) return { kind: 'never', role: rival };
  }
  return namesake(article, claim, { gazetteer, entity }, month) ?? elsewhere(article, claim, roles, month);
}

/** In an office of another kind at the time: Governor Ted Cruz. */
function elsewhere(article: Article, { offices, first, isFormer, isBeside }: RoleClaim, roles: readonly Role[], month: number | undefined): Verdict {
  if (month === undefined || isFormer || !isBeside || speaksOfPast(article, first)) return undefined;
  const role = roles.find((one) => isInOffice(one, month) && officesOf(one).some((held) => offices.some((office) => areApart(office, held))));
  return role && { kind: 'never', role };
}

/** Somebody else of that surname holds the office: President Jill Biden, Ireland coach Owen Farrell. */
function namesake(article: Article, claim: RoleClaim, { gazetteer, entity }: NonNullable<RoleClaim['known']>, month: number | undefined): Verdict {
  const { name, person, offices, isFormer, isBeside } = claim;
  if (!name.isFull || isFormer || !isBeside || !offices.some(({ group }) => SHARED.has(group)) || !gazetteer.hasRoles(entity)) return undefined;
  const word = gazetteer.words.find(person.surname);
  if (word < 0) return undefined;
  const others = new Set([...gazetteer.namesBySurname(word)].map((one) => gazetteer.entityOf[one]));
  for (const other of others) {
    if (other === entity || gazetteer.fame(other) > 2) continue;
    const role = gazetteer.roles(other).find((one) => isInOffice(one, month) && officesOf(one).some((held) => SHARED.has(held.group) && offices.some(({ office, group }) => office === held.office && group === held.group && isMeantBy(article, claim, one, gazetteer.country(other), held))));
    if (role !== undefined) return { kind: 'namesake', role, meant: other };
  }
  return undefined;
}

/** Groups of which the lists know all holders whom readers know. */
const SHARED = new Set<Office['group']>(['state', 'team', 'ministry']);

function isMeantBy(article: Article, claim: RoleClaim, role: Role, country: string, office: Office): boolean {
  return fits(article, claim, role, country, office) && (office.group !== 'team' || claim.body.length > 0);
}

/** Held, but in another country. */
function wrongBody(article: Article, claim: RoleClaim, held: readonly Role[]): Verdict {
  if (!claim.isBeside || claim.offices.every(({ group }) => group !== 'state' && group !== 'ministry')) return undefined;
  const country = wrongCountry(article, claim, held);
  return country && { kind: 'country', role: held[0], country };
}

const MINISTERS = /^(?:India|Pakistan|Bangladesh|Israel|France|Germany|Italy|Spain|Japan|Canada|Australia|New Zealand|Ukraine|Russia|Poland|Turkey)$/;

/** India’s home secretary is an official, its home minister a politician. */
function isCivilServant({ phrase }: RoleClaim, { title, body }: Role): boolean {
  return MINISTERS.test(body) && / secretary$/.test(phrase) && / minister$/.test(title) && officesNamed(phrase).some(({ office }) => officesNamed(title).some((one) => one.office === office));
}

/** The role shuts the claimed office out, now or for ever. */
function isRival(article: Article, claim: RoleClaim, office: Office, other: Office, role: Role, month: number | undefined, country: string): boolean {
  if (!fits(article, claim, role, country, office)) return false;
  if (claim.isFormer || (!claim.isBeside && office.group !== 'ministry')) return isComplete(office, other, country);
  if (!isInOffice(role, month)) return office.group === 'head' && isComplete(office, other, country) && role.from !== UNKNOWN;
  if (office.group === 'head' && !isComplete(office, other, country)) return false;
  return month !== undefined || isStanding(office, other);
}

/** Of these offices the lists have all that somebody known ever held. American companies give several to one. */
function isComplete({ office, group }: Office, other: Office, country: string): boolean {
  if (group === 'state') return !office.includes('vice');
  if (group === 'region') return other.office === 'mayor' && (office === 'governor' || office === 'chief minister');
  if (group !== 'head') return false;
  const isFirm = [office, other.office].every((one) => /^(?:chief executive|chairman|president|managing director)$/.test(one));
  return !isFirm || !/^(?:United States|India|Japan)$/.test(country);
}

/** Offices between which nobody rises: the article may be older than the list, and a senator once a congressman. */
function isStanding({ office, group }: Office, other: Office): boolean {
  if (group === 'state' || group === 'team' || group === 'position' || group === 'head') return !office.includes('vice');
  return group === 'region' && /^(?:governor|chief minister)$/.test(office) && /^(?:governor|chief minister|mayor)$/.test(other.office);
}

/** Without a date only what still goes on counts; quarterbacks are listed without their years. */
function isInOffice({ title, from, to }: Role, month: number | undefined): boolean {
  if (from === UNKNOWN && to === UNKNOWN) return officesNamed(title).some(({ group }) => group === 'position');
  if (month === undefined) return to === OPEN;
  return from !== UNKNOWN && from <= month && (to === OPEN || month <= to);
}

const NO_NAME = /^(?:the|a|an|and|but|said|as|by|with|of|to|for|from|that|in|on|when|while|under|current|new|us|u\.s|former|ex|past|previous|its|their|his|her|first|woman|man|longtime)$/;

/** The words beside the office name its body, or there are none. A team has to be named, a firm beside it or elsewhere. */
function fits(article: Article, claim: RoleClaim, { body }: Role, country: string, { group }: Office): boolean {
  const named = claim.body.filter((word) => !NO_NAME.test(word));
  if (group === 'position') return true;
  if (named.length === 0) return group === 'head' ? body.length > 2 && article.text.includes(body) : group !== 'team';
  if (namesBody(named, body)) return true;
  return group !== 'team' && group !== 'head' && namesBody(named, country);
}

function monthOf(article: Article): number | undefined {
  const anchor = article.derive(findTimeAnchor);
  if (anchor === undefined || anchor.source === 'latest' || anchor.day === undefined) return undefined;
  const date = new Date(anchor.day * 86_400_000);
  return monthNumber(date.getUTCFullYear(), date.getUTCMonth() + 1);
}

/** Held, but before or after; silent if the sentence speaks of another time. */
function atOtherTime(article: Article, { first, body }: RoleClaim, held: readonly Role[]): Verdict {
  const month = monthOf(article);
  if (month === undefined || body.some((word) => OWN.has(word)) || held.some(({ from, to }) => from === UNKNOWN || to === UNKNOWN)) return undefined;
  const isRight = held.some(({ from, to }) => from - SLACK <= month && (to === OPEN || month <= to + SLACK));
  if (isRight || speaksOfPast(article, first) || isFormerFurtherOff(article, first)) return undefined;
  // Whose term ended long ago is history to everybody: President George W. Bush.
  const role = held.find(({ to }) => month > to && month - to <= RECENT) ?? held.find(({ from }) => from > month);
  return role && { kind: month > role.to ? 'past' : 'future', role };
}

/** His secretary of state was that at his time. */
const OWN = new Set(['his', 'her', 'their', 'whose', 'longest-serving']);
const RECENT = 60;
const FAR = 8;

/** “former South Bend, Indiana, Mayor”. */
function isFormerFurtherOff(article: Article, office: number): boolean {
  for (let i = Math.max(article.sentences[article.sentenceOf(office)].first, office - FAR); i < office; i++) if (PAST_QUALIFIERS.has(article.lower(i))) return true;
  return false;
}

/** Tokens looked at on either side; sentences may be of any length. */
const REACH = 40;
const PAST = new Set('when during under was were had then ago served while earlier decade years before after since until late ago signed'.split(' '));

export function speaksOfPast(article: Article, token: number): boolean {
  const { first, last } = article.sentences[article.sentenceOf(token)];
  for (let i = Math.max(first, token - REACH); i < Math.min(last, token + REACH); i++) {
    if (article.isWord(i) && PAST.has(article.lower(i))) return true;
    if (article.isNumber(i) && /^(?:1[89]|20)\d\d/.test(article.lower(i))) return true;
  }
  return false;
}

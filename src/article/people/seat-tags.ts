/**
 * Party and seat behind a legislator’s name: “Ted Cruz (R-Texas)”, “Cory Booker, D-N.J.,” and, for the seats of a state’s
 * own house, “Ada Lodge (D., Perry)”, which rosters have.
 */
import table from '../../../data/names/us-states.tsv';
import { nameKey } from '../../lexicon/names/name-key.ts';
import type { Role } from '../../lexicon/names/name-row.ts';
import type { Span } from '../../text/span.ts';
import { readTable } from '../../text/table.ts';
import type { Article } from '../article.ts';
import { findPeople, type KnownName } from './people.ts';

export interface SeatConflict {
  readonly person: KnownName;
  readonly span: Span;
  /** What the tag should be, written as this one is as far as it is right. */
  readonly better: string;
  readonly role: Role;
}

/** A tag as it is written. */
export interface SeatTag {
  readonly span: Span;
  /** D, R or I. */
  readonly party: string;
  /** What stands between the two. */
  readonly joint: string;
  readonly place: string;
}

const TAG = /^([DRI])(-|–|\., ?)(\p{Lu}[\p{L}.’' -]{1,24}?)(?=\.?[),;])/u;
const REACH = 32;
const PARTIES: Readonly<Record<string, string>> = { D: 'Democrat', R: 'Republican', I: 'Independent' };

/** The tag behind a name, in brackets or between commas. */
export function seatTagBehind(article: Article, last: number): SeatTag | undefined {
  const mark = last + 1;
  if (!article.isMark(mark, '(') && !article.isMark(mark, ',')) return undefined;
  const start = article.tokens.end[mark] + (article.isMark(mark, ',') ? 1 : 0);
  const tag = TAG.exec(article.text.slice(start, start + REACH));
  return tag === null ? undefined : { span: [start, start + tag[0].length], party: tag[1], joint: tag[2], place: tag[3] };
}

/** As the body of a role: `Perry(Democrat)`, `US-TX(Republican)`. */
export function seatBody({ party, place }: SeatTag): string {
  const code = codeOf(place);
  return `${code === undefined ? place : `US-${code}`}(${PARTIES[party]})`;
}

export function findSeatConflicts(article: Article): readonly SeatConflict[] {
  return article.derive(findPeople).known.flatMap((person) => {
    const tag = seatTagBehind(article, person.last);
    return tag === undefined ? [] : judge(person, tag);
  });
}

function judge(person: KnownName, { span, party, joint, place }: SeatTag): SeatConflict[] {
  const { gazetteer, name } = person;
  const code = codeOf(place);
  const wanted = code ?? nameKey(place);
  // A state is held against states, a town against towns: who sits for Texas may live in Houston.
  const seats = gazetteer.namesakes(name).flatMap((one) => gazetteer.roles(gazetteer.entityOf[one])).flatMap(seatOf).filter(({ isState }) => isState === (code !== undefined));
  if (seats.length === 0 || seats.some((seat) => seat.party === party && seat.key === wanted)) return [];
  const parties = new Set(seats.map((seat) => seat.party));
  const keys = new Set(seats.map((seat) => seat.key));
  if (parties.size > 1 || keys.size > 1) return [];
  const [seat] = seats;
  const better = seat.key === wanted ? place : seat.isState ? writtenLike(seat.key, place) : seat.place;
  return [{ person, span, better: `${seat.party}${joint}${better}`, role: seat.role }];
}

interface Seat {
  readonly party: string;
  /** Code of a state, or the key of another seat’s name. */
  readonly key: string;
  readonly isState: boolean;
  readonly place: string;
  readonly role: Role;
}

/** Of a role such as `senator@US-TX(Republican)` or `lawmaker@Perry(Democrat)`. */
function seatOf(role: Role): Seat[] {
  const match = /^(?:US-([A-Z]{2})|([^(]+))\((Democrat|Republican|Independent)/.exec(role.body);
  if (match === null) return [];
  const [, code, place] = match;
  if (code !== undefined && !/^(?:senator|sen|representative|rep)$/.test(role.title)) return [];
  return [{ party: match[3].charAt(0), key: code ?? nameKey(place), isState: code !== undefined, place: place ?? '', role }];
}

interface State {
  readonly code: string;
  readonly name: string;
  readonly abbreviation: string;
}

function states(): readonly State[] {
  return readTable(table, ['code', 'name', 'abbreviation']);
}

function bare(name: string): string {
  return name.replace(/[. ]/g, '').toLowerCase();
}

function codeOf(written: string): string | undefined {
  const key = bare(written);
  return states().find(({ code, name, abbreviation }) => bare(code) === key || bare(name) === key || (abbreviation !== '' && bare(abbreviation) === key))?.code;
}

/** A state as the article writes its states: by code, in full, or shortened, without the last dot. */
function writtenLike(code: string, model: string): string {
  const state = states().find((one) => one.code === code);
  if (state === undefined || /^[A-Z]{2}$/.test(model)) return code;
  const isFull = states().some(({ name }) => name === model);
  return isFull || state.abbreviation === '' ? state.name : state.abbreviation.replace(/\.$/, '');
}

/** Party and seat behind a legislator’s name: “Ted Cruz (R-Texas)”, “Cory Booker, D-N.J.,”. */
import table from '../../../data/names/us-states.tsv';
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

const TAG = /^([DRI])(-|–|\., )(\p{Lu}[\p{L}. ]{1,16}?)(?=\.?[),;])/u;
const REACH = 24;

export function findSeatConflicts(article: Article): readonly SeatConflict[] {
  return article.derive(findPeople).known.flatMap((person) => {
    const mark = person.last + 1;
    if (!article.isMark(mark, '(') && !article.isMark(mark, ',')) return [];
    const start = article.tokens.end[mark] + (article.isMark(mark, ',') ? 1 : 0);
    const tag = TAG.exec(article.text.slice(start, start + REACH));
    return tag === null ? [] : judge(person, [start, start + tag[0].length], tag[1], tag[2], tag[3]);
  });
}

function judge(person: KnownName, span: Span, party: string, joint: string, state: string): SeatConflict[] {
  const { gazetteer, name } = person;
  const seats = gazetteer.namesakes(name).flatMap((one) => gazetteer.roles(gazetteer.entityOf[one])).flatMap(seatOf);
  const code = codeOf(state);
  if (seats.length === 0 || code === undefined || seats.some((seat) => seat.party === party && seat.code === code)) return [];
  const parties = new Set(seats.map((seat) => seat.party));
  const codes = new Set(seats.map((seat) => seat.code));
  if (parties.size > 1 || codes.size > 1) return [];
  const [seat] = seats;
  const place = seat.code === code ? state : writtenLike(seat.code, state);
  return [{ person, span, better: `${seat.party}${joint}${place}`, role: seat.role }];
}

interface Seat {
  readonly party: string;
  readonly code: string;
  readonly role: Role;
}

/** Of a role such as `senator@US-TX(Republican)`. */
function seatOf(role: Role): Seat[] {
  const match = /^US-([A-Z]{2})\((Democrat|Republican|Independent)/.exec(role.body);
  return match === null || !/^(?:senator|representative)$/.test(role.title) ? [] : [{ party: match[2].charAt(0), code: match[1], role }];
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

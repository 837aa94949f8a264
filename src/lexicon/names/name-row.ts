/**
 * A line of the tables in `data/people`, `data/places` and `data/organisations`, and of a newsroom's own lists.
 *
 * Roles are written `prime minister@India:2014-05..`, several joined by `;`. Months are counted from January 1900, so that
 * a date fits into sixteen bits.
 */
import { readList } from '../../text/table.ts';

/** An end that has not come, or a beginning that is not known. */
export const OPEN = 0xffff;
export const UNKNOWN = 0;
const YEAR_ZERO = 1900;

export interface Role {
  /** In small letters, as news writes it: `foreign minister`. */
  readonly title: string;
  /** The country, party, firm or club; '' if there is none. */
  readonly body: string;
  /** Months since January 1900; `UNKNOWN` if not known or before. */
  readonly from: number;
  /** Months since January 1900, `OPEN` while in office, `UNKNOWN` if not known. */
  readonly to: number;
}

export interface NameRow {
  readonly name: string;
  /** What stands for the name at its second mention. */
  readonly short: readonly string[];
  /** Other names that are right. */
  readonly also: readonly string[];
  /** Names that are wrong and nobody else's. */
  readonly wrong: readonly string[];
  readonly roles: readonly Role[];
  readonly country: string;
  /** 1: every reader knows it, 2: often in the news, 3: known in its field. */
  readonly fame: number;
  readonly isSourced: boolean;
}

/** A role is not written as it should be. */
export class RoleFormatError extends Error {
  override readonly name = 'RoleFormatError';
}

/** @throws RoleFormatError on what is not `title@body:from..to`. */
export function readRoles(field: string): Role[] {
  return field === '' ? [] : field.split(';').map(readRole);
}

function readRole(written: string): Role {
  const dated = /^(.*?):([\d-]*)\.\.([\d-]*)$/.exec(written);
  const place = (dated?.[1] ?? written).trim();
  const at = place.indexOf('@');
  const title = (at < 0 ? place : place.slice(0, at)).trim();
  if (title === '') throw new RoleFormatError(`“${written}”: expected title@body:from..to`);
  const body = at < 0 ? '' : place.slice(at + 1).trim();
  if (dated === null) return { title, body, from: UNKNOWN, to: UNKNOWN };
  return { title, body, from: monthOf(dated[2], written, 1), to: dated[3] === '' ? OPEN : monthOf(dated[3], written, 12) };
}

/** @param month taken if only the year is given: the first for a beginning, the last for an end. */
function monthOf(date: string, written: string, month: number): number {
  if (date === '') return UNKNOWN;
  const match = /^(\d{3,4})(?:-(\d{2}))?(?:-\d{2})?$/.exec(date);
  if (match === null || Number(match[2] ?? 1) > 12) throw new RoleFormatError(`“${written}”: “${date}” is no date; expected YYYY or YYYY-MM`);
  return monthNumber(Number(match[1]), Number(match[2] ?? month));
}

/** @param month 1 to 12. */
export function monthNumber(year: number, month: number): number {
  return Math.max(1, (year - YEAR_ZERO) * 12 + month);
}

/** The year of a month number. */
export function yearOf(month: number): number {
  return YEAR_ZERO + Math.floor((month - 1) / 12);
}

/** A row from its fields as text. */
export function nameRow(fields: { readonly name: string; readonly surname?: string; readonly also?: string; readonly wrong?: string; readonly roles?: string; readonly country?: string; readonly fame?: string; readonly source?: string }): NameRow {
  const name = fields.name.trim();
  return {
    name,
    short: readList(fields.surname ?? ''),
    also: readList(fields.also ?? ''),
    wrong: readList(fields.wrong ?? ''),
    roles: readRoles(fields.roles ?? ''),
    country: fields.country ?? '',
    fame: Math.min(3, Math.max(1, Number(fields.fame ?? 3) || 3)),
    isSourced: fields.source !== undefined && fields.source !== '' && fields.source !== 'unsourced',
  };
}

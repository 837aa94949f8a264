/** Rows as a table in the gazetteer's columns. */
import { OPEN, UNKNOWN, type NameRow, type Role } from './name-row.ts';

export const ROW_COLUMNS = ['name', 'surname', 'also', 'wrong', 'roles', 'country', 'fame', 'source'] as const;

/** A line of the table, without its end. @param source what to say where the row's own is not kept. */
export function rowLine(row: NameRow, source: string): string {
  return [row.name, row.short.join('|'), row.also.join('|'), row.wrong.join('|'), row.roles.map(roleText).join(';'), row.country, String(row.fame), source].map((cell) => cell.replace(/[\t\n]/g, ' ')).join('\t');
}

function roleText({ title, body, from, to }: Role): string {
  const place = body === '' ? title : `${title}@${body}`;
  return from === UNKNOWN && to === UNKNOWN ? place : `${place}:${monthText(from)}..${monthText(to)}`;
}

function monthText(month: number): string {
  if (month === UNKNOWN || month === OPEN) return '';
  return `${1900 + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`;
}

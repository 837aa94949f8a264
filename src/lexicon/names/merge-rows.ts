/** Rows of one name made one: a minister who sings stands in two tables, and two people may share a name. */
import type { NameRow } from './name-row.ts';

/** @returns one row a name, in order of names; what the rows say of it is put together, the most famous counts. */
export function mergeRows(rows: readonly NameRow[]): NameRow[] {
  const byName = new Map<string, NameRow>();
  for (const row of rows) {
    const known = byName.get(row.name);
    byName.set(row.name, known === undefined ? row : merged(known, row));
  }
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function merged(a: NameRow, b: NameRow): NameRow {
  const union = (x: readonly string[], y: readonly string[]): string[] => [...new Set([...x, ...y])];
  const roles = [...a.roles];
  for (const role of b.roles) if (!roles.some((one) => one.title === role.title && one.body === role.body && one.from === role.from)) roles.push(role);
  const [first, second] = b.fame < a.fame ? [b, a] : [a, b];
  return {
    name: a.name,
    short: union(first.short, second.short),
    also: union(a.also, b.also),
    wrong: union(a.wrong, b.wrong),
    roles,
    country: first.country || second.country,
    fame: first.fame,
    isSourced: a.isSourced || b.isSourced,
  };
}

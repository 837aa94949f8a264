/**
 * Reads the tab-separated tables of `data/`: a header line, then one entry a line, `|` between the items of a list.
 */

/** @returns one record for each line, by the header's names; a field that a line lacks is ''. */
export function readTable<const K extends string>(text: string, columns: readonly K[]): Record<K, string>[] {
  const lines = text.split(/\r?\n/);
  const header = lines[0].split('\t');
  const places = columns.map((column) => {
    const place = header.indexOf(column);
    if (place < 0) throw new Error(`table has no column ‘${column}’; it has: ${header.join(', ')}`);
    return place;
  });
  const rows: Record<K, string>[] = [];
  for (let i = 1; i < lines.length; i++) {
    if (lines[i] === '') continue;
    const fields = lines[i].split('\t');
    const row: Partial<Record<K, string>> = {};
    columns.forEach((column, c) => {
      row[column] = fields[places[c]] ?? '';
    });
    rows.push(row as Record<K, string>); // every column was set just above
  }
  return rows;
}

export function readList(field: string): string[] {
  return field === '' ? [] : field.split('|');
}

/**
 * Rows of a table by a key, for tables of which an article needs a few rows: at a cold start only the keys are read, in as
 * few steps as strings allow, and a row when somebody asks for it.
 */

/** Offsets of rows in the table; a single one without a list. */
type Places = number | number[];

export class RowIndex<Row> {
  private readonly table: string;
  private readonly keysOf: (firstColumns: string) => readonly string[];
  private readonly read: (fields: readonly string[]) => Row;
  private readonly rows = new Map<number, Row>();
  private index: Map<string, Places> | undefined;

  /**
   * @param table tab-separated, its header first.
   * @param keysOf the keys of a line of the table.
   * @param read makes a row of its fields.
   */
  constructor(table: string, keysOf: (line: string) => readonly string[], read: (fields: readonly string[]) => Row) {
    this.table = table;
    this.keysOf = keysOf;
    this.read = read;
  }

  has(key: string): boolean {
    return (this.index ??= this.readKeys()).has(key);
  }

  /** In the order of the table. */
  get(key: string): readonly Row[] {
    const places = (this.index ??= this.readKeys()).get(key);
    if (places === undefined) return [];
    return typeof places === 'number' ? [this.rowAt(places)] : places.map((place) => this.rowAt(place));
  }

  private readKeys(): Map<string, Places> {
    const index = new Map<string, Places>();
    let place = this.table.indexOf('\n') + 1;
    for (const line of this.table.slice(place).split('\n')) {
      if (line !== '') for (const key of this.keysOf(line)) enter(index, key, place);
      place += line.length + 1;
    }
    return index;
  }

  private rowAt(place: number): Row {
    const known = this.rows.get(place);
    if (known !== undefined) return known;
    const end = this.table.indexOf('\n', place);
    const row = this.read(this.table.slice(place, end < 0 ? undefined : end).split('\t'));
    this.rows.set(place, row);
    return row;
  }
}

function enter(index: Map<string, Places>, key: string, place: number): void {
  const there = index.get(key);
  if (there === undefined) index.set(key, place);
  else if (typeof there === 'number') index.set(key, [there, place]);
  else if (there[there.length - 1] !== place) there.push(place);
}

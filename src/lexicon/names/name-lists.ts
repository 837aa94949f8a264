/**
 * Reads a newsroom's own lists of names: tables (TSV in the gazetteer's columns, or CSV with a header), JSON (a list of
 * objects with the same keys) and the JSON results of a Wikidata query.
 */
import { nameRow, RoleFormatError, type NameRow } from './name-row.ts';
import { NameListError, readRecords, type NameRecord } from './name-records.ts';

export { NameListError };

export interface NameLists {
  readonly people: readonly NameRow[];
  readonly places: readonly NameRow[];
  readonly organisations: readonly NameRow[];
}

/** What columns may be called. */
const COLUMNS = {
  name: ['name', 'full name', 'full_name', 'personlabel', 'itemlabel', 'humanlabel', 'label', 'person'],
  surname: ['surname', 'last name', 'last_name', 'short'],
  also: ['also', 'aka', 'variants', 'aliases', 'altlabel', 'itemaltlabel', 'personaltlabel'],
  wrong: ['wrong', 'misspellings'],
  roles: ['roles'],
  role: ['role', 'title', 'position', 'office', 'job', 'positionlabel', 'officelabel', 'rolelabel', 'occupationlabel'],
  body: ['body', 'of', 'organisation', 'organization', 'party', 'constituency', 'oflabel', 'bodylabel', 'partylabel', 'districtlabel', 'constituencylabel'],
  from: ['from', 'start', 'since', 'starttime', 'start_time'],
  to: ['to', 'end', 'until', 'endtime', 'end_time'],
  country: ['country', 'countrylabel'],
  fame: ['fame'],
  source: ['source'],
  type: ['type'],
} as const;
type Column = keyof typeof COLUMNS;

/**
 * @param path for messages; its ending says the format: .tsv, .json, else CSV.
 * @throws NameListError
 */
export function readNameList(path: string, text: string): NameLists {
  const lists = { people: [] as NameRow[], places: [] as NameRow[], organisations: [] as NameRow[] };
  for (const { line, fields } of readRecords(path, text)) {
    const kind = kindOf(fields);
    const row = rowOf(path, line, fields);
    if (row !== undefined) lists[kind].push(row);
  }
  return lists;
}

function kindOf(fields: NameRecord['fields']): keyof NameLists {
  const type = fields.get('type') ?? '';
  if (/^(?:place|location)s?$/.test(type) || fields.has('renamed') || fields.has('demonym')) return 'places';
  return /^organi[sz]ations?$/.test(type) || fields.has('acronym') ? 'organisations' : 'people';
}

function rowOf(path: string, line: number, fields: NameRecord['fields']): NameRow | undefined {
  const get = (column: Column): string => {
    for (const name of COLUMNS[column]) {
      const value = fields.get(name);
      if (value !== undefined && value !== '') return value;
    }
    return '';
  };
  const name = inOrder(get('name'));
  if (name === '') throw new NameListError(`${path}:${line}: no name; expected a column “name”, found ${[...fields.keys()].join(', ')}`);
  if (/^Q\d+$/.test(name)) return undefined; // an item of Wikidata without a label in English
  try {
    const also = path.endsWith('.tsv') || path.endsWith('.json') ? get('also') : get('also').replace(/\s*[;,]\s*/g, '|');
    return nameRow({ name, surname: get('surname'), also, wrong: get('wrong'), roles: get('roles') || roleOf(get), country: get('country'), fame: get('fame') || '2', source: get('source') || path });
  } catch (error) {
    if (error instanceof RoleFormatError) throw new NameListError(`${path}:${line}: ${error.message}`);
    throw error;
  }
}

/** “Lodge, Ana” as a list has it: Ana Lodge. */
function inOrder(name: string): string {
  const [surname, given, ...more] = name.split(/,\s*/);
  return given === undefined || more.length > 0 || /^(?:jr|sr|ii|iii|iv)\.?$/i.test(given) ? name : `${given} ${surname}`;
}

/** One role from columns of its own. */
function roleOf(get: (column: Column) => string): string {
  const title = get('role').replace(/[;@]/g, ',');
  if (title === '') return '';
  const [from, to] = [get('from').slice(0, 7), get('to').slice(0, 7)];
  const body = get('body').replace(/[;:@]/g, ' ');
  return `${title}@${body}${from === '' && to === '' ? '' : `:${from}..${to}`}`;
}

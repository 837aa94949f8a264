/** Nouns that stand for one thing of several (data/language/count-nouns.tsv), so that the singular asks for an article. */
import table from '../../data/language/count-nouns.tsv';
import { readList, readTable } from '../text/table.ts';

export interface CountNoun {
  /** A `role` stands bare where it says what somebody is: “as captain”, “he was promoted to captain”. */
  readonly kind: 'thing' | 'person' | 'role';
  /** Prepositions that it stands bare behind: “by train”, “in hospital”. */
  readonly notAfter: readonly string[];
}

let nouns: ReadonlyMap<string, CountNoun> | undefined;

/** @param lower a singular in lower case. */
export function countNoun(lower: string): CountNoun | undefined {
  nouns ??= new Map(readTable(table, ['noun', 'kind', 'not_after']).map((row) => [row.noun, { kind: kindOf(row.kind), notAfter: readList(row.not_after) }]));
  return nouns.get(lower);
}

function kindOf(kind: string): CountNoun['kind'] {
  return kind === 'person' || kind === 'role' ? kind : 'thing';
}

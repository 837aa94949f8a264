/** Where a newsroom's list and the gazetteer disagree. */
import type { Gazetteer } from './gazetteer.ts';
import type { NameRow } from './name-row.ts';
import { nameKeys } from './name-key.ts';

export interface NameConflict {
  readonly name: string;
  readonly message: string;
}

export function findConflicts(rows: readonly NameRow[], gazetteer: Gazetteer): NameConflict[] {
  return rows.flatMap((row) => [
    ...[row.name, ...row.also].flatMap((name) => wronglyRight(row, name, gazetteer)),
    ...row.wrong.flatMap((name) => rightlyWrong(row, name, gazetteer)),
  ]);
}

/** The list has for right what the gazetteer has for a mistake. */
function wronglyRight(row: NameRow, name: string, gazetteer: Gazetteer): NameConflict[] {
  const found = find(name, gazetteer);
  if (found < 0 || !gazetteer.isWrong(found)) return [];
  const right = gazetteer.spelling(gazetteer.rightName(gazetteer.entityOf[found]));
  return [{ name: row.name, message: `“${name}” is a frequent mistake for ${right}` }];
}

/** The list has for a mistake what is somebody's name. */
function rightlyWrong(row: NameRow, name: string, gazetteer: Gazetteer): NameConflict[] {
  const found = find(name, gazetteer);
  if (found < 0 || gazetteer.isWrong(found)) return [];
  const right = gazetteer.spelling(gazetteer.rightName(gazetteer.entityOf[found]));
  return right === row.name ? [] : [{ name: row.name, message: `its wrong form “${name}” is the right name of ${right}` }];
}

function find(name: string, gazetteer: Gazetteer): number {
  const words = nameKeys(name).map((key) => gazetteer.words.find(key));
  return gazetteer.find(words, 0, words.length);
}

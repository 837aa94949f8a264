/** Reads a newsroom's lists of names from files: what `names` in a configuration names. */
import { readFileSync } from 'node:fs';
import { Gazetteer } from '../../lexicon/names/gazetteer.ts';
import type { OwnNames } from '../../lexicon/names/name-book.ts';
import { NameListError, readNameList, type NameLists } from '../../lexicon/names/name-lists.ts';
import { thingKeys } from '../../lexicon/names/name-key.ts';

/** @throws NameListError if a file is not there or not a list of names. */
export function readOwnNames(files: readonly string[]): OwnNames {
  const lists = files.map(readNameFile);
  const people = lists.flatMap((list) => list.people);
  const places = lists.flatMap((list) => list.places);
  const organisations = lists.flatMap((list) => list.organisations);
  return {
    people: people.length === 0 ? [] : [Gazetteer.of(people)],
    places: places.length === 0 ? [] : [Gazetteer.of(places, thingKeys)],
    organisations: organisations.length === 0 ? [] : [Gazetteer.of(organisations, thingKeys)],
  };
}

/** @throws NameListError */
export function readNameFile(path: string): NameLists {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new NameListError(`${path}: ${error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'no such file' : String(error)}`);
  }
  return readNameList(path, text);
}

/** People of the gazetteers by the beginning of a surname. */
import { whoIs } from '../../article/people/name-fix.ts';
import type { Gazetteer } from '../../lexicon/names/gazetteer.ts';
import type { NameBook } from '../../lexicon/names/name-book.ts';
import { nameKey } from '../../lexicon/names/name-key.ts';

export interface KnownPerson {
  /** The whole name as it is printed. */
  readonly name: string;
  readonly surname: string;
  readonly who: string;
  /** 1: every reader knows it, 3: known in its field; 0 for the newsroom’s own lists. */
  readonly fame: number;
}

/** Candidates looked at; with two letters there are some hundreds. */
const MOST = 2000;

/** @param prefix at least two letters. @returns the best known first. */
export function peopleBySurname(book: NameBook, prefix: string): KnownPerson[] {
  const key = nameKey(prefix);
  if (key.length < 2) return [];
  const found = new Map<string, KnownPerson>();
  for (const [i, gazetteer] of book.people.entries()) {
    const isOwn = i < book.people.length - 1;
    for (const person of peopleIn(gazetteer, key, isOwn)) if (!found.has(person.name)) found.set(person.name, person);
  }
  return [...found.values()].sort((a, b) => a.fame - b.fame || (a.surname < b.surname ? -1 : 1));
}

function peopleIn(gazetteer: Gazetteer, key: string, isOwn: boolean): KnownPerson[] {
  const { words } = gazetteer;
  const found: KnownPerson[] = [];
  for (let word = firstFrom(gazetteer, key); word < words.count && words.keyOf(word).startsWith(key) && found.length < MOST; word++) {
    for (const name of gazetteer.namesBySurname(word)) {
      const entity = gazetteer.entityOf[name];
      if (gazetteer.rightName(entity) !== name) continue;
      const spelling = gazetteer.spelling(name);
      const surname = spelling.split(' ').slice(gazetteer.surnameAt(name)).join(' ');
      found.push({ name: spelling, surname: surname === '' ? spelling : surname, who: whoIs(gazetteer, entity), fame: isOwn ? 0 : gazetteer.fame(entity) });
    }
  }
  return found;
}

/** The first word that does not stand before the key. Words lie in the order of their keys. */
function firstFrom({ words }: Gazetteer, key: string): number {
  let low = 0;
  let high = words.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.keyOf(middle) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

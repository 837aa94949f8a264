/**
 * Who is meant, all through the article: mentions of one person put together. A full name opens a cluster; a surname alone
 * joins the person of that surname who was named last, whether by the surname itself or another that goes for it (Lula).
 */
import type { Article } from '../article.ts';
import { nameKey } from '../../lexicon/names/name-key.ts';
import { NameBit } from './name-forms.ts';
import { findMentions, type Mention } from './mentions.ts';
import { findRuns } from './runs.ts';

export interface Person {
  readonly surname: string;
  /** In order of the text. Those in full have a given name. */
  readonly mentions: Mention[];
  /** Surnames alone, by their tokens, before or behind a mention in full. */
  readonly alone: number[];
}

/** What is known of a person so far. */
interface Draft extends Person {
  given: string;
  sex: Mention['sex'];
}

export function findPersons(article: Article): readonly Person[] {
  const persons: Draft[] = [];
  const bySurname = new Map<string, Draft[]>();
  for (const mention of article.derive(findMentions)) {
    const known = bySurname.get(mention.surname) ?? [];
    bySurname.set(mention.surname, known);
    let person = known.findLast((one) => isSame(one, mention));
    if (person === undefined) {
      person = { surname: mention.surname, mentions: [], alone: [], given: '', sex: undefined };
      persons.push(person);
      if (known.length < MOST) known.push(person);
    }
    person.mentions.push(mention);
    person.given ||= mention.given;
    person.sex ??= mention.sex;
  }
  addAlone(article, bySurname);
  return persons;
}

/** So many people of one surname are told apart. */
const MOST = 40;

/** The same given name, an initial of it, or none. */
function isSame({ given: known, sex: knownSex }: Draft, { given, sex }: Mention): boolean {
  if (sex !== undefined && knownSex !== undefined && sex !== knownSex) return false;
  if (known === '' || given === '') return true;
  const [a, b] = [given.split(' ')[0], known.split(' ')[0]];
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

function addAlone(article: Article, bySurname: ReadonlyMap<string, readonly Person[]>): void {
  const named = new Set([...bySurname.values()].flat().flatMap(({ mentions }) => mentions.map(({ last }) => last)));
  for (const { tokens, bits } of article.derive(findRuns)) {
    if (tokens.length !== 1 || named.has(tokens[0]) || (bits[0] & NameBit.STOP) !== 0) continue;
    const form = article.form(tokens[0]);
    const person = bySurname.get(nameKey(form.isPossessive ? form.stem : form.lower))?.findLast(({ mentions }) => mentions[0].first < tokens[0]) ?? bySurname.get(form.lower)?.[0];
    person?.alone.push(tokens[0]);
  }
}

/**
 * Another given name before a surname that only one well-known person bears: Gary Southgate in an article on England, whose
 * coach is Gareth. Relatives and namesakes have other initials as a rule, and what the article is about tells the rest.
 */
import { KeyBit, Status } from '../../lexicon/names/layout.ts';
import type { Gazetteer } from '../../lexicon/names/gazetteer.ts';
import type { Article } from '../article.ts';
import { bodyWords } from './bodies.ts';
import { findPersons } from './clusters.ts';
import { contextOf } from './context.ts';
import type { Mention } from './mentions.ts';
import { NameBit } from './name-forms.ts';
import type { MisspeltName } from './name-fix.ts';
import { findSpellings } from './spellings.ts';

const FAMOUS = 2;
/** How often the country, club or firm has to be named. */
const OFTEN = 2;
const SHORTEST_SURNAME = 6;

export function findWrongGivenNames(article: Article): readonly MisspeltName[] {
  return article.derive(findPersons).flatMap((person, _, persons) => {
    const mention = person.mentions.find(({ given }) => given !== '');
    if (mention === undefined || person.mentions.some(({ known }) => known !== undefined)) return [];
    const near = meant(article, mention);
    return near === undefined || persons.some((other) => other !== person && other.surname === person.surname) ? [] : [near];
  });
}

function meant(article: Article, { first, last, given, surname }: Mention): MisspeltName | undefined {
  if (last !== first + 1 || given.length < 3 || surname.length < SHORTEST_SURNAME || given.includes('-')) return undefined;
  if ((article.names.bits(article.tokens.form[first]) & (NameBit.GIVEN | NameBit.WORD)) !== NameBit.GIVEN) return undefined;
  for (const gazetteer of article.names.book.people) {
    const name = onlyBearer(gazetteer, surname);
    if (name === undefined) continue;
    const entity = gazetteer.entityOf[name];
    const right = gazetteer.words.keyOf(gazetteer.word(name, 0));
    if (gazetteer.fame(entity) > FAMOUS || right.charAt(0) !== given.charAt(0) || right === given) return undefined;
    const context = contextOf(article, first, last, gazetteer, entity);
    const fits = right.slice(0, 2) === given.slice(0, 2) ? context.hasOffice || isAbout(article, gazetteer, entity) : context.hasOffice && context.hasBody;
    return fits && !context.isOther ? { first, last, gazetteer, name } : undefined;
  }
  return undefined;
}

/** The name of two words of the one person whom the gazetteer has under a surname. */
function onlyBearer(gazetteer: Gazetteer, surname: string): number | undefined {
  const word = gazetteer.words.find(surname);
  if (word < 0 || (gazetteer.words.bits[word] & KeyBit.GIVEN) !== 0) return undefined;
  const names = [...gazetteer.namesBySurname(word)];
  if (new Set(names.map((name) => gazetteer.entityOf[name])).size !== 1) return undefined;
  return names.find((name) => gazetteer.status(name) === Status.RIGHT && gazetteer.wordCount(name) === 2 && gazetteer.surnameAt(name) === 1);
}

/** The body of an office of that person is named again and again. */
function isAbout(article: Article, gazetteer: Gazetteer, entity: number): boolean {
  const bodies = new Set(gazetteer.roles(entity).flatMap(({ body }) => bodyWords(body).filter((word) => !word.endsWith('…'))));
  return article.derive(findSpellings).some(({ lower, tokens }) => tokens.length >= OFTEN && bodies.has(lower));
}

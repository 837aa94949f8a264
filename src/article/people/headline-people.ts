/**
 * Well-known people whom the headline names and the text does not: “Sunak promises calm” above an article on Starmer. What
 * is offered is who the text is about: a surname that looks alike, then a holder of the same office, then the most named.
 */
import type { Gazetteer } from '../../lexicon/names/gazetteer.ts';
import { carryCase } from '../../lexicon/letter-case.ts';
import { nameKey } from '../../lexicon/names/name-key.ts';
import { editDistance } from '../../text/nearest.ts';
import type { Article } from '../article.ts';
import { findHeadline, namesInBody, type Headline, type HeadlineName } from '../headline-names.ts';
import { findPersons, type Person } from './clusters.ts';
import { NameBit } from './name-forms.ts';
import { officeWords } from './role-words.ts';
import { findRuns } from './runs.ts';

const SHORTEST = 4;
/** People more obscure than that share their surnames with too many. */
const FAMOUS = 2;
const LEAST_MENTIONS = 2;

export function findHeadlinePeople(article: Article): readonly HeadlineName[] {
  const headline = article.derive(findHeadline);
  if (headline === undefined) return [];
  return article.derive(findRuns).flatMap(({ tokens, bits }) => {
    if (tokens[0] < headline.first || tokens[0] >= headline.last) return [];
    return tokens.flatMap((token, i) => (isSurname(article, token, bits[i], tokens[i + 1]) ? (absent(article, headline, token, givenBefore(article, tokens[i - 1])) ?? []) : []));
  });
}

/** A surname and nothing else, last in its run. */
function isSurname(article: Article, token: number, bits: number, next: number | undefined): boolean {
  const isOther = NameBit.WORD | NameBit.STOP | NameBit.UPPER | NameBit.HONORIFIC | NameBit.TITLE | NameBit.GIVEN;
  if (next !== undefined || (bits & isOther) !== 0 || (bits & NameBit.SURNAME) === 0 || article.form(token).stem.length < SHORTEST) return false;
  const { places, organisations } = article.names.book;
  const isThing = [...places, ...organisations].some((gazetteer) => article.names.wordIn(gazetteer, article.tokens.form[token]) >= 0);
  return !isThing && !article.isQuoted(article.tokens.start[token]);
}

/** The key of the given name right before a surname; undefined if a title or nothing stands there. */
function givenBefore(article: Article, token: number | undefined): string | undefined {
  if (token === undefined || (article.names.bits(article.tokens.form[token]) & (NameBit.TITLE | NameBit.HONORIFIC)) !== 0) return undefined;
  return nameKey(article.form(token).stem);
}

function absent(article: Article, headline: Headline, token: number, given: string | undefined): HeadlineName | undefined {
  const key = nameKey(article.form(token).stem);
  const names = article.derive(namesInBody);
  const bearers = famousBearers(article, key).filter(({ gazetteer, entity }) => given === undefined || [...gazetteer.namesOf(entity)].some((name) => wordsOf(gazetteer, name).includes(given)));
  if (names.has(key) || bearers.length === 0) return undefined;
  if (bearers.some(({ gazetteer, entity }) => [...gazetteer.namesOf(entity)].some((name) => hasWord(gazetteer, name, names)))) return undefined;
  const others = article.derive(findPersons).filter(({ mentions }) => mentions[0].first >= headline.last && mentions.some(({ given }) => given !== ''));
  const ranked = others.map((person) => ({ person, rank: rankOf(person, key, bearers) })).filter(({ rank }) => rank > LEAST_MENTIONS - 1).sort((a, b) => b.rank - a.rank);
  if (ranked.length === 0) return undefined;
  const { person } = ranked[0];
  const surname = article.form(person.mentions[0].last).stem;
  const because = person.mentions.slice(0, 3).map(({ first, last }) => article.span(first, last));
  return { first: token, last: token, better: [carryCase(article.form(token).stem, surname)], because };
}

interface Bearer {
  readonly gazetteer: Gazetteer;
  readonly entity: number;
}

function famousBearers(article: Article, key: string): Bearer[] {
  return article.names.book.people.flatMap((gazetteer) => {
    const word = gazetteer.words.find(key);
    if (word < 0) return [];
    const entities = new Set([...gazetteer.namesBySurname(word)].map((name) => gazetteer.entityOf[name]));
    return [...entities].filter((entity) => gazetteer.fame(entity) <= FAMOUS).map((entity) => ({ gazetteer, entity }));
  });
}

/** Lula, Boris: the text may have another of the names. */
function hasWord(gazetteer: Gazetteer, name: number, names: ReadonlySet<string>): boolean {
  return wordsOf(gazetteer, name).some((word) => word.length >= SHORTEST && names.has(word));
}

function wordsOf(gazetteer: Gazetteer, name: number): string[] {
  return Array.from({ length: gazetteer.wordCount(name) }, (_, i) => gazetteer.words.keyOf(gazetteer.word(name, i)));
}

/** How often the text names somebody; more if the surnames look alike or the offices are the same. */
function rankOf({ surname, mentions, alone }: Person, key: string, bearers: readonly Bearer[]): number {
  const count = mentions.length + alone.length;
  const known = mentions.find((mention) => mention.known !== undefined)?.known;
  const offices = new Set(known === undefined ? [] : known.gazetteer.roles(known.entity).flatMap(({ title }) => officeWords(title)));
  const isPeer = bearers.some(({ gazetteer, entity }) => gazetteer.roles(entity).some(({ title }) => officeWords(title).some((word) => offices.has(word))));
  return count + (editDistance(surname, key, 3) < 3 ? 1000 : 0) + (isPeer ? 10 : 0);
}

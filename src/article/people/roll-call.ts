/**
 * Everybody and everything named in an article, for the desk to check by hand: who is in the lists and who that is, and who
 * is not. Nothing here is a fault.
 */
import type { Gazetteer } from '../../lexicon/names/gazetteer.ts';
import { KeyBit, Status } from '../../lexicon/names/layout.ts';
import { nameKey } from '../../lexicon/names/name-key.ts';
import { append } from '../../text/append.ts';
import type { Span } from '../../text/span.ts';
import type { Article } from '../article.ts';
import { findOrganisations, findPlaces } from '../things/things.ts';
import { findPersons, type Person } from './clusters.ts';
import { NameBit } from './name-forms.ts';
import { whoIs } from './name-fix.ts';
import type { KnownName } from './people.ts';
import { findSpellings } from './spellings.ts';

export interface Named {
  readonly text: string;
  /** Who or what it is, or what is not known of it. */
  readonly note: string;
  readonly spans: readonly Span[];
}

export interface RollCall {
  readonly verified: readonly Named[];
  readonly unverified: readonly Named[];
}

export function callRoll(article: Article): RollCall {
  const persons = article.derive(findPersons);
  const inNames = new Set(persons.flatMap(({ mentions }) => mentions.flatMap(({ from, first, last, given }) => (given === '' && from === first ? [] : range(from, last)))));
  const things = [...article.derive(findPlaces).known, ...article.derive(findOrganisations).known].filter(({ first, last }) => !range(first, last).some((token) => inNames.has(token)));
  const known = persons.filter(({ mentions }) => mentions.some((one) => one.known !== undefined));
  const strangers = persons.filter((person) => !known.includes(person) && person.mentions.some(({ given }) => given !== ''));
  const taken = new Set([...inNames, ...things.flatMap(({ first, last }) => range(first, last))]);
  const verified = [...known.map((person) => knownPerson(article, person)), ...singleNames(article, taken), ...knownThings(article, things)];
  const people = strangers.map((person) => ({ text: fullestName(article, person), note: 'in no list of people', spans: spansOf(article, person) }));
  const covered = new Set([...verified, ...people].flatMap(({ spans }) => spans.flatMap(([from, to]) => tokensIn(article, from, to))));
  return { verified: inOrder(verified), unverified: inOrder([...people, ...unknownWords(article, covered)]) };
}

function knownPerson(article: Article, person: Person): Named {
  const found = person.mentions.find((one) => one.known !== undefined)?.known;
  if (found === undefined) return { text: fullestName(article, person), note: '', spans: spansOf(article, person) };
  const { gazetteer, entity } = found;
  return { text: gazetteer.spelling(gazetteer.rightName(entity)), note: whoIs(gazetteer, entity), spans: spansOf(article, person) };
}

/** Those who go by one name: Beyoncé, Pelé. Other words of one name are surnames, of which many are known. */
function singleNames(article: Article, taken: ReadonlySet<number>): Named[] {
  return article.derive(findSpellings).flatMap(({ bits, tokens }) => {
    if ((bits & (NameBit.PERSON | NameBit.WORD | NameBit.STOP | NameBit.TITLE | NameBit.HONORIFIC)) !== NameBit.PERSON) return [];
    const open = tokens.filter((token) => !taken.has(token));
    return open.length === 0 ? [] : (bearer(article, article.tokens.form[tokens[0]], open) ?? []);
  });
}

function bearer(article: Article, form: number, tokens: readonly number[]): Named[] | undefined {
  for (const gazetteer of article.names.book.people) {
    const word = article.names.wordIn(gazetteer, form);
    const name = word < 0 ? -1 : gazetteer.find([word], 0, 1);
    if (name < 0 || gazetteer.status(name) !== Status.RIGHT) continue;
    const entity = gazetteer.entityOf[name];
    return [{ text: gazetteer.spelling(gazetteer.rightName(entity)), note: whoIs(gazetteer, entity), spans: tokens.map((token) => article.span(token)) }];
  }
  return undefined;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function knownThings(article: Article, things: readonly KnownName[]): Named[] {
  const byEntity = new Map<Gazetteer, Map<number, Span[]>>();
  for (const { gazetteer, name, first, last } of things) {
    if (first === last && (article.names.bits(article.tokens.form[first]) & NameBit.WORD) !== 0) continue; // Sale, Paper
    const entities = byEntity.get(gazetteer) ?? new Map<number, Span[]>();
    byEntity.set(gazetteer, entities);
    const entity = gazetteer.entityOf[name];
    append(entities, entity, article.span(first, last));
  }
  return [...byEntity].flatMap(([gazetteer, entities]) => [...entities].map(([entity, spans]) => ({ text: gazetteer.spelling(gazetteer.rightName(entity)), note: whoIs(gazetteer, entity), spans })));
}

/** Words with capitals that no dictionary and no list has, each once. */
function unknownWords(article: Article, covered: ReadonlySet<number>): Named[] {
  const { places, organisations } = article.names.book;
  return article.derive(findSpellings).flatMap(({ text, bits, tokens }) => {
    if ((bits & (NameBit.UNKNOWN | NameBit.PERSON)) !== NameBit.UNKNOWN || (bits & NameBit.INITIAL) !== 0) return [];
    const open = tokens.filter((token) => !covered.has(token));
    if (open.length === 0 || isPluralName(article, tokens[0]) || [...places, ...organisations].some((gazetteer) => article.names.wordIn(gazetteer, article.tokens.form[tokens[0]]) >= 0)) return [];
    return [{ text, note: 'in no dictionary and no list', spans: open.map((token) => article.span(token)) }];
  });
}

/** The Clintons. */
function isPluralName(article: Article, token: number): boolean {
  const key = nameKey(article.form(token).stem);
  if (!key.endsWith('s') || article.lower(token - 1) !== 'the') return false;
  return article.names.book.people.some(({ words }) => {
    const word = words.find(key.slice(0, -1));
    return word >= 0 && (words.bits[word] & KeyBit.SURNAME) !== 0;
  });
}

function fullestName(article: Article, { mentions }: Person): string {
  const full = mentions.find(({ given }) => given !== '') ?? mentions[0];
  return article.slice(article.span(full.first, full.last)).replace(/['’]s$/, '');
}

function spansOf(article: Article, { mentions, alone }: Person): Span[] {
  const spans = [...mentions.map(({ first, last }) => article.span(first, last)), ...alone.map((token) => article.span(token))];
  return spans.sort((a, b) => a[0] - b[0]);
}

function tokensIn(article: Article, from: number, to: number): number[] {
  const tokens: number[] = [];
  for (let i = article.tokenAt(from); i < article.tokens.count && article.tokens.start[i] < to; i++) tokens.push(i);
  return tokens;
}

function inOrder(named: readonly Named[]): Named[] {
  return named.toSorted((a, b) => a.spans[0][0] - b.spans[0][0]);
}

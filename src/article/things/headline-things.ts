/**
 * Places and organisations of the headline that the text does not have, while its first paragraphs have another of the
 * same kind: Delta above an article on Alaska Airlines. And opponents: “final loss to Italy” above “Spain won 2-1”.
 */
import { nameKey } from '../../lexicon/names/name-key.ts';
import type { Article } from '../article.ts';
import { findHeadline, namesInBody, type Headline, type HeadlineName } from '../headline-names.ts';
import { NameBit } from '../people/name-forms.ts';
import type { KnownName } from '../people/people.ts';
import { findOrganisations, findPlaces } from './things.ts';

/** Kinds of which one is easily taken for another; a capital may stand for a government, an agency for a country. Washington is both. */
const KINDS = new Set(['country', 'state', 'company', 'bank', 'club', 'party', 'university', 'armed-group', 'league']);
/** Paragraphs that a headline is made from. */
const LEAD = 3;
const RESULTS = new Set('beat beats beating thrash thrashes stun stuns edge edges defeat defeats loss losses lose loses lost win wins victory draw draws drew'.split(' '));
const OPPOSING = new Set('to over against by with at'.split(' '));
const WINNING = new Set('won win wins beat beats beating defeated lost drew scored'.split(' '));

export function findHeadlineThings(article: Article): readonly HeadlineName[] {
  const headline = article.derive(findHeadline);
  if (headline === undefined) return [];
  return [findPlaces, findOrganisations].flatMap((find) => {
    const { known } = article.derive(find);
    const inHead = known.filter(({ first }) => first >= headline.first && first < headline.last);
    return inHead.flatMap((one) => mismatch(article, headline, one, inHead, known.filter(({ first }) => first >= headline.last)) ?? []);
  });
}

function mismatch(article: Article, headline: Headline, one: KnownName, inHead: readonly KnownName[], body: readonly KnownName[]): HeadlineName | undefined {
  const { first, last } = one;
  const kinds = kindsOf(one);
  if (kinds.length === 0 || !kinds.every((kind) => KINDS.has(kind)) || isCommon(article, headline, one) || article.isQuoted(article.tokens.start[first])) return undefined;
  const isOpponent = isResult(article, headline, first);
  const end = isOpponent ? headline.endOfParagraphs(LEAD) : article.tokens.count;
  if (body.some((other) => other.first < end && isSame(one, other))) return undefined;
  if (!isOpponent && (isNamedInPart(article, one) || isNamedByCity(one, body))) return undefined;
  const rivals = body.filter((other) => other.first < headline.endOfParagraphs(LEAD) && kindsOf(other).some((kind) => kinds.includes(kind)) && !inHead.some((known) => isSame(known, other)) && (!isOpponent || isPlaying(article, other)));
  const names = [...new Set(rivals.map((rival) => rival.gazetteer.spelling(rival.gazetteer.rightName(rival.gazetteer.entityOf[rival.name]))))];
  if (names.length === 0 || (isOpponent && names.length > 1)) return undefined;
  return { first, last, better: names.slice(0, 3), because: rivals.slice(0, 3).map((rival) => article.span(rival.first, rival.last)) };
}

function entitiesOf({ gazetteer, name }: KnownName): number[] {
  return gazetteer.namesakes(name).map((one) => gazetteer.entityOf[one]);
}

function kindsOf(one: KnownName): string[] {
  return entitiesOf(one).flatMap((entity) => one.gazetteer.roles(entity).map(({ title }) => title));
}

function isSame(a: KnownName, b: KnownName): boolean {
  if (a.gazetteer !== b.gazetteer) return false;
  const entities = entitiesOf(a);
  return entitiesOf(b).some((entity) => entities.includes(entity));
}

/** A word that the headline or its start may have made large. */
function isCommon(article: Article, { first: start, isTitleCase }: Headline, { first, last }: KnownName): boolean {
  if (first !== last) return false;
  const bits = article.names.bits(article.tokens.form[first]);
  return (bits & NameBit.UPPER) !== 0 || ((isTitleCase || first === start) && article.lexicon.has(article.lower(first)));
}

/** “loss to Italy”, “beat Italy”. */
function isResult(article: Article, { first: start }: Headline, first: number): boolean {
  const before = article.lower(first - 1);
  return first - 2 >= start && (RESULTS.has(before) || (OPPOSING.has(before) && RESULTS.has(article.lower(first - 2))));
}

/** “Spain won 2-1”, “beat Spain”, “lost to Spain”. */
function isPlaying(article: Article, { first, last }: KnownName): boolean {
  return WINNING.has(article.lower(last + 1)) || WINNING.has(article.lower(first - 1)) || (OPPOSING.has(article.lower(first - 1)) && RESULTS.has(article.lower(first - 2)));
}

/** It is named otherwise in the text: by its acronym, by a word that is a name (Kansas), by a part of what the headline has. */
function isNamedInPart(article: Article, { gazetteer, name, first, last }: KnownName): boolean {
  const names = article.derive(namesInBody);
  for (let i = first; i <= last; i++) if (names.has(nameKey(article.form(i).stem))) return true;
  return gazetteer.namesakes(name).some((one) => [...gazetteer.namesOf(gazetteer.entityOf[one])].some((other) => {
    const words = Array.from({ length: gazetteer.wordCount(other) }, (_, i) => gazetteer.words.keyOf(gazetteer.word(other, i)));
    return words.some((word) => names.has(word) && (words.length === 1 || !article.lexicon.has(word)));
  }));
}

/** A country’s capital and cities speak for it. */
function isNamedByCity(one: KnownName, body: readonly KnownName[]): boolean {
  const { gazetteer } = one;
  if (!kindsOf(one).includes('country')) return false;
  const countries = entitiesOf(one).map((entity) => gazetteer.country(entity));
  return body.some((other) => other.gazetteer === gazetteer && entitiesOf(other).some((entity) => countries.includes(gazetteer.country(entity))));
}

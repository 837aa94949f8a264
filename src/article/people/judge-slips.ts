/**
 * Which of the near names are slips. A name one letter from a known one is often just another name; what decides is how
 * rare the part is that both share, how well known the person is, and what stands beside it.
 */
import { KeyBit } from '../../lexicon/names/layout.ts';
import type { Span } from '../../text/span.ts';
import type { Article } from '../article.ts';
import { contextOf, type Context } from './context.ts';
import { NameBit } from './name-forms.ts';
import { findPeople, type KnownName, type People } from './people.ts';
import type { NearName } from './slips.ts';

export interface NameSlip {
  readonly near: NearName;
  /** Both words are names: together they are wrong. */
  readonly isPair: boolean;
  /** Sure enough for an error. */
  readonly isSure: boolean;
  /** Where the article itself has the name right. */
  readonly because: readonly Span[];
}

export function findNameSlips(article: Article): readonly NameSlip[] {
  const people = article.derive(findPeople);
  return people.near.flatMap((near) => judge(article, near, people));
}

function judge(article: Article, near: NearName, people: People): NameSlip[] {
  const { gazetteer, name } = near;
  const entity = gazetteer.entityOf[name];
  const evidence = weigh(article, near, entity, people.known);
  if (evidence.isLonger || evidence.isPlural || !isConvincing(evidence)) return [];
  const isSure = evidence.agrees.length > 0 || (gazetteer.isSourced(entity) && evidence.isUnknown && (evidence.context.hasOffice || evidence.fame === 1) && !evidence.context.isOther);
  return [{ near, isPair: !evidence.isUnknown, isSure, because: evidence.agrees.slice(0, 3).map(({ first, last }) => article.span(first, last)) }];
}

interface Evidence {
  readonly context: Context;
  /** Where the article has the same person's name right. */
  readonly agrees: readonly KnownName[];
  /** The word that differs is in no gazetteer and no dictionary. */
  readonly isUnknown: boolean;
  readonly isSurname: boolean;
  /** The whole name is listed as a frequent mistake. */
  readonly isListed: boolean;
  readonly fame: number;
  /** How many known people share the part that is right. */
  readonly sharers: number;
  /** Letters of the word as it should be. */
  readonly length: number;
  /** Only a last letter more or less, or one vowel for another there: Steve and Steven, Mario and Maria. */
  readonly isForm: boolean;
  /** “the Edward Snowdens of the future”. */
  readonly isPlural: boolean;
  /** The first letter is one too many or missing, which fingers seldom do: Wagatha Christie. */
  readonly startsOtherwise: boolean;
  /** Its neighbours make it part of a longer name. */
  readonly isLonger: boolean;
}

function weigh(article: Article, near: NearName, entity: number, known: readonly KnownName[]): Evidence {
  const { gazetteer, name, at } = near;
  const { words } = gazetteer;
  const surnameAt = gazetteer.surnameAt(name);
  const surname = gazetteer.word(name, surnameAt);
  const differing = Math.max(at, 0);
  const isSurname = at >= surnameAt && at < surnameAt + gazetteer.surnameLength(name);
  const bits = article.names.bits(article.tokens.form[near.token]);
  const written = article.form(near.token).stem.toLowerCase();
  const right = words.keyOf(gazetteer.word(name, differing));
  const count = gazetteer.wordCount(name);
  return {
    context: contextOf(article, near.first, near.last, gazetteer, entity),
    agrees: known.filter((one) => one.gazetteer === gazetteer && gazetteer.namesakes(one.name).some((other) => gazetteer.entityOf[other] === entity)),
    isUnknown: at >= 0 && (bits & NameBit.PERSON) === 0 && (bits & NameBit.UNKNOWN) !== 0,
    isSurname,
    isListed: near.isListed,
    fame: gazetteer.fame(entity),
    sharers: count > 2 ? 1 : isSurname ? words.givenCount[gazetteer.word(name, surnameAt === 0 ? count - 1 : 0)] : words.surnameCount[surname],
    length: right.length,
    isPlural: written === `${right}s` && /^(?:the|of)$/.test(article.lower(near.first - 1)),
    startsOtherwise: written.slice(1) === right || right.slice(1) === written,
    isForm: written.slice(0, -1) === right || right.slice(0, -1) === written || (written.slice(0, -1) === right.slice(0, -1) && /[aeiou]$/.test(written) && /[aeiou]$/.test(right)),
    isLonger: isPartOfLonger(article, near),
  };
}

function isConvincing(e: Evidence): boolean {
  const { context, sharers, fame, length } = e;
  const fits = context.hasOffice || context.hasBody;
  if (context.isOther) return e.isUnknown && context.hasOffice;
  if (e.startsOtherwise && !fits) return false;
  if (e.isListed) return fits || e.agrees.length > 0 || sharers <= 2;
  if (e.isUnknown) {
    if (e.agrees.length > 0) return true;
    if (e.isSurname) return fits || sharers <= 3 || (length > 4 && (fame === 1 || (fame === 2 && length > 6 && sharers <= 40)));
    return (length > 3 && fits) || (length > 4 && (sharers <= 3 || (sharers <= 8 && fame <= 2)));
  }
  if (e.isForm && e.agrees.length === 0) return false;
  if (e.isSurname) return (e.agrees.length > 0 && fits) || (context.hasOffice && context.hasBody && fame <= 2);
  return e.agrees.length > 0 || (context.hasOffice && sharers <= 4) || (sharers <= 1 && fame <= 2 && length > 4 && fits);
}

/** “Jose Maria Aznar Lopez”: a name before or behind that is no title belongs to it. */
function isPartOfLonger(article: Article, { left, right, gazetteer, last }: NearName): boolean {
  const isName = (bits: number): boolean => (bits & NameBit.NAME) !== 0 && (bits & (NameBit.TITLE | NameBit.HONORIFIC | NameBit.WORD | NameBit.SUFFIX | NameBit.UPPER)) === 0 && ((bits & NameBit.UNKNOWN) !== 0 || (bits & (NameBit.GIVEN | NameBit.SURNAME)) !== 0);
  if (isName(left) && (left & NameBit.GIVEN) !== 0) return true;
  if (!isName(right)) return false;
  const next = article.names.book.people.indexOf(gazetteer);
  const word = next < 0 ? -1 : article.names.word(next, article.tokens.form[last + 1]);
  return word < 0 || (gazetteer.words.bits[word] & KeyBit.SURNAME) !== 0;
}

/** What speaks for and against a near name being a slip. */
import { KeyBit } from '../../lexicon/names/layout.ts';
import type { Article } from '../article.ts';
import type { Context } from './context.ts';
import { NameBit } from './name-forms.ts';
import { findKnownByEntity, type KnownName } from './people.ts';
import type { NearName } from './slips.ts';

/**
 * How familiar the word is that stands there: in no list and no dictionary; in a dictionary, but nobody's name in that
 * place; the name of one or two; a name.
 */
export type Standing = 'unknown' | 'word' | 'rare' | 'name';

export interface Evidence {
  readonly context: Context;
  /** Where the article has the same person's name right. */
  readonly agrees: readonly KnownName[];
  readonly standing: Standing;
  /** The word has a small spelling in the dictionary. */
  readonly isCommon: boolean;
  readonly isSurname: boolean;
  /** The whole name is listed as a frequent mistake. */
  readonly isListed: boolean;
  readonly fame: number;
  /** How many known people share the part that is right. */
  readonly sharers: number;
  /** Letters of the word as it should be. */
  readonly length: number;
  /** Another form of the name, as Steve and Steven, Mario and Maria; of a surname with or without an s. */
  readonly isForm: boolean;
  /** “the Edward Snowdens of the future”. */
  readonly isPlural: boolean;
  /** The first letter is one too many or missing, which fingers seldom do: Wagatha Christie. */
  readonly startsOtherwise: boolean;
  /** Its neighbours make it part of a longer name. */
  readonly isLonger: boolean;
  /** In a headline any word may have a capital. */
  readonly isHeading: boolean;
}

const RARE = 2;

export function weigh(article: Article, near: NearName, context: Context): Evidence {
  const { gazetteer, name, at } = near;
  const { words } = gazetteer;
  const entity = gazetteer.entityOf[name];
  const surnameAt = gazetteer.surnameAt(name);
  const isSurname = at >= surnameAt && at < surnameAt + gazetteer.surnameLength(name);
  const right = words.keyOf(gazetteer.word(name, Math.max(at, 0)));
  const written = article.form(near.token).stem.toLowerCase();
  const count = gazetteer.wordCount(name);
  const { kind } = article.blocks[article.blockOf(near.first)];
  return {
    context,
    agrees: article.derive(findKnownByEntity).get(gazetteer)?.get(entity) ?? [],
    standing: at < 0 ? 'name' : standingOf(article, near, isSurname),
    isCommon: (article.names.bits(article.tokens.form[near.token]) & NameBit.WORD) !== 0,
    isSurname,
    isListed: near.isListed,
    fame: gazetteer.fame(entity),
    sharers: count > 2 ? 1 : isSurname ? words.givenCount[gazetteer.word(name, surnameAt === 0 ? count - 1 : 0)] : words.surnameCount[gazetteer.word(name, surnameAt)],
    length: right.length,
    isForm: count < 3 && (isSurname ? written === `${right}s` || right === `${written}s` : isOtherForm(written, right)),
    isPlural: written === `${right}s` && /^(?:the|of)$/.test(article.lower(near.first - 1)),
    startsOtherwise: written.slice(1) === right || right.slice(1) === written,
    isLonger: isPartOfLonger(article, near),
    isHeading: kind === 'headline' || kind === 'heading',
  };
}

/** Only a last letter more or less, or one vowel for another there. */
function isOtherForm(written: string, right: string): boolean {
  if (written.slice(0, -1) === right || right.slice(0, -1) === written) return true;
  return written.slice(0, -1) === right.slice(0, -1) && /[aeiou]$/.test(written) && /[aeiou]$/.test(right);
}

function standingOf(article: Article, { gazetteer, token }: NearName, isSurname: boolean): Standing {
  const form = article.tokens.form[token];
  const bits = article.names.bits(form);
  if ((bits & NameBit.PERSON) === 0 && (bits & NameBit.UNKNOWN) !== 0) return 'unknown';
  if ((bits & (isSurname ? NameBit.SURNAME : NameBit.GIVEN)) === 0) return 'word';
  const word = article.names.word(article.names.book.people.indexOf(gazetteer), form);
  if (word < 0) return 'name';
  return (isSurname ? gazetteer.words.surnameCount : gazetteer.words.givenCount)[word] <= RARE ? 'rare' : 'name';
}

/** “Jose Maria Aznar Lopez”: a name before or behind that is no title belongs to it. */
function isPartOfLonger(article: Article, { left, right, gazetteer, last }: NearName): boolean {
  if (isName(left) && (left & NameBit.GIVEN) !== 0) return true;
  if (!isName(right)) return false;
  const word = article.names.word(article.names.book.people.indexOf(gazetteer), article.tokens.form[last + 1]);
  return word < 0 || (gazetteer.words.bits[word] & KeyBit.SURNAME) !== 0;
}

function isName(bits: number): boolean {
  const isOther = NameBit.TITLE | NameBit.HONORIFIC | NameBit.WORD | NameBit.SUFFIX | NameBit.UPPER;
  return (bits & NameBit.NAME) !== 0 && (bits & isOther) === 0 && (bits & (NameBit.UNKNOWN | NameBit.GIVEN | NameBit.SURNAME)) !== 0;
}

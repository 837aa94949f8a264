/**
 * Mentions of people: runs that a title, an honorific or the lists of names show to be people, taken apart into given names
 * and surname. In what order these stand (Xi Jinping, Kim Jong-un, Orbán Viktor) the gazetteer knows; of strangers the last
 * word is the surname, with the particles before it (van der Bellen, bin Salman, de la Fuente).
 */
import type { Gazetteer } from '../../lexicon/names/gazetteer.ts';
import type { Article } from '../article.ts';
import { NameBit } from './name-forms.ts';
import { FEMALE, MALE } from './name-parts.ts';
import { findPeople, type KnownName } from './people.ts';
import { findRuns, type Run } from './runs.ts';

export interface Mention {
  /** Tokens of the name without titles, both included. */
  readonly first: number;
  readonly last: number;
  /** First token of the titles and honorifics right before it; `first` if there are none. */
  readonly from: number;
  /** Key of the surname: its words in small letters, joined by spaces. */
  readonly surname: string;
  /** Key of what stands before (or behind) the surname; '' if the surname stands alone. */
  readonly given: string;
  /** Known from Mr and Ms only, never guessed from the name. */
  readonly sex: 'male' | 'female' | undefined;
  readonly hasHonorific: boolean;
  /** Who it is, if the whole name is in a gazetteer and only one person bears it. */
  readonly known: { readonly gazetteer: Gazetteer; readonly entity: number } | undefined;
}

export function findMentions(article: Article): readonly Mention[] {
  const known = new Map(article.derive(findPeople).known.map((one) => [one.first, one]));
  return article.derive(findRuns).flatMap((run) => mentionIn(article, run, known));
}

function mentionIn(article: Article, { tokens, bits }: Run, known: ReadonlyMap<number, KnownName>): Mention[] {
  const at = tokens.findIndex((token) => known.has(token));
  if (at >= 0) {
    const name = known.get(tokens[at]);
    return name === undefined ? [] : [knownMention(name, tokens[startOfTitles(bits, at)], honorificBefore(article, tokens, bits, at))];
  }
  let start = 0;
  while (start < bits.length - 1 && (bits[start] & (NameBit.TITLE | NameBit.HONORIFIC)) !== 0) start++;
  const end = (bits[bits.length - 1] & NameBit.SUFFIX) !== 0 && bits.length - start > 2 ? bits.length - 2 : bits.length - 1;
  if (!isPerson(bits, start, end)) return [];
  return [strangerMention(article, tokens, bits, start, end)];
}

/** The first of the titles that stand right before a word of the run. */
function startOfTitles(bits: readonly number[], at: number): number {
  let from = at;
  while (from > 0 && (bits[from - 1] & (NameBit.TITLE | NameBit.HONORIFIC)) !== 0) from--;
  return from;
}

function honorificBefore(article: Article, tokens: readonly number[], bits: readonly number[], at: number): string {
  return at > 0 && (bits[at - 1] & NameBit.HONORIFIC) !== 0 ? stemOf(article, tokens[at - 1]) : '';
}

function knownMention({ first, last, gazetteer, name }: KnownName, from: number, honorific: string): Mention {
  const start = gazetteer.surnameAt(name);
  const length = gazetteer.surnameLength(name);
  const keys = Array.from({ length: gazetteer.wordCount(name) }, (_, i) => gazetteer.words.keyOf(gazetteer.word(name, i)));
  const bearers = new Set(gazetteer.namesakes(name).map((one) => gazetteer.entityOf[one]));
  const [entity] = bearers;
  return {
    first,
    last,
    from,
    surname: keys.slice(start, start + length).join(' '),
    given: keys.filter((_, i) => i < start || i >= start + length).join(' '),
    sex: sexOf(honorific),
    hasHonorific: honorific !== '',
    known: bearers.size === 1 ? { gazetteer, entity } : undefined,
  };
}

function strangerMention(article: Article, tokens: readonly number[], bits: readonly number[], start: number, end: number): Mention {
  let surnameAt = end;
  while (surnameAt - 1 > start && (bits[surnameAt - 1] & NameBit.PARTICLE) !== 0 && (bits[surnameAt - 1] & NameBit.GIVEN) === 0) surnameAt--;
  if (bits.slice(start, surnameAt).every((word) => (word & NameBit.PARTICLE) !== 0)) surnameAt = start; // Van der Hoeven
  const honorific = honorificBefore(article, tokens, bits, start);
  const words = tokens.slice(start, end + 1).map((token) => stemOf(article, token));
  return {
    first: tokens[start],
    last: tokens[tokens.length - 1],
    from: tokens[0],
    surname: words.slice(surnameAt - start).join(' '),
    given: words.slice(0, surnameAt - start).join(' '),
    sex: sexOf(honorific),
    hasHonorific: honorific !== '',
    known: undefined,
  };
}

/** A title or honorific before one or two words, or a known given name before a word that is no common one. */
function isPerson(bits: readonly number[], start: number, end: number): boolean {
  const length = end - start + 1;
  if (length < 1 || length > 4 || (bits[end] & NameBit.UPPER) !== 0) return false;
  const isTitled = start > 0 && (bits[start - 1] & NameBit.HONORIFIC) !== 0;
  if (isTitled) return true;
  const isNameWord = (bits[end] & NameBit.WORD) === 0 || (bits[end] & NameBit.SURNAME) !== 0;
  if (length === 1) return start > 0 && isNameWord && (bits[start] & (NameBit.SURNAME | NameBit.UNKNOWN)) !== 0 && (bits[start] & (NameBit.TITLE | NameBit.WORD)) === 0;
  if ((bits[start] & NameBit.GIVEN) !== 0) return isNameWord;
  // Zeinab Khreis: words that nobody has heard of, side by side.
  return bits.slice(start, end + 1).every((word) => (word & NameBit.PARTICLE) !== 0 || (word & (NameBit.UNKNOWN | NameBit.UPPER | NameBit.POSSESSIVE)) === NameBit.UNKNOWN);
}

function sexOf(honorific: string): Mention['sex'] {
  return MALE.has(honorific) ? 'male' : FEMALE.has(honorific) ? 'female' : undefined;
}

function stemOf(article: Article, token: number): string {
  const form = article.form(token);
  return (form.isPossessive ? form.lower.slice(0, -2) : form.lower).replace(/\./g, '');
}

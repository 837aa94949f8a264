/** Names of places and organisations with a word that is one slip from what it should be, and whether that is one. */
import type { Gazetteer } from '../../lexicon/names/gazetteer.ts';
import { Status } from '../../lexicon/names/layout.ts';
import { oneSlip } from '../../lexicon/names/one-slip.ts';
import type { Article } from '../article.ts';
import { NameBit } from '../people/name-forms.ts';
import { SAYINGS } from '../people/name-parts.ts';
import type { Run } from '../people/runs.ts';

export interface NearThing {
  /** Tokens of the name as it stands, both included. */
  readonly first: number;
  readonly last: number;
  readonly gazetteer: Gazetteer;
  /** The name that would be right. */
  readonly name: number;
  readonly isListed: boolean;
  /** The word that differs is in no dictionary and no list. */
  readonly isUnknown: boolean;
}

/** Nobody is called what stands there, and what the list says has a source: without one it supports no error. */
export function isCertain({ gazetteer, name, isUnknown }: NearThing): boolean {
  return isUnknown && gazetteer.isSourced(gazetteer.entityOf[name]);
}

/** @returns undefined if these words are no slip of a name, or not surely enough. */
export function thingSlip(article: Article, run: Run, words: readonly number[], gazetteer: Gazetteer, from: number, count: number): NearThing | undefined {
  const place = { first: run.tokens[from], last: run.tokens[from + count - 1], gazetteer };
  const listed = gazetteer.find(words, from, count);
  if (listed >= 0) {
    const isUnknown = hasUnknown(article, run, from, count);
    const isWrong = gazetteer.isWrong(listed) && (count > 1 || (isUnknown && !SAYINGS.has(article.lower(place.last + 1))));
    return isWrong ? { ...place, name: gazetteer.rightName(gazetteer.entityOf[listed]), isListed: true, isUnknown } : undefined;
  }
  for (let at = 0; at < count; at++) {
    if (!isDoubtful(article, run, words, gazetteer, from, count, at)) continue;
    const tried = words.slice(from, from + count);
    for (const candidate of article.names.near(gazetteer, article.tokens.form[run.tokens[from + at]])) {
      tried[at] = candidate;
      const name = gazetteer.find(tried, 0, count);
      if (name >= 0 && isPlausible(article, run, gazetteer, name, from, at)) return { ...place, name, isListed: false, isUnknown: isUnknownAt(article, run, from + at) };
    }
  }
  return undefined;
}

/** A word that the other words can accuse: unknown, or, in names of three words and more, any word. */
function isDoubtful(article: Article, run: Run, words: readonly number[], gazetteer: Gazetteer, from: number, count: number, at: number): boolean {
  for (let i = 0; i < count; i++) if (i !== at && (words[from + i] < 0 || !gazetteer.words.isRight(words[from + i]))) return false;
  if ((run.bits[from + at] & (NameBit.INITIAL | NameBit.UPPER)) !== 0) return false;
  if (count > 2) return true;
  if ((run.bits[from + at] & (NameBit.UNKNOWN | NameBit.PERSON)) !== NameBit.UNKNOWN) return false;
  return (count > 1 || run.tokens.length === 1) && isUnknownAt(article, run, from + at);
}

function isPlausible(article: Article, run: Run, gazetteer: Gazetteer, name: number, from: number, at: number): boolean {
  if (gazetteer.isWrong(name) || gazetteer.status(name) === Status.SHORT) return false;
  const count = gazetteer.wordCount(name);
  const right = gazetteer.words.keyOf(gazetteer.word(name, at));
  const slip = oneSlip(stemAt(article, run, from + at), right);
  if (slip === undefined || right.length < 4) return false;
  const shortest = Math.min(right.length, right.length - (slip.kind === 'missing' ? 1 : 0));
  if (slip.at >= shortest - 1 && slip.kind !== 'swapped' && /^[snaeiy-]?$/.test(slip.from) && /^[snaeiy-]?$/.test(slip.to)) return false; // Russian, Koreas
  if (count > 1) return (slip.at > 0 || count > 2) && dialectless(stemAt(article, run, from + at)) !== dialectless(right);
  return slip.at > 0 && isPlainlyPlace(article, run, gazetteer, name, right);
}

/** Brennan Centre, Brennan Center: a British paper’s spelling of an American name. */
function dialectless(word: string): string {
  return word.replace(/tre(s?)$/, 'ter$1').replace(/our/, 'or').replace(/ence$/, 'ense').replace(/is(e|ed|ation|ations)$/, 'iz$1').replace(/gramme/, 'gram');
}

/** A single word: very well known, and long or behind a preposition of place. */
function isPlainlyPlace(article: Article, run: Run, gazetteer: Gazetteer, name: number, right: string): boolean {
  const [token] = run.tokens;
  if (run.tokens.length > 1 || right.length < 7 || article.form(token).shape === 'mixed' || gazetteer.fame(gazetteer.entityOf[name]) > 1) return false;
  return right.length > 9 || /^(?:in|from|to|at|near|outside|across|into|around|leaving|throughout)$/.test(article.lower(token - 1));
}

function stemAt(article: Article, { tokens }: Run, at: number): string {
  const form = article.form(tokens[at]);
  return form.isPossessive ? form.lower.slice(0, -2) : form.lower;
}

function hasUnknown(article: Article, run: Run, from: number, count: number): boolean {
  for (let i = from; i < from + count; i++) if (isUnknownAt(article, run, i)) return true;
  return false;
}

/** In no dictionary and in no list of people, places or organisations. */
function isUnknownAt(article: Article, { tokens, bits }: Run, at: number): boolean {
  if ((bits[at] & (NameBit.UNKNOWN | NameBit.PERSON)) !== NameBit.UNKNOWN) return false;
  const { places, organisations } = article.names.book;
  const form = article.tokens.form[tokens[at]];
  return ![...places, ...organisations].some((gazetteer) => {
    const word = article.names.wordIn(gazetteer, form);
    return word >= 0 && gazetteer.words.isRight(word);
  });
}

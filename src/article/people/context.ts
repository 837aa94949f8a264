/**
 * What the words beside a name say of who is meant: whether they speak of an office or a country of the person thought of,
 * or introduce somebody else (“Anthony Blinken, a plumber from Leeds”).
 */
import type { Gazetteer } from '../../lexicon/names/gazetteer.ts';
import type { Article } from '../article.ts';
import { bodyWords, hasBodyWord } from './bodies.ts';
import { officeWords, sameOffice } from './role-words.ts';

export interface Context {
  /** The office or calling of the person is named beside the name. */
  readonly hasOffice: boolean;
  /** So is the country, party or firm. */
  readonly hasBody: boolean;
  /** Somebody else is introduced, or a relative. */
  readonly isOther: boolean;
}

/** Tokens looked at on either side, inside the sentence. */
const REACH = 14;
const KIN = new Set('brother sister wife husband son daughter father mother cousin nephew niece uncle aunt brothers sisters parents widow grandson granddaughter namesake'.split(' '));
/** @param first @param last tokens of the name, both included. */
export function contextOf(article: Article, first: number, last: number, gazetteer: Gazetteer, entity: number): Context {
  const sentence = article.sentences[article.sentenceOf(first)];
  const from = Math.max(sentence.first, first - REACH);
  const to = Math.min(sentence.last, last + REACH + 1);
  const offices = new Set<string>();
  const bodies = new Set<string>();
  for (const { title, body } of gazetteer.roles(entity)) {
    for (const word of officeWords(title)) offices.add(word);
    for (const word of bodyWords(body)) bodies.add(word);
  }
  for (const word of bodyWords(gazetteer.country(entity))) bodies.add(word);
  const speaks = (a: number, b: number): { hasOffice: boolean; hasBody: boolean } => {
    let hasOffice = false;
    let hasBody = false;
    for (let i = a; i < b; i++) {
      if (i >= first && i <= last) continue;
      const word = wordAt(article, i);
      if (word === '') continue;
      hasOffice ||= offices.has(word) || sameOffice(word).some((one) => offices.has(one));
      hasBody ||= hasBodyWord(bodies, word);
    }
    return { hasOffice, hasBody };
  };
  const near = speaks(from, to);
  return { ...near, isOther: isKin(article, from, first) || introducesOther(article, last, to, speaks) };
}

function wordAt(article: Article, token: number): string {
  if (!article.isWord(token)) return '';
  const form = article.form(token);
  return form.isPossessive ? form.lower.slice(0, -2) : form.lower;
}

/** “Mr Blinken’s brother, Anthony Blinken”: a relative has the same surname. */
function isKin(article: Article, from: number, first: number): boolean {
  for (let i = Math.max(from, first - 5); i < first; i++) if (KIN.has(article.lower(i))) return true;
  return false;
}

/** “Anthony Blinken, 45, of Leeds” or “…, a plumber”: an apposition that names none of the offices. */
function introducesOther(article: Article, last: number, to: number, speaks: (from: number, to: number) => { hasOffice: boolean; hasBody: boolean }): boolean {
  if (!article.isMark(last + 1, ',')) return false;
  let at = last + 2;
  if (article.isNumber(at)) {
    at++;
    if (/^(?:of|from)$/.test(article.lower(at))) return true;
    if (article.isMark(at, ',')) at++;
  }
  const opener = article.lower(at);
  if (!/^(?:a|an|the|his|her|their|its|our|of|from)$/.test(opener)) return false;
  let end = at + 1;
  while (end < to && !article.isMark(end, ',') && !article.isMark(end, '.')) end++;
  const said = speaks(at, end);
  return !said.hasOffice && !said.hasBody;
}

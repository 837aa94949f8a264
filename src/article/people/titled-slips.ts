/**
 * A title and a surname that is one letter from that of somebody who holds it: “Israeli Prime Minister Netanyaho”. Without
 * a given name only the very well known are thought of, or those whose country or party stands beside the title.
 */
import type { Gazetteer } from '../../lexicon/names/gazetteer.ts';
import { KeyBit, Status } from '../../lexicon/names/layout.ts';
import type { Article } from '../article.ts';
import { contextOf } from './context.ts';
import { NameBit } from './name-forms.ts';
import { TITLES } from './name-parts.ts';
import { findRuns } from './runs.ts';
import { officeWords } from './role-words.ts';

export interface TitledSlip {
  readonly token: number;
  readonly gazetteer: Gazetteer;
  /** The full name of the person thought of. */
  readonly name: number;
  /** The surname as it should be. */
  readonly surname: string;
}

const SHORTEST = 6;

export function findTitledSlips(article: Article): readonly TitledSlip[] {
  return article.derive(findRuns).flatMap(({ tokens, bits }) => {
    const at = tokens.length - 1;
    const isUnknown = (bits[at] & (NameBit.UNKNOWN | NameBit.PERSON | NameBit.UPPER)) === NameBit.UNKNOWN;
    if (!isUnknown || article.form(tokens[at]).stem.length < SHORTEST) return [];
    const isAlone = at === 0 || (bits[at - 1] & NameBit.TITLE) !== 0;
    const before = tokens[at] - (article.isMark(tokens[at] - 1, '.') ? 2 : 1);
    if (!isAlone || !TITLES.has(article.lower(before))) return [];
    return bearer(article, tokens[at], article.lower(before)) ?? [];
  });
}

function bearer(article: Article, token: number, title: string): TitledSlip | undefined {
  for (const gazetteer of article.names.book.people) {
    const found = article.names.near(gazetteer, article.tokens.form[token]).flatMap((word) => {
      if ((gazetteer.words.bits[word] & KeyBit.SURNAME) === 0) return [];
      return [...gazetteer.namesBySurname(word)].filter((name) => gazetteer.status(name) === Status.RIGHT && isMeant(article, token, gazetteer, name, title));
    });
    // Two who fit are one too many.
    if (new Set(found.map((name) => gazetteer.entityOf[name])).size !== 1) continue;
    const [name] = found;
    const surname = gazetteer.spelling(name).split(' ')[gazetteer.surnameAt(name)];
    return { token, gazetteer, name, surname };
  }
  return undefined;
}

function isMeant(article: Article, token: number, gazetteer: Gazetteer, name: number, title: string): boolean {
  const entity = gazetteer.entityOf[name];
  if (gazetteer.surnameLength(name) !== 1 || gazetteer.fame(entity) > 2) return false;
  const holds = gazetteer.roles(entity).some((role) => officeWords(role.title).includes(title));
  return holds && (gazetteer.fame(entity) === 1 || contextOf(article, token, token, gazetteer, entity).hasBody);
}

/**
 * Surnames of strangers that lack a letter: “John McLaughin”. Nobody known is called so, several people are called the same
 * with one letter more, and the article has the name only once. Of the ways to misspell a name only this one is told from
 * a rare name by the letters alone: in half a million words of edited news every one found was a slip, while swapped and
 * changed letters mostly made somebody’s real name.
 */
import { KeyBit } from '../../lexicon/names/layout.ts';
import { oneSlip } from '../../lexicon/names/one-slip.ts';
import type { Article } from '../article.ts';
import { NameBit } from './name-forms.ts';
import { findSpellings } from './spellings.ts';
import { findRuns } from './runs.ts';

export interface DroppedLetter {
  readonly token: number;
  /** The surname as others spell it. */
  readonly surname: string;
}

const SHORTEST = 7;
const BEARERS = 2;

export function findDroppedLetters(article: Article): readonly DroppedLetter[] {
  const runs = article.derive(findRuns);
  const unknown = NameBit.UNKNOWN | NameBit.PERSON | NameBit.UPPER;
  return article.derive(findSpellings).flatMap(({ lower, bits, tokens, runs: places, ats }) => {
    if (tokens.length !== 1 || lower.length < SHORTEST || (bits & unknown) !== NameBit.UNKNOWN) return [];
    const run = runs[places[0]];
    const [at] = ats;
    const isSurname = at > 0 && at === run.tokens.length - 1 && (run.bits[at - 1] & (NameBit.GIVEN | NameBit.HONORIFIC)) !== 0;
    const surname = isSurname ? fuller(article, tokens[0], lower) : undefined;
    return surname === undefined ? [] : [{ token: tokens[0], surname }];
  });
}

function fuller(article: Article, token: number, lower: string): string | undefined {
  for (const gazetteer of article.names.book.people) {
    for (const word of article.names.near(gazetteer, article.tokens.form[token])) {
      if ((gazetteer.words.bits[word] & KeyBit.SURNAME) === 0 || gazetteer.words.surnameCount[word] < BEARERS) continue;
      const slip = oneSlip(lower, gazetteer.words.keyOf(word));
      if (slip?.kind !== 'missing' || slip.at === 0 || slip.at >= lower.length - 1 || /[aeiouy'-]/.test(slip.to)) continue;
      const [name] = gazetteer.namesBySurname(word);
      return gazetteer.spelling(name).split(' ')[gazetteer.surnameAt(name)];
    }
  }
  return undefined;
}

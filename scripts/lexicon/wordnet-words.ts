/**
 * Lemmas of WordNet 3.0, as wink-lexicon carries them, that the dictionaries leave out: *largesse*, *wipeout*, *infantilise*.
 *
 * WordNet writes all in small letters, names too, and lists popular misspellings beside the spelling (*minuscule*,
 * *miniscule*). So a lemma is left out if a dictionary has it with a capital, if it is of places, plants or animals
 * alone (where most are Latin or names), or if a word of the dictionaries with a like meaning is one letter away.
 */
import { createRequire } from 'node:module';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const NAMES = new Set(['noun.location', 'noun.plant', 'noun.animal']);
const SHORTEST = 5;

interface WordNet {
  readonly wnWords: Readonly<Record<string, number>>;
  readonly wnWordSenses: readonly (readonly number[])[];
  readonly wnSenses: readonly string[];
}

/** @param known the words of the dictionaries, as they are spelled there. */
export function wordnetWords(known: ReadonlyMap<string, unknown>): string[] {
  const wink = createRequire(import.meta.url)('wink-lexicon') as WordNet;
  const capitalised = new Set([...known.keys()].map((word) => word.toLowerCase()));
  return Object.keys(wink.wnWords).filter((word) => word.length >= SHORTEST && /^[a-z]+$/.test(word) && !capitalised.has(word) && !isName(word, wink) && !isVariant(word, known, wink));
}

function sensesOf(word: string, { wnWords, wnWordSenses }: WordNet): readonly number[] {
  return wnWordSenses[wnWords[word] ?? -1] ?? [];
}

function isName(word: string, wink: WordNet): boolean {
  return sensesOf(word, wink).every((sense) => NAMES.has(wink.wnSenses[sense] ?? ''));
}

/** One letter changed, left out or put in gives a known word with a sense of the same kind. */
function isVariant(word: string, known: ReadonlyMap<string, unknown>, wink: WordNet): boolean {
  const senses = new Set(sensesOf(word, wink));
  const isSame = (other: string): boolean => other !== word && known.has(other) && sensesOf(other, wink).some((sense) => senses.has(sense));
  for (let at = 0; at <= word.length; at++) {
    const [head, rest] = [word.slice(0, at), word.slice(at)];
    if (isSame(head + rest.slice(1))) return true;
    for (const letter of LETTERS) if (isSame(head + letter + rest) || isSame(head + letter + rest.slice(1))) return true;
  }
  return false;
}

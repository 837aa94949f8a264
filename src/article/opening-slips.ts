/**
 * Small words mistyped at the start of a sentence: *Teh*, *Adn*, *Tehy*. A capital there makes them look like names, and
 * short words are one letter from many others, so only two letters changed about in a word that sentences begin with count.
 */
import { lazily } from '../text/lazily.ts';

const OPENERS = 'the and this they that there when with from but for his her its she what who where while after then these those their some many most both each other about after under until since every only even such still never nobody police how why can have has was were are would could before during because although however according earlier later last next more'.split(' ');

/** By the slip, in small letters: the word that was meant. Slips that are words themselves are not among what dictionaries lack. */
const slips = lazily(() => {
  const found = new Map<string, string>();
  for (const word of OPENERS) {
    for (let i = 0; i + 1 < word.length; i++) {
      const slip = word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2);
      if (slip !== word && !found.has(slip)) found.set(slip, word);
    }
  }
  return found;
});

/** @param lower a word that no dictionary has, in small letters. */
export function openingSlipOf(lower: string): string | undefined {
  return slips().get(lower);
}

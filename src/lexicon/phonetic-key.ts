/**
 * A key that words which sound alike in English share: consonant sounds in order, vowels left out.
 *
 * After the idea of Philips's Metaphone (“Hanging on the Metaphone”, Computer Language 7(12), 1990), with rules of our
 * own: written for finding the word a misspelling sounds like, so it also joins what bad spellers confuse (`s` and soft
 * `c`, `v` and `f` stay apart; `dge` and `j` join) and keeps a first vowel only as “a vowel”.
 */

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/g, ''],
  [/^(?:kn|gn|pn)/, 'n'], [/^ps/, 's'], [/^wr/, 'r'], [/^wh/, 'w'], [/^x/, 's'], [/^rh/, 'r'], [/^mn/, 'n'],
  [/mb(?=$|[^aeiou])/g, 'm'], [/mn$/, 'm'], [/gn(?=$|s$|ed$|ing$|er)/g, 'n'],
  [/augh|ough/g, 'o'], [/igh/g, 'i'], [/gh(?=[aeiou])/g, 'g'], [/gh/g, ''],
  [/sch/g, 'sk'], [/tch/g, 'C'], [/ch(?=[rlm])/g, 'k'], [/ch/g, 'C'], [/sh/g, 'S'],
  [/[st]ion|cion|ssion|c(?:ia|ea)n$/g, 'Sn'], [/[tc]i(?=a|o)/g, 'S'], [/ssure|sure$/g, 'Sr'], [/ture/g, 'Cr'], [/tu(?=[aeo])/g, 'C'],
  [/ph/g, 'f'], [/th/g, 'T'], [/dg(?=[eiy])|dj/g, 'j'], [/sc(?=[eiy])/g, 's'], [/cc(?=[eiy])/g, 'ks'], [/c(?=[eiy])/g, 's'], [/ck|cqu|qu|q|c/g, 'k'], [/xc(?=s)/g, 'k'],
  [/gu(?=[eiy])/g, 'g'], [/gg(?=[eiy])/g, 'g'], [/g(?=[eiy])/g, 'j'], [/x/g, 'ks'], [/z/g, 's'], [/wh/g, 'w'], [/v/g, 'f'],
  [/(.)\1+/g, '$1'], [/h(?=$|[^aeiouy])|(?<=.)h/g, ''], [/(?<=.)[wy](?=$|[^aeiouy])/g, ''],
  [/^[aeiouy]+/, 'A'], [/[aeiouy]/g, ''], [/([^A])\1+/g, '$1'], [/d/g, 't'], [/(.)\1+/g, '$1'],
];

/** The key of a word; case and accents do not count. Empty if it has no letters. */
export function phoneticKey(word: string): string {
  return SOUNDS.reduce((key, [pattern, sound]) => key.replace(pattern, sound), word.normalize('NFD').toLowerCase());
}

/** The bucket, of `size` (a power of two), in which the words of this key stand: FNV-1a. */
export function keyBucket(key: string, size: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 16)) & (size - 1);
}

/**
 * The word that a phrase is looked up by: one that is rare, long and has no alternatives, in this order. It is worked out
 * when a table is built into the package and written before its row, since at a cold start all rows are asked for it.
 */

/** Words that stand in too many sentences to look a phrase up by. */
const COMMON = new Set('a about after all also an and any are as at back be been before between but by can could do down for from get had has have he her him his how i if in into is it its just like made make many may more most much my new no not now of off on one only or other our out over own said same she should so some than that the their them then there these they this those through time to too two up us very was way we were what when which while who will with would year years you your'.split(' '));

/** The column, first in its row, that a built table has: the key word’s place and what it may be, `2 house|home`. */
export const PREPARED = 'key';

export function prepare(wrong: string): string {
  const words = wrong.split(' ');
  return `${String(keyPlace(words))} ${keyWords(words).join('|')}`;
}

export function preparedKeys(prepared: string): string[] {
  return prepared.slice(prepared.indexOf(' ') + 1).split('|');
}

/** Where the key word stands among the words of a phrase. */
export function keyPlace(words: readonly string[]): number {
  const ranks = words.map(rankOf);
  return ranks.indexOf(Math.max(...ranks));
}

/** What the key word may be. */
export function keyWords(words: readonly string[]): string[] {
  return alternatives(words[keyPlace(words)]).map(plain);
}

function rankOf(word: string): number {
  if (word === '#' || word === '_') return -100;
  if (!word.startsWith('(')) return word.length < 8 && COMMON.has(word) ? word.length - 60 : word.length;
  const commonest = Math.min(...alternatives(word).map(rankOf));
  return commonest < 0 ? commonest - 0.5 : -word.length / 10;
}

export function alternatives(word: string): string[] {
  return word.startsWith('(') ? word.slice(1, -1).split('|') : [word];
}

/** “a.m.” as “am”, “etc.” as “etc”: dots decide nothing here. */
export function plain(lower: string): string {
  return lower.includes('.') ? lower.replace(/\./g, '') : lower;
}

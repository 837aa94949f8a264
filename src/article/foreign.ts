/**
 * Passages in another language, as news quotes them: *per capita*, *Khush raho*, *pièce de résistance*. A word is foreign
 * if a known phrase holds it, or if it stands among words that no English dictionary has and small words of one language.
 */
import functionTable from '../../data/words/function-words.tsv';
import phraseTable from '../../data/words/foreign-phrases.tsv';
import { lazily } from '../text/lazily.ts';
import { readTable } from '../text/table.ts';
import type { Article } from './article.ts';
import { hasFamiliarNeighbour } from './familiar-neighbours.ts';

/** So many words to each side are asked. */
const REACH = 3;

/** @param isUnknown whether no English dictionary has the word of a token. */
export function isForeign(article: Article, token: number, isUnknown: (token: number) => boolean): boolean {
  const tables = foreignTables();
  if (inPhrase(article, token, tables.phrases)) return true;
  let evidence = tables.small.has(article.lower(token)) ? 1 : 0;
  for (const step of [-1, 1]) {
    for (let i = token + step; Math.abs(i - token) <= REACH && article.isWord(i) && sameRun(article, token, i); i += step) {
      if (isUnknown(i)) evidence += weightOf(article, i, Math.abs(i - token) === 1);
      else if (tables.small.has(article.lower(i)) && article.form(i).word === undefined) evidence++;
    }
  }
  return evidence >= 2;
}

/** “Teh goverment recieved”: slips come in rows too, and each is near a common word; foreign words are by chance, and mostly in quotations. */
function weightOf(article: Article, unknown: number, isBeside: boolean): number {
  if (!article.isQuoted(article.tokens.start[unknown]) && hasFamiliarNeighbour(article, article.form(unknown))) return isBeside ? 0.5 : 0.25;
  return isBeside ? 2 : 1;
}

function sameRun(article: Article, a: number, b: number): boolean {
  return article.sameSentence(Math.min(a, b), Math.max(a, b));
}

function inPhrase(article: Article, token: number, phrases: ReadonlyMap<string, readonly string[][]>): boolean {
  const word = bare(article.lower(token));
  for (const phrase of phrases.get(word) ?? []) {
    for (let at = phrase.indexOf(word); at >= 0; at = phrase.indexOf(word, at + 1)) {
      const from = token - at;
      if (phrase.every((part, i) => bare(article.lower(from + i)) === part)) return true;
    }
  }
  return false;
}

function bare(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

interface ForeignTables {
  /** By each of a phrase’s words. */
  readonly phrases: ReadonlyMap<string, readonly string[][]>;
  readonly small: ReadonlySet<string>;
}

const foreignTables = lazily((): ForeignTables => {
  const phrases = new Map<string, string[][]>();
  for (const { phrase } of readTable(phraseTable, ['phrase'])) {
    const words = phrase.split(' ');
    for (const word of new Set(words)) {
      const list = phrases.get(word);
      if (list === undefined) phrases.set(word, [words]);
      else list.push(words);
    }
  }
  return { phrases, small: new Set(readTable(functionTable, ['words']).flatMap(({ words }) => words.split('|'))) };
});

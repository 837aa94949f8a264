/** Names that take “the” (data/language/definite-names.tsv): the White House, the Health Ministry, the University of Leeds. */
import table from '../../data/language/definite-names.tsv';
import { Part } from '../lexicon/lexicon.ts';
import { readTable } from '../text/table.ts';
import type { Article } from './article.ts';
import type { Form } from './forms.ts';
import { Kind } from './tokens.ts';

/** First and last token. */
export type TokenRange = readonly [first: number, last: number];

/** “Department of Agriculture Secretary Ann Lee”: with so many words behind “of” it is something else’s beginning. */
const LONGEST = 5;

interface Entry {
  readonly words: readonly string[];
  readonly kind: string;
}

let byKey: ReadonlyMap<string, readonly Entry[]> | undefined;

/** Entries by the word they are found by: the last one, or the first if “of” follows it. */
function entries(): ReadonlyMap<string, readonly Entry[]> {
  if (byKey !== undefined) return byKey;
  const made = new Map<string, Entry[]>();
  for (const { words: written, kind } of readTable(table, ['words', 'kind'])) {
    const words = written.split(' ');
    const key = words[words.length - 1];
    made.set(key, [...(made.get(key) ?? []), { words, kind }]);
  }
  return (byKey = made);
}

/** True of capitalised words that end such a name, or begin one that “of” follows. */
export function endsDefiniteName({ lower, shape, isPossessive }: Form): boolean {
  return (shape === 'capital' || shape === 'upper') && !isPossessive && entries().has(lower);
}

/** The whole name around its key word, without an article; undefined if there is none. */
export function definiteNameAt(article: Article, token: number): TokenRange | undefined {
  if (isNamePart(article, token + 1) && !article.isGlued(token + 1)) return undefined;
  for (const { words, kind } of entries().get(article.lower(token)) ?? []) {
    const first = token - words.length + 1;
    if (!words.every((word, i) => article.lower(first + i) === word && isNamePart(article, first + i))) continue;
    const start = words.length > 1 || kind !== 'name' ? startOfName(article, first) : first;
    if (hasPossessive(article, start, first)) continue;
    if (kind === 'name' && start === first && (words.length > 1 || !isNamePart(article, first - 1))) return [start, token]; // not Model United Nations
    if (kind === 'head' && start < first) return [start, token];
    if (kind === 'of' && !(start < first && words[0] === 'university')) { // Dominican University of California
      const end = endOfPhrase(article, token);
      if (end !== undefined) return [start, end];
    }
  }
  return undefined;
}

/** “of Foreign Affairs”, “for Transport”, “of Trinity and Tobago”; undefined if no name follows. */
function endOfPhrase(article: Article, token: number): number | undefined {
  const link = article.lower(token + 1);
  if ((link !== 'of' && link !== 'for') || !isNamePart(article, token + 2)) return undefined;
  let end = token + 2;
  for (;;) {
    if (isNamePart(article, end + 1)) end++;
    else if (article.lower(end + 1) === 'and' && isNamePart(article, end + 2)) end += 2;
    else break;
  }
  return end < token + LONGEST ? end : undefined;
}

function hasPossessive(article: Article, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (article.form(i).isPossessive) return true;
  return false;
}

/** Capitalised words before it belong to it, up to the one that begins a sentence as a small word would: “In Supreme Court”. */
function startOfName(article: Article, first: number): number {
  let start = first;
  while (isNamePart(article, start - 1) && article.sameSentence(start - 1, first) && !isSmallWord(article.form(start - 1))) start--;
  return start;
}

function isSmallWord({ parts }: Form): boolean {
  return (parts & (Part.PREPOSITION | Part.CONJUNCTION | Part.DETERMINER | Part.PRONOUN)) !== 0;
}

/** A capitalised word or capitals, beside its neighbour without a mark. */
function isNamePart(article: Article, token: number): boolean {
  if (!article.isWord(token) || article.tokens.kind[token] !== Kind.WORD) return false;
  const { shape } = article.form(token);
  return shape === 'capital' || shape === 'upper' || shape === 'mixed';
}

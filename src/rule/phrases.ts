/**
 * The replace family: a table of phrases that are wrong, superfluous or not the house's, with what to put instead.
 *
 * A table has the columns `wrong`, `right` and, if it likes, `why`, `unless` and others. In `wrong`, words stand in lower
 * case with one space between; `(a|b)` is either word, `_` any one word, `#` a figure. `right` holds whole replacements,
 * best first, joined by `|`; `$1` repeats the first alternative, `_` or `#` as the article has it. `unless` names words
 * that exempt what they follow (`-word` stands before, `+word` after, `+#` and `-#` figures).
 *
 * Tables hold thousands of rows and an article meets a few, so a row is only entered under its rarest word at first
 * (`phrase-key.ts`); it is read when that word turns up. No match runs over a mark: sentence ends and quotation marks among them.
 */
import type { Article } from '../article/article.ts';
import type { Form } from '../article/forms.ts';
import { Kind } from '../article/tokens.ts';
import type { Span } from '../text/span.ts';
import { keyPlace, keyWords, plain, PREPARED, preparedKeys } from './phrase-key.ts';
import { readPhrase, type Part, type Phrase } from './phrase-row.ts';
import { onForms, type Gate, type TokenTrigger } from './trigger.ts';

export interface PhraseMatch {
  readonly span: Span;
  /** Best first, in the case of what stands. */
  readonly replacements: readonly string[];
  /** A column of the row, '' if the table has none of that name. */
  readonly field: (column: string) => string;
}

export interface PhraseTableOptions {
  /** Match capitalised words in mid-sentence too, which are names as a rule: “Bear Minimum Records”. */
  readonly inNames?: boolean;
}

const NONE: readonly never[] = [];

export class PhraseTable {
  /** Calls a rule at each word that a row stands under, if the word beside it is the row’s, too. */
  readonly trigger: TokenTrigger;
  private readonly table: string;
  private readonly inNames: boolean;
  private readonly columns: readonly string[];
  /** The build has worked out the key words. */
  private readonly isPrepared: boolean;
  /** Where the rows of a key word start in the table; a single one without a list. */
  private rows: Map<string, number | number[]> | undefined;
  private readonly read = new Map<number, Phrase>();

  /** @param table the text of a tab-separated table, its header first; nothing of it is read yet. */
  constructor(table: string, options: PhraseTableOptions = {}) {
    this.table = table;
    this.inNames = options.inNames ?? false;
    this.columns = table.slice(0, table.indexOf('\n')).split('\t');
    this.isPrepared = this.columns[0] === PREPARED;
    this.trigger = onForms(this.isKey, (form) => gateOf(this.phrasesOf(form)));
  }

  /** True of a word that a row stands under. */
  readonly isKey = ({ lower }: Form): boolean => this.keys().has(plain(lower));

  /** The phrases that the word at a token gives away. */
  at(article: Article, token: number): readonly PhraseMatch[] {
    if (article.tokens.kind[token] === Kind.MARK) return NONE;
    let matches: PhraseMatch[] | undefined;
    for (const phrase of article.forms.remember(this.phrasesOf)(article.tokens.form[token])) {
      if (!phrase.mayStand(article, token)) continue;
      const match = phrase.match(article, token, this.inNames);
      if (match !== undefined) (matches ??= []).push(match);
    }
    return matches ?? NONE;
  }

  /** The rows that a spelling is the key word of. */
  private readonly phrasesOf = ({ lower }: Form): readonly Phrase[] => {
    const found = this.keys().get(plain(lower));
    if (found === undefined) return NONE;
    return typeof found === 'number' ? [this.phraseAt(found)] : found.map((start) => this.phraseAt(start));
  };

  private phraseAt(start: number): Phrase {
    const known = this.read.get(start);
    if (known !== undefined) return known;
    const end = this.table.indexOf('\n', start);
    const fields = this.table.slice(start, end < 0 ? undefined : end).split('\t');
    const field = (column: string): string => fields[this.columns.indexOf(column)] ?? '';
    const words = field('wrong').split(' ');
    const phrase = readPhrase(words, this.isPrepared ? Number.parseInt(field(PREPARED), 10) : keyPlace(words), field);
    this.read.set(start, phrase);
    return phrase;
  }

  private keys(): ReadonlyMap<string, number | number[]> {
    if (this.rows !== undefined) return this.rows;
    this.rows = new Map();
    const { table } = this;
    for (let start = table.indexOf('\n') + 1; start > 0 && start < table.length; start = table.indexOf('\n', start) + 1) {
      const first = table.slice(start, table.indexOf('\t', start));
      for (const key of this.isPrepared ? preparedKeys(first) : keyWords(first.split(' '))) enter(this.rows, key, start);
    }
    return this.rows;
  }
}

/** Rows mostly name a word beside the key word: those are asked for all at once. */
function gateOf(phrases: readonly Phrase[]): Gate {
  const before = wordsBeside(phrases, -1);
  const after = wordsBeside(phrases, 1);
  const others = phrases.filter(({ neighbour }) => !isWord(neighbour));
  return (article, token) =>
    (before.size > 0 && before.has(plain(article.lower(token - 1)))) ||
    (after.size > 0 && after.has(plain(article.lower(token + 1)))) ||
    (others.length > 0 && others.some((phrase) => phrase.mayStand(article, token)));
}

function wordsBeside(phrases: readonly Phrase[], side: 1 | -1): ReadonlySet<string> {
  return new Set(phrases.flatMap(({ neighbour, step }) => (isWord(neighbour) && step === side ? neighbour.words : [])));
}

/** One of some words, and no figure. */
function isWord(neighbour: Part | undefined): neighbour is Part {
  return neighbour?.kind === 'words' && !neighbour.words.includes('#');
}

function enter(rows: Map<string, number | number[]>, key: string, start: number): void {
  const there = rows.get(key);
  if (there === undefined) rows.set(key, start);
  else if (typeof there === 'number') rows.set(key, [there, start]);
  else there.push(start);
}

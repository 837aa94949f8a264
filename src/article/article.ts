/**
 * An article, read as a whole: its blocks, sentences, tokens and quotations, and on demand what takes more thought
 * (people, numbers, dates, acronyms, dialect). It is analysed once, whatever the number of rules.
 */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Span } from '../text/span.ts';
import { classifyBlocks, type Block } from './blocks.ts';
import type { Form, FormTable } from './forms.ts';
import { findLines, type Line } from './lines.ts';
import { NameBook } from '../lexicon/names/name-book.ts';
import { NameForms } from './people/name-forms.ts';
import type { Prose } from './prose.ts';
import { findQuotes, type Quotes } from './quotations.ts';
import { findSentences, type Sentence } from './sentences.ts';
import { readTokens, type Reading } from './reading.ts';
import { Kind, type Tokens } from './token-columns.ts';

/** What the analysis draws on; shared by all articles. */
export interface Resources {
  readonly lexicon: Lexicon;
  readonly forms: FormTable;
  /** What is known of names; nothing if not given. */
  readonly names?: NameForms;
}

/** What the desk knows of this article beyond its text. */
export interface Setting {
  /** When it is or was published: for weekdays, ages, offices held. */
  readonly published?: Date;
  /** Words that this house or article uses on purpose. */
  readonly vocabulary?: ReadonlySet<string>;
  /** The house's dialect; the article's own vote if not given. */
  readonly dialect?: 'us' | 'gb' | 'au' | 'ca' | 'in';
}

/** Marks that stand before a sentence’s first word at most: “(‘ and the like. */
const MOST_MARKS = 12;

export class Article {
  readonly prose: Prose;
  readonly text: string;
  readonly reading: Reading;
  readonly tokens: Tokens;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly quotes: Quotes;
  readonly lexicon: Lexicon;
  readonly forms: FormTable;
  readonly names: NameForms;
  readonly setting: Setting;
  /** How often the whole article was asked so far: what a rule found without asking, depends on its own block alone. */
  asked = 0;
  private readonly memos = new Map<(article: Article) => unknown, unknown>();
  private readonly quoted: Int32Array;
  private foundLines: readonly Line[] | undefined;

  /** @param before the same article as it was read the last time, before an edit. */
  constructor(prose: Prose, resources: Resources, setting: Setting = {}, before?: Reading) {
    this.prose = prose;
    this.text = prose.text;
    this.lexicon = resources.lexicon;
    this.forms = resources.forms;
    this.names = resources.names ?? new NameForms(new NameBook(), resources.forms);
    this.setting = setting;
    this.reading = readTokens(prose.text, prose.blocks, resources.forms, before);
    const { tokens, firsts } = this.reading;
    this.tokens = tokens;
    this.blocks = classifyBlocks(prose.text, prose.blocks, tokens, firsts, (at) => fieldAt(prose, at));
    this.sentences = findSentences(prose.text, tokens, firsts, resources.forms);
    this.quotes = findQuotes(prose.text, tokens, firsts);
    this.quoted = quotedStretches(this.quotes);
  }

  /** The form of a word, number or opaque token. Do not ask it of marks. */
  form(token: number): Form {
    return this.forms.get(this.tokens.form[token]);
  }

  isWord(token: number): boolean {
    return token >= 0 && token < this.tokens.count && this.tokens.kind[token] === Kind.WORD;
  }

  isNumber(token: number): boolean {
    return token >= 0 && token < this.tokens.count && this.tokens.kind[token] === Kind.NUMBER;
  }

  /** True if the token is that mark: `isMark(i, ',')`. */
  isMark(token: number, mark: string): boolean {
    return token >= 0 && token < this.tokens.count && this.tokens.kind[token] === Kind.MARK && this.tokens.form[token] === mark.charCodeAt(0);
  }

  /** Lower-case text of a word or number, '' for anything else and beyond the ends. */
  lower(token: number): string {
    if (token < 0 || token >= this.tokens.count || this.tokens.kind[token] === Kind.MARK) return '';
    return this.form(token).lower;
  }

  /** A token as it is written. */
  written(token: number): string {
    return this.text.slice(this.tokens.start[token], this.tokens.end[token]);
  }

  /** From the start of one token to the end of another, which may be the same. */
  span(first: number, last: number = first): Span {
    return [this.tokens.start[first], this.tokens.end[last]];
  }

  slice([start, end]: Span): string {
    return this.text.slice(start, end);
  }

  /** True if nothing stands between this token and the one before. */
  isGlued(token: number): boolean {
    return token > 0 && this.tokens.start[token] === this.tokens.end[token - 1];
  }

  /** True if both tokens stand in the same sentence. */
  sameSentence(a: number, b: number): boolean {
    return b < this.tokens.count && a >= 0 && this.sentenceOf(a) === this.sentenceOf(b);
  }

  /** Index of the sentence a token stands in. */
  sentenceOf(token: number): number {
    return lastAtMost(this.sentences.length, (i) => this.sentences[i].first <= token);
  }

  /** Index of the block a token stands in. */
  blockOf(token: number): number {
    return lastAtMost(this.blocks.length, (i) => this.blocks[i].first <= token);
  }

  /** Index of the first token that ends after an offset: the one at it or behind it. */
  tokenAt(offset: number): number {
    return lastAtMost(this.tokens.count + 1, (i) => i === 0 || this.tokens.end[i - 1] <= offset);
  }

  isSentenceStart(token: number): boolean {
    const { first } = this.sentences[this.sentenceOf(token)];
    if (token - first > MOST_MARKS) return false;
    let i = first;
    while (i < token && this.tokens.kind[i] === Kind.MARK) i++;
    return i === token;
  }

  /** True if an offset lies inside a double-quoted (or otherwise quoted) passage. */
  isQuoted(offset: number): boolean {
    const { quoted } = this;
    const i = lastAtMost(quoted.length >> 1, (k) => quoted[2 * k] <= offset);
    return quoted.length > 0 && quoted[2 * i] <= offset && offset < quoted[2 * i + 1];
  }

  /** In text order. */
  get lines(): readonly Line[] {
    return (this.foundLines ??= findLines(this));
  }

  /** For a rule that looks at the text beyond the block it is called in, otherwise than by `derive`. */
  get elsewhere(): this {
    this.asked++;
    return this;
  }

  /** An analysis made on first demand and kept: `article.derive(findPeople)`. */
  derive<T>(analysis: (article: Article) => T): T {
    this.asked++;
    if (this.memos.has(analysis)) return this.memos.get(analysis) as T; // set below by the same key
    const made = analysis(this);
    this.memos.set(analysis, made);
    return made;
  }
}

function fieldAt(prose: Prose, at: number): string | undefined {
  return prose.fields?.find(({ span }) => span[0] <= at && at < span[1])?.name;
}

/** Flat pairs of start and end, merged and ascending. */
function quotedStretches({ quotations }: Quotes): Int32Array {
  const flat: number[] = [];
  for (const { span, close } of quotations) {
    if (close < 0 && span[1] - span[0] > 2000) continue; // a lost mark must not silence half an article
    if (flat.length > 0 && span[0] <= flat[flat.length - 1]) flat[flat.length - 1] = Math.max(flat[flat.length - 1], span[1]);
    else flat.push(span[0], span[1]);
  }
  return Int32Array.from(flat);
}

/** The largest index below `count` for which the ascending condition holds; 0 if none. */
function lastAtMost(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

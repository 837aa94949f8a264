/**
 * What a written word was meant to be.
 *
 * Candidates come from the article's own spellings, from a search of growing cost over the automaton, from words that
 * sound alike, and from taking the word apart (*ofthe*). Each is scored as channel × language: how dear the slip is
 * against how likely the word is there. The search stops as soon as dearer slips could no longer give a better word.
 */

import { FOREIGN_LETTER } from './automaton.ts';
import { Candidates, type Candidate } from './candidates.ts';
import { Channel, COSTS, type Costs } from './channel.ts';
import { damerau } from './distance.ts';
import { EditRows, NEVER } from './edit-rows.ts';
import { EditSearch } from './edit-search.ts';
import { contextGain, logProbability, mixedWithArticle, type Context } from './language-model.ts';
import { carryCase, LetterCase, letterCase } from './letter-case.ts';
import { Dialect, type SuggestOptions, type Suggestion } from './lexicon.ts';
import type { BinaryLexicon } from './open.ts';
import { OwnSpellings } from './own-spellings.ts';
import { pairOrdinal } from './pairs.ts';
import { phoneticKey } from './phonetic-key.ts';
import { SoundIndex } from './sound-index.ts';
import { splits } from './splits.ts';
import { HAS_CAPITAL, OFFENSIVE } from './word-flags.ts';
import { LONGEST } from './written-word.ts';

/** Bounds of the successive searches, in tenths of a nat: one slip, two, three. */
const BOUNDS = [60, 105, 165];
/** Words that sound alike are not meant if their letters differ more than this, in tenths of a nat: *fisix* is *physics*, *coutueversy* no *cockchafers*. */
const FARTHEST = 180;
/** Candidates so far below the best, in nats, are not looked for: in each of the searches. */
const MARGIN = [8, 4, 3];
/** The most that neighbours are expected to add, in nats: words further below the kept ones are not looked for. */
const CONTEXT_SLACK = 4;
/** So many answers are kept: an article is checked again at each letter that is typed, with the same unknown words in it. */
const KEPT = 2000;
/** *driver's*, *drivers'*, with either apostrophe. */
const POSSESSIVE = /^(.{2,}?)(['’][sS]|(?<=[sS])['’])$/u;

/** One question: the word asked about, and what has been found so far. */
interface Query {
  readonly word: string;
  readonly isSmall: boolean;
  readonly dialects: number;
  readonly context: Context;
  /** Least cost by ordinal. */
  readonly costs: Map<number, number>;
  readonly found: Candidates;
}

export class Suggester {
  private readonly lexicon: BinaryLexicon;
  private readonly costs: Costs;
  private readonly rows: EditRows;
  private readonly search: EditSearch;
  private readonly sounds: SoundIndex;
  private readonly labels = new Uint8Array(LONGEST);
  /** Answers of the dictionaries. */
  private readonly kept = new Map<string, readonly Candidate[]>();
  /** The spellings of the article that was asked for last. */
  private readonly own = new OwnSpellings();

  constructor(lexicon: BinaryLexicon, costs: Costs = COSTS) {
    this.lexicon = lexicon;
    this.costs = costs;
    this.rows = new EditRows(lexicon.automaton, new Channel(lexicon.automaton, costs));
    const worth = Int32Array.from({ length: 256 }, (_, frequency) => 10 * costs.language * logProbability(frequency, costs.unseen));
    this.search = new EditSearch(lexicon.automaton, this.rows, worth);
    this.sounds = new SoundIndex(lexicon.sections);
  }

  /** As `Lexicon.suggest`. */
  suggest(spelling: string, options: SuggestOptions): readonly Suggestion[] {
    const [, word = spelling, ending = ''] = spelling.length > 2 * LONGEST ? [] : (POSSESSIVE.exec(spelling) ?? []);
    const { limit = 5, dialects = Dialect.ANY } = options;
    const { automaton } = this.lexicon;
    const beside = (neighbour: string | undefined): number => (neighbour === undefined ? -1 : pairOrdinal(automaton, neighbour));
    const query: Query = {
      word,
      isSmall: letterCase(automaton, word) === LetterCase.SMALL,
      dialects,
      context: { before: beside(options.before), after: beside(options.after) },
      costs: new Map(),
      found: new Candidates(limit),
    };
    for (const { text, score, from } of this.withoutArticle(query, limit)) query.found.add(text, score, from);
    if (options.article !== undefined) this.fromArticle(query, options.article);
    return query.found.best.map(({ text, score, from }) => ({ text: text + ending, score, distance: damerau(spelling, text + ending), from }));
  }

  /** What the dictionaries have, whatever the article. */
  private withoutArticle(query: Query, limit: number): readonly Candidate[] {
    const { word, context, dialects } = query;
    const key = `${word} ${String(context.before)} ${String(context.after)} ${String(dialects)} ${String(limit)}`;
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const found = new Candidates(limit);
    if (this.begin(word)) this.collect({ ...query, found });
    for (const { text, score } of splits(this.lexicon, word, context, this.costs)) found.add(text, score, 'split');
    this.keep(key, found.best);
    return found.best;
  }

  private keep(key: string, best: readonly Candidate[]): void {
    if (this.kept.size >= KEPT) this.kept.clear();
    this.kept.set(key, best);
  }

  /** Starts the rows on a word. @returns false if it is too long or of another script. */
  private begin(word: string): boolean {
    const { automaton } = this.lexicon;
    if (word.length === 0 || word.length > LONGEST) return false;
    for (let i = 0; i < word.length; i++) this.labels[i] = automaton.small[automaton.label(word.charCodeAt(i))];
    if (this.labels.subarray(0, word.length).filter((label) => label === 0).length > 1) return false;
    this.rows.begin(this.labels, word.length);
    return true;
  }

  private collect(query: Query): void {
    const slack = query.context.before < 0 && query.context.after < 0 ? 0 : CONTEXT_SLACK;
    let bound = 0;
    for (const [phase, most] of BOUNDS.entries()) {
      // Beyond this cost not even a likely word could come first.
      const useful = Math.floor(10 * (this.costs.language * this.costs.likely - query.found.top));
      if (useful <= bound) break;
      bound = Math.min(most, useful);
      const raiseFloor = (): void => {
        const floor = Math.max(query.found.least, query.found.top - (MARGIN[phase] ?? 0)) - slack;
        this.search.floor = Math.floor(Math.max(-NEVER, 10 * floor));
      };
      raiseFloor();
      this.search.search(bound, (ordinal, cost) => {
        this.consider(query, ordinal, cost);
        raiseFloor();
      });
      if (phase === 1) this.soundAlikes(query);
    }
  }

  private consider(query: Query, ordinal: number, cost: number, soundsAlike = false): void {
    if (cost >= (query.costs.get(ordinal) ?? NEVER)) return;
    query.costs.set(ordinal, cost);
    const flags = this.lexicon.flagsOf(ordinal);
    if (flags & OFFENSIVE || !(flags & query.dialects)) return;
    const capital = query.isSmall && flags & HAS_CAPITAL ? this.costs.capital : 0;
    const alone = -(cost + capital) / 10 + this.costs.language * logProbability(this.lexicon.frequency(ordinal), this.costs.unseen);
    if (alone + CONTEXT_SLACK < query.found.least) return;
    const spelling = this.lexicon.automaton.spelling(ordinal);
    const slips = soundsAlike ? 1 : Math.max(1, damerau(query.word.toLowerCase(), spelling.toLowerCase()));
    const score = alone - (this.costs.further * (slips - 1)) / 10 + contextGain(this.lexicon, ordinal, query.context, this.costs);
    if (score >= query.found.least) query.found.add(carryCase(query.word, spelling), score, 'dictionary');
  }

  private soundAlikes(query: Query): void {
    const key = phoneticKey(query.word);
    for (const ordinal of this.sounds.bucket(key)) {
      const spelling = this.lexicon.automaton.spelling(ordinal);
      const cost = this.costOf(spelling);
      if (cost <= FARTHEST && phoneticKey(spelling) === key) this.consider(query, ordinal, Math.min(cost, this.costs.sound + Math.round(cost * this.costs.soundShare)), true);
    }
  }

  /** Spellings of the article within two slips, known to the dictionaries or not. */
  private fromArticle(query: Query, article: ReadonlyMap<string, number>): void {
    const { own } = this;
    own.turnTo(article);
    for (const { spelling, cost } of own.near(query.word, this.costFrom)) {
      const count = article.get(spelling);
      if (count === undefined) continue;
      const ordinal = this.lexicon.ordinal(spelling);
      if (ordinal >= 0 && this.lexicon.flagsOf(ordinal) & OFFENSIVE) continue;
      const capital = query.isSmall && spelling !== spelling.toLowerCase() ? this.costs.capital : 0;
      const chance = mixedWithArticle(ordinal < 0 ? undefined : this.lexicon.frequency(ordinal), count, own.total);
      const beside = ordinal < 0 ? 0 : contextGain(this.lexicon, ordinal, query.context, this.costs);
      query.found.add(carryCase(query.word, spelling), -(cost + capital) / 10 + this.costs.language * chance + beside, 'article');
    }
  }

  /** Words that are too long or of another script are far from everything. */
  private readonly costFrom = (word: string): ((spelling: string) => number) => (this.begin(word) ? (spelling) => this.costOf(spelling) : () => NEVER);

  /** Cost of the word that `rows` was begun with, against this one. */
  private costOf(candidate: string): number {
    const { automaton } = this.lexicon;
    if (candidate.length > LONGEST) return NEVER;
    for (let i = 0; i < candidate.length; i++) this.rows.push(i + 1, automaton.small[automaton.label(candidate.charCodeAt(i))] || FOREIGN_LETTER);
    return this.rows.cost(candidate.length);
  }
}

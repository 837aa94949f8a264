/**
 * What a written word was meant to be.
 *
 * Candidates come from a search of growing cost over the automaton, from words that sound alike, from the article's own
 * spellings, and from taking the word apart (*ofthe*). Each is scored as channel × language: how dear the slip is
 * against how likely the word is there. A search stops as soon as dearer slips could no longer give a better word.
 */

import { Channel, COSTS, type Costs } from './channel.ts';
import { Candidates } from './candidates.ts';
import { carryCase } from './letter-case.ts';
import { EditRows, LONGEST, NEVER } from './edit-rows.ts';
import { EditSearch } from './edit-search.ts';
import { damerau } from './distance.ts';
import { contextGain, logProbability, PAIR_WEIGHTS, type Context } from './language-model.ts';
import { Dialect, type SuggestOptions, type Suggestion } from './lexicon.ts';
import { OFFENSIVE, type BinaryLexicon } from './open.ts';
import { pairOrdinal } from './pairs.ts';
import { SoundIndex } from './sound-index.ts';

/** Bounds of the successive searches, in tenths of a nat: one slip, two, three. */
const BOUNDS = [75, 125, 165] as const;
/** Log-probability that a word yet to be found may be expected to have at most. */
const LIKELY = -9;

export class Suggester {
  private readonly lexicon: BinaryLexicon;
  private readonly costs: Costs;
  private readonly rows: EditRows;
  private readonly search: EditSearch;
  private readonly sounds: SoundIndex;
  private readonly labels = new Uint8Array(LONGEST);

  constructor(lexicon: BinaryLexicon, costs: Costs = COSTS) {
    this.lexicon = lexicon;
    this.costs = costs;
    this.rows = new EditRows(lexicon.automaton, new Channel(lexicon.automaton, costs));
    this.search = new EditSearch(lexicon.automaton, this.rows);
    this.sounds = new SoundIndex(lexicon.sections);
  }

  suggest(spelling: string, options: SuggestOptions): readonly Suggestion[] {
    const { limit = 5, dialects = Dialect.ANY } = options;
    const [, word = spelling, ending = ''] = /^(.{2,})(['’][sS]|(?<=[sS])['’])$/u.exec(spelling) ?? [];
    if (word.length === 0 || word.length > LONGEST) return [];
    const { automaton } = this.lexicon;
    for (let i = 0; i < word.length; i++) this.labels[i] = automaton.small[automaton.label(word.charCodeAt(i))] as number;
    const context: Context = {
      before: options.before === undefined ? -1 : pairOrdinal(automaton, options.before),
      after: options.after === undefined ? -1 : pairOrdinal(automaton, options.after),
    };
    const found = new Candidates(limit + 3);
    const seen = new Map<number, number>();
    const consider = (ordinal: number, cost: number): void => {
      if (cost >= (seen.get(ordinal) ?? NEVER)) return;
      seen.set(ordinal, cost);
      const flags = this.lexicon.flagsOf(ordinal);
      if (flags & OFFENSIVE || !(flags & dialects)) return;
      const score = -cost / 10 + logProbability(this.lexicon.frequency(ordinal));
      if (score + 12 < found.worst) return;
      found.add(ordinal, score + contextGain(this.lexicon, ordinal, context, PAIR_WEIGHTS));
    };
    this.collect(word, consider, found);
    return found.best.map(({ ordinal, score }) => {
      const text = carryCase(word, automaton.spelling(ordinal)) + ending;
      return { text, score, distance: damerau(spelling, text), from: 'dictionary' as const };
    }).slice(0, limit);
  }

  private collect(word: string, consider: (ordinal: number, cost: number) => void, found: Candidates): void {
    this.rows.begin(this.labels, word.length);
    for (const bound of BOUNDS) {
      this.search.search(bound, consider);
      if (found.top > -bound / 10 + LIKELY) break;
      if (bound === BOUNDS[1]) this.soundAlikes(word, consider);
    }
  }

  private soundAlikes(word: string, consider: (ordinal: number, cost: number) => void): void {
    for (const ordinal of this.sounds.alike(word)) {
      const cost = this.costOf(this.lexicon.automaton.spelling(ordinal));
      if (cost < NEVER) consider(ordinal, Math.min(cost, this.costs.sound + (cost >> 2)));
    }
  }

  /** Cost of the word that `rows` was begun with, against this one. */
  private costOf(candidate: string): number {
    const { automaton } = this.lexicon;
    if (candidate.length > LONGEST) return NEVER;
    for (let i = 0; i < candidate.length; i++) this.rows.push(i + 1, automaton.small[automaton.label(candidate.charCodeAt(i))] as number);
    return this.rows.cost(candidate.length);
  }
}

/**
 * Sentences with figures, written so that patterns over them stay readable: each quantity stands as `#0`, `#1` …, each
 * date as `@0`, `@1` …, the rest in lower case with straight quotes: “with #0 passengers and #1 crew, #2 people in all”. What a figure is compounded with stays
 * (`#0-year term`).
 */
import type { Article } from '../../article/article.ts';
import type { DateMention } from '../../article/date-mention.ts';
import { findDates } from '../../article/dates.ts';
import { findNumbers, type Quantity } from '../../article/numbers.ts';
import type { Form } from '../../article/forms.ts';

export class FiguredSentence {
  /** Of the article's sentences. */
  readonly index: number;
  /** `#0` is the first of these. */
  readonly quantities: readonly Quantity[];
  /** `@0` is the first of these. */
  readonly dates: readonly DateMention[];
  /** `Cue` bits of the words in it. */
  readonly cues: number;
  /** The figured sentence right before it in the same block. */
  readonly before: FiguredSentence | undefined;
  private readonly article: Article;
  private written: string | undefined;

  constructor(article: Article, index: number, figures: { quantities: readonly Quantity[]; dates: readonly DateMention[] }, before: FiguredSentence | undefined) {
    this.article = article;
    this.index = index;
    this.quantities = figures.quantities;
    this.dates = figures.dates;
    this.before = before;
    const isOfYears = figures.quantities.some(({ suffix }) => suffix.startsWith('year'));
    this.cues = cuesOf(article, article.sentences[index]) | (isOfYears ? Cue.YEARS : 0);
  }

  /** Made when a pattern is first tried. */
  get pattern(): string {
    this.written ??= patternOf(this.article, this.index, this.quantities, this.dates);
    return this.written;
  }
}

/** What a sentence may be reckoning, by its words. */
export const Cue = { TOTAL: 1, DIFFERENCE: 2, YEARS: 4, AGE: 8, RESULT: 16, CHANGE: 32, PER: 64 } as const;

const WORDS: readonly (readonly [number, string])[] = [
  [Cue.TOTAL, 'total totals totalling totaling totalled totaled all altogether together combined sum makes making made gap shortfall'],
  [Cue.DIFFERENCE, 'gap difference margin lead majority change lower higher more fewer less up down behind ahead deficit surplus shortfall'],
  [Cue.YEARS, 'years year decades span tenure ago later after anniversary birthday'],
  [Cue.AGE, 'born aged age turned turns birthday'],
  [Cue.RESULT, 'won drew drawn lost drawing losing winning'],
  [Cue.CHANGE, 'rise rose rises rising increase increased increases increasing fall fell falls falling drop dropped drops decline declined jump jumped cut cuts reduced reduction surge surged up down climbed slid grew growth plunged slumped doubled tripled trebled halved gained lost'],
  [Cue.PER, 'each apiece head per average'],
];

const cueWords = new Map<string, number>();
for (const [cue, words] of WORDS) for (const word of words.split(' ')) cueWords.set(word, (cueWords.get(word) ?? 0) | cue);

function cueOf(form: Form): number {
  return cueWords.get(form.lower) ?? 0;
}

/** Sentences with two figures or more, or one after such; in order. Cells of tables are left out. */
export function figuredSentences(article: Article): readonly FiguredSentence[] {
  const numbers = article.derive(findNumbers);
  const dates = article.derive(findDates);
  const found: FiguredSentence[] = [];
  let n = 0;
  let d = 0;
  article.sentences.forEach(({ last, block }, index) => {
    const own: Quantity[] = [];
    const days: DateMention[] = [];
    for (; n < numbers.length && numbers[n].first < last; n++) own.push(numbers[n]);
    for (; d < dates.length && dates[d].first < last; d++) if (dates[d].order !== 'weekday') days.push(dates[d]);
    if (own.length + days.length === 0 || article.blocks[block].kind === 'table-cell') return;
    const previous = found.at(-1);
    const before = previous !== undefined && previous.index === index - 1 && article.sentences[index - 1].block === block ? previous : undefined;
    found.push(new FiguredSentence(article, index, { quantities: own, dates: days }, before));
  });
  return found;
}

function cuesOf(article: Article, { first, last }: { first: number; last: number }): number {
  const cueFor = article.forms.recall(cueOf);
  const { kind, form } = article.tokens;
  let cues = 0;
  for (let i = first; i < last; i++) if (kind[i] === 0) cues |= cueFor(form[i]);
  return cues;
}

function patternOf(article: Article, index: number, quantities: readonly Quantity[], dates: readonly DateMention[]): string {
  const { span } = article.sentences[index];
  let written = '';
  let at = span[0];
  let n = 0;
  let d = 0;
  while (n < quantities.length || d < dates.length) {
    const isQuantity = d >= dates.length || (n < quantities.length && quantities[n].span[0] < dates[d].span[0]);
    const next = isQuantity ? quantities[n].span : dates[d].span;
    written += plain(article, at, next[0]) + (isQuantity ? `#${n}${suffixOf(quantities[n++])}` : `@${d++}`);
    at = next[1];
  }
  return written + plain(article, at, span[1]);
}

/** “24-year-old” stands as `#0-year-old`. */
function suffixOf({ suffix }: Quantity): string {
  return suffix === '' ? '' : `-${suffix}`;
}

function plain(article: Article, from: number, to: number): string {
  return article.text.slice(from, Math.max(from, to)).toLowerCase().replace(/[’‘]/g, "'").replace(/[#@]/g, ' ');
}

/**
 * Sentences with figures, written so that patterns over them stay readable: each quantity stands as `#0`, `#1` …, each
 * date as `@0`, `@1` …, the rest in lower case with straight quotes: “with #0 passengers and #1 crew, #2 people in all”. What
 * a figure is compounded with stays (`#0-year term`). The writing is put off until a pattern is tried, and what words stand
 * in the sentence says which patterns to try.
 */
import type { Article } from '../../article/article.ts';
import type { DateMention } from '../../article/date-mention.ts';
import { findDates } from '../../article/dates.ts';
import type { Form } from '../../article/forms.ts';
import { findNumbers, type Quantity } from '../../article/numbers.ts';
import { Kind } from '../../article/tokens.ts';

/** Which of the article's quantities and dates: from, and up to but not including. */
interface Figures {
  readonly index: number;
  readonly numbers: readonly [number, number];
  readonly dates: readonly [number, number];
}

export class FiguredSentence {
  /** Of the article's sentences. */
  readonly index: number;
  /** `#0` is the first of these. */
  readonly quantities: readonly Quantity[];
  /** `@0` is the first of these. */
  readonly dates: readonly DateMention[];
  /** `Cue` bits of the words in it. */
  readonly cues: number;
  private readonly article: Article;
  private readonly previous: Figures | undefined;
  private written: string | undefined;

  constructor(article: Article, figures: Figures, cues: number, previous: Figures | undefined) {
    this.article = article;
    this.index = figures.index;
    this.quantities = article.derive(findNumbers).slice(...figures.numbers);
    this.dates = article.derive(findDates).slice(...figures.dates).filter(({ order }) => order !== 'weekday');
    this.cues = cues;
    this.previous = previous;
  }

  /** Made when a pattern is first tried. */
  get pattern(): string {
    this.written ??= patternOf(this.article, this.index, this.quantities, this.dates);
    return this.written;
  }

  /** The sentence right before it in the same block, if it holds a figure. */
  get before(): FiguredSentence | undefined {
    const { previous, article, index } = this;
    if (previous === undefined || previous.index !== index - 1 || article.sentences[previous.index].block !== article.sentences[index].block) return undefined;
    return new FiguredSentence(article, previous, 0, undefined);
  }
}

/** What a sentence may be reckoning, by its words; `COLON` by its marks. */
export const Cue = { TOTAL: 1, DIFFERENCE: 2, YEARS: 4, COMPLEMENT: 8, RESULT: 16, CHANGE: 32, PER: 64, DAYS: 128, PEOPLE: 256, COLON: 1024 } as const;

const WORDS: readonly (readonly [number, string])[] = [
  [Cue.TOTAL, 'total totals totalling totaling totalled totaled all altogether together combined sum makes making made gives giving gap shortfall hole bill deficit debt toll'],
  [Cue.DIFFERENCE, 'points votes goals runs short clear would instead pays gap difference margin lead majority change lower higher more fewer less up down behind ahead deficit surplus shortfall'],
  [Cue.YEARS, 'years year decades span tenure ago later after before anniversary reign'],
  [Cue.COMPLEMENT, 'women girls female females adults against no opposed rejected disapproved disagreed'],
  [Cue.RESULT, 'won lost losing winning'],
  [Cue.CHANGE, 'rise rose rises risen rising increase increased increases increasing fall fell fallen falls falling drop dropped drops decline declined jump jumped cut cuts reduced reduction surge surged soared up down climbed slid slipped grew grown growth plunged slumped double doubled doubling triple tripled trebled quadrupled halve halved halving gain gained lost loss closed ended finished saving improvement decrease decreased compared from'],
  [Cue.PER, 'each apiece head per average'],
  [Cue.PEOPLE, 'people persons victims suspects others sons daughters children brothers sisters siblings grandchildren'],
  [Cue.DAYS, 'days day weeks week months month'],
];

const cueWords = new Map<string, number>();
for (const [cue, words] of WORDS) for (const word of words.split(' ')) cueWords.set(word, (cueWords.get(word) ?? 0) | cue);

function cueOf(form: Form): number {
  return cueWords.get(form.lower) ?? 0;
}

/** What is longer or holds more figures is a list of results; patterns over it would cost too much. */
const MOST_FIGURES = 40;
const LONGEST = 2000;

/** Sentences with two figures or more, or with one and a list; in order. Cells of tables are left out. */
export function figuredSentences(article: Article): readonly FiguredSentence[] {
  const numbers = article.derive(findNumbers);
  const dates = article.derive(findDates);
  const found: FiguredSentence[] = [];
  let previous: Figures | undefined;
  let n = 0;
  let d = 0;
  let index = 0;
  while (n < numbers.length || d < dates.length) {
    const token = Math.min(n < numbers.length ? numbers[n].first : Infinity, d < dates.length ? dates[d].first : Infinity);
    while (article.sentences[index].last <= token) index++;
    const { last, block, span } = article.sentences[index];
    const [n0, d0] = [n, d];
    while (n < numbers.length && numbers[n].first < last) n++;
    while (d < dates.length && dates[d].first < last) d++;
    if (article.blocks[block].kind === 'table-cell' || n - n0 + d - d0 > MOST_FIGURES || span[1] - span[0] > LONGEST) continue;
    const figures: Figures = { index, numbers: [n0, n], dates: [d0, d] };
    const cues = cuesOf(article, index);
    if (n - n0 + d - d0 > 1 || cues & (Cue.COLON | Cue.PEOPLE)) found.push(new FiguredSentence(article, figures, cues, previous));
    previous = figures;
  }
  return found;
}

function cuesOf(article: Article, index: number): number {
  const { first, last } = article.sentences[index];
  const cueFor = article.forms.recall(cueOf);
  const { kind, form } = article.tokens;
  let cues = 0;
  for (let i = first; i < last; i++) {
    if (kind[i] === Kind.WORD) cues |= cueFor(form[i]);
    else if (kind[i] === Kind.MARK && form[i] === 0x3a) cues |= Cue.COLON;
  }
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
  return (written + plain(article, at, span[1])).toLowerCase();
}

/** “24-year-old” stands as `#0-year-old`. */
function suffixOf({ suffix }: Quantity): string {
  return suffix === '' ? '' : `-${suffix}`;
}

function plain(article: Article, from: number, to: number): string {
  const written = article.text.slice(from, Math.max(from, to));
  return /[’‘#@]/.test(written) ? written.replace(/[’‘]/g, "'").replace(/[#@]/g, ' ') : written;
}

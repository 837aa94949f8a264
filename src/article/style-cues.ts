/**
 * Where words stand that houses and dialects write differently: one pass over the tokens serves all rules of consistency,
 * which then look only there. What a spelling is a cue for is asked once for each spelling.
 */
import { classAt, isLetter } from '../text/characters.ts';
import type { Article } from './article.ts';
import type { Form } from './forms.ts';
import { mayBeFreeVariant } from './free-variants.ts';
import { mayBeVariant } from './spelling-variants.ts';
import { Kind } from './tokens.ts';

const VARIANT = 1;
const SHORTENED = 2;
const PERCENT = 4;
const INDIAN = 8;
const FREE = 16;
const HYPHENED = 32;
const TERM = 64;

/** Indices of tokens, ascending. */
export interface StyleCues {
  /** Words with an American and a British spelling. */
  readonly variants: readonly number[];
  /** Shortened words that take a stop in some houses: `Mr`, `Sen`, `St`. */
  readonly shortened: readonly number[];
  /** `percent`, and `cent` of “per cent”. */
  readonly percents: readonly number[];
  /** `lakh`, `crore`, `Rs`. */
  readonly indian: readonly number[];
  /** Words that begin one of several forms of the same word: `adviser`, `health` of “health care”. */
  readonly free: readonly number[];
  /** Words of two parts with a hyphen. */
  readonly hyphened: readonly number[];
  /** Terms with a capital in some houses where one such thing is meant: `Government`, `budget`. */
  readonly terms: readonly number[];
}

const SHORT = new Set('mr mrs ms dr prof messrs rev sr jr st ft gen col lt sgt capt maj cmdr adm sen sens rep reps gov lt hon supt insp govt dept'.split(' '));
/** What houses write with a capital where one such thing is meant, and small otherwise. */
export const TERMS: ReadonlySet<string> = new Set(
  'government parliament cabinet opposition centre budget treasury games olympics church army navy police council commission committee court assembly ministry party union league cup bill act constitution board bank university college club crown pope king queen internet web bible state federal republic'.split(' '),
);
const INDIAN_WORDS = new Set('lakh lakhs crore crores rs'.split(' '));

export function findStyleCues(article: Article): StyleCues {
  const variants: number[] = [];
  const shortened: number[] = [];
  const percents: number[] = [];
  const indian: number[] = [];
  const free: number[] = [];
  const hyphened: number[] = [];
  const terms: number[] = [];
  const { count, kind, form } = article.tokens;
  const cueOf = article.forms.recall(cueFor);
  for (let i = 0; i < count; i++) {
    if (kind[i] === Kind.MARK) continue;
    const cue = cueOf(form[i]);
    if (cue === 0 || kind[i] !== Kind.WORD) continue;
    if (cue & VARIANT) variants.push(i);
    if (cue & SHORTENED) shortened.push(i);
    if (cue & PERCENT) percents.push(i);
    if (cue & INDIAN) indian.push(i);
    if (cue & FREE) free.push(i);
    if (cue & HYPHENED) hyphened.push(i);
    if (cue & TERM) terms.push(i);
  }
  return { variants, shortened, percents, indian, free, hyphened, terms };
}

function cueFor({ stem, lower, shape }: Form): number {
  const word = shape === 'lower' ? stem : stem.toLowerCase();
  let cue = mayBeVariant(word) ? VARIANT : 0;
  if (SHORT.has(word)) cue |= SHORTENED;
  if (lower === 'percent' || lower === 'cent') cue |= PERCENT;
  if (INDIAN_WORDS.has(lower)) cue |= INDIAN;
  if (mayBeFreeVariant(word)) cue |= FREE;
  if (isHyphened(stem)) cue |= HYPHENED;
  if (TERMS.has(word) && (shape === 'capital' || shape === 'lower')) cue |= TERM;
  return cue;
}

/** Two parts of two letters or more. */
function isHyphened(stem: string): boolean {
  const hyphen = stem.indexOf('-');
  if (hyphen < 2 || hyphen > stem.length - 3) return false;
  for (let i = 0; i < stem.length; i++) if (i !== hyphen && !isLetter(classAt(stem, i))) return false;
  return true;
}

/**
 * Words that American and British English spell differently, and where an article has them. Most stand in a table; the
 * fifteen hundred in -ise and -ize are told by their ending and the dictionary, which has both spellings of each.
 */
import table from '../../data/words/variants.tsv';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { RowIndex } from '../text/row-index.ts';
import type { Article } from './article.ts';
import { findStyleCues } from './style-cues.ts';

export interface SpellingVariant {
  readonly us: string;
  readonly gb: string;
  /** The Canadian and the Australian spelling; `|` between two. */
  readonly ca: string;
  readonly au: string;
  /**
   * What the spellings tell. '': either tells its dialect. `gb`, `us`: only that one does, the other is at home in both.
   * `weak`: neither. `unit`, `noun`, `verb`, `software`: the American one does only as such a word (not as that).
   */
  readonly use: string;
  /** True for -ise and -ize, which are both British. */
  readonly isIse: boolean;
}

export interface VariantUse {
  readonly token: number;
  readonly variant: SpellingVariant;
  readonly way: 'us' | 'gb';
  /** The token in the American and in the British spelling, in the case of what stands. */
  readonly us: string;
  readonly gb: string;
}

const ISE = /^([a-z]{2,}[iy])([sz])(e|ed|es|ing|er|ers|ation|ations|ational|ationally|able|ably|ingly)$/;
/** In which the ending is part of the stem, or a plural: enterprise, prizes, raised, analyses. */
const NOT_ISE = /(?:pr|ra)i[sz](?:e|ed|es|ing|er|ers)$|ly[sz]es$/;

const byWord = new RowIndex<SpellingVariant>(
  table,
  (line) => {
    const [us, gb] = line.split('\t', 2);
    return [us, gb];
  },
  ([us, gb, , ca, au, use]) => ({ us, gb, ca, au, use, isIse: false }),
);

/** Asked of each spelling once: whether it may be one of two. @param lower its stem in small letters. */
export function mayBeVariant(lower: string): boolean {
  if (byWord.has(lower) || ISE.test(lower)) return true;
  return lower.includes('-') && lower.split('-').some((part) => byWord.has(part) || ISE.test(part));
}

/** @param lower one word, or one part of a compound. */
export function variantOf(lower: string, lexicon: Lexicon): SpellingVariant | undefined {
  const listed = byWord.get(lower).at(-1);
  if (listed !== undefined) return listed;
  const match = ISE.exec(lower);
  if (match === null || NOT_ISE.test(lower)) return undefined;
  const [, stem, , ending] = match;
  const [gb, us] = [`${stem}s${ending}`, `${stem}z${ending}`];
  // “advertize” is no word beside “advertise”, nor “downsise”; of words too new for the dictionary, both are.
  const isPair = lexicon.has(gb) ? lexicon.has(us) : stem.length > 5 && !stem.endsWith('si');
  if (!isPair) return undefined;
  return { us, gb, ca: us, au: gb, use: '', isIse: stem.endsWith('i') }; // “analyze” is never British
}

/** In text order. For `article.derive`. */
export function findVariantUses(article: Article): readonly VariantUse[] {
  const uses: VariantUse[] = [];
  for (const token of article.derive(findStyleCues).variants) {
    const { stem } = article.form(token);
    const use = useOf(article, token, stem) ?? useOfPart(article, token, stem);
    if (use !== undefined) uses.push(use);
  }
  return uses;
}

function useOf(article: Article, token: number, stem: string, part = stem): VariantUse | undefined {
  const lower = part.toLowerCase();
  const variant = variantOf(lower, article.lexicon);
  if (variant === undefined) return undefined;
  const written = article.written(token);
  const write = (spelling: string): string => written.replace(part, () => cased(part, spelling));
  return { token, variant, way: lower === variant.us ? 'us' : 'gb', us: write(variant.us), gb: write(variant.gb) };
}

/** “honey-coloured”: the first part that has two spellings. */
function useOfPart(article: Article, token: number, stem: string): VariantUse | undefined {
  if (!stem.includes('-')) return undefined;
  for (const part of stem.split('-')) {
    const use = useOf(article, token, stem, part);
    if (use !== undefined) return use;
  }
  return undefined;
}

/** A spelling in the case of another: `Colour` for `Color`, `COLOUR` for `COLOR`. */
export function cased(model: string, spelling: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return spelling.toUpperCase();
  return /^\p{Lu}/u.test(model) ? spelling.charAt(0).toUpperCase() + spelling.slice(1) : spelling;
}

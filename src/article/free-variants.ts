/**
 * Words that one house writes so and another otherwise, within one English (adviser, health care, COVID-19), and where an
 * article has them. A form of several words is found by its first.
 */
import table from '../../data/words/variants-free.tsv';
import { RowIndex } from '../text/row-index.ts';
import type { Article } from './article.ts';
import { findStyleCues } from './style-cues.ts';

export type VariantKind = 'accent' | 'case' | 'compound' | 'hyphen' | 'spelling' | 'transliteration' | 'variant' | 'verb';

export interface FreeVariant {
  /** All forms, as they are written in the middle of a sentence. */
  readonly forms: readonly string[];
  readonly kind: VariantKind;
  /** What the table says that the AP and the Guardian write; '' if it does not know. */
  readonly ap: string;
  readonly guardian: string;
}

export interface FreeUse {
  readonly variant: FreeVariant;
  /** Which of the forms. */
  readonly form: string;
  /** Tokens, both inclusive. */
  readonly first: number;
  readonly last: number;
}

interface Entry {
  readonly variant: FreeVariant;
  readonly form: string;
  readonly words: readonly string[];
}

/** The forms of each variant, by what each begins with. */
const byFirst = new RowIndex<readonly Entry[]>(table, firstWords, ([joined, ap, guardian, kind]) => {
  const variant = { forms: joined.split('|'), kind: kind as VariantKind, ap, guardian }; // the table's own word, checked by a test
  return variant.forms.map((form) => ({ variant, form, words: form.split(' ') }));
});

function firstWords(line: string): string[] {
  return line.slice(0, line.indexOf('\t')).split('|').map((form) => {
    const space = form.indexOf(' ');
    return (space < 0 ? form : form.slice(0, space)).toLowerCase();
  });
}

/** The form that a house’s stylebook is known to have, if the table knows. */
export function preferredForm({ ap, guardian, forms }: FreeVariant, house: 'none' | 'ap' | 'guardian'): string | undefined {
  const form = house === 'ap' ? ap : house === 'guardian' ? guardian : '';
  return forms.includes(form) ? form : undefined;
}

/** Asked of each spelling once. @param lower its stem in small letters. */
export function mayBeFreeVariant(lower: string): boolean {
  return byFirst.has(lower);
}

/** In text order. For `article.derive`. */
export function findFreeUses(article: Article): readonly FreeUse[] {
  const uses: FreeUse[] = [];
  for (const token of article.derive(findStyleCues).free) {
    const { isPossessive, stem, lower } = article.form(token);
    const word = isPossessive ? stem.toLowerCase() : lower;
    const entry = entryAt(article, token, byFirst.get(word), word);
    if (entry !== undefined) uses.push({ variant: entry.variant, form: entry.form, first: token, last: token + entry.words.length - 1 });
  }
  return uses;
}

/** A form of several words, if one stands here, rather than one of one word. */
function entryAt(article: Article, token: number, rows: readonly (readonly Entry[])[], word: string): Entry | undefined {
  let alone: Entry | undefined;
  for (const entries of rows) {
    for (const entry of entries) {
      if (entry.words.length > 1) {
        if (stands(article, token, entry)) return entry;
      } else if (alone === undefined && entry.form.toLowerCase() === word && (entry.variant.kind !== 'case' || article.form(token).stem === entry.form)) alone = entry;
    }
  }
  return alone;
}

function stands(article: Article, token: number, { words }: Entry): boolean {
  for (let i = 0; i < words.length; i++) {
    const at = token + i;
    if (!article.isWord(at) || (i > 0 && (article.isGlued(at) || !article.sameSentence(token, at)))) return false;
    if (article.form(at).stem.toLowerCase() !== words[i].toLowerCase()) return false;
    if (i < words.length - 1 && article.form(at).isPossessive) return false;
  }
  return true;
}

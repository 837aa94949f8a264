/**
 * Words that one house writes so and another otherwise, within one English (adviser, health care, COVID-19), and where an
 * article has them. A form of several words is found by its first.
 */
import table from '../../data/words/variants-free.tsv';
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

/** What a word begins: forms of one word, and forms of several by their second word. */
interface Beginnings {
  readonly alone: Entry[];
  readonly bySecond: Map<string, Entry[]>;
}

const byFirst = readEntries();

function readEntries(): ReadonlyMap<string, Beginnings> {
  const all = new Map<string, Beginnings>();
  for (const line of table.split('\n').slice(1)) {
    const [joined, ap, guardian, kind] = line.split('\t');
    if (kind === undefined) continue;
    const variant = { forms: joined.split('|'), kind: kind as VariantKind, ap, guardian }; // the table's own word, checked by a test
    for (const form of variant.forms) {
      const words = form.split(' ');
      const key = words[0].toLowerCase();
      const known = all.get(key) ?? { alone: [], bySecond: new Map<string, Entry[]>() };
      all.set(key, known);
      const entry = { variant, form, words };
      if (words.length === 1) known.alone.push(entry);
      else known.bySecond.set(words[1].toLowerCase(), [...(known.bySecond.get(words[1].toLowerCase()) ?? []), entry]);
    }
  }
  return all;
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
    const form = article.form(token);
    const beginnings = byFirst.get(form.isPossessive ? form.stem.toLowerCase() : form.lower);
    if (beginnings === undefined) continue;
    const entry = longer(article, token, beginnings) ?? beginnings.alone.find((one) => one.variant.kind !== 'case' || form.stem === one.form);
    if (entry !== undefined) uses.push({ variant: entry.variant, form: entry.form, first: token, last: token + entry.words.length - 1 });
  }
  return uses;
}

/** A form of several words that stands here. */
function longer(article: Article, token: number, { bySecond }: Beginnings): Entry | undefined {
  if (bySecond.size === 0 || !article.isWord(token + 1)) return undefined;
  const next = article.form(token + 1);
  return bySecond.get(next.isPossessive ? next.stem.toLowerCase() : next.lower)?.find((entry) => stands(article, token, entry));
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

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
  /** In small letters but for kinds that are about case. */
  readonly words: readonly string[];
}

const byFirst = readEntries();

function readEntries(): ReadonlyMap<string, readonly Entry[]> {
  const entries = new Map<string, Entry[]>();
  for (const line of table.split('\n').slice(1)) {
    const [joined, , , kind] = line.split('\t');
    if (kind === undefined) continue;
    const variant = { forms: joined.split('|'), kind: kind as VariantKind }; // the table's own word, checked by a test
    for (const form of variant.forms) {
      const words = form.split(' ');
      const key = words[0].toLowerCase();
      const entry = { variant, form, words };
      const known = entries.get(key);
      if (known === undefined) entries.set(key, [entry]);
      else known.push(entry);
    }
  }
  return entries;
}

/** Asked of each spelling once. @param lower its stem in small letters. */
export function mayBeFreeVariant(lower: string): boolean {
  return byFirst.has(lower);
}

/** In text order. For `article.derive`. */
export function findFreeUses(article: Article): readonly FreeUse[] {
  const uses: FreeUse[] = [];
  for (const token of article.derive(findStyleCues).free) {
    const entries = byFirst.get(article.form(token).stem.toLowerCase()) ?? [];
    let best: Entry | undefined;
    for (const entry of entries) if (stands(article, token, entry) && (best === undefined || entry.words.length > best.words.length)) best = entry;
    if (best !== undefined) uses.push({ variant: best.variant, form: best.form, first: token, last: token + best.words.length - 1 });
  }
  return uses;
}

function stands(article: Article, token: number, { words, variant, form }: Entry): boolean {
  for (let i = 0; i < words.length; i++) {
    const at = token + i;
    if (!article.isWord(at) || (i > 0 && (article.isGlued(at) || !article.sameSentence(token, at)))) return false;
    const { stem } = article.form(at);
    if (stem.toLowerCase() !== words[i].toLowerCase()) return false;
    if (i < words.length - 1 && article.form(at).isPossessive) return false;
  }
  return variant.kind !== 'case' || article.form(token).stem === form;
}

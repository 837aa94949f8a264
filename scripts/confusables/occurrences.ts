/** Where the words stand in texts, with their neighbours as the rule sees them. */
import { Article } from '../../src/article/article.ts';
import { FormTable } from '../../src/article/forms.ts';
import type { BinaryLexicon } from '../../src/lexicon/open.ts';
import { readPlain } from '../../src/readers/plain.ts';
import { placeOf, type Place } from '../../src/rule/confusable-place.ts';

export interface Occurrences {
  readonly places: ReadonlyMap<string, readonly Occurrence[]>;
  /** Words of the texts in all. */
  readonly words: number;
}

export interface Occurrence extends Place {
  /** Some words around, for people. */
  readonly around: string;
}

export function findOccurrences(texts: Iterable<string>, words: ReadonlySet<string>, lexicon: BinaryLexicon): Occurrences {
  const places = new Map<string, Occurrence[]>();
  const forms = new FormTable(lexicon);
  let count = 0;
  for (const text of texts) {
    const article = new Article(readPlain(text), { lexicon, forms });
    for (let i = 0; i < article.tokens.count; i++) {
      if (!article.isWord(i)) continue;
      count++;
      const { lower } = article.form(i);
      const place = words.has(lower) ? placeOf(article, i) : undefined;
      if (place === undefined) continue;
      const [start, end] = article.span(i);
      const list = places.get(lower) ?? [];
      list.push({ ...place, around: `${text.slice(Math.max(0, start - 30), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 30)}`.replace(/\s+/g, ' ') });
      places.set(lower, list);
    }
  }
  return { places, words: count };
}

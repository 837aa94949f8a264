/**
 * Events whose date everyone can look up: “the fall of the Berlin Wall”, “the Paris Olympics”. A table knows the words and
 * the day; a sentence is searched only for the events whose key word stands in it.
 */
import table from '../../data/language/landmark-dates.tsv';
import type { Span } from '../text/span.ts';
import { readTable } from '../text/table.ts';
import type { Article } from './article.ts';
import type { Form } from './forms.ts';
import { Kind } from './tokens.ts';

export interface Landmark {
  readonly name: string;
  readonly span: Span;
  readonly sentence: number;
  readonly year: number;
  /** 1 to 12; undefined if only the year is known. */
  readonly month?: number;
  readonly day?: number;
  /** An edition of something that comes again: that it is spoken of tells when the article is. */
  readonly isEdition: boolean;
  readonly isSourced: boolean;
}

interface Row {
  readonly name: string;
  /** Compiled when its key word is met. */
  readonly pattern: string;
  readonly date: string;
  readonly isEdition: boolean;
  readonly isSourced: boolean;
}

const rows = new Map<string, Row[]>();
for (const { name, key, pattern, date, use, source } of readTable(table, ['name', 'key', 'pattern', 'date', 'use', 'source'])) {
  rows.set(key, [...(rows.get(key) ?? []), { name, pattern, date, isEdition: use === 'edition', isSourced: source !== 'unsourced' }]);
}

function keyOf({ lower }: Form): number {
  return rows.has(lower) ? 1 : 0;
}

/** All of an article. Costs a look at every word: ask only with a reason. */
export function findLandmarks(article: Article): readonly Landmark[] {
  return article.sentences.flatMap((_, sentence) => landmarksIn(article, sentence));
}

/** @param sentence its index. */
export function landmarksIn(article: Article, sentence: number): readonly Landmark[] {
  const { first, last, span } = article.sentences[sentence];
  const found: Landmark[] = [];
  const asked = new Set<Row>();
  const isKey = article.forms.recall(keyOf);
  const { kind, form } = article.tokens;
  for (let token = first; token < last; token++) {
    if (kind[token] === Kind.MARK || isKey(form[token]) === 0) continue;
    for (const row of rows.get(article.lower(token)) ?? []) {
      if (asked.has(row)) continue;
      asked.add(row);
      const match = new RegExp(row.pattern, 'u').exec(article.slice(span));
      if (match !== null) found.push(landmark(row, sentence, [span[0] + match.index, span[0] + match.index + match[0].length]));
    }
  }
  return found;
}

function landmark({ name, date, isEdition, isSourced }: Row, sentence: number, span: Span): Landmark {
  const [year, month, day] = date.split('-').map(Number);
  return { name, span, sentence, year, isEdition, isSourced, ...(month > 0 ? { month } : {}), ...(day > 0 ? { day } : {}) };
}

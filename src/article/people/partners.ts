/** The names beside a spelling: the given names before it, the surnames behind it. They tell one person from two. */
import { oneSlip } from '../../lexicon/names/one-slip.ts';
import type { Article } from '../article.ts';
import { NameBit } from './name-forms.ts';
import { PLACE_WORDS } from './name-parts.ts';
import { findRuns, type Run } from './runs.ts';
import type { Spelling } from './spellings.ts';

export interface Partners {
  /** In small letters. */
  readonly before: ReadonlySet<string>;
  readonly behind: ReadonlySet<string>;
}

/** Somebody stands beside both: the same person. Only different people beside them: two. Nobody beside one of them: open. */
export type Relation = 'same' | 'different' | 'open';

export function partnersOf(article: Article, spelling: Spelling): Partners {
  const runs = article.derive(findRuns);
  const before = new Set<string>();
  const behind = new Set<string>();
  for (let k = 0; k < spelling.runs.length; k++) {
    const run = runs[spelling.runs[k]];
    const i = spelling.ats[k];
    const previous = isName(run, i - 1) ? lowerAt(article, run, i - 1) : '';
    if (previous !== '' && !PLACE_WORDS.has(previous)) before.add(previous);
    if (isName(run, i + 1) && (run.bits[i] & NameBit.POSSESSIVE) === 0) behind.add(lowerAt(article, run, i + 1));
  }
  return { before, behind };
}

/** Not a title, and no word that only the sentence or the headline has made large. */
function isName({ bits, tokens }: Run, at: number): boolean {
  if (at < 0 || at >= tokens.length) return false;
  if ((bits[at] & (NameBit.TITLE | NameBit.HONORIFIC | NameBit.SUFFIX | NameBit.INITIAL)) !== 0) return false;
  return (bits[at] & NameBit.NAME) !== 0 && ((bits[at] & NameBit.WORD) === 0 || (bits[at] & (NameBit.GIVEN | NameBit.SURNAME)) !== 0);
}

function lowerAt(article: Article, { tokens }: Run, at: number): string {
  const form = article.form(tokens[at]);
  return form.isPossessive ? form.lower.slice(0, -2) : form.lower;
}

export function relationOf(a: Partners, b: Partners): Relation {
  if (meet(a.before, b.before) || meet(a.behind, b.behind)) return 'same';
  if (differ(a.before, b.before) || differ(a.behind, b.behind)) return 'different';
  return 'open';
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) if (b.has(one)) return true;
  // A name misspelt in both its words: Tripti Dimrii, Triptii Dimri.
  for (const one of a) for (const other of b) if (one.length > 3 && oneSlip(one, other) !== undefined) return true;
  return false;
}

function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0;
}

/**
 * Where figures, words of the calendar and capitals stand: one pass over the tokens serves the analyses of numbers, dates
 * and acronyms, which then look only there. What a spelling is a cue for is asked once for each spelling.
 */
import type { Article } from './article.ts';
import { monthOf, weekdayNamed } from './calendar.ts';
import type { Form } from './forms.ts';
import { readNumberWord } from './number-words.ts';
import { Kind } from './tokens.ts';

const NUMBER = 1;
const CALENDAR = 2;
const CAPITALS = 4;

/** Indices of tokens, ascending. */
export interface Cues {
  /** Figures (`1,234`, `36m`, `24-year-old`) and number words. */
  readonly numbers: readonly number[];
  /** Months, weekdays, “yesterday” and the like. */
  readonly calendar: readonly number[];
  /** Words of two capitals or more: `NATO`, `U.N.`, `NGOs`. */
  readonly capitals: readonly number[];
}

const RELATIVE = new Set(['yesterday', 'today', 'tomorrow', 'tonight']);

export function findCues(article: Article): Cues {
  const numbers: number[] = [];
  const calendar: number[] = [];
  const capitals: number[] = [];
  const { count, kind, form } = article.tokens;
  const cueOf = article.forms.recall(cueFor);
  for (let i = 0; i < count; i++) {
    if (kind[i] === Kind.MARK) continue;
    const cue = cueOf(form[i]);
    if (cue === 0 || kind[i] === Kind.OPAQUE) continue;
    if (cue & NUMBER) numbers.push(i);
    if (cue & CALENDAR) calendar.push(i);
    if (cue & CAPITALS) capitals.push(i);
  }
  return { numbers, calendar, capitals };
}

function cueFor(form: Form): number {
  const { lower, shape, stem, text } = form;
  if (/^\d/.test(text) || readNumberWord(lower) !== undefined) return NUMBER;
  if (shape === 'upper' || /^\p{Lu}{2,}s$/u.test(stem)) return CAPITALS | (isCalendar(stem) ? CALENDAR : 0);
  return isCalendar(stem) ? CALENDAR : 0;
}

/** “may” and “march” in lower case are verbs; “sat” and “sun” are words. */
function isCalendar(stem: string): boolean {
  const lower = stem.toLowerCase();
  if (RELATIVE.has(lower)) return true;
  const isName = monthOf(lower) !== undefined || weekdayNamed(lower) !== undefined;
  return isName && (lower !== stem || lower.length > 5);
}

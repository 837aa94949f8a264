/**
 * Tells whether a plain text is set in lines of a fixed width, as wire copy and e-mail are.
 *
 * In such a text most lines inside a paragraph are of middling length and break off in mid-sentence, and the next goes
 * on with a small letter now and then. A list of headlines has the first two marks but never the third.
 */
import type { Paragraph } from './lines.ts';

const MIN_COLUMNS = 40;
const MAX_COLUMNS = 100;
const FINAL_STOP = /[.!?…][)\]"'”’»]{0,3}$/;
const SMALL_LETTER = /^\p{Ll}/u;
/** Of the lines inside paragraphs, so many break off in mid-sentence … */
const MIN_BROKEN = 0.5;
/** … and of those, so many are gone on with by a small letter (in English prose it is about seven in ten). */
const MIN_SMALL = 0.25;

export function isHardWrapped(text: string, paragraphs: readonly Paragraph[]): boolean {
  let inner = 0;
  let broken = 0;
  let small = 0;
  for (const lines of paragraphs) {
    for (let i = 0; i + 1 < lines.length; i++) {
      const [from, to] = lines[i];
      inner++;
      if (to - from < MIN_COLUMNS || to - from > MAX_COLUMNS || FINAL_STOP.test(text.slice(to - 5, to))) continue;
      broken++;
      const next = lines[i + 1][0];
      if (SMALL_LETTER.test(text.slice(next, next + 2))) small++;
    }
  }
  return broken > 0 && broken >= inner * MIN_BROKEN && small >= broken * MIN_SMALL;
}

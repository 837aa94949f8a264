/**
 * Writes a replacement in the case of what it replaces: “In regards to” gives “In regard to”, “ATM MACHINE” “ATM”, and a
 * word that stays is written as it stood (“8 a.m. in the morning” gives “8 a.m.”, “8am in the morning” “8am”).
 */
import type { Article } from '../article/article.ts';
import { capitalise, startsUpper } from '../text/characters.ts';
import { plain } from './phrase-key.ts';

/** A word of the phrase as the article has it. */
export interface Written {
  readonly token: number;
  readonly text: string;
  /** `$n` repeats it; 0 if it is not repeated. */
  readonly capture: number;
}

/** @param template words and `$n`. @param written the words of the phrase, in order. */
export function replacement(article: Article, template: string, written: readonly Written[]): string {
  const [first] = written;
  const startsSentence = startsUpper(first.text) && article.isSentenceStart(first.token);
  let text = '';
  let token = -1;
  for (const word of template.split(' ')) {
    const source = sourceOf(word, written);
    const isGlued = source !== undefined && source.token === token; // the parts of “8am”
    const kept = source === undefined ? word : source === first && startsSentence && word !== 'I' ? lowered(source.text) : source.text;
    const whole = word.startsWith('$') && source !== undefined ? kept + word.slice(2) : kept;
    text += text === '' || isGlued ? whole : ` ${whole}`;
    token = source?.token ?? -1;
  }
  const cased = inCase(text, written);
  return cased.endsWith('.') && endsInStop(article, written[written.length - 1].token) ? cased.slice(0, -1) : cased;
}

/** Which word of the phrase a word of the template repeats: the one it names, or the same word. */
function sourceOf(word: string, written: readonly Written[]): Written | undefined {
  if (/^\$\d/.test(word)) return written.find(({ capture }) => capture === Number(word[1]));
  const same = plain(word.toLowerCase());
  return written.find(({ text }) => plain(text.toLowerCase()) === same);
}

/** The capital that the sentence gave; an acronym's are its own. */
function lowered(text: string): string {
  return text.length > 1 && text === text.toUpperCase() ? text : text.toLowerCase();
}

function inCase(text: string, written: readonly Written[]): string {
  if (written.length > 1 && written.every((word) => word.text === word.text.toUpperCase())) return text.toUpperCase();
  const long = written.slice(1).filter((word) => word.text.length > 3 && /\p{L}/u.test(word.text));
  const isTitle = startsUpper(written[0].text) && long.length > 0 && long.every((word) => startsUpper(word.text));
  const cased = isTitle ? text.replace(/\p{L}{4,}/gu, capitalise) : text;
  return startsUpper(written[0].text) ? capitalise(cased) : cased;
}

function endsInStop(article: Article, last: number): boolean {
  return article.isMark(last + 1, '.') && article.isGlued(last + 1);
}

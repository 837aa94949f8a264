/** A row of a table of phrases, ready to be compared with the words of an article (see `phrases.ts`). */
import type { Article } from '../article/article.ts';
import { replacement, type Written } from './phrase-case.ts';
import { alternatives, plain } from './phrase-key.ts';
import type { PhraseMatch } from './phrases.ts';

export interface Phrase {
  /** What stands beside the key word on the side of `step`; undefined if the key word is all. */
  readonly neighbour: Part | undefined;
  readonly step: 1 | -1;
  /** False if the word beside the key word is another: most key words stand in other company, and this is soon seen. */
  mayStand(article: Article, token: number): boolean;
  /** @param token where the key word stands. */
  match(article: Article, token: number, inNames: boolean): PhraseMatch | undefined;
}

export interface Part {
  readonly kind: 'words' | 'any' | 'figure';
  /** Of `words`; without dots. */
  readonly words: readonly string[];
  /** `$n` repeats it; 0 if it is not repeated. */
  readonly capture: number;
}

interface Unless {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/** @param key the place of the key word. @throws if a replacement repeats what the phrase has not. */
export function readPhrase(words: readonly string[], key: number, field: (column: string) => string): Phrase {
  let captures = 0;
  const parts = words.map((word): Part => {
    const kind = word === '_' ? 'any' : word === '#' ? 'figure' : 'words';
    const isCapture = kind !== 'words' || word.startsWith('(');
    return { kind, words: alternatives(word).map(plain), capture: isCapture ? ++captures : 0 };
  });
  const templates = field('right').split('|');
  for (const [, n] of field('right').matchAll(/\$(\d)/g)) if (Number(n) > captures) throw new Error(`phrase ‘${words.join(' ')}’ has no $${n}`);
  const unless = readUnless(field('unless'));
  const step = key > 0 && parts[key - 2]?.kind !== 'figure' ? -1 : 1;
  const neighbour = parts[key + step] as Part | undefined;
  return {
    neighbour,
    step,
    mayStand: (article, token) => neighbour === undefined || fits(article, token + step, neighbour),
    match(article, token, inNames) {
      const before = gather(article, parts, key - 1, -1, token);
      if (before === undefined) return undefined;
      const behind = gather(article, parts, key + 1, 1, token);
      if (behind === undefined) return undefined;
      const written: Written[] = [...before.reverse(), { token, text: article.written(token), capture: parts[key].capture }, ...behind];
      const first = written[0].token;
      const last = written[written.length - 1].token;
      if (!article.sameSentence(first, last) || isExempt(article, unless, first, last)) return undefined;
      if (!inNames && written.some((one, i) => isName(article, one, i === 0))) return undefined;
      return { span: article.span(first, last), field, replacements: templates.map((template) => replacement(article, template, written)) };
    },
  };
}

/** The words from the key word's neighbour to the phrase's end or start; undefined if the article has others. */
function gather(article: Article, parts: readonly Part[], from: number, step: 1 | -1, key: number): Written[] | undefined {
  const written: Written[] = [];
  let token = key;
  for (let p = from; p >= 0 && p < parts.length; p += step) {
    token += step;
    if (article.isGlued(step === 1 ? token : token + 1)) return undefined;
    const joined = step === -1 ? figureWithUnit(article, token, parts[p - 1], parts[p]) : undefined;
    if (joined !== undefined) {
      written.push({ token, text: joined.unit, capture: parts[p].capture }, { token, text: joined.figure, capture: parts[p - 1].capture });
      p--;
    } else if (fits(article, token, parts[p])) written.push({ token, text: article.written(token), capture: parts[p].capture });
    else return undefined;
  }
  return written;
}

function fits(article: Article, token: number, part: Part): boolean {
  if (part.kind === 'any') return article.isWord(token);
  if (part.kind === 'figure') return article.isNumber(token);
  return part.words.includes(plain(article.lower(token))) || (article.isNumber(token) && part.words.includes('#'));
}

/** “8am” stands for `# am`. */
function figureWithUnit(article: Article, token: number, figure: Part | undefined, unit: Part): { figure: string; unit: string } | undefined {
  if (figure?.kind !== 'figure' || unit.kind !== 'words' || !article.isNumber(token)) return undefined;
  const match = /^(\d[\d.,]*)(\p{L}+)$/u.exec(article.written(token));
  return match !== null && unit.words.includes(match[2].toLowerCase()) ? { figure: match[1], unit: match[2] } : undefined;
}

function readUnless(list: string): Unless {
  const words = list === '' ? [] : list.split('|');
  const of = (sign: string): Set<string> => new Set(words.filter((word) => word.startsWith(sign)).map((word) => plain(word.slice(1))));
  return { before: of('-'), after: of('+') };
}

function isExempt(article: Article, { before, after }: Unless, first: number, last: number): boolean {
  return has(article, before, first - 1) || has(article, after, last + 1);
}

function has(article: Article, words: ReadonlySet<string>, token: number): boolean {
  if (words.size === 0) return false;
  return words.has(plain(article.lower(token))) || (article.isNumber(token) && words.has('#'));
}

/** A capital where the sentence does not ask for one, in a word that dictionaries do not capitalise. */
function isName(article: Article, { token, capture }: Written, isFirst: boolean): boolean {
  if (article.isNumber(token)) return false;
  const { shape, lower, word } = article.form(token);
  if (shape !== 'capital' && shape !== 'mixed') return false;
  if (capture > 0 && !isFirst) return false;
  if (isFirst && article.isSentenceStart(token)) return false;
  if (lower === 'i' || (word !== undefined && word.spelling.toLowerCase() !== word.spelling)) return false;
  const { kind } = article.blocks[article.blockOf(token)];
  return kind !== 'headline' && kind !== 'heading';
}

/**
 * The headline as a block of its own, for whoever compares its names with those of the text. Texts of a few sentences are
 * no articles: a headline may say what they leave out.
 */
import type { Span } from '../text/span.ts';
import type { Article } from './article.ts';
import { NameBit } from './people/name-forms.ts';
import { findSpellings } from './people/spellings.ts';

export interface HeadlineName {
  /** Tokens of the headline's name, both included. */
  readonly first: number;
  readonly last: number;
  /** What the text has instead, the best first; there may be none. */
  readonly better: readonly string[];
  readonly because: readonly Span[];
}

export interface Headline {
  /** Tokens from `first` up to, not including, `last`; the text begins there. */
  readonly first: number;
  readonly last: number;
  /** Most words have a capital, whatever they are. */
  readonly isTitleCase: boolean;
  /** First token behind so many paragraphs of the text. */
  endOfParagraphs(count: number): number;
}

const LEAST_WORDS = 80;
/** One sentence without brackets: credits and captions at the top of a page have those. */
const LIKELY = /^(?!By )(?:(?![.!?] )[^()|/@])+$/;

export function findHeadline(article: Article): Headline | undefined {
  const block = article.blocks.find(({ kind }) => kind === 'headline');
  if (block === undefined || article.tokens.count - block.last < LEAST_WORDS || !LIKELY.test(article.slice(block.span))) return undefined;
  const paragraphs = article.blocks.filter(({ kind, first }) => kind === 'paragraph' && first >= block.last);
  const { first, last } = block;
  return { first, last, isTitleCase: isTitleCase(article, first, last), endOfParagraphs: (count) => paragraphs[count - 1]?.last ?? article.tokens.count };
}

/** Common words of four letters and more, but the first. */
function isTitleCase(article: Article, first: number, last: number): boolean {
  let large = 0;
  let small = 0;
  for (let i = first + 1; i < last; i++) {
    if (!article.isWord(i) || article.form(i).stem.length < 4) continue;
    const bits = article.names.bits(article.tokens.form[i]);
    if ((bits & NameBit.NAME) === 0) small++;
    else if ((bits & NameBit.WORD) !== 0) large++;
  }
  return large > small;
}

/** Words with capitals in the text below the headline, in small letters; of words with hyphens each part as well. */
export function namesInBody(article: Article): ReadonlySet<string> {
  const start = article.derive(findHeadline)?.last ?? 0;
  const names = new Set<string>();
  for (const { lower, tokens } of article.derive(findSpellings)) {
    if (tokens[tokens.length - 1] < start) continue;
    names.add(lower);
    if (lower.includes('-')) for (const part of lower.split('-')) names.add(part);
    if (lower.endsWith('s')) names.add(lower.slice(0, -1));
  }
  return names;
}

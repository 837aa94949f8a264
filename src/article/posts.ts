/**
 * What other people wrote and the article shows as it was written: embedded posts, quoted tweets. House style and dialect
 * stop there: a desk mends its own copy, not a president’s tweet. Statements, letters and other papers keep their spelling.
 */
import type { Article } from './article.ts';
import type { Span } from '../text/span.ts';

/** What stands in an embedded post and nowhere else. */
const EMBEDDED = /pic\.twitter\.com\/|https:\/\/t\.co\/|\(@\w{2,30}\)/;
/** What is said of a post right before or behind its words. */
const POSTING = /\b(?:tweets?|tweeted|tweeting|retweeted|posted|post on|Twitter|Facebook|Instagram|Truth Social|to X\b|on X\b)/;
/** What is said of other writing: a statement, a letter, a paper’s own words. */
const WRITING = /\b(?:statements?|memos?|letters?|e-?mails?|wrote|writes|reported|the sign|(?:said|says|according to) (?:[Tt]he )?(?:NYT|Vogue|Variety|Politico|Bloomberg|Forbes|[A-Z]\w+ (?:[A-Z]\w+ )?(?:Times|Post|Journal|Tribune|Herald|Magazine)))\b/;
/** Letters before and behind a quotation in which it is looked for. */
const [BEFORE, BEHIND] = [120, 50];

/** True inside an embedded post or the words of a post between quotation marks. @param offset UTF-16, into the article’s text. */
export function isPost(article: Article, offset: number): boolean {
  return article.derive(findPosts).some(([start, end]) => start <= offset && offset < end);
}

/** True in a post and in the quoted words of a statement, a letter or another paper. @param offset UTF-16, into the article’s text. */
export function isQuotedWriting(article: Article, offset: number): boolean {
  return isPost(article, offset) || article.derive(findWriting).some(([start, end]) => start <= offset && offset < end);
}

function findWriting(article: Article): readonly Span[] {
  return WRITING.test(article.text) ? quotedBeside(article, WRITING) : [];
}

function findPosts(article: Article): readonly Span[] {
  const { text } = article;
  const posts: Span[] = [];
  if (/twitter\.com|t\.co\/|\(@/.test(text)) for (const { span } of article.blocks) if (EMBEDDED.test(article.slice(span))) posts.push(span);
  return POSTING.test(text) ? [...posts, ...quotedBeside(article, POSTING)] : posts;
}

/** Quotations with such words right before or behind them, in their own paragraph. */
function quotedBeside(article: Article, words: RegExp): Span[] {
  const { text } = article;
  const isBeside = ([start, end]: Span): boolean => {
    const before = text.slice(Math.max(0, start - BEFORE), start).replace(/^[^]*\n/, '');
    const behind = text.slice(end, end + BEHIND).replace(/\n[^]*$/, '');
    return words.test(before) || words.test(behind);
  };
  return article.quotes.quotations.filter(({ close, span }) => close >= 0 && isBeside(span)).map(({ span }) => span);
}

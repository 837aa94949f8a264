/**
 * What other people wrote and the article shows as it was written: embedded posts, quoted tweets. House style and dialect
 * stop there: a desk mends its own copy, not a president’s tweet.
 */
import type { Article } from './article.ts';
import type { Span } from '../text/span.ts';

/** What stands in an embedded post and nowhere else. */
const EMBEDDED = /pic\.twitter\.com\/|https:\/\/t\.co\/|\(@\w{2,30}\)/;
/** What is said of a post right before or behind its words. */
const POSTING = /\b(?:tweets?|tweeted|tweeting|retweeted|posted|post on|Twitter|Facebook|Instagram|Truth Social|to X\b|on X\b)/;
/** Letters before and behind a quotation in which it is looked for. */
const [BEFORE, BEHIND] = [60, 50];

/** True inside an embedded post or the words of a post between quotation marks. @param offset UTF-16, into the article’s text. */
export function isPost(article: Article, offset: number): boolean {
  return article.derive(findPosts).some(([start, end]) => start <= offset && offset < end);
}

function findPosts(article: Article): readonly Span[] {
  const { text } = article;
  const posts: Span[] = [];
  if (/twitter\.com|t\.co\/|\(@/.test(text)) for (const { span } of article.blocks) if (EMBEDDED.test(article.slice(span))) posts.push(span);
  if (!POSTING.test(text)) return posts;
  for (const { close, span } of article.quotes.quotations) {
    if (close < 0) continue;
    const around = `${text.slice(Math.max(0, span[0] - BEFORE), span[0])} … ${text.slice(span[1], span[1] + BEHIND)}`;
    if (POSTING.test(around.replace(/\n[^…]*$/, ''))) posts.push(span);
  }
  return posts;
}

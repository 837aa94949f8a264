/**
 * What is found but not said: where a comment turned rules off, before “[sic]”, words that the house uses on purpose, and
 * what somebody else said: inside quotations only rules that look there, and slips beyond doubt, are heard.
 */
import type { Article } from '../article/article.ts';
import type { Span } from '../text/span.ts';
import type { Found } from './dispatch.ts';
import type { DisabledStretch } from './directives.ts';

export function isHeard(article: Article, stretches: readonly DisabledStretch[], { active, problem }: Found): boolean {
  const { rule } = active;
  const [start, end] = problem.span;
  if (!rule.checksQuotations && !problem.evenInQuotation && article.isQuoted(start) && article.isQuoted(Math.max(start, end - 1))) return false;
  if (isVocabulary(article, problem.span)) return false;
  if (isSic(article, end)) return false;
  if (stretches.length === 0) return true;
  const [from, to] = article.prose.map.toSource(problem.span);
  return !stretches.some(({ span, rules }) => from < span[1] && Math.max(to, from + 1) > span[0] && (rules === undefined || rules.has(rule.id)));
}

function isVocabulary(article: Article, span: Span): boolean {
  const { vocabulary } = article.setting;
  if (vocabulary === undefined || vocabulary.size === 0) return false;
  const found = article.slice(span);
  return vocabulary.has(found) || vocabulary.has(found.toLowerCase()) || vocabulary.has(found.replace(/['’]s$/, ''));
}

function isSic(article: Article, end: number): boolean {
  if (!/[[(]sic[\])]/i.test(article.text.slice(end, end + 40))) return false;
  return /^[^\w\n]{0,3}(?:\p{L}+[^\w\n]{1,2})?[[(]sic[\])]/iu.test(article.text.slice(end, end + 40));
}

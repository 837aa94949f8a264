import type { Article } from '../article/article.ts';
import { isApart } from '../article/running-text.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onWords } from '../rule/trigger.ts';
import { capitalise } from '../text/characters.ts';

/** Words that hardly ever go on behind an abbreviation, a web address or a sum with a stop in it. */
const OPENERS = 'the this these those it he she they we there but however if when while although because since our his her their its then so that what why who how many some all no not now after before every each another'.split(' ');
/** A paragraph of fewer words may be a caption, an entry or a line of verse. */
const SHORTEST = 6;

export default defineRule({
  id: 'sentence-capital',
  summary: 'A sentence that begins with a small letter',
  why: 'Where two sentences are cut apart, or a paragraph loses its first words, the new beginning keeps its small letter.',
  severity: 'error',
  fix: 'review',
  on: onWords(OPENERS),
  messages: { small: '“{found}” begins a sentence: capital.' },
  examples: [
    { bad: 'The ferry left at noon. ⟦the⟧ harbour was empty by then.', good: 'The ferry left at noon. The harbour was empty by then.' },
    { bad: 'Was it late? ⟦they⟧ did not say so in court.', good: 'Was it late? They did not say so in court.' },
    { bad: 'The vote was close.\n\n⟦however⟧, the council kept the old plan for the harbour.', good: 'The vote was close.\n\nHowever, the council kept the old plan for the harbour.' },
    { good: 'Prices rose at 4 a.m. the day after, at St. the Martyr, etc. the list goes on.' },
    { good: '“Where is he?” the mayor asked. “Stop!” he cried. He asked why? why not? and left.' },
    { good: 'He waited … the boat came. It went on and on... the rest is known.' },
    { good: 'Yahoo! the company was sold. the list' },
    { good: 'the mayor\nthe clerk\nthe ferryman' },
  ],
  *find(article, _options, at) {
    if (article.form(at).shape !== 'lower' || article.isGlued(at) || isApart(article, at)) return;
    if (isBehindEnd(article, at) || opensParagraph(article, at)) yield { span: article.span(at), say: 'small', fixes: [capitalise(article.written(at))] };
  },
});

/** Behind a full stop or question mark that ends more than an abbreviation. */
function isBehindEnd(article: Article, at: number): boolean {
  const mark = at - 1;
  if (mark < 2 || !/^[.?]$/.test(article.written(mark)) || !article.isGlued(mark) || article.blockOf(mark) !== article.blockOf(at)) return false;
  if (!article.isWord(mark - 1) || !/^\p{Ll}{4,}$/u.test(article.written(mark - 1)) || article.form(mark - 1).word === undefined) return false;
  if (!article.isWord(at + 1) || article.isGlued(at + 1)) return false;
  const { last } = article.blocks[article.blockOf(at)];
  return wordsUntilEnd(article, at, last) >= 3 && !(article.isMark(mark, '?') && /^(?:that|so|because|if|when|or|and)$/.test(article.lower(at)));
}

/** Nobody begins a paragraph so, unless it goes on a list or a line broken in two. */
function opensParagraph(article: Article, at: number): boolean {
  const block = article.blocks[article.blockOf(at)];
  if (block.first !== at || block.kind !== 'paragraph' || !/^[.?!]$/.test(article.written(block.last - 1))) return false;
  const before = article.blocks[article.blockOf(at) - 1];
  if (before !== undefined && !/^[.?!"”]$/.test(article.written(before.last - 1))) return false;
  return wordsUntilEnd(article, at, block.last) >= SHORTEST && article.elsewhere.blocks.length > 1; // an excerpt may begin anywhere
}

/** Words from here to the next mark that ends a sentence; 0 if none does. */
function wordsUntilEnd(article: Article, at: number, last: number): number {
  let words = 0;
  for (let i = at; i < last && words < 60; i++) {
    if (article.isWord(i)) words++;
    else if (/^[.?!]$/.test(article.written(i))) return words;
  }
  return 0;
}

import type { Article } from '../article/article.ts';
import type { Block } from '../article/blocks.ts';
import { Part } from '../lexicon/lexicon.ts';
import { MESSAGES, outvote, type Place } from '../rule/consistent.ts';
import { defineRule } from '../rule/define-rule.ts';
import { choice } from '../rule/options.ts';
import { onArticle } from '../rule/trigger.ts';
import { capitalise } from '../text/characters.ts';

type Way = 'sentence' | 'title';

/** More tokens are a caption or a paragraph. */
const LONGEST = 24;

/** Small in titles wherever they stand but first and last. */
const SMALL = new Set('a an the and but or nor for so yet as at by from in into of off on onto out over to up with via per vs than'.split(' '));

export default defineRule({
  id: 'heading-case',
  summary: 'Headings with capitals like a title beside headings with capitals like a sentence',
  why: 'American papers long wrote Headlines Like This; most papers now write Headlines like this. One article has one kind.',
  severity: 'info',
  fix: 'review',
  isOptIn: true,
  on: onArticle,
  options: { style: choice(['auto', 'sentence', 'title'], 'auto', 'Capitals of headlines and headings; `auto` goes by the article’s other headings.') },
  messages: { ...MESSAGES, house: 'The house writes its headings with capitals like a {kind}: “{better}”.' },
  examples: [
    { bad: '# Council drops dam plan\n\nIt is off.\n\n## What the council said\n\nNothing.\n\n## ⟦What The Builders Said⟧\n\nLess.', good: '# Council drops dam plan\n\nIt is off.\n\n## What the council said\n\nNothing.\n\n## What the builders said\n\nLess.', format: 'markdown', note: 'at the top' },
    { bad: '# ⟦Council drops dam plan⟧\n\nIt is off.', good: '# Council Drops Dam Plan\n\nIt is off.', format: 'markdown', options: { style: 'title' }, note: 'at the top' },
    { good: '# Council drops Bonn plan\n\nIt is off.\n\n## The Ames affair\n\nOver.', format: 'markdown' },
    { good: '# Council Drops Dam Plan\n\nIt is off.\n\n## What the Council Said of It\n\nNothing.', format: 'markdown' },
    { good: '# DAM PLAN OFF\n\nIt is off.\n\n## Why Ames and Bell left\n\nThey did.', format: 'markdown' },
    { good: '# Ames Bell\n\nShe was born in Bonn.\n\n## Early life\n\nShort.', format: 'markdown' },
  ],
  *find(article, { style }) {
    const places = article.blocks.flatMap((block) => (block.kind === 'headline' || block.kind === 'heading' ? (placeOf(article, block) ?? []) : []));
    if (places.length === 0) return;
    for (const problem of outvote<Way>(article, { group: 'case', places, allowsTie: true, ...(style === 'auto' ? {} : { house: style }) })) yield { ...problem, data: { ...problem.data, kind: style } };
  },
});

/** Told by the words between the first and the last that are no names: at least two of them. */
function placeOf(article: Article, { first, last, span }: Block): Place<Way> | undefined {
  if (last - first > LONGEST) return undefined;
  let capital = 0;
  let small = 0;
  for (let i = first + 1; i < last; i++) {
    if (!article.isWord(i) || article.isMark(i - 1, ':') || article.isMark(i - 1, '.')) continue;
    const { shape, lower, word } = article.form(i);
    if (SMALL.has(lower) || word === undefined || word.spelling !== word.spelling.toLowerCase()) continue;
    if (shape === 'lower') small++;
    else if (shape === 'capital') capital++;
    else if (shape === 'upper' && lower.length > 4) return undefined;
  }
  if (capital + small < 2 || (capital > 0 && small > 0 && Math.min(capital, small) * 3 > capital + small)) return undefined;
  const written = article.slice(span);
  const way = capital > small ? 'title' : 'sentence';
  return { span, way, write: (wanted) => (wanted === 'title' ? titled(article, first, last, span[0], written) : sentenced(article, first, last, span[0], written)) };
}

function titled(article: Article, first: number, last: number, start: number, written: string): string {
  return rewritten(article, first, last, start, written, (token, word) => (token !== first && token !== last - 1 && SMALL.has(article.lower(token)) ? word.toLowerCase() : article.form(token).shape === 'lower' ? capitalise(word) : word));
}

/** Words that have a small spelling lose their capital; names keep it. */
function sentenced(article: Article, first: number, last: number, start: number, written: string): string {
  return rewritten(article, first, last, start, written, (token, word) => {
    const { shape, lower, word: entry, parts } = article.form(token);
    const isFirst = token === first || article.isMark(token - 1, ':') || article.isMark(token - 1, '.');
    if (!isFirst && SMALL.has(lower)) return word.toLowerCase();
    return isFirst || shape !== 'capital' || entry === undefined || (parts & Part.PROPER) !== 0 || entry.spelling !== entry.spelling.toLowerCase() ? word : word.toLowerCase();
  });
}

function rewritten(article: Article, first: number, last: number, start: number, written: string, change: (token: number, word: string) => string): string {
  let text = written;
  for (let i = last - 1; i >= first; i--) {
    if (!article.isWord(i)) continue;
    const [from, to] = article.span(i);
    text = text.slice(0, from - start) + change(i, article.written(i)) + text.slice(to - start);
  }
  return text;
}

import type { Article } from '../article/article.ts';
import type { Block } from '../article/blocks.ts';
import { Kind } from '../article/tokens.ts';
import { MESSAGES, outvote, type Place } from '../rule/consistent.ts';
import { defineRule } from '../rule/define-rule.ts';
import { choice } from '../rule/options.ts';
import { onArticle } from '../rule/trigger.ts';
import { append } from '../text/append.ts';

type Way = 'stop' | 'semicolon' | 'none';

/** An item of so many words or fewer is no sentence. */
const SHORT = 3;
const LEAST = 3;

export default defineRule({
  id: 'list-punctuation',
  summary: 'Items of one list with and without a stop at their ends',
  why: 'Items that are sentences end in a stop, fragments in nothing or in semicolons; within one list all items end alike, but for the last, which may close the whole.',
  severity: 'warning',
  fix: 'review',
  isOptIn: true,
  on: onArticle,
  options: { end: choice(['auto', 'stop', 'none'], 'auto', 'How items of lists end; `auto` goes by each list’s majority.') },
  messages: MESSAGES,
  examples: [
    { bad: '- The road is shut.\n- The bridge is open.\n- ⟦The ferry has been sold⟧\n- The port is full.', good: '- The road is shut.\n- The bridge is open.\n- The ferry has been sold.\n- The port is full.', format: 'markdown' },
    { bad: '- ⟦The road is shut.⟧\n- ⟦The bridge is open.⟧\n- ⟦The port is full.⟧', good: '- The road is shut\n- The bridge is open\n- The port is full', format: 'markdown', options: { end: 'none' } },
    { good: '- the road is shut;\n- the bridge is open; and\n- the port is full.', format: 'markdown' },
    { good: '- apples\n- pears\n- plums and a few old roots.', format: 'markdown' },
    { good: '- The road is shut.\n- Is the bridge open?\n- The port is full!', format: 'markdown' },
    { good: '- The road is shut.\n- The bridge is open', format: 'markdown', note: 'two show no majority' },
    { good: '- The road\n- The bridge is open to all.\n- The port', format: 'markdown', options: { end: 'none' }, note: 'fewer than three sentences' },
  ],
  *find(article, { end }) {
    for (const items of findLists(article)) {
      const all = items.flatMap((item) => placeAt(article, item) ?? []);
      // The last item of a list with semicolons closes the whole.
      const closes = all.at(-1)?.way === 'stop' && all.some(({ way }) => way === 'semicolon');
      const places = closes ? all.slice(0, -1) : all;
      if (places.length >= LEAST) yield* outvote<Way>(article, { group: `list ${items[0].index}`, places, allowsTie: true, lead: 2, ...(end === 'auto' ? {} : { house: end }) });
    }
  },
});

/** Runs of items side by side, of one level. */
function findLists(article: Article): readonly (readonly Block[])[] {
  const lists = new Map<string, Block[]>();
  let run = 0;
  for (const block of article.blocks) {
    if (block.kind !== 'list-item') run++;
    else if (block.first < block.last) append(lists, `${run} ${block.level}`, block);
  }
  return [...lists.values()].filter((items) => items.length >= LEAST);
}

/** Sentences only. */
function placeAt(article: Article, { first, last, span }: Block): Place<Way> | undefined {
  const text = article.slice(span);
  let words = 0;
  for (let i = first; i < last; i++) if (article.tokens.kind[i] === Kind.WORD) words++;
  if (words <= SHORT || text.includes('\n') || /[?!:…,]["”’)]?$|;? and$|;? or$/.test(text)) return undefined;
  const way: Way = text.endsWith(';') ? 'semicolon' : text.endsWith('.') ? 'stop' : 'none';
  const bare = way === 'none' ? text : text.slice(0, -1);
  return { span, way, write: (wanted) => (wanted === 'stop' ? `${bare}.` : wanted === 'semicolon' ? `${bare};` : bare) };
}

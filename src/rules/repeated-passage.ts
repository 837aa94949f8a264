import type { Article } from '../article/article.ts';
import { Kind } from '../article/tokens.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';
import type { Span } from '../text/span.ts';

/** Shorter passages may come back on purpose: “He declined to comment.” */
const MIN_WORDS = 9;
/** So many that only look alike are compared. */
const MAX_GROUP = 16;
/** So few sentences apart, no refrain but a slip of cut and paste. */
const NEAR = 3;

/** Tokens from `first` up to `last`, and where among its kind it stands. */
interface Passage {
  readonly first: number;
  readonly last: number;
  readonly span: Span;
  readonly index: number;
}

export default defineRule({
  id: 'repeated-passage',
  summary: 'A paragraph, a sentence or a byline stands twice',
  why: 'Moving a passage without deleting it leaves two of it, often far enough apart that nobody notices before print.',
  severity: 'error',
  fix: 'review',
  checksQuotations: true,
  on: onArticle,
  messages: {
    paragraph: 'This paragraph stands in the article already.',
    sentence: 'This sentence stands in the article already.',
    byline: 'The byline stands twice.',
  },
  examples: [
    {
      bad: 'The bridge over the Lune will close for nine weeks in the spring.\n\nDrivers must go round by Halton.\n\n⟦The bridge over the Lune will close for nine weeks in the spring.⟧\n\nBuses will run as before.',
      good: 'The bridge over the Lune will close for nine weeks in the spring.\n\nDrivers must go round by Halton.\n\nBuses will run as before.',
    },
    {
      bad: 'Rain fell. The bridge over the Lune will close for nine weeks in spring. ⟦The bridge over the Lune will close for nine weeks in spring.⟧ Buses will run.',
      good: 'Rain fell. The bridge over the Lune will close for nine weeks in spring. Buses will run.',
    },
    { bad: 'Bridge to close for weeks\n\nBy Ada Fenwick\n\n⟦By Ada Fenwick⟧\n\nThe bridge will close.', good: 'Bridge to close for weeks\n\nBy Ada Fenwick\n\nThe bridge will close.', note: 'at the top' },
    { good: 'He did not reply. She did not reply. He did not reply.' },
    { good: '“We will build the bridge again and again if we have to.”\n\n“We will build the bridge again and again,” she said.' },
    { good: 'Scroll down to see the film that goes with this story.\n\nRain fell.\n\nScroll down to see the film that goes with this story.\n\nIt was wet.\n\nScroll down to see the film that goes with this story.' },
    { good: 'Bridge to close for weeks\n\nBy Ada Fenwick\n\nBy Tom Airey\n\nThe bridge will close.' },
    { good: 'The bridge over the Lune will close for nine weeks in the spring, and the bridge over the Lune will close for nine weeks in the autumn.' },
  ],
  *find(article) {
    const passages = article.blocks.map(({ first, last, span }, index) => ({ first, last, span, index }));
    const taken = new Set<number>();
    for (const [earlier, later] of twice(repeats(article, passages.filter(({ index }) => isProse(article, index)), MIN_WORDS))) {
      taken.add(later.index);
      yield problem(article, 'paragraph', earlier, later);
    }
    for (const [earlier, later] of repeats(article, passages.filter(({ index }) => article.blocks[index].kind === 'byline'), 2)) yield problem(article, 'byline', earlier, later);
    const sentences = article.sentences.map(({ first, last, span }, index) => ({ first, last, span, index }));
    for (const [earlier, later] of twice(repeats(article, sentences, MIN_WORDS))) {
      const block = article.blockOf(later.first);
      if (taken.has(block) || !isProse(article, block) || !isProse(article, article.blockOf(earlier.first))) continue;
      const isNear = later.index - earlier.index <= NEAR;
      yield { ...problem(article, 'sentence', earlier, later), ...(isNear ? {} : { severity: 'warning' as const }) };
    }
  },
});

function isProse(article: Article, block: number): boolean {
  const { kind } = article.blocks[block];
  return kind === 'paragraph' || kind === 'quotation';
}

/**
 * Pairs of equal passages. Passages are sorted into groups by their first and last words and their length, so that only
 * those that are nearly surely equal are compared.
 */
function* repeats(article: Article, passages: readonly Passage[], minimum: number): Iterable<readonly [Passage, Passage]> {
  const { form, kind } = article.tokens;
  const known = new Map<number, Passage[]>();
  for (const passage of passages) {
    const { first, last } = passage;
    const count = last - first;
    if (count < minimum) continue;
    const key = (((form[first] * 31 + form[first + 1]) * 31 + form[first + (count >> 1)]) * 31 + form[last - 2]) * 64 + (count & 63);
    const group = known.get(key);
    if (group === undefined) known.set(key, [passage]);
    else {
      const earlier = group.find((other) => isSame(article, other, passage));
      if (earlier === undefined && group.length < MAX_GROUP) group.push(passage);
      else if (earlier === undefined) continue;
      else if (wordsIn(kind, passage) >= minimum) yield [earlier, passage];
    }
  }
}

/** What stands three times and more is a refrain or a standing line: “Please scroll to the end for the video.” */
function twice(pairs: Iterable<readonly [Passage, Passage]>): (readonly [Passage, Passage])[] {
  const all = [...pairs];
  const times = new Map<Passage, number>();
  for (const [earlier] of all) times.set(earlier, (times.get(earlier) ?? 0) + 1);
  return all.filter(([earlier]) => times.get(earlier) === 1);
}

function isSame(article: Article, a: Passage, b: Passage): boolean {
  const { form, kind } = article.tokens;
  if (a.last - a.first !== b.last - b.first) return false;
  for (let i = a.first, j = b.first; i < a.last; i++, j++) if (form[i] !== form[j] || kind[i] !== kind[j]) return false;
  return true;
}

function wordsIn(kind: Uint8Array, { first, last }: Passage): number {
  let count = 0;
  for (let i = first; i < last; i++) if (kind[i] !== Kind.MARK) count++;
  return count;
}

/** Deleted with the white space that parts it from what follows or, at the end, from what goes before. */
function problem(article: Article, say: string, earlier: Passage, { first, last, span, index }: Passage): Problem {
  const { start, end, count } = article.tokens;
  const deleted: Span = last < count ? [span[0], start[last]] : [first > 0 ? end[first - 1] : 0, span[1]];
  return { span, say, because: [earlier.span], group: `${say} ${index - earlier.index}`, fixes: [{ text: '', edits: [{ span: deleted, text: '' }] }] };
}

import type { Article } from '../article/article.ts';
import { isApart } from '../article/running-text.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onWords } from '../rule/trigger.ts';

/** Words in which the other half of a pair is looked for. */
const REACH = 7;
const SUBJECTS = /^(?:he|she|it|they|we|i|you|the|a|an|his|her|their|its|this|that|these|those|there)$/;
const DAYS = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/;

interface Half {
  /** The wrong half, both tokens. */
  readonly first: number;
  readonly last: number;
  readonly better: string;
  readonly rule: string;
}

export default defineRule({
  id: 'mixed-construction',
  summary: 'Two halves of a sentence that do not go together: neither … or, although … but',
  why: 'A sentence begun one way and ended another is what a rewrite leaves: “between May to June”, “both the board as well as the crew”, “hardly had it docked than”.',
  severity: 'warning',
  fix: 'review',
  on: onWords(['neither', 'both', 'although', 'though', 'hardly', 'scarcely', 'sooner', 'between', 'twice', 'times', 'prefer', 'prefers', 'preferred', 'same']),
  messages: { half: '“{found}”: {rule}.' },
  examples: [
    { bad: 'Neither the mayor ⟦or⟧ the board came.', good: 'Neither the mayor nor the board came.' },
    { bad: 'Both the mayor ⟦as well as⟧ the board came.', good: 'Both the mayor and the board came.' },
    { bad: 'Although the ferry was late, ⟦but it⟧ sailed.', good: 'Although the ferry was late, it sailed.' },
    { bad: 'Hardly had the ferry left ⟦than⟧ the storm came.', good: 'Hardly had the ferry left when the storm came.' },
    { bad: 'No sooner had it left ⟦when⟧ the storm came.', good: 'No sooner had it left than the storm came.' },
    { bad: 'It runs between May ⟦to⟧ June.', good: 'It runs between May and June.' },
    { bad: 'It cost twice as much ⟦than⟧ the old one.', good: 'It cost twice as much as the old one.' },
    { bad: 'Most preferred the boat ⟦than⟧ the train.', good: 'Most preferred the boat to the train.' },
    { good: 'They said neither charge was a crime or an offence, and neither side won or lost.' },
    { good: 'Neither of the two or three boats, neither ship nor crew. Neither he nor she or their aides came.' },
    { good: 'Both sides met, as well as the crew. Both boats and the crew, as well as the cargo, sank.' },
    { good: 'Although small but sturdy boats sailed, nobody but the crew came. Though late, but for the storm it would have sailed.' },
    { good: 'It hardly matters more than before. They sooner or later leave when it rains.' },
    { good: 'It links trips between London to the rest. Three times more than before, and twice as good as that.' },
    { good: 'They preferred it rather than the train, and preferred older boats than she did. It cost the same.' },
  ],
  find(article, _options, at): Iterable<Problem> {
    const half = halfAt(article, at);
    if (half === undefined || isApart(article, at)) return NONE;
    return [{ span: article.span(half.first, half.last), say: 'half', data: { rule: half.rule }, fixes: [half.better], because: [article.span(at)] }];
  },
});

const NONE: readonly never[] = [];

function halfAt(article: Article, at: number): Half | undefined {
  switch (article.lower(at)) {
    case 'neither':
      return isPaired(article, at) ? swap(article, at, 'or', 'nor', '“neither” goes with “nor”', (i) => !/^(?:of|nor|is|was|are|were|has|had|have|can|could|will|would)$/.test(article.lower(i))) : undefined;
    case 'both':
      return asWellAs(article, at);
    case 'although':
    case 'though':
      return butBehind(article, at);
    case 'hardly':
    case 'scarcely':
      return article.lower(at + 1) === 'had' ? swap(article, at, 'than', 'when', `“${article.lower(at)}” goes with “when”`, isPlain, 12) : undefined;
    case 'sooner':
      return article.lower(at - 1) === 'no' ? swap(article, at, 'when', 'than', '“no sooner” goes with “than”', isPlain, 12) : undefined;
    case 'between':
      return DAYS.test(article.lower(at + 1)) && article.form(at + 1).shape === 'capital' && article.lower(at + 2) === 'to' && DAYS.test(article.lower(at + 3)) ? { first: at + 2, last: at + 2, better: 'and', rule: '“between” goes with “and”' } : undefined;
    case 'twice':
    case 'times':
      return article.lower(at + 1) === 'as' ? swap(article, at + 1, 'than', 'as', '“as much” goes with “as”', (i) => !/^(?:as|more|less|rather|other)$/.test(article.lower(i)) && !/er$/.test(article.lower(i)), 4) : undefined;
    case 'same':
      return article.lower(at + 1) === 'than' && article.lower(at - 1) === 'the' ? { first: at + 1, last: at + 1, better: 'as', rule: '“the same” goes with “as”' } : undefined;
    default:
      return swap(article, at, 'than', 'to', '“prefer” goes with “to”', (i) => !/^(?:to|rather|more|less|other|that)$/.test(article.lower(i)) && !/(?:er|ier)$/.test(article.lower(i)), 4);
  }
}

/** “neither the mayor”, “neither he”; not “neither charge was”, where it stands before its noun. */
function isPaired(article: Article, at: number): boolean {
  return article.isWord(at + 1) && (SUBJECTS.test(article.lower(at + 1)) || article.form(at + 1).shape !== 'lower');
}

const isPlain = (): boolean => true;

/** The first `wrong` within reach, if no mark and none of the words that `isLike` refuses stands between. */
function swap(article: Article, at: number, wrong: string, better: string, rule: string, isLike: (token: number) => boolean, reach = REACH): Half | undefined {
  for (let i = at + 1; i <= at + reach && article.isWord(i) && article.sameSentence(at, i); i++) {
    if (article.lower(i) === wrong) return i > at + 1 ? { first: i, last: i, better, rule } : undefined;
    if (!isLike(i)) return undefined;
  }
  return undefined;
}

/** “both the mayor as well as the board” */
function asWellAs(article: Article, at: number): Half | undefined {
  for (let i = at + 2; i <= at + REACH && article.isWord(i) && article.sameSentence(at, i); i++) {
    if (article.lower(i) === 'and') return undefined;
    if (article.lower(i) === 'as' && article.lower(i + 1) === 'well' && article.lower(i + 2) === 'as') return { first: i, last: i + 2, better: 'and', rule: '“both” goes with “and”' };
  }
  return undefined;
}

/** “Although it was late, but it sailed”: the first comma, and a clause behind it. */
function butBehind(article: Article, at: number): Half | undefined {
  if (!article.isSentenceStart(at) || !/^(?:the|he|she|it|they|we|there|this)$/.test(article.lower(at + 1))) return undefined;
  for (let i = at + 3; i < at + 25 && article.sameSentence(at, i); i++) {
    if (!article.isMark(i, ',')) {
      if (!article.isWord(i) && !article.isNumber(i)) return undefined;
      continue;
    }
    if (article.lower(i + 1) !== 'but' || !SUBJECTS.test(article.lower(i + 2)) || article.lower(i + 2) === 'that') return undefined;
    return { first: i + 1, last: i + 2, better: article.written(i + 2), rule: `“${article.lower(at)}” goes without “but”` };
  }
  return undefined;
}

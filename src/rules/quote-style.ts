import type { Article } from '../article/article.ts';
import { endsInStop, isApart, isRunningText } from '../article/running-text.ts';
import type { Quotation } from '../article/quotations.ts';
import { defineRule } from '../rule/define-rule.ts';
import { choice } from '../rule/options.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

type Outer = 'double' | 'single';
type Shape = 'curly' | 'straight';

interface Pair {
  readonly quotation: Quotation;
  readonly outer: Outer;
  readonly shape: Shape;
}

export default defineRule({
  id: 'quote-style',
  summary: 'Quotations in two kinds of marks: “…” and ‘…’, curly and straight',
  why: 'American papers quote in double marks, British ones in either; an article in one of them. Headlines have single marks in most houses and are not counted. Straight marks beside curly ones show where text was pasted in.',
  severity: 'info',
  fix: 'safe',
  isOptIn: true,
  checksQuotations: true,
  on: onArticle,
  options: {
    outer: choice(['auto', 'double', 'single'], 'auto', 'What encloses a quotation; `auto` goes by the majority.'),
    shape: choice(['auto', 'curly', 'straight'], 'auto', 'Curly or straight; `auto` goes by the majority.'),
  },
  messages: {
    outer: '{found}: the other quotations have {wanted} marks.',
    shape: '{found}: the other quotations have {wanted} marks.',
    house: '{found}: the house sets {wanted} marks.',
  },
  examples: [
    { bad: 'He called it “a farce”. She called it “a tragedy”, then “a joke”, then ⟦‘a scandal’⟧.', good: 'He called it “a farce”. She called it “a tragedy”, then “a joke”, then “a scandal”.' },
    { bad: 'He called it “a farce”. She called it “a tragedy”, then ⟦"a joke"⟧.', good: 'He called it “a farce”. She called it “a tragedy”, then “a joke”.' },
    { bad: 'He called it ⟦"a farce"⟧ at first.', good: 'He called it ‘a farce’ at first.', options: { outer: 'single', shape: 'curly' } },
    { good: 'The dam is off.\n\n‘No money left’\n\nThe mayor said it was off.', options: { outer: 'double' } },
    { good: 'He called it “a farce”. “She said ‘never’ to me,” he went on.' },
    { good: '‘Not here’ is what he said. “Where?” she asked him in May.' },
    { good: "Dogs' tails and the '90s: “a farce”, “a joke” and “a tragedy”." },
    { good: 'Mayor calls dam ‘a farce’\n\n“It is a farce,” the mayor said of it. “It is a joke.”' },
    { good: 'The board is 6" wide and 2" thick; he called it “thin” and she “cheap”.' },
  ],
  *find(article, { outer, shape }) {
    const pairs = article.derive(findPairs);
    if (pairs.length === 0) return;
    const wanted = { outer: outer === 'auto' ? majority(pairs.map((pair) => pair.outer)) : outer, shape: shape === 'auto' ? majority(pairs.map((pair) => pair.shape)) : shape };
    for (const pair of pairs) {
      if (outer !== 'auto' && (!endsInStop(article, pair.quotation.open) || /[‘’'"“”]/.test(article.text[pair.quotation.span[0] + 1] ?? ''))) continue; // a crosshead, a list of headlines, marks gone wrong
      const isOuter = wanted.outer !== undefined && pair.outer !== wanted.outer;
      const isShape = wanted.shape !== undefined && pair.shape !== wanted.shape;
      if (!isOuter && !isShape) continue;
      const isHouse = isOuter ? outer !== 'auto' : shape !== 'auto';
      yield mend(article, pair, wanted.outer ?? pair.outer, wanted.shape ?? pair.shape, isHouse ? 'house' : isOuter ? 'outer' : 'shape');
    }
  },
});

/** Quotations of the text that both open and close, and do not stand in another. */
function findPairs(article: Article): readonly Pair[] {
  return article.quotes.quotations.flatMap((quotation) => {
    const { open, close, depth, quote } = quotation;
    if (close < 0 || depth > 0 || isApart(article, open) || !isRunningText(article, open)) return [];
    const [opener, closer] = [article.written(open), article.written(close)];
    const isStraight = opener === '"' || opener === "'";
    if (isStraight !== (closer === '"' || closer === "'") || /[«»„‚]/.test(opener)) return [];
    return [{ quotation, outer: quote, shape: isStraight ? ('straight' as const) : ('curly' as const) }];
  });
}

/** Twice as many as the others, or all; undefined where there is no such. */
function majority<W extends string>(ways: readonly W[]): W | undefined {
  const [first] = ways;
  const same = ways.filter((way) => way === first).length;
  if (same >= 2 * (ways.length - same)) return first;
  return ways.length - same >= 2 * same ? ways.find((way) => way !== first) : undefined;
}

function mend(article: Article, { quotation }: Pair, outer: Outer, shape: Shape, say: string): Problem {
  const { open, close, span } = quotation;
  const [opener, closer] = marks(outer, shape);
  const edits = [
    { span: article.span(open), text: opener },
    { span: article.span(close), text: closer },
  ];
  const inner = article.text.slice(span[0] + 1, span[1] - 1);
  const wanted = say === 'shape' ? shape : outer;
  // A mark of the other kind inside would have to change with it: left to the editor.
  const trust = inner.includes(opener) || inner.includes(closer) ? 'review' : 'safe';
  return { span, say, data: { wanted }, fixes: [{ text: `${opener}${inner}${closer}`, edits, trust }], group: say };
}

function marks(outer: Outer, shape: Shape): readonly [string, string] {
  if (shape === 'straight') return outer === 'double' ? ['"', '"'] : ["'", "'"];
  return outer === 'double' ? ['“', '”'] : ['‘', '’'];
}

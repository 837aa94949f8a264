/** Halves of one whole: “of the 30 pupils, 12 are boys and 17 are girls”, “52% backed the plan and 58% opposed it”. */
import type { Article } from '../../article/article.ts';
import type { Quantity } from '../../article/numbers.ts';
import { sumOf, type Reckoning } from './reckoning.ts';
import { Cue, type FiguredSentence } from './sentence.ts';
import { behind, isAlike, quantityTerm } from './terms.ts';

interface Pair {
  readonly one: RegExp;
  readonly other: RegExp;
  /** There is no third: a whole that is larger is wrong, too. */
  readonly isWhole: boolean;
}

const PAIRS: readonly Pair[] = [
  { one: /^ (?:of them )?(?:are |were |is |was )?(?:women|female|females)\b/, other: /^ (?:of them )?(?:are |were |is |was )?(?:men|male|males)\b/, isWhole: true },
  { one: /^ (?:of them )?(?:are |were )?girls\b/, other: /^ (?:of them )?(?:are |were )?boys\b/, isWhole: true },
  { one: /^ (?:of them )?(?:are |were )?adults\b/, other: /^ (?:of them )?(?:are |were )?children\b/, isWhole: true },
  { one: /^ (?:[a-z]+ ){0,2}?(?:for|in favou?r|yes|backed|supported|approved|agreed)\b/, other: /^ (?:[a-z]+ ){0,2}?(?:against|no|opposed|rejected|disapproved|disagreed)\b/, isWhole: false },
];
const OF = /\b(?:of|among) (?:the |its |his |her |their |those |all )?#(\d+)\b(?! of)/;
/** Rounding may make 101% of two halves. */
const MOST_PERCENT = 101;

export function* wrongComplements(article: Article, sentence: FiguredSentence): Iterable<Reckoning> {
  const { quantities, cues } = sentence;
  if (quantities.length < 2 || (cues & Cue.COMPLEMENT) === 0) return;
  const { pattern } = sentence;
  for (let i = 0; i + 1 < quantities.length; i++) {
    const [a, b] = [quantities[i], quantities[i + 1]];
    const pair = isAlike(a, b) ? PAIRS.find(({ one, other }) => (one.test(behind(pattern, i)) && other.test(behind(pattern, i + 1))) || (other.test(behind(pattern, i)) && one.test(behind(pattern, i + 1)))) : undefined;
    if (pair === undefined) continue;
    if (a.ratio === '%') yield* overAll(article, a, b);
    else yield* ofWhole(article, pattern, quantities, i, pair);
    return;
  }
}

function* overAll(article: Article, a: Quantity, b: Quantity): Iterable<Reckoning> {
  if (a.value + b.value <= MOST_PERCENT || a.value > 100 || b.value > 100) return;
  const terms = [quantityTerm(article, a), quantityTerm(article, b)];
  yield { terms, suspect: terms[1], rights: terms.map(() => undefined), sum: `${article.slice(a.span)} + ${article.slice(b.span)} = ${a.value + b.value}%` };
}

/** Silent if the two, or the two and what else is counted behind them, make the whole. */
function* ofWhole(article: Article, pattern: string, quantities: readonly Quantity[], at: number, { isWhole }: Pair): Iterable<Reckoning> {
  const match = OF.exec(pattern);
  const whole = match === null ? undefined : quantities[Number(match[1])];
  const a = quantities[at];
  if (whole === undefined || Number(match?.[1]) >= at || !isAlike(whole, a)) return;
  const rest = quantities.slice(at + 2).filter((one) => isAlike(one, a));
  const sums = rest.reduce((made, { value }) => [...made, made[made.length - 1] + value], [a.value + quantities[at + 1].value]);
  if (sums.includes(whole.value) || (sums[sums.length - 1] < whole.value && !isWhole)) return;
  const wrong = sumOf(article, [a, quantities[at + 1], ...rest].map((one) => quantityTerm(article, one)), quantityTerm(article, whole));
  if (wrong !== undefined) yield wrong;
}

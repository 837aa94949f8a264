import type { Article } from '../article/article.ts';
import { dialectOf } from '../article/dialect.ts';
import { isApart, isRunningText } from '../article/running-text.ts';
import { findStyleCues } from '../article/style-cues.ts';
import { defineRule } from '../rule/define-rule.ts';
import { findSums, inLakhs, signOf, writeSum, type MoneyWay, type ScaleForm, type Sum } from '../rule/money-style.ts';
import { choice } from '../rule/options.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';
import { append } from '../text/append.ts';

export default defineRule({
  id: 'currency-style',
  summary: 'Sums of one currency written in several ways: $5m, 5 million dollars, USD 5m',
  why: 'A reader compares sums; they compare better written alike: the sign before the figure or the word behind it, £2bn or £2 billion, ₹ or Rs. “$28 Million” has a capital in no house.',
  severity: 'warning',
  fix: 'review',
  on: onArticle,
  options: {
    scale: choice(['auto', 'full', 'short'], 'auto', '£5 million or £5m; `auto` goes by the majority.'),
    rupee: choice(['auto', '₹', 'Rs', 'Rs.'], 'auto', 'The sign of the rupee; `auto` goes by the majority.'),
  },
  messages: {
    form: '“{found}”: other sums in {currency} are written “{better}”.',
    scale: '“{found}”: other sums are written “{better}”.',
    capital: '“{found}”: the scale takes a small letter, “{better}”.',
    house: '“{found}”: the house writes “{better}”.',
  },
  examples: [
    { bad: 'It cost $4 million, then $5 million, then ⟦6 million dollars⟧.', good: 'It cost $4 million, then $5 million, then $6 million.' },
    { bad: 'It cost £4m, then £5m, then ⟦£6 million⟧.', good: 'It cost £4m, then £5m, then £6m.' },
    { bad: 'It cost ₹40 lakh in all: ₹20 lakh a year, ⟦Rs 5 lakh⟧ a quarter.', good: 'It cost ₹40 lakh in all: ₹20 lakh a year, ₹5 lakh a quarter.' },
    { bad: 'A fine of ⟦$3 Million⟧ was paid.', good: 'A fine of $3 million was paid.' },
    { bad: 'It paid £40,000 for it, not ⟦GBP 50,000⟧.', good: 'It paid £40,000 for it, not £50,000.' },
    { good: 'It cost $4 million, or 3.6 million euros. He weighs 200 pounds.' },
    { good: '“It cost me four million dollars,” he said of the $5 million house.' },
    { good: 'A million dollars is what he asked; $900,000 is what he got.' },
    { good: 'The Million Dollar Home sold for $3 million and a US$2 million loan.' },
    { good: 'It cost A$4 million, C$5 million and £6 million in all.' },
  ],
  *find(article, { scale, rupee }) {
    const sums = article.derive(findSums);
    if (sums.length === 0) return;
    const wanted = scale === 'auto' ? scaleOf(sums) : scale;
    const habits = habitsOf(sums);
    for (const sum of sums) if (!sum.isExempt && !isApart(article, sum.quantity.first)) yield* judge(article, sums, sum, { sign: signFor(article, habits, sum, rupee), scale: wanted ?? sum.scaleForm ?? 'full' }, scale !== 'auto');
  },
});

function* judge(article: Article, sums: readonly Sum[], sum: Sum, way: MoneyWay, isHouse: boolean): Iterable<Problem> {
  const isForm = way.sign !== (sum.form === 'word' ? undefined : sum.form === 'code' ? '' : sum.sign);
  const isScale = sum.scaleForm !== undefined && way.scale !== sum.scaleForm && /^[mbt]/.test(sum.scale);
  if (!isForm && !isScale && !sum.isScaleCapital) return;
  const isIndian = sum.currency === 'INR' && isForm && article.derive(findStyleCues).indian.length > 0;
  const better = writeSum(isIndian ? inLakhs(sum) : sum, way);
  if (better === article.slice(sum.span)) return;
  if (sum.isScaleCapital && !isForm && !isScale && !isRunningText(article, sum.quantity.first)) return; // a headline’s capital
  const say = isForm ? 'form' : isScale ? (isHouse ? 'house' : 'scale') : 'capital';
  const proofs = sums.filter((one) => one !== sum && (isForm ? one.currency === sum.currency && one.sign === way.sign : one.scaleForm === way.scale)).slice(0, 3);
  yield { span: sum.span, say, data: { better, currency: sum.currency }, fixes: [better], because: proofs.map(({ span }) => span), group: say === 'form' ? `form ${sum.currency}` : say, evenInQuotation: true };
}

/** The sign that the currency’s sums have here: undefined for words, what stands if nothing else does. */
function signFor(article: Article, habits: Habits, sum: Sum, rupee: string): string | undefined {
  const own = sum.form === 'word' ? undefined : sum.form === 'code' ? '' : sum.sign;
  if (sum.currency === 'INR' && rupee !== 'auto') return rupee;
  if (own !== undefined && /^[A-Z]/.test(own) && own !== 'Rs' && own !== 'Rs.') return own; // US$, C$
  if (sum.form === 'word' && sum.scale === '' && (sum.currency === 'GBP' || !/\d{4}|,/.test(sum.digits))) return own; // may be a weight, or a way of speaking
  const counts = habits.signs.get(sum.currency) ?? [];
  const [best, most] = counts[0] ?? ['', 0];
  if (best !== '' && best !== 'word' && best !== own) {
    const same = counts.find(([sign]) => sign === (own ?? 'word'))?.[1] ?? 0;
    return most > same || (own === undefined && most === same) || own === '' ? best : own;
  }
  // British papers that set £ set € too; with “24m euros” none does both.
  if (sum.form === 'word' && sum.scaleForm === 'short' && habits.hasSigns && dialectOf(article) !== 'us') return signOf(sum.currency);
  return best === 'word' && sum.form === 'sign' && most > 2 * (counts[1]?.[1] ?? 0) ? undefined : own;
}

/** Signs and how often each stands, commonest first; codes are none, since signs win over them. */
/** How an article writes its sums. */
interface Habits {
  /** For each currency its signs, the commonest first. */
  readonly signs: ReadonlyMap<string, readonly (readonly [string, number])[]>;
  readonly hasSigns: boolean;
}

function habitsOf(sums: readonly Sum[]): Habits {
  const byCurrency = new Map<string, Sum[]>();
  for (const sum of sums) if (!sum.isExempt) append(byCurrency, sum.currency, sum);
  return {
    signs: new Map([...byCurrency].map(([currency, ofIt]) => [currency, countSigns(ofIt)])),
    hasSigns: sums.some(({ form }) => form === 'sign'),
  };
}

function countSigns(sums: readonly Sum[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { form, sign, scale } of sums) {
    if (form === 'code' || (form === 'word' && scale === '') || /^[A-Z]{1,3}[^\p{L}.]/u.test(sign)) continue;
    const key = form === 'word' ? 'word' : sign;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] === 'word' ? 1 : -1));
}

function scaleOf(sums: readonly Sum[]): ScaleForm | undefined {
  const large = sums.filter(({ scale, isExempt }) => /^[mbt]/.test(scale) && !isExempt);
  const short = large.filter(({ scaleForm }) => scaleForm === 'short').length;
  return 2 * short === large.length ? undefined : 2 * short > large.length ? 'short' : 'full';
}

import type { Article } from '../article/article.ts';
import { voteDialect } from '../article/dialect.ts';
import { attributionAt } from '../article/attribution.ts';
import { lastBefore } from '../article/quotations.ts';
import { stopPlacement, type Side, type StopPlacement } from '../article/stop-placement.ts';
import { defineRule } from '../rule/define-rule.ts';
import { choice } from '../rule/options.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';
import type { Span } from '../text/span.ts';

/** So many tokens. */
const SHORT = 8;
/** As much evidence of a dialect as three words give. */
const SURE = 6;
const NAME = 4;

export default defineRule({
  id: 'quote-stop',
  summary: 'A stop or comma on the wrong side of a closing quotation mark',
  why: 'American papers set stops and commas inside the mark, British ones inside only where the quotation is a sentence of its own. Before an attribution the comma belongs inside in both. The article’s own majority decides, then its dialect.',
  sources: [{ name: 'AP Stylebook', section: 'quotation marks' }, { name: 'Guardian style guide', section: 'quotation marks' }],
  severity: 'warning',
  fix: 'review',
  checksQuotations: true,
  on: onArticle,
  options: { place: choice(['auto', 'inside', 'outside'], 'auto', 'Where stops and commas of quoted phrases go; `auto` goes by the majority.') },
  messages: {
    inside: 'The {what} belongs inside the quotation mark here.',
    outside: 'The quoted words are no sentence: the {what} belongs outside the quotation mark.',
  },
  examples: [
    { bad: 'They called it “a mess.” The mayor, in gray, called it “a ⟦farce”.⟧ It was “a color,” he said, and “a favor.”', good: 'They called it “a mess.” The mayor, in gray, called it “a farce.” It was “a color,” he said, and “a favor.”' },
    { bad: 'They called it “a mess”. The mayor, in grey, called it “a ⟦farce.”⟧ It was “a colour”, he said, and “a favour”.', good: 'They called it “a mess”. The mayor, in grey, called it “a farce”. It was “a colour”, he said, and “a favour”.' },
    { bad: '“We are tired,” he said. “We will ⟦go”,⟧ she told them.', good: '“We are tired,” he said. “We will go,” she told them.' },
    { bad: 'They called it “a ⟦mess”,⟧ all of them.', good: 'They called it “a mess,” all of them.', options: { place: 'inside' } },
    { good: '“We are tired,” he said. The man was known as “Brennus”, witnesses said.' },
    { good: '“We are tired,” he said. The ‘Spring Fair’, opened by the mayor, ran on.' },
    { good: 'They called it “a mess”, and then “a farce”.' },
    { good: 'In gray, they called it “a mess”; in color, “a farce”: both were wrong.' },
    { good: '“We are tired”, he said. “We will go”, she told them. “Now”, he said.' },
    { good: 'The grey mayor said: “We are tired. We will go.” It was “a colour”, he said.' },
    { good: 'Did they call it “a mess”? In gray, they did, and “a farce!”' },
  ],
  *find(article, { place }) {
    if (article.quotes.quotations.length < (place === 'auto' ? 2 : 1)) return; // one shows no style
    const placement = article.derive(stopPlacement);
    if (place !== 'auto') {
      const { phrases } = placement;
      for (const close of place === 'inside' ? phrases.outside : phrases.inside) if (isPlain(article, close, place)) yield problem(article, close, place, placement);
      return;
    }
    const { speeches, usual } = placement;
    for (const close of speeches.outside) {
      if (speeches.outside.length > Math.max(1, speeches.inside.length) || !isPlain(article, close, 'inside')) continue;
      if (isTold(article, close) || (usual === 'inside' && placement.phrases.outside.length === 0 && speeches.outside.length === 1)) yield problem(article, close, 'inside', placement);
    }
    for (const side of ['inside', 'outside'] as const) {
      if (!isSettled(article, placement, side)) continue;
      const { phrases } = placement;
      const wrong = side === 'inside' ? phrases.outside : phrases.inside;
      for (const close of wrong) if (!(side === 'inside' && usual !== 'inside' && isNameAlone(article, close)) && isPlain(article, close, side) && (phrases[side].length > 1 || isShort(article, close))) yield problem(article, close, side, placement);
    }
  },
});

/** The article’s others outnumber the odd ones, one of which is in question; the dialect counts as one more. */
function isSettled(article: Article, { phrases, usual }: StopPlacement, side: Side): boolean {
  const other = side === 'inside' ? 'outside' : 'inside';
  const against = phrases[other].length;
  if (against === 0 || usual === other) return phrases[side].length > 2 * against;
  return usual === side ? phrases[side].length >= against - 1 && (side === 'outside' || phrases.inside.length > 0 || isSurelyAmerican(article)) && against <= Math.max(1, phrases[side].length) : phrases[side].length > 2 * against;
}

/** American spelling alone is no proof of American stops: sites with logical ones spell so too. */
function isSurelyAmerican(article: Article): boolean {
  const { us, gb } = article.derive(voteDialect);
  return article.setting.dialect === 'us' || us - gb >= SURE;
}

/** “We will go”, she told them. */
function isTold(article: Article, close: number): boolean {
  const stop = article.quotes.lastTokenOf(close) + 1;
  return article.isMark(stop, ',') && !isNameAlone(article, close) && attributionAt(article, stop + 1) > 0 && !/^[.,!?'’)…]/.test(article.written(close - 1));
}

/** “He was known as ‘Brennus’, witnesses said”: what is quoted is a name, not what they said. */
function isNameAlone(article: Article, close: number): boolean {
  const { quotations } = article.quotes;
  const nearest = quotations[lastBefore(quotations, ({ open }) => open < close)];
  if (nearest === undefined || nearest.close !== close || close - nearest.open > NAME) return false;
  for (let i = nearest.open + 1; i < close; i++) if (!article.isWord(i) || article.form(i).shape === 'lower') return false;
  return true;
}

/** The longer the quoted words, the more they are like a sentence. */
function isShort(article: Article, close: number): boolean {
  const { quotations } = article.quotes;
  const nearest = quotations[lastBefore(quotations, ({ open }) => open < close)];
  return nearest !== undefined && nearest.close === close && close - nearest.open <= SHORT;
}

/** No second mark or bracket in between, and no stop of its own. */
function isPlain(article: Article, close: number, side: Side): boolean {
  const inner = side === 'inside' ? close - 1 : close - 2;
  if (side === 'inside' && /^[.!?…]/.test(article.written(close - 1))) return false;
  if (side === 'outside' && (attributionAt(article, close + 1) > 0 || article.lower(close + 1) === 'according')) return false; // “a farce,” he said
  return (article.isWord(inner) || article.isNumber(inner)) && !(side === 'outside' && article.form(inner).text.includes('.'));
}

function problem(article: Article, close: number, side: Side, { phrases }: StopPlacement): Problem {
  const last = article.quotes.lastTokenOf(close);
  const stop = side === 'inside' ? last + 1 : close - 1;
  const from = side === 'inside' ? close - 1 : close - 2;
  const span: Span = article.span(from, Math.max(stop, last));
  const mark = article.slice(article.span(close, last));
  const text = side === 'inside' ? article.written(from) + article.written(stop) + mark : article.written(from) + mark + article.written(stop);
  const evidence = phrases[side].slice(0, 3).map((token) => article.span(token - 1, token + 1));
  return { span, say: side, data: { what: article.isMark(stop, ',') ? 'comma' : 'full stop' }, fixes: [text], because: evidence, group: side };
}

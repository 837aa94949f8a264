import type { Article } from '../article/article.ts';
import type { Form } from '../article/forms.ts';
import { Kind } from '../article/tokens.ts';
import { isAcceptable } from '../article/acceptance.ts';
import { isParticle } from '../article/people/particles.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onForms } from '../rule/trigger.ts';

/** Frequency class (0 to 255) from which a word is common enough that a capital at sentence start hides a slip of it. */
const COMMON = 120;

export default defineRule({
  id: 'spelling',
  summary: 'A word that no dictionary has',
  why: 'A misspelling is what readers see first. A word is marked if no English dictionary has it and the article gives no reason to think that it is meant: unfamiliar names are left to the rules for names.',
  severity: 'error',
  fix: 'review',
  checksQuotations: true,
  precedence: -5,
  on: onForms((form) => form.word === undefined && form.shape !== 'figure'),
  messages: {
    unknown: '“{found}” is in no dictionary.',
    likely: '“{found}”: “{better}” was probably meant.',
    article: '“{found}”: the article has “{better}” elsewhere.',
  },
  examples: [
    { bad: 'The ⟦goverment⟧ fell in the spring.', good: 'The government fell in the spring.' },
    { bad: 'Cannons fell silent when the ⟦truse⟧ began. The truce held, and the truce was signed.', good: 'Cannons fell silent when the truce began. The truce held, and the truce was signed.' },
    { good: 'Anneliese Vandermolen flew to Uusikaupunki with the Grombachers.' },
    { good: 'David de Gea and Leonardo da Vinci spoke of Willie le Roux.' },
    { good: 'The vote was 52–48, said the ex-minister, whose co-author agreed.' },
    { good: 'See www.example.com or write to desk@example.org about #budget.' },
  ],
  *find(article, _options, at) {
    const form = article.form(at);
    if (article.tokens.kind[at] !== Kind.WORD || isAcceptable(form, article.lexicon)) return;
    if (article.isGlued(at) && /[./\\_$~|=]/.test(article.written(at - 1))) return; // .gitignore, and/or paths
    if (form.shape === 'lower' && !isParticle(article, at)) yield problemAt(article, form, at);
    else if (form.shape === 'capital' && article.isSentenceStart(at)) yield* atSentenceStart(article, form, at);
  },
});

function problemAt(article: Article, form: Form, at: number): Problem {
  const suggestions = article.lexicon.suggest(form.text, { before: article.lower(at - 1), after: article.lower(at + 1), article: article.derive(wordCounts) });
  if (suggestions.length === 0) return { span: article.span(at), say: 'unknown', severity: 'warning' };
  const [first] = suggestions;
  return {
    span: article.span(at),
    say: first.from === 'article' ? 'article' : 'likely',
    data: { better: first.text },
    fixes: suggestions.map(({ text }) => text),
  };
}

/** “Goverment officials …”: only beside a common word, else every unfamiliar name would be marked. */
function* atSentenceStart(article: Article, form: Form, at: number): Iterable<Problem> {
  const [first] = article.lexicon.suggest(form.text, { after: article.lower(at + 1) });
  if (first === undefined || first.distance > 1 || form.text.length < 5) return;
  const word = article.lexicon.find(first.text.toLowerCase());
  if (word === undefined || word.frequency < COMMON || article.derive(wordCounts).get(form.lower) !== 1) return;
  yield { ...problemAt(article, form, at), severity: 'warning' };
}

/** How often each known or unknown spelling stands in the article, in lower case. */
function wordCounts(article: Article): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i < article.tokens.count; i++) {
    if (article.tokens.kind[i] !== Kind.WORD) continue;
    const { lower } = article.form(i);
    counts.set(lower, (counts.get(lower) ?? 0) + 1);
  }
  return counts;
}

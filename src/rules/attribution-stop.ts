import sayingTable from '../../data/language/verbs-of-saying.tsv';
import type { Article } from '../article/article.ts';
import { QuoteRole } from '../article/quotations.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onMarks } from '../rule/trigger.ts';
import { lazily } from '../text/lazily.ts';
import { readTable } from '../text/table.ts';

const saying = lazily(() => new Set(readTable(sayingTable, ['forms']).flatMap(({ forms }) => forms.split('|'))));
/** So many words may stand between the quotation and its verb: “the visibly tired foreign minister said”. */
const REACH = 7;

export default defineRule({
  id: 'attribution-stop',
  summary: 'A full stop between a quotation and who said it',
  why: 'A quotation that its attribution follows ends in a comma; the full stop cuts the sentence in two.',
  severity: 'error',
  fix: 'safe',
  checksQuotations: true,
  on: onMarks('.'),
  messages: { comma: 'The quotation’s attribution follows: it ends in a comma, not a full stop.' },
  examples: [
    { bad: '“The bridge will hold⟦.⟧” the engineer insisted.', good: '“The bridge will hold,” the engineer insisted.' },
    { bad: '"We saw nothing⟦.⟧" she told reporters.', good: '"We saw nothing," she told reporters.' },
    { good: '“The bridge will hold.” The engineer insisted on it.' },
    { good: '“Will it hold?” the engineer asked. “It will!” she said.' },
    { good: 'He signed it “Yours, A.B.” and left.' },
    { good: 'It was sold as “Acme Ltd.” until they said otherwise.' },
    { good: 'He thought … “well …” she said.' },
  ],
  *find(article, _options, at) {
    const { start, end } = article.tokens;
    const close = at + 1;
    if (end[at] - start[at] !== 1 || !article.isGlued(close) || article.quotes.roleOf(close) !== QuoteRole.CLOSE) return;
    const verb = attributionAfter(article, close + 1);
    if (verb < 0 || article.isMark(at - 1, '.') || isAbbreviation(article, at)) return;
    yield { span: article.span(at), say: 'comma', fixes: [','], trust: 'safe', because: [article.span(close + 1, verb)] };
  },
});

/** @returns the verb of saying, or -1: a lower-case subject and its verb, or the verb itself, before any mark. */
function attributionAfter(article: Article, from: number): number {
  if (!article.isWord(from) || article.form(from).shape !== 'lower' || article.isGlued(from)) return -1;
  for (let i = from; i < from + REACH && article.isWord(i); i++) {
    const { lower, parts } = article.form(i);
    if (saying().has(lower)) return i === from && parts === 0 ? -1 : i;
    if (lower === 'and' || lower === 'until' || lower === 'as' || lower === 'when' || lower === 'that') return -1;
  }
  return -1;
}

/** “Acme Ltd.”, “A.B.”: the stop shortens a word. */
function isAbbreviation(article: Article, at: number): boolean {
  if (!article.isWord(at - 1)) return false;
  const { text } = article.form(at - 1);
  return /^(?:Ltd|Inc|Corp|Co|Jr|Sr|etc|\p{Lu})$/u.test(text) || text.endsWith('.');
}

import { findAcronyms, type AcronymDefinition, type AcronymUse } from '../article/acronyms.ts';
import type { Article } from '../article/article.ts';
import { isApart } from '../article/running-text.ts';
import { defineRule } from '../rule/define-rule.ts';
import { flag, list } from '../rule/options.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

/** Said without being explained in every house. */
const KNOWN = new Set('US USA UK UN EU UAE TV BBC CNN FBI CIA NATO NASA AIDS HIV DNA CEO PC IT ID PM AM MP MPs GDP VAT VIP AI GPS PDF DVD CD FIFA UEFA NBA NFL NHL MLB IRA ATM IQ OK BC AD ET GMT COVID ISIS OPEC PR HR DJ MC SUV UFO NHS RAF IBM BMW WHO IMF'.split(' '));

export default defineRule({
  id: 'acronym-definition',
  summary: 'An acronym not explained, explained late, twice or for nothing',
  why: 'Some houses have every acronym explained at its first use and not again. Others trust the reader; so this asks to be turned on.',
  severity: 'info',
  fix: 'review',
  isOptIn: true,
  on: onArticle,
  options: {
    undefined: flag(true, 'Report acronyms that are never explained.'),
    known: list([], 'Acronyms that the house’s readers know.'),
  },
  messages: {
    undefined: '“{found}” is not explained.',
    late: '“{found}” stands before it is explained.',
    twice: '“{found}” has been explained above.',
    unused: '“{found}” is explained and not used again.',
    other: '“{found}” was {name} above.',
  },
  examples: [
    { bad: 'The ⟦RBB⟧ met in May.' },
    { bad: 'The ⟦RBB⟧ met. The Rural Bridge Board (RBB) left, and the RBB was sad.' },
    { bad: 'The Rural Bridge Board (RBB) met. The RBB left. The Rural Bridge Board (⟦RBB⟧) is old.' },
    { bad: 'The Rural Bridge Board (⟦RBB⟧) met in May.', good: 'The Rural Bridge Board met in May.' },
    { bad: 'The Rural Bridge Board (RBB) met. The RBB left. The Red Bear Band (⟦RBB⟧) sang.' },
    { good: 'The US and the EU met the BBC.' },
    { good: 'The Rural Bridge Board (RBB) met; the RBB left.' },
    { good: 'WHY THEY MET\n\nThe Rural Bridge Board (RBB) met on Monday, and an RBB envoy spoke.' },
    { good: 'The BBC, the UN and NATO met the CEO of a US firm.' },
    { good: 'The National Roads Fund (NRF) met; the NRF said so twice, and the NRF left.' },
  ],
  *find(article, options) {
    const { byLetters, definitions } = article.derive(findAcronyms);
    const known = new Set([...KNOWN, ...options.known]);
    for (const [letters, all] of byLetters) {
      const uses = all.filter(({ token }) => !isApart(article, token) && isPlain(article, token));
      const own = definitions.filter((one) => one.letters === letters && one.fits);
      if (uses.length === 0) continue;
      if (own.length > 0) yield* judgeDefined(article, uses, own);
      else if (options.undefined && !known.has(letters) && letters.length > 2) yield { span: uses[0].span, say: 'undefined', group: letters };
    }
  },
});

function* judgeDefined(article: Article, uses: readonly AcronymUse[], [first, ...more]: readonly AcronymDefinition[]): Iterable<Problem> {
  const early = uses.find(({ token }) => token < first.first);
  if (early !== undefined) yield { span: early.span, say: 'late', because: [first.span] };
  const name = article.slice(first.span);
  for (const again of more) {
    const isSame = article.slice(again.span).toLowerCase() === name.toLowerCase();
    yield { span: article.span(again.token), say: isSame ? 'twice' : 'other', data: { name }, because: [first.span] };
  }
  if (uses.length > 1 || more.length > 0 || first.order !== 'words-first') return;
  const bracket = article.span(first.last + 1, first.token + 1);
  const fix = { text: '', edits: [{ span: [article.tokens.end[first.last], bracket[1]] as const, text: '' }] };
  yield { span: article.span(first.token), say: 'unused', fixes: [fix] };
}

/** No word of a headline in capitals. */
function isPlain(article: Article, token: number): boolean {
  const isUpper = (at: number): boolean => article.isWord(at) && article.form(at).shape === 'upper' && article.form(at).text.length > 1;
  return !isUpper(token - 1) && !isUpper(token + 1);
}

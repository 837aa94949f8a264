import { findAcronyms, type Acronyms, type AcronymUse } from '../article/acronyms.ts';
import type { Article } from '../article/article.ts';
import { isOthersWords } from '../article/running-text.ts';
import { letterSlip } from '../rule/letter-slip.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';

export default defineRule({
  id: 'acronym',
  summary: 'An acronym with its letters out of order, or not those of its name',
  why: 'IFM for IMF passes every spelling check. Beside the same acronym written right, or beside the name it stands for, it is plain.',
  severity: 'error',
  fix: 'review',
  precedence: 1,
  on: onArticle,
  messages: {
    swap: '“{found}”: elsewhere in the article it is “{better}”.',
    known: '“{found}” once, “{better}” {times} times: is it the same?',
    expansion: '“{found}” does not stand for {name}: “{better}”?',
  },
  examples: [
    { bad: 'The TUC met. A TUC envoy spoke of the ⟦TCU⟧ plan, the TUC said.', good: 'The TUC met. A TUC envoy spoke of the TUC plan, the TUC said.' },
    { bad: 'The RBB met. The Rural Bridge Board, known as the ⟦RDB⟧, had no plan.', good: 'The RBB met. The Rural Bridge Board, known as the RBB, had no plan.' },
    { good: 'The PM met an MP and one more MP of the US and the EU.' },
    { good: 'The World Health Organization (WHO) and the WTO met; the WHO left, the WTO stayed.' },
    { good: 'The National Assembly Group (Red) and the Centre for Disease Control (CDC) met.' },
    { good: 'The AFL-CIO, the ALF (Animal Liberation Front) and the AFL met with the AFL.' },
    { good: 'Staff of the Department for Transport (DfT) and the Bank of England (BoE) came.' },
  ],
  *find(article) {
    const acronyms = article.derive(findAcronyms);
    if (acronyms.uses.length === 0) return;
    const defined = new Set(acronyms.definitions.filter(({ fits }) => fits).map(({ letters }) => letters));
    for (const [letters, uses] of acronyms.byLetters) if (uses.length === 1 && !defined.has(letters)) yield* judgeOdd(article, acronyms, uses[0], defined);
  },
});

function* judgeOdd(article: Article, acronyms: Acronyms, use: AcronymUse, defined: ReadonlySet<string>): Iterable<Problem> {
  const { letters, token, span } = use;
  if (isLoud(article, token) || isOthersWords(article, token)) return;
  const expansion = expansionOf(article, acronyms, use);
  if (expansion !== undefined) {
    yield { span, say: 'expansion', data: { name: article.slice(expansion.span), better: expansion.better }, fixes: [article.written(token).replace(letters, expansion.better)], because: [expansion.span], evenInQuotation: true };
    return;
  }
  const right = rightFor(article, acronyms, letters, defined);
  if (right === undefined) return;
  const because = right.slice(0, 3).map((one) => one.span);
  const better = article.written(token).replace(letters, right[0].letters);
  if (better === article.written(token)) return;
  const isKnown = article.form(token).word !== undefined || letters.length === 2;
  const say = isKnown ? 'known' : 'swap';
  yield { span, say, data: { better, times: right.length }, fixes: [better], because, evenInQuotation: true, ...(isKnown ? { severity: 'warning' } : {}) };
}

/** The acronym that stands twice or more, or is explained, of which this one is a slip. */
function rightFor(article: Article, { byLetters }: Acronyms, letters: string, defined: ReadonlySet<string>): readonly AcronymUse[] | undefined {
  const isKnown = isListed(article, letters);
  let best: readonly AcronymUse[] | undefined;
  for (const [other, uses] of byLetters) {
    if (uses.length < 2 && !defined.has(other)) continue;
    const slip = letterSlip(letters, other);
    if (slip === undefined || slip === 'other' || (isKnown && uses.length < 2) || (letters.length === 2 && (COMMON.has(letters) || uses.length < 2))) continue;
    if (best === undefined || uses.length > best.length) best = uses;
  }
  return best;
}

/** A body’s own acronym, or a word: EU, MP, PM. */
function isListed(article: Article, letters: string): boolean {
  return article.lexicon.has(letters) || COMMON.has(letters) || article.names.book.organisations.some(({ words }) => words.find(letters.toLowerCase()) >= 0);
}

/** Pairs of letters that stand for much. */
const COMMON = new Set('MP PM AM EU UE TV VT PR RP UK US UN CA AC LA AL MA ID DI AI IA'.split(' '));

/** “WIN RUN”: a headline in capitals or a dateline. */
function isLoud(article: Article, token: number): boolean {
  const block = article.blocks[article.blockOf(token)];
  if (block.kind === 'byline' || (block.dateline !== undefined && article.tokens.start[token] < block.dateline[1])) return true;
  const isUpper = (at: number): boolean => article.isWord(at) && article.sameSentence(Math.min(at, token), Math.max(at, token)) && article.form(at).shape === 'upper' && article.form(at).text.length > 3;
  return isUpper(token - 1) || isUpper(token + 1);
}

/** The name that the acronym is said to stand for, if its initials nearly are the letters; brackets are acronym-expansion’s. */
function expansionOf(article: Article, { byLetters }: Acronyms, { token, letters }: AcronymUse): { span: readonly [number, number]; better: string } | undefined {
  const [first, last] = knownAs(article, token);
  if (last - first < 2 || letters.length < 3) return undefined;
  for (const initials of initialsOf(article, first, last)) {
    const slip = letterSlip(letters, initials);
    if (slip !== undefined && (slip !== 'other' || byLetters.has(initials))) return { span: article.span(first, last), better: initials };
  }
  return undefined;
}

/** “…, known as the WHO”: the capitals before the comma. */
function knownAs(article: Article, token: number): readonly [number, number] {
  let at = token - 1;
  if (article.lower(at) === 'the') at--;
  if (article.lower(at) !== 'as' || !/^(?:known|know)$/.test(article.lower(at - 1)) || !article.isMark(at - 2, ',')) return [0, 0];
  const last = at - 3;
  let first = last;
  while (article.isWord(first - 1) && (article.form(first - 1).shape === 'capital' || /^(?:of|for|and|the)$/.test(article.lower(first - 1)))) first--;
  while (first < last && (article.form(first).shape === 'lower' || article.lower(first) === 'the')) first++;
  return [first, last];
}

/** With and without the small words. */
function initialsOf(article: Article, first: number, last: number): string[] {
  let all = '';
  let capitals = '';
  for (let i = first; i <= last; i++) {
    const initial = article.written(i)[0].toUpperCase();
    all += initial;
    if (article.form(i).shape !== 'lower') capitals += initial;
  }
  return [capitals, all];
}

import type { Article } from '../article/article.ts';
import { isApart } from '../article/running-text.ts';
import { QuoteRole } from '../article/quotations.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onWords } from '../rule/trigger.ts';

const SAYING = 'said says added adds explained explains'.split(' ');
const PRONOUNS = new Set(['he', 'she', 'they', 'it']);
/** So many words may make a subject at a sentence’s end. */
const LONGEST = 5;

export default defineRule({
  id: 'doubled-attribution',
  summary: 'A sentence says twice who spoke: He said it was late, he said',
  why: 'An attribution moved to the end of its sentence is easily left at the beginning too. One of the two goes.',
  severity: 'error',
  fix: 'review',
  precedence: 4,
  on: onWords(SAYING),
  messages: { twice: '“{found}”: the sentence began with “{first}”; one of the two is left over.', again: '“{found}” right behind “{first}”: one of the two is left over.' },
  examples: [
    { bad: 'She said the ferry was late⟦, she said⟧.', good: 'She said the ferry was late.' },
    { bad: 'The mayor said the pier would close in May⟦, the mayor said⟧.', good: 'The mayor said the pier would close in May.' },
    { bad: 'Ms Fenwick said nobody was hurt⟦, she said⟧.', good: 'Ms Fenwick said nobody was hurt.' },
    { bad: '“We won,” he said⟦, the skipper said⟧.', good: '“We won,” he said.' },
    { good: 'She said the ferry was late, the mayor said.' },
    { good: 'He said: “It was late,” she said. She said that was what he said.' },
    { good: '“She said it was late,” she said. “We said so,” they said.' },
    { good: 'Asked what she said, she said nothing. Whatever he said, she said.' },
    { good: 'The mayor said no, and when asked again, he said nothing.' },
    { good: 'The board said the pier is safe, but that is what they said in May, she added.' },
  ],
  find(article, _options, at): Iterable<Problem> {
    const first = subjectBefore(article, at);
    if (first === undefined || isApart(article, at) || !article.isMark(first - 1, ',')) return NONE;
    const opening = openingOf(article, first, at);
    if (opening === undefined) return NONE;
    const problem: Problem = { span: article.span(first - 1, at), say: opening.say, data: { first: article.slice(article.span(...opening.tokens)) }, fixes: [''], because: [article.span(...opening.tokens)] };
    return [problem];
  },
});

const NONE: readonly never[] = [];

/** The first token of the short subject before a verb that ends its sentence. */
function subjectBefore(article: Article, verb: number): number | undefined {
  if (!article.isMark(verb + 1, '.') || article.form(verb).shape !== 'lower' || article.sameSentence(verb, verb + 2)) return undefined;
  let first = verb;
  while (article.isWord(first - 1) && !article.isGlued(first) && verb - first < LONGEST) first--;
  return first < verb && article.sameSentence(first - 1, verb) ? first : undefined;
}

interface Opening {
  readonly say: 'twice' | 'again';
  readonly tokens: readonly [first: number, last: number];
}

function openingOf(article: Article, first: number, verb: number): Opening | undefined {
  // “…,” he said, the skipper said.
  const before = first - 2;
  if (SAYING.includes(article.lower(before)) && PRONOUNS.has(article.lower(before - 1)) && article.quotes.roleOf(before - 2) === QuoteRole.CLOSE) return { say: 'again', tokens: [before - 1, before] };
  const { first: start } = article.sentences[article.sentenceOf(verb)];
  const subject = article.slice(article.span(first, verb - 1)).toLowerCase();
  for (let said = start + 1; said <= start + LONGEST && said < first - 3; said++) {
    if (!article.isWord(said)) return undefined;
    if (!SAYING.includes(article.lower(said))) continue;
    if (!article.isWord(said + 1) || /^(?:so|yes|no|nothing|what|little|much|this|as)$/.test(article.lower(said + 1)) || hasQuotation(article, start, verb)) return undefined;
    const opening = article.slice(article.span(start, said - 1)).toLowerCase();
    const isSame = opening === subject || (PRONOUNS.has(subject) && isNameOf(article, start, said - 1, subject));
    return isSame && !hasOther(article, said, first) ? { say: 'twice', tokens: [start, said] } : undefined;
  }
  return undefined;
}

/** “Ms Fenwick said …, she said”: a name or a person for the pronoun. */
function isNameOf(article: Article, start: number, last: number, pronoun: string): boolean {
  if (pronoun === 'it' || pronoun === 'they' || PRONOUNS.has(article.lower(start))) return false;
  return article.form(last).shape === 'capital' && last - start < 3;
}

/** Another who may have spoken in between: “but when asked, …”. */
function hasOther(article: Article, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (/^(?:when|if|what|whatever|which|who|as|asked|told|because|but|while|and|that)$/.test(article.lower(i)) && article.isMark(i - 1, ',')) return true;
  return false;
}

function hasQuotation(article: Article, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (article.quotes.roleOf(i) === QuoteRole.OPEN || article.quotes.roleOf(i) === QuoteRole.CLOSE) return true;
  return article.isQuoted(article.tokens.start[from]);
}

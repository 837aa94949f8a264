import { isBareObject, isBareSubject, isEndOfPhrase } from '../article/bare-places.ts';
import { DESCRIPTION_HEADS, descriptionAt } from '../article/definite-descriptions.ts';
import { definiteNameAt, endsDefiniteName, type TokenRange } from '../article/definite-names.ts';
import { endsInStop, isRunningText } from '../article/running-text.ts';
import type { Article } from '../article/article.ts';
import { Kind } from '../article/tokens.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onEither, onForms, onWords } from '../rule/trigger.ts';

export default defineRule({
  id: 'missing-article',
  summary: 'A name that takes “the” stands without it',
  why: 'Headlines drop the article; sentences do not: the White House said, in the Korean War, a US official of the Health Ministry.',
  severity: 'warning',
  fix: 'review',
  on: onEither(onForms(endsDefiniteName), onWords(DESCRIPTION_HEADS)),
  messages: { the: '“{found}”: “the” is missing.' },
  examples: [
    { good: 'She spoke for Model United Nations, a club.' },
    { bad: '⟦White House⟧ on Thursday said it would wait.', good: 'The White House on Thursday said it would wait.' },
    { bad: 'He fell in 1951, in ⟦1950-53 Korean War⟧, with his brother.', good: 'He fell in 1951, in the 1950-53 Korean War, with his brother.' },
    { bad: '⟦US⟧ interprets that as a threat.', good: 'The US interprets that as a threat.' },
    { bad: 'About 40 were hurt, according to ⟦Health Ministry⟧.', good: 'About 40 were hurt, according to the Health Ministry.' },
    { bad: 'Guards at a base outside ⟦capital Kyiv⟧ saw that ⟦Russian defence minister⟧ spoke.', good: 'Guards at a base outside the capital Kyiv saw that the Russian defence minister spoke.' },
    { bad: 'North Korea got grain. Moscow will provide ⟦North⟧ with oil too, it said.', good: 'North Korea got grain. Moscow will provide the North with oil too, it said.' },
    { good: 'The wind came from north to south, and Russian foreign minister Ivan Belov spoke of North Korea.' },
    { good: 'Ivan Belov, Russian foreign minister since May, raised capital in the city of Leeds.' },
    { good: 'A White House spokesman said US officials in UN uniforms met Supreme Court judges.' },
    { good: 'Russia’s Defence Ministry said the US had left. Our White House correspondent writes.' },
    { good: 'According to Norwegian Ambassador to the United States Kari Lund, the team has left.' },
    { good: 'US steel exports rose, and EU and UK firms fell.' },
    { good: 'White House Says No\n\nThe town slept on. Nobody in it had said a word.' },
    { good: 'He studied at University College, and at the University of Leeds.' },
    { good: 'They met in World War Two; after World War II he left.' },
  ],
  *find(article, _options, at) {
    const name = definiteNameAt(article, at) ?? descriptionAt(article, at);
    if (name === undefined) return;
    const range: TokenRange = [withYears(article, name[0]), name[1]];
    if (!isBareSubject(article, range) && !isBareObject(article, range) && !isBareHalf(article, range)) return;
    if (isTitleOf(article, range[1]) || !isRunningText(article, at) || !endsInStop(article, at)) return;
    const the = article.isSentenceStart(range[0]) ? 'The' : 'the';
    yield { span: article.span(...range), say: 'the', fixes: [`${the} ${article.slice(article.span(...range))}`] };
  },
});

/** “according to Norwegian Ambassador to the United States Kari Lund”: a title, with the name behind. */
function isTitleOf(article: Article, head: number): boolean {
  if (article.form(head).shape !== 'capital' || !/^(?:to|of|for|in)$/.test(article.lower(head + 1))) return false;
  const from = article.lower(head + 2) === 'the' ? head + 3 : head + 2;
  return [from, from + 1, from + 2].every((token) => article.isWord(token) && article.form(token).shape === 'capital');
}

/** “provide North with grain”. */
function isBareHalf(article: Article, [first, last]: TokenRange): boolean {
  return first === last && /^(?:north|south)$/.test(article.lower(first)) && isEndOfPhrase(article, last + 1);
}

/** “1950-53 Korean War”, “2024 Olympics”: the years come between the article and the name. */
function withYears(article: Article, first: number): number {
  if (!article.isNumber(first - 1) || !/^(?:1\d|20)?\d\d$/.test(article.written(first - 1))) return first;
  const hasRange = article.isNumber(first - 3) && article.tokens.kind[first - 2] === Kind.MARK && article.isGlued(first - 1) && article.isGlued(first - 2);
  return hasRange ? first - 3 : article.written(first - 1).length === 4 ? first - 1 : first;
}

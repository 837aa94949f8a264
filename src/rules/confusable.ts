import contexts from '../../data/words/confusable-contexts.tsv';
import { wordCounts } from '../article/word-counts.ts';
import { defineRule } from '../rule/define-rule.ts';
import { placeOf } from '../rule/confusable-place.ts';
import { ConfusableTable } from '../rule/confusable-table.ts';
import { onForms } from '../rule/trigger.ts';
import { capitalise, startsUpper } from '../text/characters.ts';

const table = new ConfusableTable(contexts);
/** By so much more must another word fit where the article uses this one again and the other never: a piece on birds has nests. */
const ESTABLISHED = 3;

export default defineRule({
  id: 'confusable',
  summary: 'A real word in another’s place',
  why: 'A slip that makes another word (“form” for “from”, “trail” for “trial”, “pubic” for “public”) passes every spell checker. The words beside it give it away.',
  severity: 'warning',
  fix: 'review',
  checksQuotations: true,
  on: onForms(({ lower, shape }) => (shape === 'lower' || shape === 'capital') && table.has(lower)),
  messages: { meant: '“{found}” hardly ever stands here: is “{better}” meant?' },
  examples: [
    { bad: 'They left ⟦there⟧ cars at home. He was taken ⟦too⟧ court over it.', good: 'They left their cars at home. He was taken to court over it.' },
    { bad: 'Families queued outside the ⟦pubic⟧ library.', good: 'Families queued outside the public library.' },
    { bad: 'He was ⟦know⟧ for his songs. His ⟦knew⟧ album is out in May.', good: 'He was known for his songs. His new album is out in May.' },
    { bad: 'The committee will ⟦meat⟧ again. The ⟦tow⟧ men met.', good: 'The committee will meet again. The two men met.' },
    { bad: 'The road was closed ⟦do⟧ to snow.', good: 'The road was closed due to snow.' },
    { good: 'They left cars there and walked. Too few came to court.' },
    { good: 'The butcher’s meat was sold. I know he knew the song.' },
    { good: 'The truck took the car in tow. The nest was empty; the next one was not.' },
    { good: 'Their house is there, and they’re in it.' },
    { good: 'It is due in May. Do to others as you would have them do to you.' },
    { good: 'The nest fell. The bird built another nest last week.', note: 'What an article is about fits less badly.' },
  ],
  *find(article, _options, at) {
    const place = placeOf(article, at);
    if (place === undefined) return;
    const { lower } = article.form(at);
    const better = table.better(article.lexicon, lower, place.before, place.after);
    if (better === undefined) return;
    const counts = article.derive(wordCounts);
    if ((counts.get(lower) ?? 0) > 1 && !counts.has(better.word) && better.surplus < ESTABLISHED) return;
    const text = startsUpper(article.written(at)) ? capitalise(better.word) : better.word;
    yield { span: article.span(at), say: 'meant', data: { better: text }, fixes: [text] };
  },
});

import patternTable from '../../data/language/confusable-patterns.tsv';
import contexts from '../../data/words/confusable-contexts.tsv';
import type { Article } from '../article/article.ts';
import { wordCounts } from '../article/word-counts.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import { placeOf } from '../rule/confusable-place.ts';
import type { Problem } from '../rule/problem.ts';
import { markFor } from '../rule/quote-repair.ts';
import { ConfusableTable } from '../rule/confusable-table.ts';
import { ContextPatterns } from '../rule/context-pattern.ts';
import { onForms } from '../rule/trigger.ts';
import { capitalise, startsUpper } from '../text/characters.ts';

const patterns = new ContextPatterns(patternTable);
const table = new ConfusableTable(contexts);
/** By so much more must another word fit where the article uses this one again and the other never: a piece on birds has nests. */
const ESTABLISHED = 3;

export default defineRule({
  id: 'confusable',
  summary: 'A real word in another’s place',
  why: 'A slip that makes another word (“form” for “from”, “trail” for “trial”, “pubic” for “public”) passes every spell checker. The words beside it give it away.',
  severity: 'error',
  fix: 'review',
  checksQuotations: true,
  on: onForms(({ lower, shape }) => (shape === 'lower' || shape === 'capital') && (table.has(lower) || patterns.has(lower))),
  messages: {
    wrong: '“{found}” should be “{better}”: {why}.',
    meant: '“{found}” hardly ever stands here: is “{better}” meant?',
  },
  examples: [
    { good: 'She has a dry wit tempered by sense.' },
    { bad: 'They left ⟦there⟧ cars at home. He was taken ⟦too⟧ court over it.', good: 'They left their cars at home. He was taken to court over it.' },
    { bad: 'Families queued outside the ⟦pubic⟧ library.', good: 'Families queued outside the public library.' },
    { bad: 'He was ⟦know⟧ for his songs. His ⟦knew⟧ album is out in May.', good: 'He was known for his songs. His new album is out in May.' },
    { bad: 'The committee will ⟦meat⟧ again.', good: 'The committee will meet again.' },
    { bad: 'The road was closed ⟦do⟧ to snow.', good: 'The road was closed due to snow.' },
    { bad: 'He was ⟦quiet⟧ sure of it. ⟦Their⟧ is no doubt.', good: 'He was quite sure of it. There is no doubt.' },
    { bad: 'She had to decide now, or the firm would ⟦loose⟧ money.', good: 'She had to decide now, or the firm would lose money.' },
    { bad: 'Towns in the north, ⟦were⟧ residents say it never rains, are dry.', good: 'Towns in the north, where residents say it never rains, are dry.' },
    { bad: 'The door flew off. The singer, ⟦who’s⟧ sound came from the blues, could ⟦of⟧ won.', good: 'The door flew off. The singer, whose sound came from the blues, could have won.' },
    { bad: 'The club, ⟦know⟧ as the Reds, had ⟦lead⟧ to a boom, said “⟦your⟧ not winning”.', good: 'The club, known as the Reds, had led to a boom, said “you’re not winning”.' },
    { good: 'A 14,000 foot peak was climbed. He kept quiet a while, then the rest came. Were they to lose, we would know.' },
    { good: 'The houses, were they to be sold, could of course fetch more. The singer, who’s in town, led us.' },
    { good: 'He principally chose loose clothes. One off the coast sank; the lead in the paint was the cause.' },
    { good: 'They left cars there and walked. Too few came to court.' },
    { good: 'The butcher’s meat was sold. I know he knew the song.' },
    { good: 'The truck took the car in tow. The nest was empty; the next one was not.' },
    { good: 'Their house is there, and they’re in it.' },
    { good: 'It is due in May. Do to others as you would have them do to you.' },
    { good: 'The firm will seed a fund, help reach one family in ten and may be made to possibly hand its stake back.' },
    { good: 'They found ever odder ways; a timetable change was to blame; those in the know said so.' },
    { good: 'Children dream that they too one day will play. The fire spread onto public land.' },
    { good: 'The nest fell. The bird built another nest last week.', note: 'What an article is about fits less badly.' },
  ],
  *find(article, _options, at) {
    const { lower } = article.form(at);
    const problem = byPattern(article, at) ?? byNeighbours(article, at, lower);
    if (problem !== undefined) yield problem;
  },
});

function byPattern(article: Article, at: number): Problem | undefined {
  const match = patterns.match(article, at);
  if (match === undefined || isName(article, match.token)) return undefined;
  const better = inCase(article, match.token, match.right);
  return { span: article.span(match.token), say: 'wrong', data: { better, why: match.why }, fixes: [better] };
}

function byNeighbours(article: Article, at: number, lower: string): Problem | undefined {
  const place = table.rivalsOf(article.lexicon, lower).length === 0 ? undefined : placeOf(article, at);
  const found = place === undefined ? undefined : table.better(article.lexicon, lower, place.before, place.after);
  if (found === undefined || isVerbInPlace(article, at) || isNounInPlace(article, at, found.word)) return undefined;
  if (found.surplus < ESTABLISHED && isEstablished(article, lower, found.word)) return undefined;
  const better = inCase(article, at, found.word);
  return { span: article.span(at), say: 'meant', data: { better }, fixes: [better], severity: 'warning' };
}

/** “will seed a field”, “to possibly hand it back”: a rare verb stands where verbs stand. */
function isVerbInPlace(article: Article, at: number): boolean {
  if ((article.form(at).parts & Part.VERB_BASE) === 0) return false;
  const before = article.isWord(at - 1) && (article.form(at - 1).parts & Part.ADVERB) !== 0 ? at - 2 : at - 1;
  return article.isWord(before) && (/^(?:to|help|helps|helped|let|lets)$/.test(article.lower(before)) || (article.form(before).parts & Part.MODAL) !== 0);
}

/** “a dry wit tempered by care”: no preposition follows an article and its adjective. */
function isNounInPlace(article: Article, at: number, instead: string): boolean {
  const isNoun = (article.form(at).parts & Part.NOUN) !== 0 && ((article.lexicon.find(instead)?.parts ?? 0) & Part.PREPOSITION) !== 0;
  return isNoun && article.isWord(at - 1) && (article.form(at - 1).parts & Part.ADJECTIVE) !== 0 && /^(?:a|an|the|his|her|their|its)$/.test(article.lower(at - 2));
}

/** A capital that the sentence does not ask for. */
function isName(article: Article, token: number): boolean {
  return article.form(token).shape !== 'lower' && !(article.form(token).shape === 'capital' && article.isSentenceStart(token));
}

function inCase(article: Article, at: number, word: string): string {
  return (startsUpper(article.written(at)) ? capitalise(word) : word).replace("'", markFor(article, 'single', 'close'));
}

function isEstablished(article: Article, lower: string, instead: string): boolean {
  const counts = article.derive(wordCounts);
  return (counts.get(lower) ?? 0) > 1 && !counts.has(instead);
}

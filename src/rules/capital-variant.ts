import type { Article } from '../article/article.ts';
import { readNumberWord } from '../article/number-words.ts';
import { isOthersWords, isRunningText } from '../article/running-text.ts';
import { findStyleCues } from '../article/style-cues.ts';
import { Part } from '../lexicon/lexicon.ts';
import { MESSAGES, type Place, outvote } from '../rule/consistent.ts';
import { defineRule } from '../rule/define-rule.ts';
import { list } from '../rule/options.ts';
import type { Problem } from '../rule/problem.ts';
import { onArticle } from '../rule/trigger.ts';
import { append } from '../text/append.ts';
import { capitalise } from '../text/characters.ts';

type Way = 'capital' | 'small';

export default defineRule({
  id: 'capital-variant',
  summary: 'One term with and without its capital: the Government and the government',
  why: 'Whether the budget is a Budget is for the house to say; within an article it is one or the other. Names that contain the word, headlines and what people say are not counted.',
  severity: 'warning',
  fix: 'review',
  on: onArticle,
  options: {
    capitals: list([], 'Terms that the house writes with a capital: `Government`.'),
    small: list([], 'Terms that the house writes small: `internet`.'),
  },
  messages: { ...MESSAGES, cell: '“{found}”: the other entries of the table begin with capitals.' },
  examples: [
    { bad: 'The Budget is late. A Budget needs votes, and this Budget has none; the ⟦budget⟧ will fail.', good: 'The Budget is late. A Budget needs votes, and this Budget has none; the Budget will fail.' },
    { bad: 'The government left the room in May. The new government is small, and the ⟦Government⟧ knows it.', good: 'The government left the room in May. The new government is small, and the government knows it.' },
    { bad: 'It is a matter for the ⟦Council⟧, she said.', good: 'It is a matter for the council, she said.', options: { small: ['council'] } },
    { good: 'The Centre opened a coaching centre.', options: { capitals: ['centre'] } },
    { good: 'The Bonn Council met. The council left, and the council of ministers of the Council of Europe stayed.' },
    { good: 'The government left. “The Government,” read the note, “has failed the government.”' },
    { good: 'Government is hard. The state paid, and the States of Jersey did not.' },
    { good: 'The party was loud, the Party is over. The army met the Army.' },
    { good: 'The Court of Appeal sat. The court left at noon, and no court sat.' },
  ],
  *find(article, { capitals, small }) {
    const byTerm = new Map<string, Place<Way>[]>();
    for (const token of article.derive(findStyleCues).terms) {
      const place = placeAt(article, token);
      if (place === undefined) continue;
      const term = article.form(token).stem.toLowerCase();
      append(byTerm, term, place);
    }
    for (const [group, places] of byTerm) {
      const house = capitals.some((term) => term.toLowerCase() === group) ? 'capital' : small.some((term) => term.toLowerCase() === group) ? 'small' : undefined;
      // One against one is chance: “the party” may be a feast.
      // “a coaching centre” is not the Centre.
      const meant = house === 'capital' ? places.filter(({ span }) => article.lower(article.tokenAt(span[0]) - 1) === 'the') : places;
      yield* outvote<Way>(article, { group, places: meant, lead: 2, allowsTie: true, ...(house === undefined ? {} : { house }) });
    }
    yield* smallCells(article);
  },
});

/** Alone behind a small word: “the new Budget”, not “the Bonn Council” or “the Court of Appeal”. */
function placeAt(article: Article, at: number): Place<Way> | undefined {
  const [before, next] = [at - 1, at + 1];
  if (article.isGlued(at) || !article.sameSentence(before, at)) return undefined;
  const { isPossessive, shape, stem } = article.form(at);
  const isInName = !isPossessive && article.isWord(next) && article.sameSentence(at, next) && (article.form(next).shape !== 'lower' || /^(?:of|for|and|on)$/.test(article.lower(next)));
  if (isInName || (!isDefinite(article, at) && stem.toLowerCase() !== 'games') || isOthersWords(article, at) || !isRunningText(article, at)) return undefined;
  const written = article.written(at);
  const place = { span: article.span(at), way: shape === 'capital' ? ('capital' as const) : ('small' as const), write: (way: Way) => (way === 'capital' ? capitalise(written) : written.toLowerCase()) };
  if (/^games$/i.test(stem)) return isEvent(article, at) ? { ...place, isExempt: article.isWord(before) } : undefined;
  return place;
}

/** “the budget”, “her seventh Budget”, “an interim Budget”; “a party” may be any. */
function isDefinite(article: Article, at: number): boolean {
  const before = at - 1;
  if (DETERMINER.test(article.lower(before))) return !/^an?$/.test(article.lower(before)) || article.form(at).shape === 'capital';
  return article.isWord(before) && article.form(before).shape === 'lower' && DETERMINER.test(article.lower(at - 2)) && (article.form(before).parts & (Part.ADJECTIVE | Part.NOUN | Part.NUMERAL)) !== 0;
}

const DETERMINER = /^(?:the|this|its|his|her|their|an?)$/;

/** “the Games”, “the Summer Games”, “the 2028 games”; games are played otherwise. */
function isEvent(article: Article, at: number): boolean {
  const isYear = article.isNumber(at - 1) && /^(?:19|20)\d\d$/.test(article.lower(at - 1));
  return isYear || article.form(at).shape === 'capital';
}

/** “| green | 4 |” among “Labour”, “Conservative”. */
function* smallCells(article: Article): Iterable<Problem> {
  const cells = article.blocks.filter(({ kind, first, last }) => kind === 'table-cell' && last > first && article.isWord(first) && readNumberWord(article.lower(first)) === undefined);
  if (cells.length < 5) return;
  const small = cells.filter(({ first }) => article.form(first).shape === 'lower');
  if (small.length !== 1) return;
  const [{ first }] = small;
  yield { span: article.span(first), say: 'cell', fixes: [capitalise(article.written(first))] };
}

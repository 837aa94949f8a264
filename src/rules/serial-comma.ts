import type { Article } from '../article/article.ts';
import { isOthersWords, isRunningText } from '../article/running-text.ts';
import { Kind } from '../article/tokens.ts';
import { Part } from '../lexicon/lexicon.ts';
import { MESSAGES, outvote, type Place } from '../rule/consistent.ts';
import { defineRule } from '../rule/define-rule.ts';
import { choice } from '../rule/options.ts';
import { onArticle } from '../rule/trigger.ts';

type Way = 'yes' | 'no';

/** Longest item of a list that is looked at, in words; longer ones may be clauses. */
const ITEM = 3;
const FINITE = Part.VERB_S | Part.VERB_PAST | Part.MODAL | Part.PRONOUN | Part.PREPOSITION;

export default defineRule({
  id: 'serial-comma',
  summary: 'A comma before the last “and” of a list here, none there',
  why: 'American books set it, most newspapers do not; an article does one or the other. Only plain lists of short items are looked at, where the comma changes nothing but the look.',
  severity: 'info',
  fix: 'review',
  isOptIn: true,
  on: onArticle,
  options: { style: choice(['auto', 'yes', 'no'], 'auto', 'red, white, and blue (yes) or red, white and blue (no).') },
  messages: { ...MESSAGES, house: 'The house sets {rule} comma before the last item of a list.' },
  examples: [
    { bad: 'They sold apples, pears and plums, and bought flour, salt and tea. He took bread, butter⟦, and⟧ jam.', good: 'They sold apples, pears and plums, and bought flour, salt and tea. He took bread, butter and jam.' },
    { bad: 'They sold apples, pears⟦ and⟧ plums.', good: 'They sold apples, pears, and plums.', options: { style: 'yes' } },
    { good: 'They sold apples, pears and plums. He left, and she stayed.' },
    { good: 'They sold apples, pears and plums, and the town, old and poor, was glad.' },
    { good: 'She, he and they sang, and on Monday, May 5, and Tuesday they rested.' },
    { good: 'It has offices in Greenwich, Connecticut, and Salem.', options: { style: 'no' } },
    { good: 'Ames, Bell and Cole left. “Red, white, and blue,” he sang.' },
  ],
  *find(article, { style }) {
    const places = findLists(article);
    const house = style === 'auto' ? undefined : style;
    for (const problem of outvote<Way>(article, { group: 'serial', places, ...(house === undefined ? {} : { house }) })) yield { ...problem, data: { ...problem.data, rule: style === 'yes' ? 'a' : 'no' } };
  },
});

function findLists(article: Article): Place<Way>[] {
  const isJoin = article.forms.recall(joins);
  const { count, kind, form } = article.tokens;
  const places: Place<Way>[] = [];
  for (let i = 3; i < count; i++) {
    if (kind[i] !== Kind.WORD || isJoin(form[i]) === 0) continue;
    const place = listAt(article, i);
    if (place !== undefined) places.push(place);
  }
  return places;
}

function joins({ lower }: { lower: string }): number {
  return lower === 'and' || lower === 'or' ? 1 : 0;
}

/** @param at “and” or “or”. */
function listAt(article: Article, at: number): Place<Way> | undefined {
  const hasComma = article.isMark(at - 1, ',');
  const lastComma = startOfItem(article, hasComma ? at - 2 : at - 1);
  if (lastComma === undefined || !article.isMark(lastComma, ',')) return undefined;
  const before = startOfItem(article, lastComma - 1);
  // An item before the first comma may have a sentence in front of it.
  const isList = (before !== undefined && article.isMark(before, ',')) || (isItemWord(article, lastComma - 1) && !isPlaceWithState(article, lastComma));
  if (!isList || !isLastItem(article, at + 1) || !isRunningText(article, at) || !article.sameSentence(lastComma - 1, at)) return undefined;
  const span = [article.tokens.end[hasComma ? at - 2 : at - 1], article.tokens.end[at]] as const;
  const word = article.written(at);
  return { span, way: hasComma ? 'yes' : 'no', write: (way) => (way === 'yes' ? `, ${word}` : ` ${word}`), isExempt: isOthersWords(article, at) };
}

/** “Greenwich, Connecticut, and …”, “Susan Collins, R-Maine, and …”: one thing with where it is from. */
function isPlaceWithState(article: Article, comma: number): boolean {
  const isCapital = (at: number): boolean => article.isWord(at) && article.form(at).shape !== 'lower';
  return isCapital(comma - 1) && isCapital(comma + 1);
}

/** The mark before an item of one to three words; undefined if something else stands in it. */
function startOfItem(article: Article, last: number): number | undefined {
  for (let i = last; i > last - ITEM - 1 && i >= 0; i--) {
    if (article.isMark(i, ',')) return i < last ? i : undefined;
    if (!isItemWord(article, i)) return undefined;
  }
  return undefined;
}

function isItemWord(article: Article, at: number): boolean {
  if (!article.isWord(at)) return false;
  const { parts, shape } = article.form(at);
  if (shape !== 'lower') return (parts & (Part.PRONOUN | Part.CONJUNCTION)) === 0;
  return (parts & (Part.NOUN | Part.PLURAL | Part.ADJECTIVE)) !== 0 && (parts & FINITE & ~(parts & Part.NOUN ? Part.VERB_S : 0)) === 0;
}

/** One or two words and a mark, or the end. */
function isLastItem(article: Article, from: number): boolean {
  for (let i = from; i < from + ITEM; i++) {
    if (i >= article.tokens.count || (article.tokens.kind[i] === Kind.MARK && i > from)) return true;
    if (!isItemWord(article, i)) return false;
  }
  return false;
}

import titleTable from '../../data/language/titles.tsv';
import type { Article } from '../article/article.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onMarks } from '../rule/trigger.ts';
import { lazily } from '../text/lazily.ts';
import { readTable } from '../text/table.ts';

/** What people are called before their name; read when the first comma asks. */
const descriptions = lazily(() => new Set(readTable(titleTable, ['title', 'kind']).filter(({ kind }) => kind !== 'formal').map(({ title }) => title)));
/** Words that go on with the sentence behind a person’s age. */
const AFTER_AGE = new Set('who as was is said says told has had while when whose'.split(' '));
/** What a time that belongs to the clause before it is followed by. */
const AFTER_TIME = new Set('for to in at with as that when by after during'.split(' '));

/** A verb is looked for so far back. */
const REACH = 60;

export default defineRule({
  id: 'pair-comma',
  summary: 'One comma of a pair is missing, or one too many',
  why: 'An insertion stands between two commas: “Mr Airey, 44, left”. With only one of them the sentence breaks in the wrong place.',
  severity: 'error',
  fix: 'review',
  on: onMarks(','),
  messages: {
    age: 'An age stands between two commas.',
    time: 'One comma of two: the sentence goes on, so none belongs here.',
    title: 'No comma between “{title}” and the name it describes.',
  },
  examples: [
    { bad: 'It was dull, said Mr. Airey, ⟦44⟧ as his wife slept.', good: 'It was dull, said Mr. Airey, 44, as his wife slept.' },
    { bad: 'Ada Fenwick, ⟦61⟧ was there.', good: 'Ada Fenwick, 61, was there.' },
    { bad: 'The mayor, Ada ⟦Fenwick,⟧ earlier this year warned of floods.', good: 'The mayor, Ada Fenwick earlier this year warned of floods.' },
    { bad: 'He made the pitch during his visit to ⟦Lancaster,⟧ last week for the fair.', good: 'He made the pitch during his visit to Lancaster last week for the fair.' },
    { bad: 'She took the flag from ⟦gymnast,⟧ Ada Fenwick and rode off.', good: 'She took the flag from gymnast Ada Fenwick and rode off.' },
    { good: 'Ada Fenwick, 61, was there, and in Lancaster, 44 of them left.' },
    { good: 'In Lancaster, last week was wet. In Heysham, England, last week for once was dry.' },
    { good: 'He is an actor, Tom Airey said. The gymnast, Ada Fenwick, rode off.' },
    { good: 'For actors, Ada Fenwick is a model. He spoke to a baker, Tom Airey and others.' },
    { good: 'On Monday, 12 as a minimum were there.' },
  ],
  *find(article, _options, at) {
    if (!article.isWord(at - 1) || !article.isGlued(at) || article.isGlued(at + 1) || !article.sameSentence(at - 1, at + 1)) return;
    const next = at + 1;
    if (article.isNumber(next)) yield* age(article, at);
    else if (article.isWord(next) && article.form(at - 1).shape === 'capital') yield* time(article, at);
    else if (article.isWord(next) && article.form(next).shape === 'capital') yield* title(article, at);
    return;
  },
});


/** “Mr. Airey, 44 as his wife …” */
function* age(article: Article, comma: number): Iterable<Problem> {
  const years = comma + 1;
  if (!/^(?:[1-9]\d|10\d)$/.test(article.written(years)) || !AFTER_AGE.has(article.lower(years + 1)) || article.isGlued(years + 1)) return;
  if (!isPerson(article, comma - 1)) return;
  yield { span: article.span(years), say: 'age', fixes: [`${article.written(years)},`], because: [article.span(comma)] };
}

/** A name of two parts, or one behind a title. */
function isPerson(article: Article, last: number): boolean {
  const { shape, word } = article.form(last);
  if (shape !== 'capital' && shape !== 'mixed') return false;
  if (word !== undefined && /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(article.lower(last))) return false;
  const before = article.isMark(last - 1, '.') ? last - 2 : last - 1;
  return article.isWord(before) && article.form(before).shape === 'capital' && article.sameSentence(before, last) && !article.isSentenceStart(last);
}

/** “Ada Fenwick, earlier this year warned”, “to Lancaster, last week for the fair”. */
function* time(article: Article, comma: number): Iterable<Problem> {
  const after = behindTime(article, comma + 1);
  if (after < 0 || !article.isWord(after)) return;
  const { lower, parts } = article.form(after);
  const isEarlier = article.lower(comma + 1) === 'earlier';
  const isVerb = isEarlier && (parts & Part.VERB_PAST) !== 0 && (parts & (Part.NOUN | Part.ADJECTIVE)) === 0;
  if (!isVerb && !(AFTER_TIME.has(lower) && !isEarlier)) return;
  if (!isVerb && (hasCommaBefore(article, comma) || !hasVerbBefore(article, comma))) return;
  yield { span: article.span(comma - 1, comma), say: 'time', fixes: [article.written(comma - 1)] };
}

/** Behind “earlier this year”, “last week”, “earlier on Monday”; -1 if no such time stands there. */
function behindTime(article: Article, from: number): number {
  const start = article.lower(from) === 'earlier' ? from + 1 : from;
  if (start > from && article.lower(start) === 'on') return article.isWord(start + 1) && article.form(start + 1).shape === 'capital' ? start + 2 : -1;
  if (!/^(?:this|last|next)$/.test(article.lower(start))) return -1;
  return /^(?:week|month|year|night|summer|winter|spring|autumn)$/.test(article.lower(start + 1)) ? start + 2 : -1;
}

/** “Doha, Qatar, last week for …”: the comma closes a pair. */
function hasCommaBefore(article: Article, comma: number): boolean {
  for (let i = comma - 1; i > comma - 8 && i >= 0; i--) if (article.isMark(i, ',')) return true;
  return false;
}

function hasVerbBefore(article: Article, comma: number): boolean {
  const { first } = article.sentences[article.sentenceOf(comma)];
  for (let i = Math.max(first, comma - REACH); i < comma; i++) {
    if (article.isWord(i) && article.form(i).shape === 'lower' && (article.form(i).parts & (Part.VERB_PAST | Part.MODAL)) !== 0) return true;
  }
  return false;
}

/** “from gymnast, Ada Fenwick and …”: no article before, no comma behind. */
function* title(article: Article, comma: number): Iterable<Problem> {
  const noun = comma - 1;
  if (!descriptions().has(article.lower(noun)) || article.form(noun).shape !== 'lower') return;
  if (!article.isWord(noun - 1) || (article.form(noun - 1).parts & Part.PREPOSITION) === 0 || article.lower(noun - 1) === 'as') return;
  let last = comma + 1;
  while (article.isWord(last + 1) && /^(?:capital|mixed)$/.test(article.form(last + 1).shape) && last < comma + 4) last++;
  if (last === comma + 1 || !article.isWord(last + 1) || attributionLike(article, last + 1)) return;
  yield { span: article.span(noun, comma), say: 'title', data: { title: article.written(noun) }, fixes: [article.written(noun)] };
}

/** “For baker, Tom Airey is …”: the name begins a clause. */
function attributionLike(article: Article, token: number): boolean {
  const { parts, lower } = article.form(token);
  return /^(?:is|was|has|had)$/.test(lower) || ((parts & (Part.VERB_PAST | Part.VERB_S | Part.MODAL)) !== 0 && (parts & Part.NOUN) === 0);
}

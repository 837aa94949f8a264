import type { Article } from '../article/article.ts';
import { isEndOfPhrase } from '../article/bare-places.ts';
import { countNoun } from '../article/count-nouns.ts';
import { nounNumber } from '../article/grammar/nouns.ts';
import { pluralOf, singularOf } from '../article/grammar/plurals.ts';
import { isApart } from '../article/running-text.ts';
import { Part } from '../lexicon/lexicon.ts';
import type { Problem } from '../rule/problem.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onEither, onForms, onWords } from '../rule/trigger.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const MANY = words('two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty several many few various numerous multiple these those other');
const ONE = words('a an this every another');
/** Countable nouns that also stand bare, and so are not in the table of those that never do. */
const COUNTABLE = words('year month week day hour minute mile foot goal game match team reason thing way example factor cause issue question method area country city town school street law rule step stage aspect feature option choice effect event project item tool service business agency study film movie story win loss person man woman child house car road building room church hospital topic site page song ship boat plane train bus tree photo hand eye mistake plan report letter meeting court murder death victim son daughter brother sister husband wife father mother');
/** Behind these a superlative or an ordinal stands between: “one of the most famous song”. */
const DEGREED = words('the my your his her our their its these those');
const GROUPS = words('crew team family staff crowd committee panel jury band group squad board cabinet public party side');

export default defineRule({
  id: 'noun-number',
  summary: 'A singular noun where several are meant, or a plural after “a”',
  why: '“Six crew member”, “one of the reason” and “a pistols” have lost or gained an s while the sentence was being written.',
  severity: 'error',
  fix: 'review',
  on: onEither(onWords([...MANY, ...ONE, 'one']), onForms(({ text }) => /^(?:[2-9]|[1-9]\d{1,2}|\d{1,3}(?:,\d{3})+)$/.test(text))),
  messages: {
    several: '“{found}”: “{better}”, since there are several.',
    single: '“{found}”: “{better}”, or leave out “{word}”.',
    these: '“{found}”: “{better}”.',
  },
  examples: [
    { bad: 'It is ⟦one of the most famous bridge⟧ in town.', good: 'It is one of the most famous bridges in town.' },
    { bad: 'It carried 171 passengers and ⟦six crew member⟧, he said.', good: 'It carried 171 passengers and six crew members, he said.' },
    { bad: 'She is ⟦one of the reason⟧ behind the rise.', good: 'She is one of the reasons behind the rise.' },
    { bad: 'They saw ⟦many small child⟧ in the camp.', good: 'They saw many small children in the camp.' },
    { bad: 'He took ⟦a bad pistols⟧ from the wall.', good: 'He took a bad pistol from the wall.' },
    { bad: 'He took ⟦this old pistols⟧ from the wall.', good: 'He took these old pistols from the wall.' },
    { bad: 'Nobody over ⟦70 year⟧ was let in.', good: 'Nobody over 70 years was let in.' },
    { good: 'A 10-year-old boy, a six-month stay, and the top 20 player of 2024.' },
    { good: 'Many a player left. Every two years another 10 players, a few goals and a headquarters go.' },
    { good: 'One of the crew, one of the family and one of the best in town were there.' },
    { good: 'The other player, any other player, and a hundred players were left by No 10 player Lee.' },
    { good: 'A £10 ticket, a 20% share, Section 5 member states, 12 crew and 40 staff.' },
  ],
  *find(article, _options, at) {
    if (isApart(article, at) || (article.isWord(at) && article.form(at).shape !== 'lower' && !article.isSentenceStart(at))) return;
    const word = article.lower(at);
    if (word === 'one') yield* oneOf(article, at);
    else if (ONE.has(word)) yield* single(article, at);
    else yield* several(article, at);
  },
});

/** “one of the reason” */
function* oneOf(article: Article, at: number): Iterable<Problem> {
  if (/^(?:phase|day|part|week|round|stage|game|number|page|chapter|season|year)$/.test(article.lower(at - 1))) return;
  if (article.lower(at + 1) !== 'of' || !/^(?:the|my|your|his|her|our|their|these|those)$/.test(article.lower(at + 2))) return;
  const head = headAfter(article, at + 2);
  if (head === undefined || !isSingular(article, head) || GROUPS.has(article.lower(head))) return;
  yield* pluralise(article, at, head);
}

/** “six crew member”, “many child” */
function* several(article: Article, at: number): Iterable<Problem> {
  if (!isCount(article, at)) return;
  const head = headAfter(article, at);
  if (head === undefined || !isSingular(article, head) || GROUPS.has(article.lower(head)) || isTime(article, head)) return;
  if (head > at + 1 && isCompound(article, at + 1)) return;
  yield* pluralise(article, at, head);
}

/** “a 3 stone ring”, “10 week course”: what the number counts is part of a compound. */
function isCompound(article: Article, token: number): boolean {
  const { lower, parts } = article.form(token);
  return (parts & Part.NOUN) !== 0 && ((parts & Part.ADJECTIVE) === 0 || lower === 'stone') && !GROUPS.has(lower);
}

/** “two occasions last year” */
function isTime(article: Article, head: number): boolean {
  return /^(?:last|this|next|every|each)$/.test(article.lower(head - 1));
}

function* pluralise(article: Article, at: number, head: number): Iterable<Problem> {
  const plural = pluralOf(article.lexicon, article.lower(head));
  if (plural === undefined) return;
  const better = article.slice([article.tokens.start[at], article.tokens.start[head]]) + plural;
  yield { span: article.span(at, head), say: 'several', data: { better }, fixes: [better] };
}

/** “a pistols”, “this pistols” */
function* single(article: Article, at: number): Iterable<Problem> {
  const head = headAfter(article, at);
  if (head === undefined || !isSurelyPlural(article, head) || hasNumber(article, at + 1, head) || hasVerb(article, at + 1, head)) return;
  const word = article.written(at);
  const singular = singularOf(article.lexicon, article.lower(head));
  const between = article.slice([article.tokens.end[at], article.tokens.start[head]]);
  if (word.toLowerCase() === 'this') {
    const better = `${word.replace('is', 'ese')}${between}${article.written(head)}`;
    yield { span: article.span(at, head), say: 'these', data: { better }, fixes: [better] };
  } else if (singular !== undefined) {
    const better = `${word}${between}${singular}`;
    yield { span: article.span(at, head), say: 'single', data: { better, word }, fixes: [better, article.slice([article.tokens.start[at + 1], article.tokens.end[head]])] };
  }
}

/** “photographs”, not “helps” or “data”. */
function isSurelyPlural(article: Article, token: number): boolean {
  const { lower, parts } = article.form(token);
  const isVerb = (parts & Part.VERB_S) !== 0 && countNoun(singularOf(article.lexicon, lower) ?? '') === undefined;
  return nounNumber(article.form(token)) === 'plural' && !isVerb && lower.endsWith('s') && !/^(?:times|premises|weapons|surroundings|airlines|sales|clashes|raids|rallies|bids|bans|plots|challenges|campaigns|[a-z]+illions)$/.test(lower);
}

/** “a judge left children”, “a factory manufacturing warheads”: the plural belongs to a verb in between. */
function hasVerb(article: Article, from: number, head: number): boolean {
  for (let i = from; i < head; i++) {
    const { parts } = article.form(i);
    if ((parts & (Part.VERB_ING | Part.VERB_PAST | Part.VERB_S)) !== 0 || ((parts & Part.VERB_BASE) !== 0 && (parts & Part.ADJECTIVE) === 0 && i > from) || nounNumber(article.form(i)) === undefined && (parts & Part.ADJECTIVE) === 0) return true;
  }
  return false;
}

/** The last word of the noun phrase after a determiner; undefined if what ends it is in doubt. */
function headAfter(article: Article, at: number): number | undefined {
  const from = /^(?:most|least|very|next|last|first|top|best)$/.test(article.lower(at + 1)) && DEGREED.has(article.lower(at)) ? at + 2 : at + 1;
  let head = at;
  for (let i = from; i <= from + 3; i++) {
    if (!article.isWord(i) || !article.sameSentence(at, i) || article.isGlued(i) || !isNominal(article, i)) break;
    if (head > at && nounNumber(article.form(head)) === 'plural' && !article.lower(head).endsWith('ous')) return undefined; // “famous” is no plural
    head = i;
  }
  return head > at && isEndOfPhrase(article, head + 1) ? head : undefined;
}

function isNominal(article: Article, token: number): boolean {
  const { shape, parts, isPossessive } = article.form(token);
  if (shape !== 'lower' || isPossessive) return false;
  if ((parts & (Part.DETERMINER | Part.PRONOUN | Part.PREPOSITION | Part.CONJUNCTION | Part.MODAL | Part.NUMERAL)) !== 0) return false;
  return (parts & (Part.NOUN | Part.PLURAL | Part.ADJECTIVE)) !== 0;
}

function isSingular(article: Article, token: number): boolean {
  const form = article.form(token);
  return nounNumber(form) === 'singular' && (countNoun(form.lower) !== undefined || COUNTABLE.has(form.lower));
}

/** A number of things, not a year, a sum, a share or the name of one thing: “No 10 player”, “top 20”, “Section 5”. */
function isCount(article: Article, at: number): boolean {
  const before = at - 1;
  if (article.isSentenceStart(at) || before < 0) return true;
  if (article.isMark(before, '.') && /^(?:no|nos|feb|jan|mar|apr|aug|sept?|oct|nov|dec|art|sec)$/.test(article.lower(before - 1))) return false;
  if (!article.isWord(before)) return !article.isGlued(at) && !article.isNumber(before) && !/^[$€£₹#–—-]$/.test(article.written(before));
  const { lower, shape, parts } = article.form(before);
  if (article.lower(at) === 'other') return shape === 'lower' && (parts & (Part.PREPOSITION | Part.CONJUNCTION)) !== 0 && lower !== 'than';
  if (shape !== 'lower' && !article.isSentenceStart(before)) return false;
  return !/^(?:a|an|no|number|top|best|last|next|age|aged|every|per|under|level|point|page|part|day|week|year|first|any|and|or|to|type|grade|size|channel|route|room|flight|gate|phase|stage|step|round|game|race|the|of|feb|jan|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/.test(lower) || (article.isWord(at) && !/^(?:a|an|no|any|every)$/.test(lower)) || (lower === 'and' && !article.isNumber(before - 1));
}

function hasNumber(article: Article, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (!article.isWord(i) || (article.form(i).parts & Part.NUMERAL) !== 0 || /^(?:few|many|lot|great|good|further|additional|extra|record|full|whole|total|combined|gazillion|bazillion|zillion|jillion|couple|majority|minority|number|location|week|month|year|morning|afternoon|evening|season|time)$/.test(article.lower(i))) return true;
  return false;
}

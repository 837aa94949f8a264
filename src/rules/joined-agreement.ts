import type { Article } from '../article/article.ts';
import { NameBit } from '../article/people/name-forms.ts';
import { otherNumber } from '../article/grammar/verbs.ts';
import { isApart } from '../article/running-text.ts';
import { isSpeech } from '../article/speech.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onWords } from '../rule/trigger.ts';

/** A name with what stands beside it between commas (“Eddie Howe, of Newcastle,”) is no longer than this. */
const REACH = 8;
const CLAUSE = new Set(['that', 'because', 'although', 'though', 'while', 'when', 'after', 'before', 'since', 'if', 'said', 'says', 'but', 'where', 'until', 'whether']);

export default defineRule({
  id: 'joined-agreement',
  summary: 'Two people joined by “and” with a verb for one',
  why: 'Two names make a plural, also where the second stands next to the verb: Ann Lee and Jon Day have, both have, they have each.',
  severity: 'error',
  fix: 'review',
  on: onWords(['is', 'was', 'has', 'does', "isn't", "wasn't", "hasn't", "doesn't"]),
  messages: {
    two: 'The subject is two people: “{better}”, not “{found}”.',
    both: '“Both” is plural: “{better}”, not “{found}”.',
    each: '“Each” behind the verb goes with a plural: “{better}”, not “{found}”.',
  },
  examples: [
    { bad: 'Greg Scott and Secretary Jane Smith ⟦has⟧ promised it.', good: 'Greg Scott and Secretary Jane Smith have promised it.' },
    { bad: 'The ministry and the board, with its staff, both ⟦has⟧ posted pictures.', good: 'The ministry and the board, with its staff, both have posted pictures.' },
    { bad: 'The ministry and the board ⟦has⟧ each promised it.', good: 'The ministry and the board have each promised it.' },
    { bad: 'Jane Smith, once of Chelsea, and Eddie Howe, of Newcastle, ⟦is⟧ among them.', good: 'Jane Smith, once of Chelsea, and Eddie Howe, of Newcastle, are among them.' },
    { good: 'A match between Greg Scott and Jane Smith was played. The son of Greg Scott and Jane Smith is here.' },
    { good: 'Marks and Spencer has closed. Trinidad and Tobago is sunny. He sang, and Jane Smith was there.' },
    { good: 'The law has each player register, and it is both is and ought.' },
    { good: 'They met Greg Scott, and Jane Smith was with him.' },
  ],
  *find(article, _options, at) {
    if (isApart(article, at) || article.form(at).shape !== 'lower') return;
    const better = otherNumber(article.lexicon, article.lower(at));
    const say = plurality(article, at);
    if (better === undefined || say === undefined) return;
    yield { span: article.span(at), say, data: { better }, fixes: [better], evenInQuotation: !isSpeech(article, article.tokens.start[at]) };
  },
});

function plurality(article: Article, at: number): string | undefined {
  if (article.lower(at - 1) === 'both') return isBoth(article, at) ? 'both' : undefined;
  if (article.lower(at + 1) === 'each' && article.isWord(at + 2) && (article.form(at + 2).parts & (Part.PARTICIPLE | Part.NOUN)) === Part.PARTICIPLE) return 'each';
  return areTwoPeople(article, at) ? 'two' : undefined;
}

/** Not “what both is and ought to be”. */
function isBoth(article: Article, at: number): boolean {
  return article.lower(at + 1) !== 'and' && article.lower(at - 2) !== 'of' && article.lower(at - 2) !== 'that' && article.lower(at - 2) !== 'it';
}

/** “[clause] Name and Full Name is” */
function areTwoPeople(article: Article, verb: number): boolean {
  const second = nameBefore(article, verb - 1);
  if (second === undefined || !isPerson(article, second) || article.lower(second.first - 1) !== 'and') return false;
  const and = second.first - 1;
  // “They met Ann, and Jon was there”: a comma before “and” closes what stands beside the first name, or begins a clause.
  const isAfterComma = article.isMark(and - 1, ',');
  const first = nameBefore(article, and - 1);
  if (first === undefined || (isAfterComma && !first.isBeside)) return false;
  const before = first.first - 1;
  if (article.isSentenceStart(first.first)) return true;
  return !isAfterComma && CLAUSE.has(article.lower(before));
}

interface Name {
  readonly first: number;
  readonly last: number;
  /** Something stands beside it between commas. */
  readonly isBeside: boolean;
}

/** The capitalised words up to a token, or up to the comma that opens what stands beside them. */
function nameBefore(article: Article, last: number): Name | undefined {
  let end = last;
  if (article.isMark(last, ',')) {
    let open = last - 1;
    while (open > last - REACH && !article.isMark(open, ',') && article.sameSentence(open, last)) open--;
    if (!article.isMark(open, ',') || article.lower(open + 1) === 'and') return undefined;
    end = open - 1;
  }
  let first = end + 1;
  while (isCapital(article, first - 1) && !(article.isGlued(first) && first <= end)) first--;
  return first > end ? undefined : { first, last: end, isBeside: end !== last };
}

function isCapital(article: Article, token: number): boolean {
  if (!article.isWord(token)) return false;
  const { shape, isPossessive, parts } = article.form(token);
  return (shape === 'capital' || shape === 'mixed') && !isPossessive && (parts & (Part.PREPOSITION | Part.CONJUNCTION | Part.DETERMINER)) === 0;
}

/** Two words or more, the last but one a given name, or an honorific first. */
function isPerson(article: Article, { first, last }: Name): boolean {
  if (last === first) return false;
  const bits = (token: number): number => article.names.bits(article.tokens.form[token]);
  return (bits(first) & NameBit.HONORIFIC) !== 0 || (bits(last - 1) & NameBit.GIVEN) !== 0;
}

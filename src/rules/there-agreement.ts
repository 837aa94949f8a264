import type { Article } from '../article/article.ts';
import { isEndOfPhrase } from '../article/bare-places.ts';
import { nounNumber } from '../article/grammar/nouns.ts';
import { otherNumber } from '../article/grammar/verbs.ts';
import { isApart } from '../article/running-text.ts';
import { isSpeech } from '../article/speech.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onWords } from '../rule/trigger.ts';

const SEVERAL = new Set('two three four five six seven eight nine ten eleven twelve many several various numerous both these those few'.split(' '));
const ONE = new Set('a an another'.split(' '));
const MEASURES = /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|miles?|metres?|meters?|kilomet(?:re|er)s?|pounds?|dollars?|euros?|rupees?|percent|per|points?|tonn?es?|acres?|feet|inches|degrees)$/;

export default defineRule({
  id: 'there-agreement',
  summary: '“There is” before a plural, “there are” before a singular',
  why: 'What follows “there is” is its subject: there are three ways, there is a man at the door.',
  severity: 'error',
  fix: 'review',
  on: onWords(['there']),
  messages: { agree: '“{found}”: “{better}”, since “{noun}” is {number}.' },
  examples: [
    { bad: 'He said ⟦there is⟧ three doors out.', good: 'He said there are three doors out.' },
    { bad: '⟦There was⟧ many people in the hall.', good: 'There were many people in the hall.' },
    { bad: '⟦There were⟧ a fence around the hall.', good: 'There was a fence around the hall.' },
    { good: 'There is a number of ways, there are a number of ways, and there is lots of room.' },
    { good: 'There is three years between them, and there was 10 miles to go.' },
    { good: 'There were a man and a woman in the hall, a few dogs, and a dozen cats.' },
    { good: 'There is little time, there is more, and there are more.' },
    { good: 'Up there was one of many. The people there are a joy to their mothers.' },
  ],
  *find(article, _options, at) {
    const verb = at + 1;
    const { lower } = article.form(at);
    if (lower !== 'there' || !/^(?:is|are|was|were)$/.test(article.lower(verb)) || isApart(article, at) || !isExistential(article, at)) return;
    const opening = verb + 1;
    const wantsPlural = /^(?:is|was)$/.test(article.lower(verb));
    if (wantsPlural ? !opensPlural(article, opening) : !ONE.has(article.lower(opening))) return;
    const head = headAfter(article, opening, wantsPlural);
    if (head === undefined) return;
    const better = `${article.slice([article.tokens.start[at], article.tokens.start[verb]])}${otherNumber(article.lexicon, article.lower(verb)) ?? ''}`;
    yield {
      span: article.span(at, verb),
      say: 'agree',
      data: { better, noun: article.slice(article.span(opening, head)), number: wantsPlural ? 'plural' : 'singular' },
      fixes: [better],
      because: [article.span(head)],
      evenInQuotation: !isSpeech(article, article.tokens.start[at]),
    };
  },
});

/** At the head of a sentence or clause; “the people there are” has a subject of its own. */
function isExistential(article: Article, at: number): boolean {
  return article.isSentenceStart(at) || article.isMark(at - 1, ',') || /^(?:that|and|but|because|said|says|if|when|while|where|although|though|as|since|whether|so|or|think|thinks|believe|believes)$/.test(article.lower(at - 1));
}

function opensPlural(article: Article, token: number): boolean {
  return SEVERAL.has(article.lower(token)) || (article.isNumber(token) && /^(?:[2-9]|[1-9]\d{1,2})$/.test(article.written(token)));
}

/** The noun that what is there ends in: a plain plural, or a singular that nothing is joined to. */
function headAfter(article: Article, opening: number, wantsPlural: boolean): number | undefined {
  for (let i = opening + 1; i <= opening + 4; i++) {
    if (!article.isWord(i)) return undefined;
    const form = article.form(i);
    if (MEASURES.test(form.lower) || (form.parts & (Part.NUMERAL | Part.PRONOUN | Part.PREPOSITION | Part.CONJUNCTION)) !== 0) return undefined;
    const number = nounNumber(form);
    if (wantsPlural && number === 'plural') return i;
    if (!wantsPlural && number === 'singular' && isEndOfPhrase(article, i + 1)) return article.isMark(i + 1, ',') || isJoined(article, i) ? undefined : i;
    if (number === 'plural' || number === 'either' || number === 'dialect') return undefined;
  }
  return undefined;
}

function isJoined(article: Article, head: number): boolean {
  for (let i = head + 1; i < head + 12 && article.sameSentence(head, i); i++) if (article.lower(i) === 'and' || article.isMark(i, ',')) return true;
  return false;
}

import { Part } from '../lexicon/lexicon.ts';
import type { Article } from '../article/article.ts';
import { Kind } from '../article/tokens.ts';
import { isSaying } from '../article/attribution.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onForms } from '../rule/trigger.ts';

/** Words that stand in small letters inside names and titles in every house style. */
const PARTICLES = new Set(['of', 'and']);
const SMALL = new Set('an the and or but nor so of in on at to for by with from into than that which who whose this these those it its they we her their our was were is are had has have been be not when while if because although since after before until about over under between during through against without within'.split(' '));
/** Offices and bodies that “of” belongs to in any house style. */
const HEADS = /^(?:secretary|minister|minist(?:er|ry)|department|deputy|president|chancellor|speaker|leader|chair|chairman|director|governor|bank|house|court|college|university|institute|board|bureau|office|council|school|king|queen|prince|duke|bishop|archbishop|republic|state|states|kingdom|commissioner|chief|head|member|city|county|district|church|chamber|league|union|organi[sz]ation|association|federation|society|academy|ambassador|joint|general|attorney|inspector|superintendent|commander|captain)s?$/;
const NAMING = /^(?:headlines?|called|titled|entitled|named|dubbed|books?|films?|movies?|songs?|documentar(?:y|ies)|series|shows?|albums?|plays?|podcasts?|musicals?|novels?|poems?|magazines?|newspapers?|programmes?|programs?|singles?|hits?)$/;
/** Words that titles of works begin with. */
const OPENING_TITLES = new Set('the an in on at to for by with from as into over under between through against without within of about until before after'.split(' '));
/** Sentence openers that a comma follows. */
const OPENERS = new Set('however meanwhile moreover furthermore nevertheless nonetheless instead still also then today yesterday later earlier separately overall finally initially eventually additionally consequently therefore thus similarly likewise otherwise besides indeed afterwards afterward'.split(' '));

export default defineRule({
  id: 'mid-sentence-capital',
  summary: 'A small word with a capital in the middle of a sentence',
  why: 'Capitals stay behind when two sentences are joined or a title is typed by hand: “However, The …”, “Secretary Of State”.',
  severity: 'error',
  fix: 'review',
  on: onForms((form) => form.shape === 'capital' && SMALL.has(form.lower)),
  messages: {
    title: '“{found}” inside a title or name takes a small letter.',
    joined: '“{found}”: a full stop is missing, or the capital is wrong.',
    sentence: '“{found}” in the middle of a sentence takes a small letter.',
  },
  examples: [
    { bad: 'Meanwhile, ⟦The⟧ council voted again.', good: 'Meanwhile, the council voted again.' },
    { bad: 'The Minister ⟦Of⟧ Labour resigned on Friday evening.', good: 'The Minister of Labour resigned on Friday evening.' },
    { bad: 'The envoy said ⟦That⟧ talks would go on.', good: 'The envoy said that talks would go on.' },
    { bad: 'Nobody waited for the ⟦ferry The⟧ tide was too low.' },
    { good: 'However, The Hague was quiet, and so was The Gambia.' },
    { good: 'She read The Lord of the Rings and sang Let It Be.' },
    { good: 'Most strep A infections are mild, said the campaign Stop Hate For Profit.' },
    { good: 'He played in musicals such as Sweeney Todd and Into the Woods.' },
    { good: 'In the documentary Under the Gun she spoke for the group Color Of Change.' },
    { good: 'The package, known as the For the People Act, passed by a vote or two.' },
    { good: 'In a twist, The New York Times quoted The Guardian.' },
    { good: 'Ministers Resign Over Handling Of Flood Relief' },
    { good: 'He asked: The whole truth? “The,” she said, is a word.' },
    { good: 'Cases: (a) The claim fails; (b) The claim holds.' },
  ],
  *find(article, _options, at) {
    if (!stands(article, at)) return;
    const span = article.span(at);
    const { lower } = article.form(at);
    if (isInsideName(article, at)) yield { span, say: 'title', fixes: [lower] };
    else if (isLeftOver(article, at)) {
      // Either two sentences or a wrong capital: nothing to put in unseen.
      if (mayBegin(article, at)) yield { span: article.span(at - 1, at), say: 'joined', query: true, severity: 'warning' };
      else yield { span, say: 'sentence', fixes: [lower] };
    }
  },
});

/** In running text, after a word or comma of the same sentence. */
function stands(article: Article, at: number): boolean {
  const block = article.blocks[article.blockOf(at)];
  if (block.kind === 'headline' || block.kind === 'heading' || block.kind === 'byline' || block.kind === 'table-cell') return false;
  if (article.isSentenceStart(at) || article.isGlued(at)) return false;
  const isAfterWord = article.isWord(at - 1) || article.isNumber(at - 1);
  if (!isAfterWord && !article.isMark(at - 1, ',')) return false;
  return isRunningText(article, at);
}

/** Enough small words beside the capitals: not a headline, a list of names or a line of a poster. */
function isRunningText(article: Article, at: number): boolean {
  const { first, last } = article.sentences[article.sentenceOf(at)];
  let small = 0;
  let capital = 0;
  for (let i = Math.max(first, at - 20); i < Math.min(last, at + 20); i++) {
    if (article.tokens.kind[i] !== Kind.WORD) continue;
    if (article.form(i).shape === 'lower') small++;
    else capital++;
  }
  return small > 2 && small * 2 >= capital;
}

/** “Secretary Of State”: capitals on both sides, behind an office or a body; “Color Of Change” writes itself so. */
function isInsideName(article: Article, at: number): boolean {
  if (!PARTICLES.has(article.form(at).lower) || !article.isWord(at - 1) || !HEADS.test(article.lower(at - 1))) return false;
  const isCapital = (token: number): boolean => article.isWord(token) && /^(?:capital|upper)$/.test(article.form(token).shape);
  const next = article.lower(at + 1) === 'the' ? at + 2 : at + 1;
  return isCapital(at - 1) && isCapital(next) && !isTitleOfWork(article, at);
}

/** Other small words with capitals nearby: a work’s title, set so on purpose. */
function isTitleOfWork(article: Article, at: number): boolean {
  for (let i = at - 5; i < at + 6; i++) {
    if (i === at || !article.isWord(i) || !article.sameSentence(Math.min(i, at), Math.max(i, at))) continue;
    const { shape, lower } = article.form(i);
    if (shape === 'capital' && SMALL.has(lower) && !article.isSentenceStart(i) && lower !== 'of') return true;
  }
  return false;
}

/** Left from another sentence: after an opener and its comma, or between small words. */
function isLeftOver(article: Article, at: number): boolean {
  const { lower } = article.form(at);
  const next = at + 1;
  if (!article.isWord(next)) return false;
  const after = article.form(next);
  if (article.isMark(at - 1, ',')) {
    if (!article.isSentenceStart(at - 2) || !OPENERS.has(article.lower(at - 2))) return false;
    return after.shape === 'lower' || (lower === 'the' && isCommonNounBehind(article, next));
  }
  const before = article.form(at - 1);
  if (before.shape !== 'lower' || after.shape !== 'lower' || before.word === undefined || after.word === undefined) return false;
  if (isCalled(article, at) || (OPENING_TITLES.has(lower) && hasCapitalBehind(article, next))) return false;
  return !isTitleOfWork(article, at) && !(lower === 'the' && (before.parts & Part.PREPOSITION) !== 0 && (after.parts & Part.NOUN) === 0);
}

/** “the documentary Under the Gun”, “headlines like The top ten”. */
function isCalled(article: Article, at: number): boolean {
  for (let i = at - 1; i > at - 5; i--) if (NAMING.test(article.lower(i))) return true;
  return false;
}

/** “Into the Woods”, “For the People Act”. */
function hasCapitalBehind(article: Article, from: number): boolean {
  for (let i = from; i < from + 3 && article.isWord(i); i++) if (article.form(i).shape === 'capital') return true;
  return false;
}

/** “the ferry The tide was”: a noun ends the sentence before, and a clause begins. */
function mayBegin(article: Article, at: number): boolean {
  if (!article.isWord(at - 1) || !/^(?:the|we|they|it|this|these|those|our|their|her|a|an)$/.test(article.lower(at))) return false;
  const { parts } = article.form(at - 1);
  return (parts & (Part.NOUN | Part.PLURAL)) !== 0 && (parts & (Part.PREPOSITION | Part.CONJUNCTION | Part.DETERMINER | Part.MODAL)) === 0 && !isSaying(article.lower(at - 1));
}

/** “The Biden administration’s …”: a name used before a common noun, not “The Hague was” or “The Guardian said”. */
function isCommonNounBehind(article: Article, from: number): boolean {
  for (let i = from; i < from + 4 && article.isWord(i); i++) {
    const { shape, parts, lower } = article.form(i);
    if (shape === 'lower') return i > from && (parts & Part.NOUN) !== 0 && (parts & (Part.VERB_PAST | Part.MODAL | Part.PREPOSITION)) === 0 && !/^(?:was|is|has|are|were)$/.test(lower);
  }
  return false;
}

import type { Article } from '../article/article.ts';
import { isSaying } from '../article/attribution.ts';
import { isRunningText } from '../article/running-text.ts';
import { QuoteRole } from '../article/quotations.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onEither, onMarks, onWords } from '../rule/trigger.ts';

/** They begin a clause that cannot stand alone. */
const SUBORDINATES = /^(?:although|though|because|if|unless|when|whenever|despite|whereas|once|until)$/;
/** What goes on from a clause and cannot stand behind a semicolon by itself. */
const FRAGMENTS = /^(?:which|including|especially|whose|whom|although|because|unless|whereas)$/;
const PRONOUNS = /^(?:he|she|it|they|we|i|you|there|this|these|that|those)$/;
const REACH = 40;
/** Words up to the verb of a clause. */
const LONGEST = 8;

export default defineRule({
  id: 'clause-mark',
  summary: 'A comma between two sentences, a semicolon before half a one: late, however, it sailed',
  why: 'A semicolon joins two sentences that could each stand alone; a comma cannot, and “however” does not help it. A clause with “although” or “which” takes a comma.',
  severity: 'warning',
  fix: 'review',
  on: onEither(onMarks(';', ':'), onWords(['however'])),
  messages: {
    however: '“{found}”: two sentences need a semicolon or a full stop, not a comma.',
    half: 'The words before this semicolon are no sentence of their own: a comma.',
    fragment: 'The words behind this semicolon are no sentence of their own: a comma.',
    speech: 'Speech is introduced by a colon or a comma, not by a semicolon.',
    list: '“{found}”: no colon between “{word}” and what it introduces.',
  },
  examples: [
    { bad: 'The ferry was full⟦, however, it⟧ sailed.', good: 'The ferry was full; however, it sailed.' },
    { bad: 'Although the ferry was full⟦;⟧ it sailed on time.', good: 'Although the ferry was full, it sailed on time.' },
    { bad: 'The ferry was full⟦;⟧ which nobody had foreseen.', good: 'The ferry was full, which nobody had foreseen.' },
    { bad: 'He said⟦;⟧ “We sail at noon.”', good: 'He said: “We sail at noon.”' },
    { bad: 'It sells goods such as⟦:⟧ rope, oil and coal.', good: 'It sells goods such as rope, oil and coal.' },
    { bad: 'The pier was closed to all boats⟦, however, the⟧ crew was let in.', good: 'The pier was closed to all boats; however, the crew was let in.' },
    { good: 'It was clear, however, the ferry was late. He was, however, the one that is blamed.' },
    { good: 'The mayor, however, they blamed. In May, however, it sailed. If it is full, however, it will not sail.' },
    { good: 'The ferry was full; however, it sailed. However late it was, he waited, however they felt.' },
    { good: 'Although it was full, it sailed; because it rained, nobody saw it.' },
    { good: 'They met the mayor, who won; the skipper, which was odd; and the crew.' },
    { good: 'It comes in sizes such as:\n\n- small\n- large' },
    { good: 'He said this; “the tide,” as they call it, was out. When full; then empty.' },
  ],
  find(article, _options, at): Iterable<Problem> {
    const found = article.isMark(at, ';') ? atSemicolon(article, at) : article.isMark(at, ':') ? atColon(article, at) : splice(article, at);
    return found !== undefined && isRunningText(article, at) ? [found] : NONE;
  },
});

const NONE: readonly never[] = [];

/** “such as: rope, oil and coal” in one line. */
function atColon(article: Article, at: number): Problem | undefined {
  if (article.lower(at - 1) !== 'as' || article.lower(at - 2) !== 'such' || !article.isWord(at + 1) || article.isGlued(at + 1) || !article.sameSentence(at, at + 1)) return undefined;
  if (article.form(at + 1).shape !== 'lower' || article.slice([article.tokens.end[at], article.tokens.start[at + 1]]).includes('\n')) return undefined;
  return { span: article.span(at), say: 'list', data: { word: 'such as' }, fixes: [''] };
}

function atSemicolon(article: Article, at: number): Problem | undefined {
  const { first, last } = article.sentences[article.sentenceOf(at)];
  if (/^(?:said|says|added|adds)$/.test(article.lower(at - 1)) && article.quotes.roleOf(at + 1) === QuoteRole.OPEN) {
    return /^(?:he|she|they|it)$/.test(article.lower(at - 2)) || article.form(at - 2).shape === 'capital' ? { span: article.span(at), say: 'speech', fixes: [':', ','] } : undefined;
  }
  if (at - first > REACH || article.isGlued(at + 1) || otherSemicolon(article, first, last, at)) return undefined;
  if (SUBORDINATES.test(article.lower(first)) && isOneClause(article, first, at) && isClauseStart(article, at + 1)) return { span: article.span(at), say: 'half', fixes: [','] };
  if (!FRAGMENTS.test(article.lower(at + 1)) || !article.isWord(at + 2)) return undefined;
  // “; because it rained, nobody saw it” begins a sentence
  for (let i = at + 2; i < last && i < at + REACH; i++) if (article.isMark(i, ',') && !/^(?:which|including|especially|whose|whom)$/.test(article.lower(at + 1))) return undefined;
  return { span: article.span(at), say: 'fragment', fixes: [','] };
}

function otherSemicolon(article: Article, first: number, last: number, at: number): boolean {
  for (let i = first; i < last && i < at + 2 * REACH; i++) if (i !== at && (article.isMark(i, ';') || article.isMark(i, ':'))) return true;
  return false;
}

/** Words only between here and the semicolon: no comma has closed the clause yet. */
function isOneClause(article: Article, first: number, at: number): boolean {
  if (at - first < 4) return false;
  for (let i = first; i < at; i++) if (!article.isWord(i) && !article.isNumber(i)) return false;
  return true;
}

function isClauseStart(article: Article, token: number): boolean {
  return article.isWord(token) && (PRONOUNS.test(article.lower(token)) || /^(?:the|a|an|his|her|their|its|nobody|everybody)$/.test(article.lower(token)) || article.form(token).shape === 'capital');
}

/** “…, however, it sailed” behind a whole sentence. */
function splice(article: Article, at: number): Problem | undefined {
  if (!article.isMark(at - 1, ',') || !article.isMark(at + 1, ',') || !article.sameSentence(at - 1, at + 2)) return undefined;
  const subject = at + 2;
  if (article.form(at).shape !== 'lower' || !isClause(article, subject)) return undefined;
  const { first } = article.sentences[article.sentenceOf(at)];
  if (at - first > REACH || at - first < 4 || !isWhole(article, first, at - 1) || article.isQuoted(article.tokens.start[at])) return undefined;
  const tail = article.slice([article.tokens.end[at - 1], article.tokens.end[subject]]);
  return { span: [article.tokens.start[at - 1], article.tokens.end[subject]], say: 'however', fixes: [`;${tail}`] };
}

/** “it sailed”, “the crew of the ferry was”: a subject with its verb and no mark between. */
function isClause(article: Article, subject: number): boolean {
  if (!article.isWord(subject)) return false;
  if (PRONOUNS.test(article.lower(subject)) && article.isWord(subject + 1)) return (article.form(subject + 1).parts & (Part.VERB_PAST | Part.VERB_S | Part.VERB_BASE | Part.MODAL)) !== 0 || isFinite(article, subject + 1);
  if (!isSubjectStart(article, subject)) return false;
  for (let i = subject + 1; i < subject + LONGEST && article.isWord(i); i++) {
    if (/^(?:who|which|that|to|if|when|not)$/.test(article.lower(i))) return false;
    if (/^(?:is|was|are|were|has|had|have|will|would|can|could)$/.test(article.lower(i))) return true;
  }
  return false;
}

function isSubjectStart(article: Article, token: number): boolean {
  const { lower, parts, shape } = article.form(token);
  if (/^(?:the|a|an|all|some|many|most|his|her|their|its|no)$/.test(lower) || shape !== 'lower') return true;
  return (parts & (Part.NOUN | Part.PLURAL)) !== 0 && (parts & (Part.PREPOSITION | Part.CONJUNCTION | Part.ADVERB | Part.DETERMINER)) === 0;
}

/** A subject at once, its verb, and nothing that makes it half a sentence. */
function isWhole(article: Article, first: number, end: number): boolean {
  if (!article.isWord(first) || !(PRONOUNS.test(article.lower(first)) || (article.form(first).parts & (Part.DETERMINER | Part.NOUN | Part.PLURAL)) !== 0 || article.form(first).word === undefined)) return false;
  if ((article.form(first).parts & (Part.PREPOSITION | Part.CONJUNCTION | Part.VERB_ING)) !== 0 || /^(?:what|who|whoever|whatever|which|all|once)$/.test(article.lower(first))) return false;
  let hasVerb = false;
  for (let i = first + 1; i < end; i++) {
    if (article.isMark(i, ',')) return false;
    if (isFinite(article, i)) hasVerb = true;
  }
  return hasVerb && article.isWord(end - 1) && !isFinite(article, end - 1) && !isOpen(article, end - 1);
}

/** “it was clear, however, the ferry was late”: what follows depends on the word before. */
function isOpen(article: Article, token: number): boolean {
  const { lower, parts } = article.form(token);
  return isSaying(lower) || (parts & (Part.PREPOSITION | Part.CONJUNCTION)) !== 0 || /^(?:clear|likely|true|possible|certain|sure|evident|obvious|apparent|unlikely|unclear|hope|hoped|believe|believed|think|thought|feel|felt|know|knew|known|believes|thinks|knows|feels|fear|feared|fears|suggest|suggests|seems|seemed|appears|appeared|mean|means|meant|way|time|day|so)$/.test(lower);
}

function isFinite(article: Article, token: number): boolean {
  if (!article.isWord(token)) return false;
  const { lower, parts } = article.form(token);
  if (/^(?:is|was|are|were|has|had|have|does|did|do)(?:n['’]t)?$/.test(lower) || (parts & Part.MODAL) !== 0) return true;
  return (parts & (Part.VERB_S | Part.VERB_PAST)) !== 0 && (parts & (Part.ADJECTIVE | Part.PLURAL | Part.PARTICIPLE)) === 0;
}

import type { Article } from '../article/article.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import { markFor } from '../rule/quote-repair.ts';
import { onWords } from '../rule/trigger.ts';

/** Behind these no clause begins, so that “it’s” cannot be “it is”. */
const BEFORE_NOUN = new Set('of with from by into within under upon through throughout across behind beyond despite among between against toward towards during near alongside'.split(' '));
/** A noun follows, but so may a clause: only a noun that is nothing else shows it. */
const BEFORE_EITHER = new Set('in at on to for over'.split(' '));
/** What people and bodies do to what is theirs. */
const TAKES_OBJECT = new Set('lost lose loses losing raised raise raises raising held hold opened open opens closed close closes closing changed change changes changing launched launch cut cutting celebrates celebrated celebrate celebrating marked marks marking won began begins begin made make makes making increased increase increasing reached expanded expand expanding reduced reduce reducing improved improve doubled published posted released sold ended kept keep keeps keeping gave give gives giving lowered tightened broke broken took take takes taking'.split(' '));
const ORDINALS = new Set('first second third fourth fifth sixth seventh eighth ninth tenth last latest own biggest largest'.split(' '));
/** Behind “it’s” these go on with the clause. */
const CLAUSE = Part.DETERMINER | Part.PRONOUN | Part.PREPOSITION | Part.CONJUNCTION | Part.ADVERB | Part.MODAL | Part.NUMERAL;

/** What is said of a clause that follows. */
const JUDGED = /^(?:surprising|unsurprising|fitting|clear|unclear|wonderful|important|hard|easy|difficult|good|great|nice|possible|impossible|likely|unlikely|true|funny|sad|obvious|amazing|interesting|strange|odd|fine|better|high|time|vital|essential|crucial|fair|wrong|right|safe|shocking|worrying|encouraging|ironic|lovely|critical|necessary|unfortunate|unbelievable|incredible)$/;

export default defineRule({
  id: 'its-apostrophe',
  summary: '“It’s” for “its” or the other way round',
  why: '“It’s” is “it is” or “it has”; what belongs to it is “its”. The slip is the commonest one with apostrophes.',
  severity: 'error',
  fix: 'review',
  checksQuotations: true,
  precedence: 2,
  on: onWords(["it's", 'its']),
  messages: {
    possessive: '“{found}” is “it is”; what belongs to it is “its”.',
    contraction: '“{found}” is possessive; “it is” is “it’s”.',
  },
  examples: [
    { bad: '⟦Its⟧ surprising that nobody came, and ⟦its⟧ time to ask why.', good: 'It’s surprising that nobody came, and it’s time to ask why.' },
    { good: 'Its clear water and its good hull drew crowds. Of its right to stay nobody spoke.' },
    { bad: 'The team won all of ⟦it’s⟧ matches.', good: 'The team won all of its matches.' },
    { bad: 'The firm lost ⟦it’s⟧ way and ⟦it’s⟧ own staff.', good: 'The firm lost its way and its own staff.' },
    { bad: 'We know ⟦its⟧ a risk. ⟦Its⟧ been tried.', good: 'We know it’s a risk. It’s been tried.' },
    { good: 'It’s late, and it’s the end of it’s-a-wonder tales.' },
    { good: 'Speaking of it, it’s time. By the time it’s built, it’s old.' },
    { good: 'The dog ate its dinner in its first home. Its an- and its a-flat were off.' },
    { good: 'They said it’s first come, first served.' },
    { good: 'Think of it. It’s food that it’s short of. It’s what it’s made of.' },
  ],
  *find(article, _options, at) {
    if (!article.isWord(at + 1) || article.isGlued(at + 1) || !article.sameSentence(at, at + 1)) return;
    const { lower, shape, isPossessive, text } = article.form(at);
    if (isPossessive && lower === "it's") {
      if (isOwning(article, at)) yield { span: article.span(at), say: 'possessive', fixes: [`${text.slice(0, 2)}s`] };
    } else if (lower === 'its' && shape !== 'upper' && isClause(article, at)) yield { span: article.span(at), say: 'contraction', fixes: [`${text.slice(0, 2)}${markFor(article, 'single', 'close')}s`] };
  },
});

function isOwning(article: Article, at: number): boolean {
  const next = article.form(at + 1);
  if (next.shape !== 'lower' && next.shape !== 'figure') return false;
  if (next.lower === 'own') return true;
  if (next.lower === 'way') return TAKES_OBJECT.has(article.lower(at - 1));
  const isNoun = (next.parts & (Part.NOUN | Part.PLURAL)) !== 0 && (next.parts & (CLAUSE | Part.VERB_ING)) === 0;
  if (!article.isWord(at - 1) || article.isGlued(at)) return false;
  const before = article.lower(at - 1);
  if (BEFORE_NOUN.has(before)) return isNoun || isNounPhrase(article, at + 1);
  const isOnlyNoun = isNoun && (next.parts & (Part.ADJECTIVE | Part.PARTICIPLE | Part.VERB_ING | Part.VERB_PAST)) === 0;
  if (TAKES_OBJECT.has(before) || BEFORE_EITHER.has(before)) return isOnlyNoun && !/^(?:time|fun|hell|nonsense|people|years|days|weeks|months|business|news|war|money|winter|summer)$/.test(next.lower);
  return false;
}

/** “Its clear that …”, “and its time to”, not “of its famous to-do list”. */
function beginsClause(article: Article, at: number): boolean {
  return article.isSentenceStart(at) || article.isMark(at - 1, ',') || /^(?:and|but|because|so|think|thinks|say|says|said|that|if|when|know|as)$/.test(article.lower(at - 1));
}

/** “it’s 50th anniversary”, “it’s long way”: adjectives and then a noun. */
function isNounPhrase(article: Article, from: number): boolean {
  for (let i = from; i < from + 3 && article.isWord(i); i++) {
    const { parts, lower } = article.form(i);
    if (i > from && (parts & (Part.NOUN | Part.PLURAL)) !== 0) return true;
    if ((parts & Part.ADJECTIVE) === 0 && !ORDINALS.has(lower)) return false;
    if ((parts & (Part.PARTICIPLE | Part.VERB_ING)) !== 0) return false;
  }
  return false;
}

/** “its a risk”, “its been tried”, “its not clear”. */
function isClause(article: Article, at: number): boolean {
  const next = article.lower(at + 1);
  const after = article.lower(at + 2);
  if (next === 'been' || next === 'because') return true;
  if (next === 'a' || next === 'an') return article.isWord(at + 2) && !article.isGlued(at + 2) && !/^(?:la|cappella|priori|posteriori)$/.test(after);
  if (next === 'the') return article.form(at + 1).shape === 'lower' && article.isWord(at + 2) && article.form(at + 2).shape === 'lower';
  if (next === 'not') return /^(?:a|an|the|clear|just|only|that|about|like|going|easy|enough|fair|true|even|my|our|his|for|what|so|been)$/.test(after);
  if (next === 'going') return after === 'to';
  if (JUDGED.test(next)) return /^(?:that|to|when|how|why|if|what)$/.test(after) && beginsClause(article, at);
  return /^(?:all|just|really|only)$/.test(next) && /^(?:a|the|about)$/.test(after);
}

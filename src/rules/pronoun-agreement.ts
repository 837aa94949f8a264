import type { Article } from '../article/article.ts';
import { isAuxiliary, otherNumber, verbNumber, type GrammaticalNumber } from '../article/grammar/verbs.ts';
import { isSpeech } from '../article/speech.ts';
import { Part } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onWords } from '../rule/trigger.ts';

const NUMBERS = new Map<string, GrammaticalNumber>([['he', 'singular'], ['she', 'singular'], ['it', 'singular'], ['they', 'plural'], ['we', 'plural'], ['you', 'plural'], ['i', 'plural']]);
const FLOATING = new Set(['also', 'still', 'now', 'not', 'often', 'only', 'just', 'never', 'always', 'already', 'then', 'each', 'both', 'all', 'really', 'usually', 'rarely', 'sometimes']);
/** A verb or wish before the pronoun that takes the bare verb: “did he want”, “insist she go”, “let it be”. */
const BARE = /^(?:do|does|did|don't|doesn't|didn't|would|could|should|might|may|must|can|will|shall|wouldn't|couldn't|shouldn't|won't|can't|let|make|makes|made|making|help|helps|helped|helping|have|has|had|see|saw|seen|watch|watched|watching|hear|heard|feel|felt|if|though|lest|whether|that|than|unless|until|wish|wishes|wished|ask\w{0,3}|demand\w{0,3}|insist\w{0,3}|recommend\w{0,3}|suggest\w{0,3}|propos\w{1,3}|request\w{0,3}|requir\w{1,3}|urg\w{1,3}|order\w{0,3}|prefer\w{0,4}|rul\w{1,4}|order\w{0,3}|condition|essential|important|vital|advis\w{1,3}|stipulat\w{1,3}|mandat\w{1,3}|rather|were|was|is|are|and|or|nor|as|of|to|for|with|by|like|between|from|about|on|at|in)$/;
/** How far back it is looked for. */
const REACH = 5;

export default defineRule({
  id: 'pronoun-agreement',
  summary: 'A verb does not agree with the pronoun before it',
  why: '“He want” and “they was” are slips of the keyboard in a journalist’s own sentences; in quotations they may be what was said.',
  severity: 'error',
  fix: 'review',
  on: onWords([...NUMBERS.keys()]),
  messages: { agree: '“{found}”: “{better}”.' },
  examples: [
    { bad: 'He said ⟦he want⟧ to stay.', good: 'He said he wants to stay.' },
    { bad: 'Organisers said ⟦they has⟧ no river to clean.', good: 'Organisers said they have no river to clean.' },
    { bad: 'It was late and ⟦we was⟧ tired.', good: 'It was late and we were tired.' },
    { bad: '⟦She still live⟧ in Leeds.', good: 'She still lives in Leeds.' },
    { good: 'Did he want to stay? Nor did she ask. They asked that he leave. If he were rich, as it were, he would go.' },
    { good: 'We doctors saw you guys. What they say is true. “We was robbed,” he said.' },
    { good: 'They let it go, made it work and saw it fall. One of you is right, and so is he and so are they.' },
    { good: 'Who does he think he is? Whatever it be, she, like they, put it down.' },
    { good: 'He once read that it cost ten pounds, and he hit it.' },
  ],
  *find(article, _options, at) {
    const number = NUMBERS.get(article.lower(at));
    let verb = at + 1;
    while (FLOATING.has(article.lower(verb)) && verb < at + 3) verb++;
    if (number === undefined || !article.isWord(verb) || !article.sameSentence(at, verb)) return;
    if (!isAsTyped(article, at) || verbNumber(article.form(verb), false) !== (number === 'singular' ? 'plural' : 'singular')) return;
    if (isExempt(article, at, verb, number)) return;
    const better = betterVerb(article, at, verb);
    if (better === undefined) return;
    const before = article.slice([article.tokens.start[at], article.tokens.start[verb]]);
    yield { span: article.span(at, verb), say: 'agree', data: { better: before + better }, fixes: [before + better], evenInQuotation: !isSpeech(article, article.tokens.start[at]) };
  },
});

function betterVerb(article: Article, at: number, verb: number): string | undefined {
  const lower = article.lower(verb);
  if (article.lower(at) === 'i' && lower === 'is') return 'am';
  return otherNumber(article.lexicon, lower);
}

/** “IT do” is a department, “He” in mid-sentence a god. */
function isAsTyped(article: Article, at: number): boolean {
  const { text, shape } = article.form(at);
  if (text === 'i') return false;
  return text === 'I' || shape === 'lower' || (shape === 'capital' && article.isSentenceStart(at));
}

function isExempt(article: Article, at: number, verb: number, number: GrammaticalNumber): boolean {
  if (article.lower(verb) === 'need' && /^(?:not|only|never)$/.test(article.lower(verb + 1))) return true;
  const pronoun = article.lower(at);
  if (pronoun === 'i' && (/^wasn?'?t?$/.test(article.lower(verb)) || article.isMark(verb + 1, '.'))) return true;
  // “you guys”, “we doctors”: a noun beside the pronoun.
  if ((pronoun === 'you' || pronoun === 'we') && (article.form(verb).parts & Part.PLURAL) !== 0) return true;
  const isObjectToo = pronoun === 'it' || pronoun === 'you';
  if (isObjectToo && !isSubjectPlace(article, at)) return true;
  if (number === 'plural') return /^(?:and|or|nor|as|than|of|who|what|whom|like)$/.test(article.lower(at - 1)) && !isAuxiliary(article.lower(verb));
  for (let i = at - 1; i >= at - REACH && article.sameSentence(i, at); i--) if (BARE.test(article.lower(i)) && !/^(?:and|that)$/.test(article.lower(i))) return true;
  return article.lower(at - 1) === 'and' && article.isWord(at - 2) && (article.form(at - 2).shape !== 'lower' || NUMBERS.has(article.lower(at - 2)));
}

/** At the head of a sentence or behind what begins a clause. */
function isSubjectPlace(article: Article, at: number): boolean {
  return article.isSentenceStart(at) || /^(?:that|said|says|because|but|although|though|while|when|where|after|before|since|which|so)$/.test(article.lower(at - 1));
}

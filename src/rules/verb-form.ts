import type { Article } from '../article/article.ts';
import { baseOfPast, ONLY_PAST, participleOf } from '../article/grammar/inflection.ts';
import { otherNumber } from '../article/grammar/verbs.ts';
import { isApart } from '../article/running-text.ts';
import { isSpeech } from '../article/speech.ts';
import { DETERMINERS } from '../article/word-classes.ts';
import { Part } from '../lexicon/lexicon.ts';
import type { Problem } from '../rule/problem.ts';
import { defineRule } from '../rule/define-rule.ts';
import { onWords } from '../rule/trigger.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const MODALS = words("will would can could may might must shall should won't wouldn't can't couldn't cannot shouldn't mustn't");
const HAVE = words("has have had hasn't haven't hadn't");
const DO = words("didn't doesn't don't");
const BETWEEN = words('not also never always still even then now just only ever');
const PRONOUNS = words('he she it they we i you who which that');
/** After “of” where “have” was meant. */
const DONE = words('been had done gone seen made taken come known given won lost become happened avoided prevented left got gotten told found kept played scored said thought sold saved caused used asked worked');
/** Behind these a modal or “have” may end its clause, or be no verb. */
const CLAUSE_END = words('what as than all that whatever where how if when wherever everything anything');

/** Before “to” and a verb; behind others “to” may belong to what went before: “those we spoke to knew”. */
const TAKE_INFINITIVE = words('able unable want wants wanted wanting try tries tried trying going need needs needed have has had having decide decides decided began begins begin begun start started continue continues continued hope hopes hoped plan plans planned agree agreed agrees refuse refused fail fails failed managed forced expected ordered allowed likely unlikely ready set order time way how use used seem seems seemed chance effort efforts attempt attempts attempted helped him them us ability willing easy hard difficult keen eager threatened threatens vowed promised offered asked told urged intend intends intended supposed scheduled designed required opted chose chosen prepared preparing hoping refusing continuing');

export default defineRule({
  id: 'verb-form',
  summary: 'The wrong form of a verb after “will”, “to”, “have” or “did”',
  why: '“Must went”, “to decided”, “have went” and “could of” are left when one verb is changed for another.',
  severity: 'error',
  fix: 'review',
  on: onWords([...MODALS, ...HAVE, ...DO, 'to', 'did']),
  messages: {
    base: '“{found}”: “{better}”.',
    participle: '“{found}”: “{better}”.',
    of: '“{found}”: “{better}”.',
  },
  examples: [
    { bad: 'The mayor ⟦must went⟧ home, he said.', good: 'The mayor must go home, he said.' },
    { bad: 'It ⟦could of⟧ been worse, she wrote.', good: 'It could have been worse, she wrote.' },
    { bad: 'They were able ⟦to maximized⟧ the gain.', good: 'They were able to maximize the gain.' },
    { bad: 'He ⟦has went⟧ home, and they ⟦have also began⟧ work.', good: 'He has gone home, and they have also begun work.' },
    { bad: 'He ⟦did not went⟧ home and ⟦didn’t saw⟧ her.', good: 'He did not go home and didn’t see her.' },
    { bad: 'The town ⟦will has⟧ a park.', good: 'The town will have a park.' },
    { good: 'His will left nothing. The can opened. In May came rain, with all the might they had.' },
    { good: 'It could of course be worse. They did what they could and went home.' },
    { good: 'Due to increased demand and prior to proposed cuts, it was used to limited effect.' },
    { good: 'What little they have went to her, and those we spoke to knew it.' },
    { good: 'Those who can decided to stay. Whatever it did came to nothing.' },
  ],
  *find(article, _options, at) {
    const form = article.form(at);
    if (form.shape !== 'lower' && !article.isSentenceStart(at)) return;
    if (isApart(article, at)) return;
    let verb = at + 1;
    while (BETWEEN.has(article.lower(verb)) && verb < at + 3) verb++;
    if (!article.isWord(verb) || !article.sameSentence(at, verb) || article.form(verb).shape !== 'lower') return;
    const found = problemAt(article, at, verb);
    if (found !== undefined) yield { ...found, evenInQuotation: !isSpeech(article, article.tokens.start[at]) };
  },
});

function problemAt(article: Article, at: number, verb: number): Problem | undefined {
  const { lower } = article.form(at);
  if (MODALS.has(lower)) return afterModal(article, at, verb);
  if (HAVE.has(lower)) return afterHave(article, at, verb);
  if (lower === 'to') return afterTo(article, at, verb);
  if (lower === 'did' && article.lower(at + 1) !== 'not') return undefined;
  const follows = isSubject(article, at - 1) || /^(?:and|but|or)$/.test(article.lower(at - 1));
  return follows ? bare(article, at, verb, baseOf(article, verb)) : undefined;
}

function afterModal(article: Article, at: number, verb: number): Problem | undefined {
  if (!isSubject(article, at - 1)) return undefined;
  if (article.lower(verb) === 'of') return DONE.has(article.lower(verb + 1)) ? bare(article, at, verb, 'have', 'of') : undefined;
  if (/^(?:has|is|does|was)$/.test(article.lower(verb))) return bare(article, at, verb, article.lower(verb) === 'is' || article.lower(verb) === 'was' ? 'be' : otherNumber(article.lexicon, article.lower(verb)));
  return bare(article, at, verb, baseOf(article, verb));
}

/** The base of what is surely a past or a third person. */
function baseOf(article: Article, verb: number): string | undefined {
  const { lower, parts } = article.form(verb);
  if (ONLY_PAST.has(lower) && !/^(?:saw|rose|fell|broke|hid|bore|woke|was)$/.test(lower)) return baseOfPast(article.lexicon, lower);
  if (lower === 'saw') return 'see';
  if ((parts & (Part.NOUN | Part.PLURAL | Part.ADJECTIVE | Part.VERB_BASE | Part.ADVERB)) !== 0) return undefined;
  if ((parts & Part.VERB_S) !== 0) return otherNumber(article.lexicon, lower);
  return (parts & Part.VERB_PAST) !== 0 ? baseOfPast(article.lexicon, lower) : undefined;
}

function afterHave(article: Article, at: number, verb: number): Problem | undefined {
  const { lower, parts } = article.form(verb);
  if (!isSubject(article, at - 1) || article.lower(verb + 1) === 'and') return undefined;
  const isPast = ONLY_PAST.has(lower) && !/^(?:saw|rose|fell|broke|bore|was|stole|spoke|drank|hid)$/.test(lower);
  const isBase = parts === Part.VERB_BASE && lower !== 'be' && verb === at + 1 && !isNoun(article, at - 2); // not “the talks you have become”
  if (!isPast && !isBase) return undefined;
  const better = participleOf(article.lexicon, lower);
  return better === undefined ? undefined : bare(article, at, verb, better, 'participle');
}

/** “able to decided that”: before an object of its own; otherwise it may describe a noun (“to limited effect”). */
function afterTo(article: Article, at: number, verb: number): Problem | undefined {
  if (verb !== at + 1 || !TAKE_INFINITIVE.has(article.lower(at - 1))) return undefined;
  const { lower, parts } = article.form(verb);
  const isIrregular = ONLY_PAST.has(lower) && /^(?:went|came|took|gave|knew|wrote|began|became|chose|threw|drove|grew|flew|ate)$/.test(lower);
  const isRegular = (parts & Part.VERB_PAST) !== 0 && lower.endsWith('ed') && (parts & (Part.NOUN | Part.VERB_BASE)) === 0;
  const next = article.lower(verb + 1);
  if (!isIrregular && !(isRegular && (DETERMINERS.has(next) || next === 'it' || next === 'them' || next === 'him') && next !== 'more' && next !== 'no')) return undefined;
  return bare(article, at, verb, baseOfPast(article.lexicon, lower));
}

function isNoun(article: Article, token: number): boolean {
  return article.isWord(token) && (article.form(token).parts & (Part.NOUN | Part.PLURAL)) !== 0;
}

/** A subject before the modal, and none that lets a clause end in it: “what they could”. */
function isSubject(article: Article, token: number): boolean {
  if (!article.isWord(token)) return false;
  const { lower, parts, shape, isPossessive } = article.form(token);
  if (isPossessive || DETERMINERS.has(lower) && !PRONOUNS.has(lower)) return false;
  const isNominal = PRONOUNS.has(lower) || shape !== 'lower' || ((parts & (Part.NOUN | Part.PLURAL)) !== 0 && (parts & Part.PREPOSITION) === 0);
  if (!isNominal) return false;
  if (lower === 'who' || lower === 'that') return false;
  for (let i = token; i > token - 5 && article.sameSentence(i, token); i--) if (CLAUSE_END.has(article.lower(i))) return false;
  return true;
}

function bare(article: Article, at: number, verb: number, base: string | undefined, say = 'base'): Problem | undefined {
  if (base === undefined) return undefined;
  const better = article.slice([article.tokens.start[at], article.tokens.start[verb]]) + base;
  return { span: article.span(at, verb), say, data: { better }, fixes: [better] };
}

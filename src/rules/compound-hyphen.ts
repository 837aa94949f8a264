import table from '../../data/language/compound-modifiers.tsv';
import type { Article } from '../article/article.ts';
import { isPost } from '../article/posts.ts';
import { dialectOf } from '../article/dialect.ts';
import { readNumberWord } from '../article/number-words.ts';
import { isRunningText } from '../article/running-text.ts';
import { Part } from '../lexicon/lexicon.ts';
import { isAttributive, type CompoundKind } from '../rule/attributive.ts';
import { defineRule } from '../rule/define-rule.ts';
import { PhraseTable } from '../rule/phrases.ts';
import type { Problem } from '../rule/problem.ts';
import { onEither, onForms, onWords } from '../rule/trigger.ts';

const MADE = new Set('based backed flagged born owned led registered educated listed brokered administered occupied sponsored held'.split(' '));
/** Of those, what “the US …” may govern as a verb: “the US led talks”, “the army held ground”. */
const VERBS = new Set('backed led owned held sponsored administered brokered'.split(' '));
const UNITS = new Set('year month week day hour minute mile page storey story bedroom foot metre meter yard seat man match game point acre hectare piece inch pound ton tonne degree lane lap storey part member car bedroom'.split(' '));
const DEGREES = new Set('well ill best'.split(' '));
const PREFIXES = new Set('anti non semi multi quasi pseudo mid self ultra'.split(' '));
/** What “self” is joined to. */
const SELF = /^(?:help|esteem|confidence|confident|control|defen[cs]e|employed|employment|evident|expression|interest|conscious|consciousness|discipline|image|portrait|respect|sufficient|sufficiency|taught|made|service|worth|care|aware|awareness|improvement|determination|government|governing|styled|proclaimed|inflicted|harm|isolation|isolate|isolating|imposed|driving|explanatory|centred|centered|righteous|contained|funded|financed|published|appointed|deprecating|indulgent|pity|reliance|reliant|sacrifice|satisfied|arrest|assessment|regulation|regulating|rule|destruct|destructive|doubt|exile|preservation|promotion|reflection|examination)$/;

const compounds = new PhraseTable(table);

export default defineRule({
  id: 'compound-hyphen',
  summary: 'A hyphen missing in a compound before its noun: a 33 year old man, a Malta based firm',
  why: 'Two words that describe a noun together are joined before it, or the eye reads the wrong pair: a short-term rate, a month-long truce, the Malta-flagged ship, a five-year plan.',
  severity: 'warning',
  fix: 'review',
  on: onEither(onWords(['old', 'olds', 'fold', 'long', 'term', 'time', 'known', 'paid', 'armed', 'trained', 'respected', 'under', 'quarter', 'side', 'hand', ...MADE, ...UNITS, ...PREFIXES]), onForms(compounds.isKey)),
  messages: { hyphen: '“{found}”: joined by hyphens before its noun, “{better}”.', prefix: '“{found}”: the prefix does not stand alone, “{better}”.' },
  examples: [
    { bad: 'A ⟦33 year old⟧ man was held.', good: 'A 33-year-old man was held.' },
    { bad: 'It grew ⟦25 fold⟧ under the ⟦long time⟧ head of a ⟦Malta based⟧ firm.', good: 'It grew 25-fold under the long-time head of a Malta-based firm.' },
    { bad: 'They agreed on a ⟦month long⟧ truce and a ⟦five year⟧ plan at the ⟦short term⟧ rate.', good: 'They agreed on a month-long truce and a five-year plan at the short-term rate.' },
    { bad: 'The ⟦Malta flagged⟧ ship met ⟦anti war⟧ groups and a ⟦well known⟧ singer.', good: 'The Malta-flagged ship met anti-war groups and a well-known singer.' },
    { bad: 'An ⟦award winning⟧ play drew ⟦fashion conscious⟧ crowds to its ⟦long standing⟧ stage.', good: 'An award-winning play drew fashion-conscious crowds to its long-standing stage.' },
    { bad: 'He has a ⟦full time⟧ job and listens for ⟦weather related⟧ calls.', good: 'He has a full-time job and listens for weather-related calls.' },
    { bad: 'They answered ⟦stress related⟧ questions and sold ⟦self help⟧ books.', good: 'They answered stress-related questions and sold self-help books.' },
    { good: 'The officer related old stories. Her old self returned. The self and others met.' },
    { good: 'In the long term prices fall. She works full time and is well known. The play is award winning.' },
    { good: 'The state owned shares and the court based decisions on them. Questions related to pay came up.' },
    { good: 'She is 33 years old; the tree is a year old. For a long time people hoped; in the short term rates fell.' },
    { good: 'The US backed rebels in 1986 and the UN led talks. The firm based its case on it.' },
    { good: 'It lasted a month. Long queues formed. He is well known in Malta, and for one day people sang.' },
    { good: 'A round of 16 match was the non plus ultra. Five day trippers died; two man the boats.' },
    { good: 'The bar keeps Fenwick 10 Year Old whisky. The ship was Malta flagged. Half the year plan on rain.' },
  ],
  *find(article, _options, at) {
    const found = compoundAt(article, at) ?? listedAt(article, at);
    if (found === undefined || !isRunningText(article, at) || isPost(article, article.tokens.start[at])) return;
    const { first, last } = found;
    const span = article.span(first, last);
    for (let i = first + 1; i <= last; i++) if (article.isGlued(i) || !article.sameSentence(first, i)) return;
    const better = article.slice(span).replace(/\s+/g, isSolid(article, first, last) ? '' : '-');
    const problem: Problem = { span, say: PREFIXES.has(article.lower(first)) ? 'prefix' : 'hyphen', data: { better }, fixes: [better] };
    yield problem;
  },
});

interface Range {
  readonly first: number;
  readonly last: number;
}

function compoundAt(article: Article, at: number): Range | undefined {
  const word = article.form(at).lower;
  if (word === 'old' || word === 'olds') return article.lower(at - 1) === 'year' && article.form(at - 1).shape === 'lower' && isCount(article, at - 2) ? { first: at - 2, last: at } : undefined;
  if (word === 'fold') return isCount(article, at - 1) && article.isNumber(at - 1) ? { first: at - 1, last: at } : undefined;
  if (PREFIXES.has(word)) return prefixAt(article, at, word);
  if (word === 'quarter') return /^finals?$/.test(article.lower(at + 1)) ? { first: at, last: at + 1 } : undefined;
  if (word === 'under') return article.form(at).shape === 'capital' && /^\d\ds$/.test(article.lower(at + 1)) ? { first: at, last: at + 1 } : undefined;
  if (!isBeforeNoun(article, at + 1)) return undefined;
  const before = at - 1;
  if (MADE.has(word)) return madeAt(article, at, word);
  if (word === 'long') return /^(?:week|month|year|day|decade)$/.test(article.lower(before)) && isDetermined(article, before, true) ? { first: before, last: at } : undefined;
  if (word === 'term') return /^(?:short|long|medium|near)$/.test(article.lower(before)) && isDetermined(article, before, true) && !/^(?:in|over|for|on)$/.test(article.lower(before - 2)) ? { first: before, last: at } : undefined;
  if (word === 'time') return article.lower(before) === 'long' && isLongTime(article, at) ? { first: before, last: at } : undefined;
  if (word === 'side' || word === 'hand') return /^(?:left|right)$/.test(article.lower(before)) && isDetermined(article, before, false) ? { first: before, last: at } : undefined;
  if (UNITS.has(word)) return article.lower(at + 1) !== 'old' && isCount(article, before) && isCounted(article, before) && article.lower(before) !== 'one' ? { first: before, last: at } : undefined;
  return DEGREES.has(article.lower(before)) && isDetermined(article, before, false) ? { first: before, last: at } : undefined;
}

/** “an award winning play”, “fashion conscious riders”: compounds of the table. */
function listedAt(article: Article, at: number): Range | undefined {
  for (const { span, field } of compounds.at(article, at)) {
    const first = article.tokenAt(span[0]);
    const last = article.tokenAt(span[1] - 1);
    if (isAttributive(article, first, last, field('kind') as CompoundKind)) return { first, last };
  }
  return undefined;
}

/** A figure without a sign, or a number word. */
function isCount(article: Article, at: number): boolean {
  if (article.isNumber(at)) return /^\d{1,3}$/.test(article.lower(at)) && !article.isMark(at - 1, '-') && article.lower(at - 1) !== 'of';
  return readNumberWord(article.lower(at))?.kind === 'cardinal';
}

/** “a Malta based firm”; after “the” only what is no verb there. */
/** “a 40 acre field”, “a quick three part song”: one thing, of so much. */
function isCounted(article: Article, count: number): boolean {
  const before = article.lower(count - 1);
  if (/^(?:a|an|the|its|his|her|their|this|that|another)$/.test(before)) return true;
  if (!article.isWord(count - 1) || article.form(count - 1).shape !== 'lower' || !/^(?:a|an|another)$/.test(article.lower(count - 2))) return false;
  const { parts } = article.form(count - 1);
  return (parts & (Part.ADJECTIVE | Part.ADVERB)) !== 0 && (parts & (Part.NOUN | Part.PREPOSITION | Part.NUMERAL | Part.DETERMINER)) === 0 && before !== 'further';
}

function madeAt(article: Article, at: number, word: string): Range | undefined {
  const name = at - 1;
  if (!article.isWord(name) || !/^(?:capital|upper)$/.test(article.form(name).shape) || article.form(name).isPossessive) return undefined;
  const determiner = article.lower(name - 1);
  if (/^(?:a|an)$/.test(determiner)) return { first: name, last: at };
  return /^(?:the|this|its)$/.test(determiner) && !VERBS.has(word) ? { first: name, last: at } : undefined;
}

/** The next word is a small noun, or an adjective and a noun. */
function isBeforeNoun(article: Article, next: number): boolean {
  if (!article.isWord(next) || !article.sameSentence(next - 1, next) || article.isGlued(next)) return false;
  const { shape, parts } = article.form(next);
  if (shape !== 'lower' || (parts & (Part.PREPOSITION | Part.CONJUNCTION | Part.DETERMINER | Part.PRONOUN | Part.MODAL)) !== 0) return false;
  if ((parts & Part.NOUN) !== 0 && (parts & Part.VERB_PAST) === 0) return true;
  return (parts & Part.ADJECTIVE) !== 0 && article.isWord(next + 1) && (article.form(next + 1).parts & (Part.NOUN | Part.PLURAL)) !== 0 && article.form(next + 1).shape === 'lower';
}

function isDetermined(article: Article, at: number, takesPossessive: boolean): boolean {
  const before = at - 1;
  if (!article.isWord(before) || !article.sameSentence(before, at)) return false;
  const { lower, isPossessive } = article.form(before);
  return /^(?:a|an|the|its|his|her|their|this|that|another|our)$/.test(lower) || (takesPossessive && isPossessive);
}

/** “her long time friend”, not “for a long time people hoped”. */
function isLongTime(article: Article, at: number): boolean {
  const determiner = article.lower(at - 2);
  if (/^(?:the|his|her|its|their|my|our)$/.test(determiner)) return true;
  return determiner === 'a' && !/^(?:for|in|after|over|takes?|took|taken|spent)$/.test(article.lower(at - 3)) && /(?:er|or|ist|end|ate|an|nt|ef)s?$/.test(article.lower(at + 1)) && article.lower(at + 1) !== 'after';
}

/** “anti war groups”, “mid June”. */
function prefixAt(article: Article, at: number, word: string): Range | undefined {
  const next = at + 1;
  if (!article.isWord(next) || !article.sameSentence(at, next) || article.isGlued(next) || article.isGlued(at)) return undefined;
  const { shape, parts, lower } = article.form(next);
  if (word === 'mid') return /^(?:january|february|march|april|june|july|august|september|october|november|december)$/.test(lower) && shape === 'capital' ? { first: at, last: next } : undefined;
  const isNoun = shape === 'lower' && (parts & (Part.NOUN | Part.ADJECTIVE | Part.VERB_ING)) !== 0 && (parts & (Part.PREPOSITION | Part.CONJUNCTION | Part.DETERMINER | Part.PRONOUN)) === 0;
  if (word === 'self') return article.form(at).shape === 'lower' && SELF.test(lower) && !article.form(at - 1).isPossessive && !/^(?:the|his|her|my|your|our|their|its|old|former|inner|true|real|better|own|other|true|of)$/.test(article.lower(at - 1)) ? { first: at, last: next } : undefined;
  if (word === 'ultra' && ((parts & Part.ADJECTIVE) === 0 || (parts & Part.VERB_PAST) !== 0)) return undefined;
  const isForeign = /^(?:plus|grata|sequitur|compos|profit)$/.test(lower) && lower !== 'profit';
  return isNoun && !isForeign && article.form(at).shape === 'lower' && article.lower(at - 1) !== 'sine' ? { first: at, last: next } : undefined;
}

/** American papers write monthlong, weeklong and longtime. */
function isSolid(article: Article, first: number, last: number): boolean {
  const pair = `${article.lower(first)} ${article.lower(last)}`;
  return dialectOf(article) === 'us' && /^(?:(?:week|month|year|day|decade) long|long time)$/.test(pair);
}

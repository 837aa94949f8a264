/**
 * The subject of a verb, where it can be told for certain: a noun phrase, with or without “of …”, from the start of its
 * sentence or clause to the verb. Anything else (a participle, an infinitive, a mark, a second verb) and there is none.
 */
import { Part } from '../../lexicon/lexicon.ts';
import type { Article } from '../article.ts';
import { capitalisedWithin } from '../capitalised-within.ts';
import { AUXILIARIES, DETERMINERS, MODALS } from '../word-classes.ts';
import { NameBit } from '../people/name-forms.ts';
import { nounNumber, type NounNumber } from './nouns.ts';

export interface Subject {
  /** Tokens of the whole phrase, both included. */
  readonly first: number;
  readonly last: number;
  /** Its main noun, pronoun or the last word of the main name. */
  readonly head: number;
  readonly number: NounNumber;
  /** “each of”, “one of”: singular whatever follows. */
  readonly isDistributive: boolean;
  /** Whether “and” joins a second phrase, and whether to the main noun itself: “the mayor and his wife”. */
  readonly isJoined: boolean;
  readonly isDouble: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Clauses begin behind these. */
const CLAUSE = words('that because although though whereas since said says after before when while until unless whether');
const LINKS = words('of in on from for with at to by near behind inside outside among between against under over about around along across within without through like');
const SINGULAR = words('a an this that each every either neither another one');
const PLURAL = words('these those many several few both two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundreds thousands millions dozens');
const DISTRIBUTIVE = words('each one either neither');
/** May stand between a subject and its verb. */
const FLOATING = words('also still now not often only just never always already then each both all alone together soon later probably certainly clearly currently now there here aboard involved concerned alike');
/** Begin an aside that does not count towards the number. */
const ASIDES = words('which who whose along together including like unlike formerly');
const LONGEST_ASIDE = 16;
/** Pronouns that are singular though they mean many. */
const INDEFINITE = words('everyone everybody nobody somebody someone anyone anybody everything nothing something anything');
const MEASURES = words('year years month months week weeks day days hour hours minute minutes second seconds mile miles kilometre kilometres kilometer kilometers metre metres meter meters pound pounds dollar dollars euro euros rupee rupees percent per cent point points ton tons tonne tonnes litre litres gallon gallons acre acres hectare hectares crore lakh yards foot feet inch inches degrees runs times cents pence km kg mph');

/** @param verb token of the finite verb. */
export function subjectOf(article: Article, verb: number): Subject | undefined {
  let last = verb - 1;
  while (FLOATING.has(article.lower(last)) && last > verb - 4) last--;
  if (article.isMark(last, ',')) last = beforeAside(article, last);
  return article.isWord(last) ? phraseEndingAt(article, last) : undefined;
}

/** “The port, which lies on the Elbe, handles …”: the word before the aside that ends with this comma; the comma if there is none. */
function beforeAside(article: Article, comma: number): number {
  const { first } = article.sentences[article.sentenceOf(comma)];
  for (let i = comma - 2; i > Math.max(first, comma - LONGEST_ASIDE); i--) {
    if (!article.isWord(i) && !article.isNumber(i) && !article.isMark(i, ',')) return comma;
    if (article.isMark(i, ',')) return ASIDES.has(article.lower(i + 1)) ? i - 1 : comma;
  }
  return comma;
}

/** The phrase that fills the clause up to this word. */
export function phraseEndingAt(article: Article, last: number): Subject | undefined {
  const first = startOfClause(article, last);
  if (first === undefined || first > last) return undefined;
  return readPhrase(article, first, last);
}

function startOfClause(article: Article, last: number): number | undefined {
  const sentence = article.sentences[article.sentenceOf(last)];
  let i = last;
  for (; i >= sentence.first; i--) {
    if (!article.isWord(i) && !article.isNumber(i)) break;
    if (CLAUSE.has(article.lower(i)) && !(article.lower(i) === 'that' && i === sentence.first)) break;
  }
  const first = skipOpening(article, i + 1);
  if (i < sentence.first) return first;
  if (article.isWord(i)) return article.lower(i) === 'that' && !isConjunction(article, i) ? undefined : first;
  // Behind a mark a phrase of its own must begin: “In Leeds, the mayors was …”, not “dogs, cats and birds”.
  if (/^[,:;—–]$/.test(article.written(i))) return DETERMINERS.has(article.lower(first)) || article.isNumber(first) || PLURAL.has(article.lower(first)) ? first : undefined;
  return /^[“"‘]$/.test(article.written(i)) && i === sentence.first ? first : undefined;
}

/** “said that …”, not “a service that …” */
function isConjunction(article: Article, that: number): boolean {
  if (!article.isWord(that - 1)) return false;
  const { parts } = article.form(that - 1);
  const isVerb = (parts & (Part.VERB_PAST | Part.VERB_S | Part.VERB_ING | Part.VERB_BASE)) !== 0;
  return isVerb && ((parts & (Part.NOUN | Part.PLURAL)) === 0 || DETERMINERS.has(article.lower(that + 1)));
}

function skipOpening(article: Article, first: number): number {
  return /^(?:and|but|yet|so|meanwhile|however)$/.test(article.lower(first)) && article.isSentenceStart(first) ? first + 1 : first;
}

function hasPossessive(article: Article, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (article.isWord(i) && article.form(i).isPossessive) return true;
  return false;
}

interface NounPhrase {
  readonly next: number;
  readonly head: number;
  readonly number: NounNumber;
  readonly isDistributive: boolean;
  /** A plural with another noun behind it: “the tasks hosts have”. */
  readonly isDoubtful: boolean;
}

function readPhrase(article: Article, first: number, last: number): Subject | undefined {
  const main = readNounPhrase(article, first, last);
  if (main === undefined) return undefined;
  let { next } = main;
  let isJoined = false;
  let isDouble = false;
  while (next <= last) {
    const link = article.lower(next);
    if (link !== 'and' && !LINKS.has(link)) return undefined;
    if (link === 'to' && !DETERMINERS.has(article.lower(next + 1)) && article.isWord(next + 1) && article.form(next + 1).shape === 'lower') return undefined; // “work to help …”
    const part = readNounPhrase(article, next + 1, last);
    if (part === undefined || part.isDoubtful || hasPossessive(article, next + 1, part.next)) return undefined; // “the University of Health’s campuses”
    if (link === 'and') [isJoined, isDouble] = [true, isDouble || next === main.next];
    next = part.next;
  }
  if (main.isDistributive && article.lower(main.next) !== 'of') return undefined;
  return { first, last, head: main.head, number: main.number, isDistributive: main.isDistributive, isJoined, isDouble };
}

/** A determiner or number, adjectives and nouns, or a name; the last of the run is its head. */
function readNounPhrase(article: Article, first: number, last: number): NounPhrase | undefined {
  const opening = article.lower(first);
  if (DISTRIBUTIVE.has(opening) && article.lower(first + 1) === 'of') return { next: first + 1, head: first, number: 'singular', isDistributive: true, isDoubtful: false };
  if (opening === 'each' && article.lower(first + 1) === 'one' && article.lower(first + 2) === 'of') return { next: first + 2, head: first + 1, number: 'singular', isDistributive: true, isDoubtful: false };
  if (INDEFINITE.has(opening)) return { next: first + 1, head: first, number: 'singular', isDistributive: false, isDoubtful: false };
  if (opening === 'every' && article.lower(first + 1) === 'one') return { next: first + 2, head: first + 1, number: 'singular', isDistributive: true, isDoubtful: false };
  if (/^(?:which|what|whose)$/.test(opening)) return undefined;
  const isParticiple = article.isWord(first) && (article.form(first).parts & Part.VERB_ING) !== 0;
  if (isParticiple) return undefined; // “playing games is”
  const hasDeterminer = DETERMINERS.has(opening) || (article.isWord(first) && article.form(first).isPossessive);
  let i = hasDeterminer ? first + 1 : first;
  let counted: NounNumber | undefined = SINGULAR.has(opening) ? 'singular' : PLURAL.has(opening) ? 'plural' : undefined;
  if ((opening === 'a' || opening === 'an') && article.isWord(i) && (article.form(i).parts & Part.NUMERAL) !== 0) counted = 'plural'; // a hundred, a dozen
  let hasPlural = false;
  let head = -1;
  for (; i <= last; i++) {
    const kind = nominal(article, i);
    if (kind === 'none') break;
    if (kind === 'number') counted ??= article.lower(i) === 'one' || article.written(i) === '1' ? 'singular' : 'plural';
    if (head >= 0 && !(hasDeterminer && head === first + 1) && isVerbBeforeName(article, head, i)) return undefined;
    if (head >= 0 && nounNumber(article.form(head)) === 'plural') hasPlural = true;
    head = i;
  }
  if (head < 0) return undefined;
  if (opening === 'the' && head === first + 1 && article.lower(head) === 'number' && article.lower(i) === 'of') return { next: i, head, number: 'singular', isDistributive: false, isDoubtful: false };
  const number = numberOf(article, head, { counted, hasDeterminer, hasPlural });
  return number === undefined ? undefined : { next: i, head, number, isDistributive: false, isDoubtful: hasPlural };
}

/** “figures show Mr Lee has”: what may be a verb is one before a name. */
function isVerbBeforeName(article: Article, token: number, next: number): boolean {
  if (!article.isWord(token) || !article.isWord(next) || article.form(next).shape === 'lower') return false;
  const { shape, parts } = article.form(token);
  return shape === 'lower' && (parts & (Part.VERB_BASE | Part.VERB_S)) !== 0;
}

interface Counted {
  readonly counted: NounNumber | undefined;
  readonly hasDeterminer: boolean;
  /** A plural goes before the head, so that the head may be something else: “men accused”. */
  readonly hasPlural: boolean;
}

function numberOf(article: Article, head: number, { counted, hasDeterminer, hasPlural }: Counted): NounNumber | undefined {
  const form = article.form(head);
  if (MEASURES.has(form.lower)) return 'either';
  const isName = form.shape !== 'lower' && !article.isSentenceStart(head);
  const own = nounNumber(form);
  if (isName) return own === 'dialect' ? own : nameNumber(article, head, own, hasDeterminer);
  if (article.isSentenceStart(head) && article.derive(capitalisedWithin).has(form.lower)) return 'either';
  if (article.isSentenceStart(head) && (article.names.bits(article.tokens.form[head]) & (NameBit.SURNAME | NameBit.PERSON)) !== 0) return 'either'; // Sanders has
  if (own === undefined) return undefined;
  if (form.shape === 'upper' || isNameWithOf(article, head)) return 'either';
  if (own === 'plural') return counted === 'singular' ? 'either' : own;
  if (own === 'singular') return hasPlural || !hasDeterminer || counted === 'plural' ? 'either' : own;
  return own;
}

/** “Centers for Disease Control”, at the head of a sentence. */
function isNameWithOf(article: Article, head: number): boolean {
  if (article.form(head).shape === 'lower' || !/^(?:for|of|without|in|on|against)$/.test(article.lower(head + 1))) return false;
  return article.isWord(head + 2) && article.form(head + 2).shape !== 'lower';
}

/** Honorifics, and nouns of which a name says who or what it is: “Mr Day”, “his dog Rex”; parties and peoples: “the Democrats”. */
function nameNumber(article: Article, head: number, own: NounNumber | undefined, hasDeterminer: boolean): NounNumber {
  let first = head;
  while (article.isWord(first - 1) && article.form(first - 1).shape !== 'lower' && !article.isGlued(first)) first--;
  if ((article.names.bits(article.tokens.form[first]) & NameBit.HONORIFIC) !== 0) return 'singular';
  if (own === 'plural') return hasDeterminer && /(?:ians|eans|cans|lims|ists|crats|atives|erals|tories)$/.test(article.lower(head)) ? 'plural' : 'either';
  return hasDeterminer && article.isWord(first - 1) && nounNumber(article.form(first - 1)) === 'singular' && isThing(article, first - 1) ? 'singular' : 'either';
}

function isThing(article: Article, token: number): boolean {
  return (article.form(token).parts & (Part.ADJECTIVE | Part.PROPER)) === 0;
}

function nominal(article: Article, token: number): 'word' | 'number' | 'none' {
  if (article.isNumber(token)) return 'number';
  if (!article.isWord(token)) return 'none';
  const { lower, parts, shape } = article.form(token);
  if (parts & Part.NUMERAL) return 'number';
  if (AUXILIARIES.has(lower) || MODALS.has(lower) || LINKS.has(lower) || DETERMINERS.has(lower)) return 'none';
  if (parts & Part.PRONOUN && shape !== 'upper') return 'none';
  if (shape !== 'lower' && (parts === 0 || parts === Part.PROPER || !article.isSentenceStart(token))) return 'word';
  if (parts & (Part.PREPOSITION | Part.PRONOUN | Part.CONJUNCTION | Part.MODAL)) return 'none';
  if ((parts & (Part.VERB_ING | Part.VERB_PAST)) !== 0 && (parts & (Part.ADJECTIVE | Part.PLURAL | Part.VERB_BASE)) === 0) return 'none';
  return (parts & (Part.NOUN | Part.PLURAL | Part.ADJECTIVE)) !== 0 || lower.includes('-') ? 'word' : 'none';
}

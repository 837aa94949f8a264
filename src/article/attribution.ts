/**
 * Attributions beside quotations: “she said”, “said Ada Fenwick”, “the visibly tired mayor of Lune told reporters”,
 * “Tom Airey, who runs the ferry, said”.
 */
import sayingTable from '../../data/language/verbs-of-saying.tsv';
import { Part } from '../lexicon/lexicon.ts';
import { lazily } from '../text/lazily.ts';
import { readTable } from '../text/table.ts';
import type { Article } from './article.ts';

/** So many words may stand between the start of the subject and its verb. */
const REACH = 9;
/** So many, with an aside between commas. */
const ASIDE = 24;
const NOT_FINITE = /ing$|^(?:written|spoken|sworn)$/;
/** Present forms that begin an attribution before their subject: “says Ada Fenwick”. Others are mostly nouns there. */
const PRESENT = new Set('says adds asks writes explains notes recalls insists argues warns tweets replies tells admits concludes continues'.split(' '));
const PRONOUNS = new Set('he she they i we it who'.split(' '));
/** Words that no subject holds. */
const BREAKS = new Set('and but or if when while because that than then so as until although though unless is was are were be been has had have do does did will would can could may might must should which where why how not'.split(' '));
const DETERMINERS = new Set('the a an his her their its our my one another some this that these those both many most several two three four'.split(' '));

const finite = lazily(readFinite);

function readFinite(): ReadonlySet<string> {
  const forms = new Set<string>();
  for (const { verb, forms: all } of readTable(sayingTable, ['verb', 'forms'])) {
    for (const form of all.split('|')) if (form !== verb && !NOT_FINITE.test(form) && !form.includes(' ')) forms.add(form);
  }
  return forms;
}

/** Verbs that tell of speech and can hardly mean anything else: enough evidence where no quotation mark stands. */
const STRONG = new Set('said says told tells added adds asked asks explained explains wrote writes recalled insisted warned noted replied tweeted argued admitted joked continued concluded claimed stated'.split(' '));

export function isStrongSaying(lower: string): boolean {
  return STRONG.has(lower);
}

/** A verb of saying in a finite form. */
export function isSaying(lower: string): boolean {
  return finite().has(lower);
}

/**
 * Whether words from this token on say who spoke.
 * @param from the first token behind a quotation or its comma.
 * @returns the token of the verb of saying, or -1.
 */
export function attributionAt(article: Article, from: number): number {
  if (!article.isWord(from)) return -1;
  const { lower } = article.form(from);
  if (finite().has(lower)) return isInverted(article, from) ? from : -1;
  if (PRONOUNS.has(lower)) return afterPronoun(article, from);
  return afterSubject(article, from);
}

/** “said Ada Fenwick”, “said the mayor”, “said a spokesman”, and a bare “he added” cut short: “said.” */
function isInverted(article: Article, verb: number): boolean {
  const { lower } = article.form(verb);
  if (lower.endsWith('s') && !PRESENT.has(lower)) return false;
  if (!article.isWord(verb + 1)) return false;
  const next = article.form(verb + 1);
  return next.shape !== 'lower' || DETERMINERS.has(next.lower) || PRONOUNS.has(next.lower) || isPersonNoun(article, verb + 1);
}

/** “spokesman Ada Fenwick”, “police”: a noun that a name or nothing follows. */
function isPersonNoun(article: Article, token: number): boolean {
  const { parts } = article.form(token);
  return (parts & Part.NOUN) !== 0 && (parts & (Part.PREPOSITION | Part.CONJUNCTION)) === 0;
}

function afterPronoun(article: Article, from: number): number {
  for (let i = from + 1; i < from + 4 && article.isWord(i); i++) {
    const { lower, parts } = article.form(i);
    if (finite().has(lower) || (lower === 'say' && i > from)) return i;
    if ((parts & Part.ADVERB) === 0 && lower !== 'had' && lower !== 'has') return -1;
  }
  return -1;
}

/** A noun phrase, perhaps with an aside between commas, and its verb. */
function afterSubject(article: Article, from: number): number {
  const { shape, lower, parts } = article.form(from);
  const begins = shape !== 'lower' || DETERMINERS.has(lower) || (parts & Part.NOUN) !== 0;
  if (!begins || BREAKS.has(lower)) return -1;
  let commas = 0;
  for (let i = from + 1; i < from + (commas > 0 ? ASIDE : REACH); i++) {
    if (article.isMark(i, ',')) {
      const verb = article.isWord(i + 1) && isAdverb(article, i + 1) ? i + 2 : i + 1;
      commas++;
      if (finite().has(article.lower(verb)) && commas > 1) return verb;
    } else if (!isPassed(article, i)) return -1;
    else if (commas > 0) continue; // an aside may hold a clause of its own
    else if (finite().has(article.lower(i)) && article.form(i).shape === 'lower') return i;
    else if (BREAKS.has(article.lower(i))) return -1;
  }
  return -1;
}

function isAdverb(article: Article, token: number): boolean {
  const { parts, lower } = article.form(token);
  return (parts & Part.ADVERB) !== 0 && !finite().has(lower);
}

/** A word or figure, or the stop of “Gov.” and “Lt.”. */
function isPassed(article: Article, token: number): boolean {
  if (article.isWord(token) || article.isNumber(token)) return true;
  return article.isMark(token, '.') && article.isGlued(token) && article.sameSentence(token - 1, token + 1);
}

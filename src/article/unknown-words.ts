/**
 * What to make of a word that no dictionary has: a slip, or a word that is meant. The suggestion’s weight against the
 * reasons to think that it is meant decides: it is foreign, well made of known parts, stands in larger dictionaries, stands
 * several times alike, is set in italics or quotation marks.
 */
import type { Suggestion } from '../lexicon/lexicon.ts';
import { isRunOn } from './run-on.ts';
import { isAcceptable } from './acceptance.ts';
import type { Article } from './article.ts';
import { Coinages, type Coinage } from './coinage.ts';
import { hasFamiliarNeighbour } from './familiar-neighbours.ts';
import type { Form } from './forms.ts';
import { isForeign } from './foreign.ts';
import { marksBehind } from './prose.ts';
import { quotationsAround } from './quotations.ts';
import { certaintyOf, company, type Certainty } from './slip-certainty.ts';
import { Kind } from './tokens.ts';
import { wordCounts } from './word-counts.ts';

export interface Judged {
  readonly isSlip: boolean;
  /** Of a slip: whether the first suggestion is likely what was meant. */
  readonly isDoubtful?: boolean;
  /** Of a slip: whether other words of its sentence are unusual too. */
  readonly isInCompany?: boolean;
  /** Best first; empty if nobody asked or nothing is near. */
  readonly suggestions: readonly Suggestion[];
  /** Why it was let pass. */
  readonly reason?: string;
}

/** Log-probability from which a suggestion is likelier than that a rare word is meant: *wether*, *hade*. */
const LIKELY = -12.5;
/** The same for a word that looks made of known parts: *resilence* is no re-silence. */
const LIKELY_IF_MADE = -15;
/** Log-probabilities below which a suggestion is no likelier than that the word is meant; for short words, where everything is near, sooner. */
const FAR = -27;
const FAR_IF_LONG = -31;
const FAR_IF_SHORT = -17;
const SHORT = 5;
/** Up to this length a word is rather a shortened one than a slip of what stands elsewhere: *bt*, *nd*, *ji*. */
const TINY = 3;

/** @param token a word in small letters that no dictionary has and that is not acceptable as it is. */
export function judgeUnknown(article: Article, token: number): Judged {
  const judged = weigh(article, token);
  if (!judged.isSlip) return judged;
  const certainty: Certainty = certaintyOf(article, token, judged.suggestions[0]);
  return certainty === 'none' ? { isSlip: false, suggestions: judged.suggestions, reason: 'likelier meant than a slip' } : { ...judged, isDoubtful: certainty === 'doubtful', isInCompany: company(article, token) > 0 };
}

function weigh(article: Article, token: number): Judged {
  const form = article.form(token);
  if (isForeign(article, token, (other) => isUnknown(article, other))) return { isSlip: false, suggestions: [], reason: 'in another language' };
  const known = reasonToPass(article, token, form);
  if (known !== undefined && !hasFamiliarNeighbour(article, form)) return { isSlip: false, suggestions: [], reason: known };
  const all = suggestionsFor(article, token, form);
  const suggestions = all.filter((one) => isEvidence(article, form, one));
  const [first] = suggestions;
  const reason = known ?? (all[0] !== first && all[0]?.from === 'split' ? 'two words that make one' : undefined);
  if (first === undefined) return { isSlip: false, suggestions, reason: reason ?? 'nothing like it in any dictionary' };
  if (isInflectionOf(form.stem, first.text) && first.from === 'article' && (reason !== undefined || !article.lexicon.has(first.text))) return { isSlip: false, suggestions, reason: reason ?? 'of a word of the article' };
  if (first.from === 'article' && form.stem.length > TINY && countOf(article, form) === 1 && coinageOf(article, form) !== 'inflected' && !isSetOff(article, token)) return { isSlip: true, suggestions };
  if (first.from === 'article' && isSetOff(article, token)) return { isSlip: false, suggestions, reason: 'set off as a word' }; // “Marcha feminista”
  if (reason === undefined) return isFar(form, first) ? { isSlip: false, suggestions, reason: 'nothing like it in any dictionary' } : { isSlip: true, suggestions };
  return isPlainSlip(article, form, first) ? { isSlip: true, suggestions } : { isSlip: false, suggestions, reason };
}

function isFar({ stem }: Form, { score, distance }: Suggestion): boolean {
  return score < (stem.length > 8 ? FAR_IF_LONG : FAR) || (stem.length <= SHORT && distance > 1 && score < FAR_IF_SHORT);
}

/** One likely slip from a common word, once in the article, though larger dictionaries have it. */
function isPlainSlip(article: Article, form: Form, first: Suggestion): boolean {
  const coinage = coinageOf(article, form);
  if (coinage === 'inflected' || coinage === 'suffixed') return false;
  if (first.from === 'split' || first.distance > 1 || first.score < (coinage === undefined ? LIKELY : LIKELY_IF_MADE) || countOf(article, form) > 1 || form.stem.length < 3) return false;
  return !isInflectionOf(form.stem, first.text);
}

/** *leakers* is no slip of *leaker*. */
function isInflectionOf(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && /^(?:s|es|d|ed|r|er)$/.test(long.slice(short.length));
}

function reasonToPass(article: Article, token: number, form: Form): string | undefined {
  const { lower, stem } = form;
  if (article.lexicon.isRare(lower) || article.lexicon.isRare(stem.toLowerCase())) return 'in larger dictionaries';
  if (coinageOf(article, form) !== undefined) return 'made of known parts';
  if (stem.includes('-')) return 'a compound';
  if (countOf(article, form) > 2) return 'stands several times alike';
  if (!/[aeiouy\u00e0-\u024f]/.test(lower)) return 'an abbreviation';
  if (/([aeiouhmz])\1\1/.test(lower)) return 'drawn out';
  return isSetOff(article, token) ? 'set off as a word' : undefined;
}

function isUnknown(article: Article, token: number): boolean {
  const form = article.form(token);
  return form.word === undefined && form.shape === 'lower' && !isAcceptable(form, article.lexicon) && !article.lexicon.isRare(form.lower);
}

function coinageOf(article: Article, { stem }: Form): Coinage | undefined {
  return stem.includes('-') ? undefined : article.derive(coinages).kindOf(stem.toLowerCase());
}

function countOf(article: Article, { stem }: Form): number {
  return article.derive(wordCounts).get(stem.toLowerCase()) ?? 0;
}

/** Alone between quotation marks or in italics. */
function isSetOff(article: Article, token: number): boolean {
  const [start, end] = article.span(token);
  const quoted = quotationsAround(article.quotes, start).some(({ open, close }) => open < token && token < close && close - open <= 4);
  return quoted || marksBehind(article.prose, start).some(({ kind, span }) => kind === 'emphasis' && end <= span[1] && span[1] - span[0] < 60);
}

function suggestionsFor(article: Article, token: number, form: Form): readonly Suggestion[] {
  const beside = (at: number): Partial<Record<'before' | 'after', string>> => {
    const word = article.isWord(at) && article.sameSentence(Math.min(at, token), Math.max(at, token)) ? article.lower(at) : '';
    return word === '' ? {} : at < token ? { before: word } : { after: word };
  };
  return article.lexicon.suggest(form.text, { ...beside(token - 1), ...beside(token + 1), article: article.derive(wordCounts) });
}

/** Near enough if the article has it (*hofje* is no slip of *horse*), and no compound taken apart. */
function isEvidence({ lexicon }: Article, { stem }: Form, { from, distance, text }: Suggestion): boolean {
  if (from === 'article') return distance <= (stem.length > SHORT ? 2 : 1);
  return from !== 'split' || isRunOn(text, lexicon);
}

function coinages(article: Article): Coinages {
  return new Coinages(article.lexicon);
}

export interface UnknownWord {
  readonly token: number;
  readonly judged: Judged;
}

/** All unknown words in small letters that are let pass, for the report. Costs a look at each distinct spelling. */
export function passedWords(article: Article): readonly UnknownWord[] {
  const words: UnknownWord[] = [];
  for (let token = 0; token < article.tokens.count; token++) {
    if (article.tokens.kind[token] !== Kind.WORD) continue;
    const form = article.form(token);
    if (form.shape !== 'lower' || isAcceptable(form, article.lexicon)) continue;
    const judged = judgeUnknown(article, token);
    if (!judged.isSlip) words.push({ token, judged });
  }
  return words;
}

/**
 * What is owned: whether the words behind a plural can only be what belongs to it. A noun alone does not show it (“the
 * trusts work well”, “the workers union”); a finite verb behind the noun does, or an ordinal before it.
 */
import type { Article } from '../article/article.ts';
import { Part } from '../lexicon/lexicon.ts';
import { isAttributive, type Possessor } from './possessor.ts';

const NO_NOUN = Part.PREPOSITION | Part.CONJUNCTION | Part.DETERMINER | Part.PRONOUN | Part.MODAL | Part.ADVERB;
const VERB = Part.VERB_BASE | Part.VERB_S | Part.VERB_PAST | Part.VERB_ING | Part.PARTICIPLE;
const ORDINALS = new Set('first second third fourth fifth sixth seventh eighth ninth tenth last latest own biggest largest highest lowest oldest youngest newest longest'.split(' '));
const FINITE = new Set('is was were has had will would could should can may must did does are came went made'.split(' '));
const KIN = new Set('fathers mothers sons daughters brothers sisters wives husbands uncles aunts cousins grandfathers grandmothers grandsons granddaughters boyfriends girlfriends nephews nieces bosses'.split(' '));
/** Bodies, customs and places that plurals name without an apostrophe in many houses: “farmers union”, “veterans home”. */
const NAMED_BY_PLURAL = /^(?:union|association|group|federation|council|club|league|committee|organi[sz]ation|conference|convention|protest|strike|market|board|guild|forum|party|network|team|movement|rally|march|agitation|commission|bureau|fund|lounge|room|guide|home|hostel|academy|agency|alliance|officials?|members?|army|bank|body|camp|centre|center|collective|college|company|cooperative|department|desk|festival|front|hall|house|industry|institute|lobby|office|programme|program|sector|service|society|squad|summit|tournament|trust|wing|world|quarter|quarters)s?$/;

const TIMES = /^(?:year|month|week|weekend|night|summer|winter|spring|autumn|fall|season|time|times|decade|century|minute|hour|day|days|half|thing|quarter|week-end)s?$/;

/** Cheap test for the rest: a noun or the like follows. */
export function mayPossess(article: Article, at: number): boolean {
  if (!article.isWord(at + 1) || article.isGlued(at + 1)) return false;
  const { parts, shape } = article.form(at + 1);
  if (shape !== 'lower') return shape === 'capital' && article.form(at).shape !== 'lower';
  return (parts & (Part.NOUN | Part.PLURAL | Part.NUMERAL | Part.ADJECTIVE)) !== 0 && (parts & (Part.PREPOSITION | Part.CONJUNCTION | Part.DETERMINER | Part.PRONOUN | Part.MODAL)) === 0;
}

/** “years end”, “two weeks notice”, “todays vote”. */
export function isTimePossessive(article: Article, at: number): boolean {
  const { lower } = article.form(at);
  const next = article.lower(at + 1);
  if (/^(?:today|tonight|yesterday|tomorrow)s$/.test(lower)) return article.isWord(at + 1) && (article.form(at + 1).parts & (Part.NOUN | Part.PLURAL | Part.ADJECTIVE)) !== 0;
  if (!/^(?:year|month|week|day|hour|minute)s$/.test(lower)) return false;
  if (next === 'end') return /^(?:by|at|until|before|the|this|from|to|last)$/.test(article.lower(at - 1));
  if (/^(?:notice|worth|wages|pay|salary|leave|imprisonment|grace)$/.test(next)) return isCounted(article, at);
  return next === 'time' && isCounted(article, at) && /^(?:in)$/.test(article.lower(at - 2) || article.lower(at - 3));
}

function isCounted(article: Article, at: number): boolean {
  return article.isNumber(at - 1) || /^(?:a|one|two|three|four|five|six|seven|eight|nine|ten|few|several|many)$/.test(article.lower(at - 1));
}

/** @param at the plural or name. */
export function isBeforePossession(article: Article, at: number, owner: Possessor): boolean {
  const next = article.form(at + 1);
  if (ORDINALS.has(next.lower)) return isOrdinalPhrase(article, at, owner);
  if (next.lower === 'fellow') return true;
  if (owner.isName) return isOwnedByName(article, at);
  if (next.shape !== 'lower' || (next.parts & Part.NOUN) === 0 || (next.parts & (NO_NOUN | Part.ADJECTIVE)) !== 0) return false;
  const { lower } = article.form(at);
  if (article.lexicon.bigram(lower, next.lower) !== undefined || NAMED_BY_PLURAL.test(next.lower)) return false;
  if (KIN.has(lower) && (next.parts & VERB) === 0) return true;
  if (!(mayOwn(lower) || KIN.has(lower)) || isRelative(article, owner) || (isAttributive(lower) && !owner.isCounted)) return false;
  return owner.number === 'singular' && owner.isCounted ? (article.form(at).parts & Part.VERB_S) === 0 : isFinite(article, at + 2);
}

/** Persons and bodies; things own less and stand before nouns more. */
function mayOwn(lower: string): boolean {
  return /(?:[^l]er|[^t]or|ist|ian|eer|ee|man|master|(?:migr|immigr|ten|applic|assist|account|particip|serv|defend|claim|occup|milit|merch)ant|(?:resid|stud|par|presid|ag|cli|pati|oppon)ent|(?:^|-)(?:boy|girl|kid|friend|pupil|suspect|trust|bank|firm|club|team|band|couple|judge|mayor|guest|chief|captain|group|nation|government|neighbou?r|king|queen|prince|pope|bishop|priest|widow|colleague|rival|companie|countrie|citie|familie|partie|authoritie|universitie))s$/.test(lower);
}

function isFinite(article: Article, token: number): boolean {
  if (!article.isWord(token)) return false;
  const { lower, parts } = article.form(token);
  return FINITE.has(lower) || ((parts & Part.VERB_PAST) !== 0 && (parts & Part.NOUN) === 0 && (parts & Part.PREPOSITION) === 0);
}

/** “eighth straight gold”, “last cut came”, not “last met”. */
function isOrdinalPhrase(article: Article, at: number, owner: Possessor): boolean {
  if (owner.determiner === undefined && !owner.isName) return false;
  if (!article.isWord(at + 2) || article.isGlued(at + 2)) return false;
  const { parts, shape, lower } = article.form(at + 2);
  if (shape !== 'lower' || TIMES.test(lower) || (parts & (Part.NOUN | Part.ADJECTIVE | Part.PLURAL)) === 0 || (parts & (Part.PREPOSITION | Part.CONJUNCTION)) !== 0) return false;
  if ((parts & VERB) === 0) return true;
  return (parts & Part.NOUN) !== 0 && article.isWord(at + 3) && FINITE.has(article.lower(at + 3));
}

function isOwnedByName(article: Article, at: number): boolean {
  const { shape, parts, lower } = article.form(at + 1);
  if (shape === 'capital') return (parts & Part.NOUN) !== 0 && /^(?:mayor|president|minister|chief|governor|senator|chairman|chancellor|secretary|director|king|queen|prince)$/.test(lower);
  if (article.form(at).word !== undefined) return false; // “Republicans holding”, “Fox News appearance”
  if (shape !== 'lower' || (parts & (Part.NOUN | Part.PLURAL)) === 0 || (parts & NO_NOUN) !== 0 || lower.endsWith('ing')) return false;
  if ((parts & (Part.VERB_BASE | Part.VERB_PAST | Part.VERB_S)) === 0) return true;
  return FINITE.has(article.lower(at + 2)) || (article.isWord(at + 2) && (article.form(at + 2).parts & VERB) === 0 && (article.form(at + 2).parts & Part.NOUN) !== 0);
}

/** “told the reporters news was bad”: the noun begins a clause of its own behind a verb. */
function isRelative(article: Article, { determiner }: Possessor): boolean {
  if (determiner === undefined || !article.isWord(determiner - 1)) return false;
  return /^(?:told|tells|tell|gave|give|gives|showed|asked|assured|informed|warned|reminded|convinced)$/.test(article.lower(determiner - 1));
}

/**
 * Names in a slug or a tag that are not those of the article: `heatherington-flies-home` above an article on Hetherington.
 * Slugs have small letters, no accents and hyphens for spaces, so both sides are compared under their keys. A word of a
 * slug is a slip if it stands nowhere in the article and is one slip from a name there, while nobody knows it, or while
 * the rest of that name stands beside it (`anthony-blinken`).
 */
import { nameKey } from '../../lexicon/names/name-key.ts';
import { oneSlip } from '../../lexicon/names/one-slip.ts';
import { editDistance } from '../../text/nearest.ts';
import type { Span } from '../../text/span.ts';
import type { Article } from '../article.ts';
import type { ProseLabel } from '../prose.ts';
import { wordCounts } from '../word-counts.ts';
import { findInconsistencies } from './inconsistencies.ts';
import { NameBit } from './name-forms.ts';
import { findSpellings, type Spelling } from './spellings.ts';
import { partnersOf } from './partners.ts';

export interface LabelSlip {
  /** slug, tags … */
  readonly label: string;
  readonly span: Span;
  /** As the label writes its words: small and without accents in a slug. */
  readonly better: string;
  readonly spelling: Spelling;
}

interface LabelWord {
  readonly key: string;
  readonly span: Span;
  readonly isSmall: boolean;
}

/** A word of a name of the article. */
interface NamePart {
  readonly key: string;
  /** With its accents and capitals. */
  readonly text: string;
  readonly spelling: Spelling;
}

const SHORTEST = 4;
/** Unknown words need more letters to be told from words of another language. */
const SHORTEST_ALONE = 5;
const LONG = 8;

export function findLabelSlips(article: Article): readonly LabelSlip[] {
  const { labels } = article.prose;
  if (labels === undefined) return [];
  const parts = nameParts(article);
  const here = new Set([...article.derive(wordCounts).keys()].flatMap(keysOf));
  for (const { wrong } of article.derive(findInconsistencies)) for (const key of keysOf(wrong.lower)) here.delete(key);
  return labels.flatMap((label) => {
    const words = wordsOf(article, label);
    return words.flatMap((word, i) => slipOf(article, label, word, [words[i - 1]?.key, words[i + 1]?.key], parts, here) ?? []);
  });
}

function wordsOf(article: Article, { span }: ProseLabel): LabelWord[] {
  return [...article.slice(span).matchAll(/\S+/g)].map(({ index, 0: text }) => ({
    key: nameKey(text),
    span: [span[0] + index, span[0] + index + text.length],
    isSmall: text === text.toLowerCase(),
  }));
}

/** Under how many keys a word may stand in a slug: `O'Rourke` as orourke and rourke, `Müller` as muller and mueller. */
function keysOf(lower: string): string[] {
  const parts = lower.split(/[-'’]/).filter((part) => part.length >= SHORTEST);
  const joined = lower.replace(/[-'’]/g, '');
  return [...new Set([joined, ...parts].flatMap((part) => [nameKey(part), nameKey(part.replace(/[äöüåøœæ]/g, (letter) => EXPANDED[letter]))]))];
}

const EXPANDED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', œ: 'oe', æ: 'ae' };

function nameParts(article: Article): NamePart[] {
  const wrong = new Set(article.derive(findInconsistencies).map((one) => one.wrong));
  return article.derive(findSpellings).flatMap((spelling) => {
    const { bits, text } = spelling;
    const isName = (bits & NameBit.STOP) === 0 && ((bits & NameBit.WORD) === 0 || (bits & (NameBit.GIVEN | NameBit.SURNAME)) !== 0);
    if (!isName || wrong.has(spelling)) return [];
    const pieces = text.split(/[-'’]/).filter((piece) => piece.length >= SHORTEST);
    return pieces.map((piece) => ({ key: nameKey(piece), text: piece, spelling }));
  });
}

function slipOf(article: Article, { name }: ProseLabel, word: LabelWord, beside: readonly (string | undefined)[], parts: readonly NamePart[], here: ReadonlySet<string>): LabelSlip | undefined {
  const { key, span, isSmall } = word;
  if (key.length < SHORTEST || here.has(key) || here.has(key.replace(/s$/, ''))) return undefined;
  const near = parts.filter((part) => isNear(key, part.key));
  if (near.length === 0) return undefined;
  const isUnknown = key.length >= SHORTEST_ALONE && !isKnownWord(article, key);
  const part = near.find(({ spelling }) => hasPartner(article, spelling, beside)) ?? (isUnknown ? near.find((one) => isPlain(one, key)) : undefined);
  return part === undefined ? undefined : { label: name, span, better: isSmall ? nameKey(part.text) : part.text, spelling: part.spelling };
}

/** Not the last letter alone: Macron and macrons, Iraq and Iraqi are other words. */
function isNear(key: string, right: string): boolean {
  const slip = oneSlip(key, right);
  if (slip !== undefined) return slip.kind !== 'extra' || slip.at < right.length;
  return Math.min(key.length, right.length) >= LONG && key.charAt(0) === right.charAt(0) && skeleton(key) === skeleton(right) && editDistance(key, right, 3) < 3;
}

function skeleton(key: string): string {
  return key.replace(/[aeiouyhw]/g, '').replace(/(.)\1/g, '$1');
}

/** The first letter is seldom wrong, and a short end is an ending. */
function isPlain({ key: right }: NamePart, key: string): boolean {
  const slip = oneSlip(key, right);
  return slip === undefined || (slip.at > 0 && !(slip.kind === 'missing' && slip.at === key.length));
}

function hasPartner(article: Article, spelling: Spelling, beside: readonly (string | undefined)[]): boolean {
  const { before, behind } = partnersOf(article, spelling);
  const partners = new Set([...before, ...behind].flatMap(keysOf));
  return beside.some((key) => key !== undefined && partners.has(key));
}

/** In a dictionary, in any case, or in a list of people, places or organisations. */
function isKnownWord(article: Article, key: string): boolean {
  const capital = key.charAt(0).toUpperCase() + key.slice(1);
  if (article.lexicon.has(key) || article.lexicon.has(capital) || article.lexicon.isRare(key)) return true;
  const { people, places, organisations } = article.names.book;
  return [...people, ...places, ...organisations].some(({ words }) => {
    const word = words.find(key);
    return word >= 0 && words.isRight(word);
  });
}

/**
 * Whether a spelling needs no entry of its own in a dictionary: compounds of known parts, prefixed words, figures with
 * letters, shortened words.
 */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { abbreviationEnds } from './abbreviations.ts';
import type { Form } from './forms.ts';

/** @returns true if nothing is wrong with the spelling as such; capitals are not looked at. */
export function isAcceptable(form: Form, lexicon: Lexicon): boolean {
  if (form.word !== undefined || form.shape === 'figure') return true;
  const { stem } = form;
  if (/\d/.test(stem) || stem.length === 1) return true;
  if (!/[A-Za-z\u00c0-\u024f]/.test(stem)) return true; // another script: 東京, Москва
  if (stem.includes('.')) return true; // U.S.-led, p.m.
  if (abbreviationEnds(`${form.text}.`) !== undefined) return true;
  if (stem.includes('-')) return stem.split('-').every((part) => part === '' || isPart(part, lexicon));
  if (/^(?:\p{Lu}+s|\p{L}+'(?:d|ll|ve|re|m|t))$/u.test(stem)) return /^\p{Lu}+s$/u.test(stem) || lexicon.has(stem.split("'")[0]);
  return /'$/.test(stem) && lexicon.has(stem.slice(0, -1));
}

/** Parts of compounds may be prefixes, which stand in no dictionary. */
function isPart(part: string, lexicon: Lexicon): boolean {
  if (part.length <= 2 || /[\d.]/.test(part) || /^\p{Lu}/u.test(part)) return true;
  return lexicon.has(part) || lexicon.has(part.replace(/'s$/, '')) || PREFIXES.has(part);
}

const PREFIXES = new Set('anti arch auto bi bio co counter cross cyber de dis eco electro euro ex extra franco geo hyper indo inter intra ism kilo macro mega meta micro mid mini mis mono multi neo neuro non omni over paleo pan para petro photo poly post pre pro proto pseudo psycho quasi re semi socio sub super techno tele thermo tri ultra un under uni vice'.split(' '));

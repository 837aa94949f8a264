/**
 * The function words of English and what each can be: a closed set, so it is written here by hand rather than taken
 * from a tagger's lexicon, whose rare readings (`that` as a verb) come from slips in its corpus.
 */

import { Part } from '../../src/lexicon/lexicon.ts';

const { NOUN, PLURAL, VERB_BASE, VERB_PAST, ADJECTIVE, ADVERB, PREPOSITION, DETERMINER, PRONOUN, CONJUNCTION, MODAL, NUMERAL } = Part;

const CLASSES: readonly (readonly [parts: number, words: string])[] = [
  [DETERMINER, 'a an the every my your his its our their no'],
  [DETERMINER | PRONOUN, 'this that these those each either neither some any all both many few several most more much less another such what which whose half enough her'],
  [PRONOUN, 'i you he she it we they me him us them mine yours hers ours theirs myself yourself himself herself itself ourselves yourselves themselves oneself who whom whoever whomever whatever whichever everyone everybody everything someone somebody something anyone anybody anything nobody nothing none'],
  [PREPOSITION, 'of at by with from into onto upon toward towards among amongst amid amidst between beneath beside besides during despite via per versus against atop unlike'],
  [PREPOSITION | ADVERB, 'in on up down out off over under through across along around about above below behind beyond near inside outside throughout within without aboard opposite past round'],
  [PREPOSITION | CONJUNCTION, 'for until till than except but'],
  [PREPOSITION | CONJUNCTION | ADVERB, 'before after since as'],
  [PREPOSITION, 'to'],
  [CONJUNCTION, 'and or nor because although whereas unless whether if lest albeit'],
  [CONJUNCTION | ADVERB, 'though once while when where why how so yet however whenever wherever'],
  [MODAL, "shall should would could ought cannot can't won't wouldn't couldn't shouldn't mustn't mightn't needn't shan't"],
  [MODAL | NOUN, 'can may will might must'],
  [VERB_BASE, "am are is do does have has be don't doesn't haven't hasn't aren't isn't ain't"],
  [VERB_PAST, "was were did had wasn't weren't didn't hadn't"],
  [NUMERAL | PRONOUN, 'one'],
  [NUMERAL, 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety zero'],
  [NUMERAL | NOUN, 'hundred thousand million billion trillion dozen'],
  [NUMERAL | PLURAL, 'hundreds thousands millions billions trillions dozens'],
  [ADJECTIVE | NUMERAL, 'first third fourth fifth sixth seventh eighth ninth tenth'],
  [ADVERB, 'not never also too very quite rather almost already always often just only even still then there here now again perhaps maybe'],
];

/** Parts by function word, in small letters. */
export const CLOSED_CLASSES: ReadonlyMap<string, number> = new Map(CLASSES.flatMap(([parts, words]) => words.split(' ').map((word) => [word, parts] as const)));

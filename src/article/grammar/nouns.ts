/** Whether a noun stands for one or for several, as far as its form says. */
import table from '../../../data/language/collective.tsv';
import { Part } from '../../lexicon/lexicon.ts';
import { readTable } from '../../text/table.ts';
import type { Form } from '../forms.ts';
import type { GrammaticalNumber } from './verbs.ts';

/** `dialect`: singular in American, either in British usage. `either`: both, or it depends on more than the noun. */
export type NounNumber = GrammaticalNumber | 'dialect' | 'either';

let listed: ReadonlyMap<string, NounNumber> | undefined;

function listedNumber(lower: string): NounNumber | undefined {
  listed ??= new Map(readTable(table, ['noun', 'number']).map(({ noun, number }) => [noun, number === 'plural' || number === 'singular' || number === 'dialect' ? number : 'either']));
  return listed.get(lower);
}

/** Nouns of amount, and those that a singular verb may follow in the plural or the other way round. */
const AMOUNTS = new Set('number majority minority variety range couple pair handful group series lot bit host array string percentage proportion fraction share third quarter half rest most plenty dozen score trio quartet duo mix mixture combination total part kind sort type average maximum minimum chunk bunch load raft wave flurry spate slew trickle set section bulk portion best worst first last same other others latest million billion hundred thousand crowd team side staff family couple public cast crew data media none all some what whatever'.split(' '));
const IRREGULAR_PLURALS = new Set('men women children people police teeth feet mice geese lives wives knives wolves leaves thieves shelves halves businessmen businesswomen spokesmen spokeswomen fishermen firemen policemen policewomen gunmen congressmen chairmen salesmen sportsmen sportswomen workmen grandchildren schoolchildren townspeople tribesmen countrymen clergymen servicemen servicewomen'.split(' '));

/** Bodies that British usage too has in the singular as a rule; the table lets them be either there. */
const BODIES = new Set('government administration agency company corporation firm department ministry parliament commission university federation institute bank bureau'.split(' '));

/** @returns undefined if the word is no noun or may be either. */
export function nounNumber({ lower, parts, isPossessive }: Form): NounNumber | undefined {
  if (isPossessive) return undefined;
  if (BODIES.has(lower)) return 'singular';
  const known = listedNumber(lower);
  if (known !== undefined) return known;
  if (AMOUNTS.has(lower)) return 'either';
  if (IRREGULAR_PLURALS.has(lower)) return 'plural';
  const isPlural = (parts & Part.PLURAL) !== 0;
  if (isPlural) return (parts & Part.NOUN) === 0 && /[^s]s$/.test(lower) ? 'plural' : 'either';
  const isParticiple = (parts & (Part.VERB_ING | Part.PARTICIPLE)) !== 0 && (parts & Part.VERB_BASE) === 0; // “the accused”, not “the cost”
  if ((parts & Part.NOUN) === 0 || isParticiple || (parts & (Part.PRONOUN | Part.DETERMINER | Part.NUMERAL | Part.PREPOSITION | Part.CONJUNCTION)) !== 0) return undefined;
  return /[^su]s$/.test(lower) ? 'either' : 'singular';
}

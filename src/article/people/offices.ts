/**
 * Offices that shut each other out: nobody is president and prime minister of one country at a time, coach and captain of
 * one team, senator and representative. Other callings do not, and say nothing against each other. One word may be an office
 * of several kinds: a country has a president, and so has a bank.
 */

import type { Role } from '../../lexicon/names/name-row.ts';

export type OfficeGroup = 'state' | 'region' | 'ministry' | 'chamber' | 'team' | 'position' | 'head';

export interface Office {
  /** One name for all its names. */
  readonly office: string;
  readonly group: OfficeGroup;
}

/** For each group its offices: the name used here, then what else it is called. */
const GROUPS: Readonly<Record<OfficeGroup, string>> = {
  state: 'president,pres;prime minister,premier,taoiseach,pm;chancellor;vice-president,vice president,vp',
  region: 'governor,gov;chief minister,cm;lieutenant governor,lt gov,deputy governor;deputy chief minister;mayor;first minister',
  ministry:
    'foreign minister,foreign secretary,external affairs minister;secretary of state;finance minister,finance secretary,treasury secretary,chancellor of the exchequer;home minister,home secretary,home affairs minister,interior minister;interior secretary;defence minister,defence secretary,defense minister,defense secretary;health minister,health secretary;education minister,education secretary;justice minister,justice secretary;attorney general;transport minister,transport secretary,transportation secretary;energy minister,energy secretary;environment minister,environment secretary;agriculture minister,agriculture secretary;labour minister,labor minister,labor secretary;commerce minister,commerce secretary;trade minister,trade secretary',
  chamber: 'senator,sen;representative,rep,congressman,congresswoman',
  team: 'coach,head coach,manager,boss;captain,skipper;owner',
  position: 'quarterback;wide receiver,receiver;running back;tight end;linebacker;cornerback;kicker;coach,head coach',
  head: 'chief executive,ceo,chief executive officer;chairman,chair,chairwoman,chairperson;president;managing director;director general,director-general;secretary general,secretary-general;executive director;governor',
};

const offices = new Map<string, readonly Office[]>();
for (const [group, list] of Object.entries(GROUPS)) {
  for (const names of list.split(';')) {
    const [office, ...others] = names.split(',');
    for (const name of [office, ...others]) offices.set(name, [...officesNamed(name), { office, group: group as OfficeGroup }]); // a key of GROUPS
  }
}

const lastWords = new Set([...offices.keys()].map((name) => name.split(' ').at(-1) ?? ''));

const APART: readonly (readonly [OfficeGroup, OfficeGroup])[] = [['state', 'region'], ['state', 'chamber'], ['region', 'chamber']];

/** Offices of different kinds that nobody holds at once: no governor is a senator. Ministers may sit in a house. */
export function areApart(a: Office, b: Office): boolean {
  return APART.some(([one, other]) => (a.group === one && b.group === other) || (a.group === other && b.group === one));
}

/** A quick first test: whether an office’s name may end in the word. */
export function endsOffice(word: string): boolean {
  return lastWords.has(word) || (word.includes('.') && lastWords.has(word.replaceAll('.', '')));
}

/** Longest office in words. */
export const LONGEST_OFFICE = 4;

/** What a phrase may stand for; nothing if it is no office. @param phrase in small letters, without dots. */
export function officesNamed(phrase: string): readonly Office[] {
  return offices.get(phrase) ?? [];
}

/** The same of somebody’s role; the UK’s chancellor keeps its money. */
export function officesOf({ title, body }: Role): readonly Office[] {
  return officesNamed(title === 'chancellor' && body === 'UK' ? 'chancellor of the exchequer' : title.toLowerCase());
}

/** Of those, the ones that leave the office what it is and put it into the past. */
export const PAST_QUALIFIERS: ReadonlySet<string> = new Set('former ex past previous sometime onetime one-time'.split(' '));

/** Words that put an office into another time, or make another one of it. */
export const QUALIFIERS: ReadonlySet<string> = new Set(
  'former ex then late future acting interim deputy vice assistant under shadow designate elect presumptive outgoing incoming caretaker first second lady candidate nominee would-be ousted deposed self-proclaimed honorary emeritus past previous sometime onetime one-time ex-president longtime vice-captain club executive non-executive founding global regional'.split(' '),
);

/** Past forms, participles and bases of verbs. */
import { Part, type Lexicon } from '../../lexicon/lexicon.ts';

/** Base, past, participle, where past and participle differ or are irregular enough to be mixed up. */
const IRREGULAR: readonly (readonly [base: string, past: string, participle: string])[] = [
  'arise arose arisen', 'become became become', 'begin began begun', 'bear bore borne', 'blow blew blown', 'break broke broken', 'choose chose chosen', 'come came come', 'do did done', 'draw drew drawn',
  'drink drank drunk', 'drive drove driven', 'eat ate eaten', 'fall fell fallen', 'fly flew flown', 'forget forgot forgotten', 'forgive forgave forgiven', 'freeze froze frozen', 'give gave given', 'go went gone',
  'grow grew grown', 'hide hid hidden', 'know knew known', 'overcome overcame overcome', 'ride rode ridden', 'ring rang rung', 'rise rose risen', 'run ran run', 'see saw seen', 'shake shook shaken',
  'shrink shrank shrunk', 'sing sang sung', 'sink sank sunk', 'speak spoke spoken', 'spring sprang sprung', 'steal stole stolen', 'swear swore sworn', 'swim swam swum', 'take took taken', 'tear tore torn',
  'throw threw thrown', 'undergo underwent undergone', 'undertake undertook undertaken', 'wake woke woken', 'wear wore worn', 'withdraw withdrew withdrawn', 'write wrote written', 'oversee oversaw overseen', 'undo undid undone',
  'bring brought brought', 'build built built', 'buy bought bought', 'catch caught caught', 'feel felt felt', 'fight fought fought', 'find found found', 'get got got', 'have had had', 'hear heard heard', 'hold held held',
  'keep kept kept', 'lead led led', 'leave left left', 'lose lost lost', 'make made made', 'mean meant meant', 'meet met met', 'pay paid paid', 'say said said', 'sell sold sold', 'send sent sent', 'sit sat sat',
  'sleep slept slept', 'spend spent spent', 'stand stood stood', 'teach taught taught', 'tell told told', 'think thought thought', 'understand understood understood', 'win won won', 'be was been',
].map((line) => line.split(' ') as [string, string, string]);
const BASE_OF_PAST = new Map(IRREGULAR.map(([base, past]) => [past, base]));
const PARTICIPLE_OF = new Map(IRREGULAR.flatMap(([base, past, participle]) => [[base, participle], [past, participle]] as [string, string][]));

/** Simple pasts that no participle is spelt like: “went”, “took”, “wrote”. */
export const ONLY_PAST: ReadonlySet<string> = new Set(IRREGULAR.filter(([base, past, participle]) => past !== participle && past !== base).map(([, past]) => past));

/** The base of a past form: “decide” of “decided”, “go” of “went”. */
export function baseOfPast(lexicon: Lexicon, past: string): string | undefined {
  const known = BASE_OF_PAST.get(past);
  if (known !== undefined) return known;
  if (!past.endsWith('ed')) return undefined;
  const stem = past.slice(0, -2);
  const candidates = [past.endsWith('ied') ? `${past.slice(0, -3)}y` : '', /([bdfgklmnprtvz])\1$/.test(stem) ? stem.slice(0, -1) : '', `${stem}e`, stem];
  return candidates.find((word) => word !== '' && isBase(lexicon, word));
}

/** The participle that goes with “have”: “gone” of “go” and “went”, “decided” of “decide”. */
export function participleOf(lexicon: Lexicon, verb: string): string | undefined {
  const known = PARTICIPLE_OF.get(verb);
  if (known !== undefined) return known;
  const formed = verb.endsWith('e') ? `${verb}d` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
  const doubled = `${verb}${verb.slice(-1)}ed`;
  return [formed, doubled].find((word) => ((lexicon.find(word)?.parts ?? 0) & Part.PARTICIPLE) !== 0);
}

/** “going” of “go”, “making” of “make”, “running” of “run”. */
export function gerundOf(lexicon: Lexicon, base: string): string | undefined {
  const isGerund = (word: string): boolean => ((lexicon.find(word)?.parts ?? 0) & Part.VERB_ING) !== 0;
  const candidates = [/[^eoy]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`, `${base}${base.slice(-1)}ing`, base.endsWith('ie') ? `${base.slice(0, -2)}ying` : ''];
  return candidates.find((word) => word !== '' && isGerund(word));
}

function isBase(lexicon: Lexicon, word: string): boolean {
  return ((lexicon.find(word)?.parts ?? 0) & Part.VERB_BASE) !== 0;
}

/**
 * Words that no dictionary has because anybody may make them: with a productive prefix or ending (*recalibration*,
 * *baselessly*), or of two nouns (*lightbulb*, *mailroom*). What is asked is only whether the word is well made.
 */
import affixTable from '../../data/words/affixes.tsv';
import { Part, type Lexicon, type Word } from '../lexicon/lexicon.ts';
import { isLongAdjective } from './run-on.ts';
import { lazily } from '../text/lazily.ts';
import { readTable } from '../text/table.ts';

const SHORTEST_STEM = 4;
/** Frequency class (0 to 255) that both halves of a compound reach. */
const ORDINARY = 105;
/** Prefixes that join without a hyphen and are no short words that a slip glues on (*by*cycle, *be*lives). */
const SOLID = new Set('anti auto bio counter cyber eco electro extra geo hyper infra inter intra macro mega meta micro mini mono multi nano narco neo neuro non over out post pre pseudo psycho re retro semi socio sub super techno tele thermo trans tri ultra un under de dis mis co'.split(' '));
/** Prefixes of verbs, participles and what is made of them. */
const VERBAL = new Set(['re', 'un', 'de', 'pre', 'out', 'dis', 'mis']);
/** Small words that compounds begin with: *roundtable*, *uptime*, *backend*. */
const OPENERS = new Set(['up', 'down', 'back', 'round', 'over', 'under', 'out', 'off', 'left', 'right', 'half', 'full', 'high', 'low']);

/** What a verb makes a noun with: *putdown*, *workaround*, *wipeout*. */
const PARTICLES = new Set(['down', 'downs', 'out', 'outs', 'off', 'offs', 'back', 'backs', 'over', 'overs', 'around', 'arounds', 'away', 'aways', 'through', 'throughs']);
/** Ends of compounds too short to be asked as words: *steelman*. */
const PEOPLE = new Set(['man', 'men']);

const solidSuffixes = lazily(() => {
  const rows = readTable(affixTable, ['affix', 'kind', 'joins']).filter(({ kind, joins }) => kind === 'suffix' && joins !== 'hyphen');
  return new Set(rows.map(({ affix }) => affix.slice(1)).filter((letters) => letters.length > 3));
});

export type Coinage = 'inflected' | 'prefixed' | 'suffixed' | 'compound';

/** Letters of the longest words that anybody makes. */
const LONGEST = 40;

export class Coinages {
  private readonly lexicon: Lexicon;
  private readonly known = new Map<string, Coinage | undefined>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** How a word in small letters, without hyphens, is made; undefined if it is not made of known parts. */
  kindOf(lower: string): Coinage | undefined {
    if (!this.known.has(lower)) this.known.set(lower, this.analyse(lower));
    return this.known.get(lower);
  }

  private analyse(lower: string): Coinage | undefined {
    if (lower.length <= SHORTEST_STEM) return undefined;
    if (this.isInflected(lower) || this.isOtherSpelling(lower)) return 'inflected';
    if (this.isPrefixed(lower)) return 'prefixed';
    if (this.isSuffixed(lower)) return 'suffixed';
    return this.isCompound(lower) ? 'compound' : undefined;
  }

  /** *mischaracterising* where the dictionaries have -izing. */
  private isOtherSpelling(lower: string): boolean {
    const other = /is(?:e|es|ed|ing|ation|ations)$/.test(lower) ? lower.replace(/is(?=(?:e|es|ed|ing|ation|ations)$)/, 'iz') : '';
    return other !== '' && lower.length > 7 && (this.lexicon.has(other) || this.lexicon.isRare(other));
  }

  private word(spelling: string): Word | undefined {
    return spelling.length >= SHORTEST_STEM ? this.lexicon.find(spelling) : undefined;
  }

  private isPart(spelling: string, parts: number): boolean {
    const found = this.word(spelling);
    if (found === undefined) return spelling.length > SHORTEST_STEM && this.lexicon.isRare(spelling);
    return found.parts === 0 || (found.parts & parts) !== 0;
  }

  /** *relocations*, *gaveled*, *submitters*, *findable*, *verifiably*: endings by the rules of spelling. */
  private isInflected(lower: string): boolean {
    const { NOUN, VERB_BASE, VERB_ING, ADJECTIVE } = Part;
    const cut = (ending: string): string => lower.slice(0, -ending.length);
    if (/[^aeiou]ys$/.test(lower)) return false; // familys
    if (lower.endsWith('ies')) return this.isPart(`${cut('ies')}y`, NOUN | VERB_BASE);
    if (/(?:s|x|z|ch|sh)es$/.test(lower)) return this.isPart(cut('es'), NOUN | VERB_BASE);
    if (/[^su]s$/.test(lower)) return this.isPart(cut('s'), NOUN | VERB_BASE | VERB_ING) || this.isDerivedNoun(cut('s'), 5);
    if (lower.endsWith('ably')) return this.isPart(`${cut('ably')}able`, ADJECTIVE);
    if (lower.endsWith('ically')) return this.isPart(`${cut('ically')}ic`, ADJECTIVE);
    if (lower.endsWith('ily')) return this.isPart(`${cut('ily')}y`, ADJECTIVE);
    if (lower.endsWith('ly')) return this.isAdjective(cut('ly'));
    if (/(?:ing|ed)$/.test(lower)) return this.isNounAsVerb(lower.replace(/(?:ing|ed)$/, '')) || this.isOfRareVerb(lower.replace(/(?:ing|ed)$/, ''));
    if (lower.endsWith('al') && /(?:ion|tor|ment)$/.test(cut('al'))) return this.isPart(cut('al'), NOUN);
    return this.isDerivedNoun(lower);
  }

  /** *submitter*, *findable*, *shareability*, *baselessness*. */
  private isDerivedNoun(lower: string, shortest = 7): boolean {
    const cut = (ending: string): string => lower.slice(0, -ending.length);
    if (lower.endsWith('ability')) return this.isVerbStem(cut('ability'), 'ible');
    if (lower.endsWith('able')) return this.isVerbStem(cut('able'), 'ible');
    if (lower.endsWith('er')) return this.isVerbStem(cut('er'), 'or') && lower.length >= shortest;
    return lower.endsWith('ness') && !/[^aeiou]y$/.test(cut('ness')) && this.isPart(cut('ness').replace(/i$/, 'y'), Part.ADJECTIVE);
  }

  /** An adjective that its adverb’s -ly leaves whole: *baseless*, not *true* or *accident*. */
  private isAdjective(stem: string): boolean {
    const found = this.word(stem);
    return found !== undefined && (found.parts & Part.ADJECTIVE) !== 0 && (found.parts & Part.NOUN) === 0 && !/(?:ue|le|y|ic)$/.test(stem);
  }

  /** *gavel*ed, *milkshak*ed: the dictionaries have the forms of the verbs they know, so the stem is a noun that is no verb yet. */
  private isNounAsVerb(stem: string): boolean {
    const isNoun = (spelling: string): boolean => {
      const found = spelling.length > 4 ? this.lexicon.find(spelling) : undefined;
      return found !== undefined && (found.parts & Part.NOUN) !== 0 && (found.parts & Part.VERB_BASE) === 0;
    };
    return (isNoun(stem) && /[^aeiou]$/.test(stem)) || (stem.length > 6 && isNoun(`${stem}e`));
  }

  /** *infantilised* of a verb that only larger dictionaries have. */
  private isOfRareVerb(stem: string): boolean {
    const isVerb = (spelling: string): boolean => spelling.length > 6 && this.lexicon.isRare(spelling) && this.lexicon.find(spelling) === undefined;
    return isVerb(`${stem}e`) || isVerb(stem) || (/([bdglmnprt])\1$/.test(stem) && isVerb(stem.slice(0, -1)));
  }

  /** *find*able, *blog*gable, *shar*able of *share*. @param rival an ending with which the dictionary already has it. */
  private isVerbStem(stem: string, rival: string): boolean {
    const isVerb = (spelling: string): boolean => {
      const found = this.lexicon.find(spelling);
      return found !== undefined && spelling.length > 2 && (found.parts & Part.VERB_BASE) !== 0;
    };
    if (this.lexicon.has(stem + rival)) return false;
    if (/^[^aeiou]*[aeiou]([bdfgklmnprtz])\1$/.test(stem)) return isVerb(stem.slice(0, -1)) || isVerb(stem);
    const isShort = /^[^aeiou]*[aeiou][bdgmnpt]$/.test(stem); // would double: runnable, not runable
    return (isVerb(stem) && !isShort && !stem.endsWith('e')) || (isVerb(`${stem}e`) && stem.length > 3);
  }

  private isPrefixed(lower: string): boolean {
    for (let length = 2; length <= Math.min(8, lower.length - 3); length++) {
      const prefix = lower.slice(0, length);
      if (!SOLID.has(prefix)) continue;
      const rest = lower.slice(length);
      const found = rest.length > 2 ? this.lexicon.find(rest) : undefined;
      if (rest.length < (prefix.length > 4 ? 3 : prefix === 'co' ? 6 : 5)) continue;
      if (found === undefined ? this.isInflected(rest) : !VERBAL.has(prefix) || isOfVerb(found) || (prefix === 'un' && (found.parts & Part.ADJECTIVE) !== 0)) return true;
    }
    return false;
  }

  private isSuffixed(lower: string): boolean {
    for (let length = 4; length <= Math.min(11, lower.length - 3); length++) {
      const suffix = lower.slice(-length);
      if (!solidSuffixes().has(suffix) || suffix === 'able') continue;
      const stem = this.word(lower.slice(0, -length));
      if (stem !== undefined && stem.frequency >= ORDINARY) return true;
    }
    const [, noun = ''] = /^(.{4,}[^eiy])(?:ful|is[mt]s?)$/.exec(lower) ?? []; // impactful, oppositionists; no beautyful, guideist
    const found = this.word(noun);
    return found !== undefined && found.frequency >= ORDINARY && (found.parts & Part.NOUN) !== 0;
  }

  /** Two ordinary words of which the second is a noun, as English makes them daily. */
  private isCompound(lower: string): boolean {
    if (lower.length > LONGEST) return false;
    for (let at = 2; at <= lower.length - 3; at++) {
      if (this.isWithParticle(lower, at)) return true;
      const second = PEOPLE.has(lower.slice(at)) ? this.lexicon.find(lower.slice(at)) : this.word(lower.slice(at));
      if (second === undefined || second.frequency < ORDINARY || (second.parts & (Part.NOUN | Part.PLURAL | Part.VERB_ING)) === 0) continue;
      const opener = lower.slice(0, at);
      if (OPENERS.has(opener)) return true;
      if (at < 3 || (at === 3 && second.spelling.length < 5) || (PEOPLE.has(second.spelling) && at < 5)) continue;
      const first = this.lexicon.find(opener);
      if (first !== undefined && isCompoundHead(first) && !isLongAdjective(first)) return true;
    }
    return false;
  }

  private isWithParticle(lower: string, at: number): boolean {
    if (at < 3 || !PARTICLES.has(lower.slice(at))) return false;
    const verb = this.lexicon.find(lower.slice(0, at));
    return verb !== undefined && verb.frequency >= ORDINARY && (verb.parts & Part.VERB_BASE) !== 0 && (verb.parts & Part.MODAL) === 0;
  }
}

function isOfVerb({ parts, spelling }: Word): boolean {
  return (parts & (Part.VERB_BASE | Part.VERB_PAST | Part.PARTICIPLE | Part.VERB_ING | Part.VERB_S)) !== 0 || /(?:tion|sion|ment|able)s?$/.test(spelling);
}

function isCompoundHead({ parts, spelling, frequency }: Word): boolean {
  if (frequency < ORDINARY || spelling !== spelling.toLowerCase()) return false;
  const others = Part.PREPOSITION | Part.DETERMINER | Part.PRONOUN | Part.CONJUNCTION | Part.MODAL | Part.VERB_PAST | Part.VERB_ING;
  return (parts & (Part.NOUN | Part.ADJECTIVE)) !== 0 && (parts & others) === 0;
}

/**
 * Expands a Hunspell dictionary (an .aff and a .dic file) to the plain list of words it accepts.
 *
 * Affix classes are applied as Hunspell does: a prefix and a suffix together only where both classes allow the cross
 * product, further suffixes only where an affix carries continuation flags. COMPOUNDRULE words are endless (`1021st`)
 * and are not listed: `src/lexicon/ordinal-numeral.ts` decides them. Possessives (`'s`) are left to the tokeniser.
 * Format: Hunspell's manual page hunspell(5).
 */

type FlagMode = 'short' | 'long' | 'num';

interface AffixRule {
  readonly strip: string;
  readonly add: string;
  /** Flags that the affixed form carries in turn. */
  readonly flags: readonly string[];
  /** What the stem must look like at the end where the affix goes. */
  readonly condition: RegExp;
}

interface AffixClass {
  readonly isPrefix: boolean;
  readonly crosses: boolean;
  readonly rules: AffixRule[];
}

export interface Affixes {
  readonly mode: FlagMode;
  readonly classes: ReadonlyMap<string, AffixClass>;
  readonly noSuggest: string | undefined;
  readonly forbidden: string | undefined;
  readonly onlyInCompound: string | undefined;
  readonly needsAffix: string | undefined;
  readonly keepCase: string | undefined;
}

export interface Expanded {
  /** Accepted, but never to be offered (NOSUGGEST). */
  isOffensive: boolean;
  /** Only in the case in which it stands (KEEPCASE). */
  keepsCase: boolean;
}

/** Splits a flag string by the file's FLAG mode: one character, two characters, or numbers with commas. */
export function splitFlags(flags: string, mode: FlagMode): string[] {
  if (flags === '') return [];
  if (mode === 'num') return flags.split(',');
  if (mode === 'short') return [...flags];
  return flags.match(/../gsu) ?? [];
}

/** Reads an .aff file. */
export function parseAffixes(aff: string): Affixes {
  const lines = aff.split(/\r?\n/).map((line) => line.trim().split(/\s+/));
  const value = (name: string): string | undefined => lines.find((line) => line[0] === name)?.[1];
  const mode: FlagMode = value('FLAG') === 'long' ? 'long' : value('FLAG') === 'num' ? 'num' : 'short';
  const classes = new Map<string, AffixClass>();
  for (const [kind, flag = '', second = '', third = '', condition = '.'] of lines) {
    if (kind !== 'PFX' && kind !== 'SFX') continue;
    const isPrefix = kind === 'PFX';
    const known = classes.get(flag);
    if (known === undefined) classes.set(flag, { isPrefix, crosses: second === 'Y', rules: [] });
    else known.rules.push(affixRule(isPrefix, second, third, condition, mode));
  }
  return {
    mode,
    classes,
    noSuggest: value('NOSUGGEST'),
    forbidden: value('FORBIDDENWORD'),
    onlyInCompound: value('ONLYINCOMPOUND'),
    needsAffix: value('NEEDAFFIX') ?? value('PSEUDOROOT'),
    keepCase: value('KEEPCASE'),
  };
}

function affixRule(isPrefix: boolean, strip: string, affix: string, condition: string, mode: FlagMode): AffixRule {
  const [add = '', flags = ''] = affix.split('/');
  const pattern = condition.replace(/[-/\\^$*+?()|{}]/g, (c, at: number) => (c === '^' && condition[at - 1] === '[' ? c : `\\${c}`));
  return {
    strip: strip === '0' ? '' : strip,
    add: add === '0' ? '' : add,
    flags: splitFlags(flags, mode),
    condition: new RegExp(isPrefix ? `^(?:${pattern})` : `(?:${pattern})$`, 'u'),
  };
}

/** The stem with the affix on it, or undefined where the condition forbids it. */
function affixed(stem: string, rule: AffixRule, isPrefix: boolean): string | undefined {
  if (!rule.condition.test(stem)) return undefined;
  if (isPrefix) return stem.startsWith(rule.strip) ? rule.add + stem.slice(rule.strip.length) : undefined;
  return stem.endsWith(rule.strip) ? stem.slice(0, stem.length - rule.strip.length) + rule.add : undefined;
}

/** Every accepted word of a .dic file with what the file says of it; forbidden words are taken out at the end. */
export function expandDictionary(dic: string, affixes: Affixes): Map<string, Expanded> {
  const words = new Map<string, Expanded>();
  const forbidden = new Set<string>();
  for (const line of dic.split(/\r?\n/).slice(1)) {
    if (line === '' || line.startsWith('\t')) continue;
    const [, stem = '', flagText = ''] = /^((?:\\\/|[^/\t])+?)(?:\/(\S*))?(?:\s+\S*:.*)?$/u.exec(line) ?? [];
    const flags = new Set(splitFlags(flagText, affixes.mode));
    const spelling = stem.replace('\\/', '/');
    if (affixes.forbidden !== undefined && flags.has(affixes.forbidden)) { forbidden.add(spelling); continue; }
    if (affixes.onlyInCompound !== undefined && flags.has(affixes.onlyInCompound)) continue;
    for (const form of formsOf(spelling, flags, affixes)) note(words, form, flags, affixes);
  }
  for (const word of forbidden) words.delete(word);
  return words;
}

function note(words: Map<string, Expanded>, form: string, flags: ReadonlySet<string>, affixes: Affixes): void {
  const isOffensive = affixes.noSuggest !== undefined && flags.has(affixes.noSuggest);
  const keepsCase = affixes.keepCase !== undefined && flags.has(affixes.keepCase);
  const known = words.get(form);
  if (known === undefined) { words.set(form, { isOffensive, keepsCase }); return; }
  known.isOffensive ||= isOffensive;
  known.keepsCase &&= keepsCase;
}

/** The stem (unless it needs an affix), each suffixed form, each prefixed form, and prefix with suffix where both cross. */
function* formsOf(stem: string, flags: ReadonlySet<string>, affixes: Affixes): Generator<string> {
  if (affixes.needsAffix === undefined || !flags.has(affixes.needsAffix)) yield stem;
  const suffixed: { form: string; crosses: boolean }[] = [];
  for (const { form, crosses, next } of derive(stem, flags, affixes, false)) {
    suffixed.push({ form, crosses });
    yield form;
    for (const again of derive(form, next, affixes, false)) {
      suffixed.push({ form: again.form, crosses: crosses && again.crosses });
      yield again.form;
    }
  }
  for (const flag of flags) {
    const prefix = affixes.classes.get(flag);
    if (prefix === undefined || !prefix.isPrefix) continue;
    for (const rule of prefix.rules) {
      const bare = affixed(stem, rule, true);
      if (bare === undefined) continue;
      yield bare;
      if (!prefix.crosses) continue;
      for (const { form, crosses } of suffixed) {
        const both = crosses ? affixed(form, rule, true) : undefined;
        if (both !== undefined) yield both;
      }
    }
  }
}

function* derive(stem: string, flags: Iterable<string>, affixes: Affixes, isPrefix: boolean): Generator<{ form: string; crosses: boolean; next: readonly string[] }> {
  for (const flag of flags) {
    const affixClass = affixes.classes.get(flag);
    if (affixClass === undefined || affixClass.isPrefix !== isPrefix) continue;
    for (const rule of affixClass.rules) {
      const form = affixed(stem, rule, isPrefix);
      if (form !== undefined) yield { form, crosses: affixClass.crosses, next: rule.flags };
    }
  }
}

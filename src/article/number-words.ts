/** Numbers in words: “seventeen”, “twenty-one”, “two-thirds”, “fortieth”, “five-year”. */

export type NumberKind = 'cardinal' | 'ordinal' | 'fraction' | 'scale';

export interface NumberWord {
  readonly kind: NumberKind;
  readonly value: number;
  /** What follows the number inside a compound: `year-old` of “nine-year-old”; '' if nothing. */
  readonly rest: string;
}

const UNITS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ');
const TENTHS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');

const cardinals = new Map<string, number>([...UNITS.map((word, i) => [word, i] as const), ...TENS.map((word, i) => [word, 20 + 10 * i] as const)]);
const ordinals = new Map<string, number>([...ORDINALS.map((word, i) => [word, i] as const), ...TENTHS.map((word, i) => [word, 20 + 10 * i] as const), ['hundredth', 100], ['thousandth', 1000]]);
const fractions = new Map<string, number>([['half', 1 / 2], ['halves', 1 / 2], ['quarter', 1 / 4], ['quarters', 1 / 4]]);
const scales = new Map<string, number>([
  ['dozen', 12], ['hundred', 100], ['thousand', 1e3], ['lakh', 1e5], ['lakhs', 1e5], ['million', 1e6], ['mn', 1e6], ['crore', 1e7], ['crores', 1e7], ['cr', 1e7],
  ['billion', 1e9], ['bn', 1e9], ['trillion', 1e12], ['tn', 1e12],
]);

/** @param lower a word in lower case, with straight apostrophes. */
export function readNumberWord(lower: string): NumberWord | undefined {
  const dash = lower.indexOf('-');
  const head = dash < 0 ? lower : lower.slice(0, dash);
  const scale = scales.get(head);
  if (scale !== undefined) return dash < 0 ? { kind: 'scale', value: scale, rest: '' } : undefined;
  const cardinal = cardinals.get(head);
  if (cardinal !== undefined) return dash < 0 ? { kind: 'cardinal', value: cardinal, rest: '' } : compound(cardinal, lower.slice(dash + 1));
  if (dash >= 0) return fractions.has(head) && lower.slice(dash + 1) === 'point' ? { kind: 'fraction', value: fractions.get(head) ?? 0, rest: 'point' } : undefined;
  const ordinal = ordinals.get(head);
  if (ordinal !== undefined) return { kind: 'ordinal', value: ordinal, rest: '' };
  const fraction = fractions.get(head) ?? partOf(head);
  return fraction === undefined ? undefined : { kind: 'fraction', value: fraction, rest: '' };
}

/** What follows “twenty-” or “two-”: a unit, an ordinal, a fraction, or something else counted. */
function compound(first: number, after: string): NumberWord {
  const dash = after.indexOf('-');
  const head = dash < 0 ? after : after.slice(0, dash);
  const rest = dash < 0 ? '' : after.slice(dash + 1);
  const unit = cardinals.get(head);
  if (first >= 20 && unit !== undefined && unit > 0 && unit < 10) return { kind: 'cardinal', value: first + unit, rest };
  const ordinal = ordinals.get(head);
  if (first >= 20 && ordinal !== undefined && ordinal < 10) return { kind: 'ordinal', value: first + ordinal, rest };
  const part = fractions.get(head) ?? partOf(head) ?? (first === 1 && ordinal !== undefined ? 1 / ordinal : undefined);
  if (part !== undefined) return { kind: 'fraction', value: first * part, rest };
  return { kind: 'cardinal', value: first, rest: after };
}

/** “thirds”, “tenths”. */
function partOf(word: string): number | undefined {
  const ordinal = word.endsWith('s') ? ordinals.get(word.slice(0, -1)) : undefined;
  return ordinal === undefined || ordinal < 3 ? undefined : 1 / ordinal;
}

/** @returns words for 0 to 99; undefined beyond. */
export function spellCardinal(value: number): string | undefined {
  return spell(value, UNITS);
}

export function spellOrdinal(value: number): string | undefined {
  if (value >= 20 && value < 100 && value % 10 === 0) return TENTHS[value / 10 - 2];
  return spell(value, ORDINALS);
}

function spell(value: number, units: readonly string[]): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 99) return undefined;
  if (value < 20) return units[value];
  const ten = TENS[Math.floor(value / 10) - 2];
  return value % 10 === 0 ? ten : `${ten}-${units[value % 10]}`;
}

/** `st`, `nd`, `rd` or `th`. */
export function ordinalSuffix(value: number): string {
  const last = value % 100;
  if (last >= 11 && last <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

/** Typed options of rules: one description gives the type, the default, the check, the schema and the docs. */

interface Described {
  readonly describe: string;
}

export interface ChoiceOption<T extends string = string> extends Described {
  readonly kind: 'choice';
  readonly values: readonly T[];
  readonly preset: T;
}
export interface FlagOption extends Described {
  readonly kind: 'flag';
  readonly preset: boolean;
}
export interface NumberOption extends Described {
  readonly kind: 'number';
  readonly preset: number;
  readonly min: number;
  readonly max: number;
}
export interface ListOption extends Described {
  readonly kind: 'list';
  readonly preset: readonly string[];
  /** What may stand in it; anything if not given. */
  readonly of?: readonly string[];
}

/** A word or phrase that a house watches for. */
export interface TermEntry {
  /** In any case, one space between words; `exact` keeps capitals apart. */
  readonly find: string | readonly string[];
  /** What to put instead, best first; without it the term is only marked. */
  readonly use?: string | readonly string[];
  /** Longer phrases around the term in which it is right. */
  readonly unless?: string | readonly string[];
  /** Said to the writer. */
  readonly why?: string;
  /** Only with these capitals. */
  readonly exact?: boolean;
}
export interface TermsOption extends Described {
  readonly kind: 'terms';
  readonly preset: readonly TermEntry[];
}

export type Option = ChoiceOption | FlagOption | NumberOption | ListOption | TermsOption;
export type OptionSet = Readonly<Record<string, Option>>;

export type ValueOf<O extends Option> = O extends ChoiceOption<infer T> ? T : O extends FlagOption ? boolean : O extends NumberOption ? number : O extends ListOption ? readonly string[] : O extends TermsOption ? readonly TermEntry[] : never;
export type ValuesOf<S extends OptionSet> = { readonly [K in keyof S]: ValueOf<S[K]> };
export type OptionValue = string | boolean | number | readonly string[] | readonly TermEntry[];

export function choice<const T extends string>(values: readonly T[], preset: NoInfer<T>, describe: string): ChoiceOption<T> {
  return { kind: 'choice', values, preset, describe };
}
export function flag(preset: boolean, describe: string): FlagOption {
  return { kind: 'flag', preset, describe };
}
export function number(preset: number, range: { min: number; max: number }, describe: string): NumberOption {
  return { kind: 'number', preset, ...range, describe };
}
export function list(preset: readonly string[], describe: string, of?: readonly string[]): ListOption {
  return { kind: 'list', preset, describe, ...(of === undefined ? {} : { of }) };
}
export function terms(describe: string): TermsOption {
  return { kind: 'terms', preset: [], describe };
}

/** @returns what was expected, or undefined if the value fits. */
export function misfit(option: Option, value: unknown): string | undefined {
  switch (option.kind) {
    case 'choice':
      return typeof value === 'string' && option.values.includes(value) ? undefined : `one of ${option.values.map((v) => `"${v}"`).join(', ')}`;
    case 'flag':
      return typeof value === 'boolean' ? undefined : 'true or false';
    case 'number':
      return typeof value === 'number' && value >= option.min && value <= option.max ? undefined : `a number from ${option.min} to ${option.max}`;
    case 'list':
      return isTexts(value) && (option.of === undefined || value.every((item) => option.of?.includes(item))) ? undefined : `a list of ${option.of === undefined ? 'texts' : option.of.map((item) => `"${item}"`).join(', ')}`;
    case 'terms':
      return misfitOfTerms(value);
  }
}

const TEXTS = ['find', 'use', 'unless'];

function misfitOfTerms(value: unknown): string | undefined {
  const expected = 'a list of entries such as { "find": "utilise", "use": "use", "why": "shorter" }';
  if (!Array.isArray(value)) return expected;
  for (const [i, entry] of (value as readonly unknown[]).entries()) {
    if (typeof entry !== 'object' || entry === null) return `${expected}; entry ${i + 1} is none`;
    const { find } = entry as { readonly find?: unknown };
    if (!isWords(find)) return `${expected}; entry ${i + 1} has no "find"`;
    const odd = Object.entries(entry).find(([key, item]) => !(TEXTS.includes(key) ? isWords(item) : key === 'why' ? typeof item === 'string' : key === 'exact' && typeof item === 'boolean'));
    if (odd !== undefined) return `${expected}; entry ${i + 1} (“${String(find)}”) has an odd "${odd[0]}"`;
  }
  return undefined;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** A text or texts, none of them empty. */
function isWords(value: unknown): boolean {
  return typeof value === 'string' ? value.trim() !== '' : isTexts(value) && value.length > 0 && value.every((item) => item.trim() !== '');
}

export function presets<S extends OptionSet>(options: S): ValuesOf<S> {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.preset])) as ValuesOf<S>; // built key by key from S
}

const WORDS_SCHEMA = { oneOf: [{ type: 'string', minLength: 1 }, { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } }] };
const TERM_SCHEMA = { type: 'object', additionalProperties: false, required: ['find'], properties: { find: WORDS_SCHEMA, use: WORDS_SCHEMA, unless: WORDS_SCHEMA, why: { type: 'string' }, exact: { type: 'boolean' } } };

/** The JSON schema of an option. */
export function schemaOf(option: Option): Record<string, unknown> {
  const common = { description: option.describe, default: option.preset };
  switch (option.kind) {
    case 'choice':
      return { enum: option.values, ...common };
    case 'flag':
      return { type: 'boolean', ...common };
    case 'number':
      return { type: 'number', minimum: option.min, maximum: option.max, ...common };
    case 'list':
      return { type: 'array', items: option.of === undefined ? { type: 'string' } : { enum: option.of }, ...common };
    case 'terms':
      return { type: 'array', items: TERM_SCHEMA, ...common };
  }
}

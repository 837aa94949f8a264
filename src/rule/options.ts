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
}

export type Option = ChoiceOption | FlagOption | NumberOption | ListOption;
export type OptionSet = Readonly<Record<string, Option>>;

export type ValueOf<O extends Option> = O extends ChoiceOption<infer T> ? T : O extends FlagOption ? boolean : O extends NumberOption ? number : O extends ListOption ? readonly string[] : never;
export type ValuesOf<S extends OptionSet> = { readonly [K in keyof S]: ValueOf<S[K]> };
export type OptionValue = string | boolean | number | readonly string[];

export function choice<const T extends string>(values: readonly T[], preset: NoInfer<T>, describe: string): ChoiceOption<T> {
  return { kind: 'choice', values, preset, describe };
}
export function flag(preset: boolean, describe: string): FlagOption {
  return { kind: 'flag', preset, describe };
}
export function number(preset: number, range: { min: number; max: number }, describe: string): NumberOption {
  return { kind: 'number', preset, ...range, describe };
}
export function list(preset: readonly string[], describe: string): ListOption {
  return { kind: 'list', preset, describe };
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
      return Array.isArray(value) && value.every((item) => typeof item === 'string') ? undefined : 'a list of texts';
  }
}

export function presets<S extends OptionSet>(options: S): ValuesOf<S> {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.preset])) as ValuesOf<S>; // built key by key from S
}

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
      return { type: 'array', items: { type: 'string' }, ...common };
  }
}

/** A house style: data that set the dialect and rules' options, and what each choice rests on. */
import type { OptionValue } from '../rule/options.ts';
import type { Severity } from '../rule/problem.ts';

export type DialectName = 'auto' | 'us' | 'gb' | 'au' | 'ca' | 'in';

/** `false`: off; `true`: on as it is; a severity; or options, among them `severity`. */
export type RuleSetting = boolean | Severity | 'off' | Readonly<Record<string, OptionValue>>;

export interface StyleChoice {
  readonly setting: RuleSetting;
  /** The page that says so, or `unsourced`. */
  readonly source: string;
}

export interface Style {
  readonly name: string;
  readonly title: string;
  readonly extends?: string;
  readonly dialect?: DialectName;
  readonly rules: Readonly<Record<string, StyleChoice>>;
}

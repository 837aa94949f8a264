/**
 * A house style: data that set the dialect and rules' options, and what each choice rests on.
 *
 * A style is a table in `data/styles`, one choice a line: `rule`, `option`, `value`, `page` (the address of the page that says
 * so, or `unsourced`) and `says` (what it says, in our words). The rule `dialect` with the option `english` names the dialect;
 * the option `is` turns a rule on or off or sets its severity; an option that is a list may have many lines, stronger first.
 */
import { lazily } from '../text/lazily.ts';
import { readTable } from '../text/table.ts';
import type { OptionValue } from '../rule/options.ts';
import type { Severity } from '../rule/problem.ts';

export type DialectName = 'auto' | 'us' | 'gb' | 'au' | 'ca' | 'in';

/** `false`: off; `true`: on as it is; a severity; or options, among them `severity`. */
export type RuleSetting = boolean | Severity | 'off' | Readonly<Record<string, OptionValue>>;

export const UNSOURCED = 'unsourced';

export interface StyleChoice {
  readonly rule: string;
  /** `is` for the rule itself. */
  readonly option: string;
  /** As the table has it; the option's kind says what it means. */
  readonly value: string;
  /** An address, or `unsourced`. */
  readonly page: string;
  readonly says: string;
}

export interface Style {
  readonly name: string;
  readonly title: string;
  /** Name of a style that this one builds on. */
  readonly extends?: string;
  readonly dialect: DialectName | undefined;
  readonly choices: readonly StyleChoice[];
}

/** @param table is read when the style is first asked for its choices. */
export function styleFrom(name: string, title: string, table: string, base?: string): Style {
  const choices = lazily(() => readTable(table, ['rule', 'option', 'value', 'page', 'says']));
  const isDialect = ({ rule, option }: StyleChoice): boolean => rule === 'dialect' && option === 'english';
  return {
    name,
    title,
    ...(base === undefined ? {} : { extends: base }),
    get dialect() {
      return choices().find(isDialect)?.value as DialectName | undefined; // a test reads every table
    },
    get choices() {
      return choices().filter((choice) => !isDialect(choice));
    },
  };
}

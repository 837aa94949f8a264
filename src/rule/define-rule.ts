/**
 * A rule in one piece: what it is about, why, its options, its examples and how it finds problems. The index, the docs, the
 * schema and the rule's tests are generated from it.
 */
import type { Article } from '../article/article.ts';
import type { OptionSet, ValuesOf } from './options.ts';
import type { Problem, Severity, Trust } from './problem.ts';
import type { Trigger } from './trigger.ts';

/** Where a rule's advice stands; `unsourced` advice is the project's own. */
export interface Source {
  readonly name: string;
  readonly section?: string;
  readonly url?: string;
}

/**
 * ⟦…⟧ marks what is found in `bad`, in order; `good` beside it is the text after the first fix of each. A `good` alone is
 * silent under all default rules.
 */
export interface Example {
  readonly bad?: string;
  readonly good?: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly format?: 'text' | 'markdown';
  /** ISO date of publication, for rules that ask for it. */
  readonly published?: string;
  /** Why this is here, if it is not plain. */
  readonly note?: string;
}

export interface RuleMeta<S extends OptionSet = OptionSet> {
  /** Names the subject of the fault, in kebab-case; the same as the file's name. */
  readonly id: string;
  /** One line, no stop. */
  readonly summary: string;
  /** Why an editor minds: a paragraph for the docs. */
  readonly why: string;
  readonly sources?: readonly Source[];
  readonly severity: Severity;
  /** The highest trust any of its fixes may have; `never` has none. */
  readonly fix: 'never' | Trust;
  /** Off unless the configuration or a house style turns it on. */
  readonly isOptIn?: boolean;
  /** Marks slips inside quotations too. Otherwise only what the rule calls beyond doubt. */
  readonly checksQuotations?: boolean;
  /** Settles overlaps among rules of equal severity; the higher stays. 0 by default. */
  readonly precedence?: number;
  /** `{name}` is filled from the problem's data; `{found}` is what stands there. */
  readonly messages: Readonly<Record<string, string>>;
  readonly options?: S;
  readonly examples: readonly [Example, ...Example[]];
}

export interface Rule<S extends OptionSet = OptionSet> extends RuleMeta<S> {
  readonly on: Trigger;
  /**
   * @param at the token's, sentence's or block's index that the trigger says; 0 for whole-article rules.
   * @returns problems, in any order. Must not throw, whatever the article holds.
   */
  find(article: Article, options: ValuesOf<S>, at: number): Iterable<Problem>;
}

export function defineRule<const S extends OptionSet = Record<never, never>>(rule: Rule<S>): Rule<S> {
  return rule;
}

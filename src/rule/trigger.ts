/**
 * What makes the engine call a rule. One pass over the tokens serves all rules: a rule says which words or marks it is
 * about, and is called only at those. Whole-article rules read the article's indexes instead of its tokens.
 */
import type { Article } from '../article/article.ts';
import type { Form } from '../article/forms.ts';

/** A cheap look at the words beside a token, before the rule is called: most words stand in other company than it is about. */
export type Gate = (article: Article, token: number) => boolean;

export type Trigger =
  /** Once. */
  | { readonly on: 'article' }
  /** Once for each block or sentence, with its index. */
  | { readonly on: 'block' }
  | { readonly on: 'sentence' }
  /** At each token that is one of these words (lower case), with its index. */
  | { readonly on: 'words'; readonly words: Iterable<string> }
  /** At each token that is one of these marks, with its index. */
  | { readonly on: 'marks'; readonly marks: readonly string[] }
  /** At each word or number whose spelling passes; asked once for each distinct spelling, so it may think. */
  | { readonly on: 'forms'; readonly test: (form: Form) => boolean; readonly gateFor?: (form: Form) => Gate }
  /** At the first token of each line, with its index. */
  | { readonly on: 'lines' }
  /** Where any of these says: words and marks together. */
  | { readonly on: 'either'; readonly triggers: readonly TokenTrigger[] };

/** Those that call with the index of a token. */
export type TokenTrigger = Extract<Trigger, { on: 'words' | 'marks' | 'forms' | 'lines' }>;

export const onArticle: Trigger = { on: 'article' };
export const onBlock: Trigger = { on: 'block' };
export const onSentence: Trigger = { on: 'sentence' };
export const onLines: TokenTrigger = { on: 'lines' };

export function onEither(...triggers: TokenTrigger[]): Trigger {
  return { on: 'either', triggers };
}

export function onWords(words: Iterable<string>): TokenTrigger {
  return { on: 'words', words: [...words] }; // asked again for each engine
}

export function onMarks(...marks: string[]): TokenTrigger {
  return { on: 'marks', marks };
}

/** @param gateFor makes the gate of a spelling that passes. */
export function onForms(test: (form: Form) => boolean, gateFor?: (form: Form) => Gate): TokenTrigger {
  return { on: 'forms', test, ...(gateFor === undefined ? {} : { gateFor }) };
}

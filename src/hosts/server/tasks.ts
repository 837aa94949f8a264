/** What the server asks of its threads. Answers are JSON, written in the thread so that the server only passes them on. */
import type { Configuration } from '../../proofreader/configuration.ts';
import type { StoryField } from '../../readers/index.ts';
import type { Trust } from '../../rule/problem.ts';
import type { Piece } from './annotated.ts';

/** Settings that a request may give: none that reads files. */
export type RequestSettings = Pick<Configuration, 'style' | 'dialect' | 'vocabulary' | 'rules'>;

export interface Article {
  /** Either this or `fields`. */
  readonly text?: string;
  readonly fields?: readonly StoryField[];
  readonly format?: string;
  readonly published?: string;
  readonly settings?: RequestSettings;
}

export type Task =
  | { readonly kind: 'proofread'; readonly article: Article; /** Names, figures and dates, too. */ readonly notes: boolean }
  | { readonly kind: 'fix'; readonly article: Article; readonly trust: Trust }
  | { readonly kind: 'annotated'; readonly pieces: readonly Piece[]; readonly settings: RequestSettings; readonly answer: AnnotatedAnswer };

/** In which protocol findings in annotated text are told. */
export type AnnotatedAnswer =
  | { readonly protocol: 'language-tool'; readonly language: LanguageAnswer; readonly wanted: WantedRules }
  | { readonly protocol: 'typerighter'; readonly requestId: string; readonly blocks: readonly TextBlock[]; readonly categoryIds?: readonly string[] };

export interface LanguageAnswer {
  readonly name: string;
  readonly code: string;
}

export interface WantedRules {
  readonly enabledRules: readonly string[];
  readonly disabledRules: readonly string[];
  readonly enabledCategories: readonly string[];
  readonly disabledCategories: readonly string[];
  readonly enabledOnly: boolean;
}

/** A paragraph of a document; `from` and `to` are places in the document. */
export interface TextBlock {
  readonly id: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly skipRanges?: readonly { readonly from: number; readonly to: number }[];
}

/** What a thread answers: JSON, or what is wrong with the request. */
export type Answer = { readonly json: string } | { readonly problem: RequestProblem };

export interface RequestProblem {
  /** Where in the request, such as `settings.rules.speling`. */
  readonly field: string;
  readonly message: string;
}

/** What threads are told when they start. */
export interface ThreadSettings {
  readonly configuration: Configuration;
}

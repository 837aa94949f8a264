/** The library. */
import { readLexiconFile } from './hosts/node/lexicon-file.ts';
import { proofreaderFrom, type ProofreaderOptions } from './proofreader/create.ts';
import type { Proofreader } from './proofreader/proofreader.ts';

export { applyFixes, type AppliedFixes } from './engine/fix.ts';
export type { Finding, Fix, Noted, Report } from './engine/finding.ts';
export type { Prose } from './article/prose.ts';
export { ConfigurationError, type Configuration, type Misfit } from './proofreader/configuration.ts';
export type { ProofreaderOptions } from './proofreader/create.ts';
export type { CheckOptions, Proofreader } from './proofreader/proofreader.ts';
export type { StoryField } from './readers/index.ts';

/**
 * Makes a proofreader. It may be kept and used for any number of texts; checking is synchronous.
 * @throws ConfigurationError if an option, a rule or a style is not known.
 */
export async function createProofreader(options: ProofreaderOptions = {}): Promise<Proofreader> {
  return Promise.resolve(proofreaderFrom(options.resources?.lexicon ?? readLexiconFile(), options));
}

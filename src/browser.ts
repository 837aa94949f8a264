/** The library without Node: the caller brings the lexicon's bytes. */
import { parse } from 'yaml';
import { proofreaderFrom, type ProofreaderOptions } from './proofreader/create.ts';
import type { Proofreader } from './proofreader/proofreader.ts';

export { applyFixes, type AppliedFixes } from './engine/fix.ts';
export type { Finding, Fix, Noted, Report } from './engine/finding.ts';
export { CheckMemory } from './engine/memory.ts';
export { ConfigurationError, type Configuration, type Misfit } from './proofreader/configuration.ts';
export type { CheckOptions, Proofreader } from './proofreader/proofreader.ts';
export type { Prose } from './article/prose.ts';
export type { StoryField } from './readers/index.ts';

/**
 * @param options `resources.lexicon` holds the bytes of the package's `dist/lexicon.bin`.
 * @throws ConfigurationError if an option, a rule or a style is not known.
 */
export function createProofreader(options: ProofreaderOptions & { readonly resources: { readonly lexicon: ArrayBuffer } }): Proofreader {
  return proofreaderFrom(options.resources.lexicon, parse, options);
}

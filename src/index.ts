/** The library; the default export is the textlint preset. */
import { textlintPreset, type TextlintPreset } from './adapters/textlint.ts';
import { FileDesk } from './hosts/node/desk.ts';
import { parseYaml } from './hosts/node/yaml.ts';
import { readLexiconFile } from './hosts/node/lexicon-file.ts';
import { readOwnNames } from './hosts/node/name-files.ts';
import { proofreaderFrom, type ProofreaderOptions } from './proofreader/create.ts';
import type { Proofreader } from './proofreader/proofreader.ts';

import { rules } from './rules/index.ts';

export { applyFixes, type AppliedFixes } from './engine/fix.ts';
export type { Finding, Fix, Noted, Report } from './engine/finding.ts';
export { CheckMemory } from './engine/memory.ts';
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
  return Promise.resolve(proofreaderFrom(options.resources?.lexicon ?? readLexiconFile(), parseYaml, options, readOwnNames));
}

// The desk is made at the first check: textlint loads presets whose rules are off, too.
const files = new FileDesk();
const preset: TextlintPreset = textlintPreset({
  rules,
  check: (text, options) => files.check(text, options),
  warn: (message) => {
    process.emitWarning(message, { code: 'COPYDESK_OPTION' });
  },
});
export default preset;

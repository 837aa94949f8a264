/** Makes a proofreader from the lexicon's bytes: what every host starts from, in Node and in a browser. */
import type { OnRuleError } from '../engine/dispatch.ts';
import { NameBook, type OwnNames } from '../lexicon/names/name-book.ts';
import { openLexicon } from '../lexicon/open.ts';
import { rules } from '../rules/index.ts';
import { styles } from '../styles/index.ts';
import type { Configuration } from './configuration.ts';
import type { ParseYaml } from './front-matter.ts';
import { Proofreader } from './proofreader.ts';

export interface ProofreaderOptions extends Configuration {
  /** The lexicon's bytes; Node reads its own if they are not given. */
  readonly resources?: { readonly lexicon: ArrayBuffer };
  /** Called for a rule that throws, which is a fault of the rule; by default the error goes on. */
  readonly onRuleError?: OnRuleError;
}

/**
 * @param readNames reads the files named under `names`; a host without files has none.
 * @throws ConfigurationError if an option, a rule or a style is not known.
 */
export function proofreaderFrom(lexicon: ArrayBuffer, parseYaml: ParseYaml, { resources: _, onRuleError, ...configuration }: ProofreaderOptions = {}, readNames?: (files: readonly string[]) => OwnNames): Proofreader {
  const opened = openLexicon(lexicon);
  return new Proofreader({
    lexicon: opened,
    names: new NameBook(opened.sections),
    rules,
    styles,
    configuration,
    parseYaml,
    ...(readNames === undefined ? {} : { readNames }),
    ...(onRuleError === undefined ? {} : { onRuleError }),
  });
}

/** A proofreader for files: one lexicon, each file's own configuration. */
import type { Prose } from '../../article/prose.ts';
import type { Report } from '../../engine/finding.ts';
import { proofreaderFrom } from '../../proofreader/create.ts';
import type { CheckOptions, Proofreader } from '../../proofreader/proofreader.ts';
import { ConfigurationFiles } from './configuration-file.ts';
import { readLexiconFile } from './lexicon-file.ts';
import { readOwnNames } from './name-files.ts';
import { parseYaml } from './yaml.ts';

export class FileDesk {
  readonly configurations = new ConfigurationFiles();
  private made: Proofreader | undefined;

  get proofreader(): Proofreader {
    this.made ??= proofreaderFrom(readLexiconFile(), parseYaml, {}, readOwnNames);
    return this.made;
  }

  /**
   * Checks a text with the configuration found from `options.path`; `options.settings` are stronger.
   * @throws ConfigurationFileError, ConfigurationError
   */
  async check(text: string, options: CheckOptions): Promise<Report> {
    const found = options.path === undefined ? undefined : await this.configurations.for(options.path);
    return this.proofreader.check(text, options, found?.configuration);
  }

  /** The same for a text that a host has read already. */
  async checkProse(prose: Prose, options: CheckOptions): Promise<Report> {
    const found = options.path === undefined ? undefined : await this.configurations.for(options.path);
    return this.proofreader.checkProse(prose, options, found?.configuration);
  }
}

/** What the server needs of the place it runs in: Node with a file system, or a worker in a browser without one. */
import type { NameBook } from '../../lexicon/names/name-book.ts';
import type { Configuration } from '../../proofreader/configuration.ts';
import type { Proofreader } from '../../proofreader/proofreader.ts';

/** A fault in a configuration file, for the editor’s list of problems. */
export interface ConfigurationProblem {
  readonly uri: string;
  /** From 1; 1 if it is not known. */
  readonly line: number;
  readonly message: string;
}

/** A setting that could not be read or written; the message names the file. */
export class WorkplaceError extends Error {
  override readonly name = 'WorkplaceError';
  readonly problems: readonly ConfigurationProblem[];

  constructor(message: string, problems: readonly ConfigurationProblem[] = []) {
    super(message);
    this.problems = problems;
  }
}

export type VocabularyPlace = 'workspace' | 'user';

/** What an article’s file, its folder and its user have settled. */
export interface FoundSettings {
  /** Of the configuration files that lead to the article. */
  readonly configuration: Configuration;
  /** Of the user, whatever the article; weaker. */
  readonly user: Configuration;
}

export interface Workplace {
  readonly proofreader: Proofreader;
  /** Whether there are configuration files to write settings into. */
  readonly keepsSettings: boolean;
  /** Names known to the gazetteers, and to the newsroom’s own lists. */
  names(configuration: Configuration): NameBook;

  /**
   * @param folders of the workspace; an article that was never saved has the settings of the first.
   * @throws WorkplaceError if a configuration file is not right.
   */
  settingsFor(uri: string, folders: readonly string[]): Promise<FoundSettings>;
  /** Reads configuration files afresh from now on. */
  forget(): void;
  /** Where a rule is explained. */
  rulePage(ruleId: string): string | undefined;
  /** URIs of the articles in folders. */
  findArticles(folders: readonly string[]): Promise<readonly string[]>;
  /** A mark that changes when the file does; undefined if it is gone. */
  stampOf(uri: string): string | undefined;
  /** @throws WorkplaceError if it cannot be read or is no text. */
  read(uri: string): string;
  /**
   * Adds a word to the vocabulary of an article’s workspace, or of its user.
   * @param folders of the workspace, for a place to begin a configuration in.
   * @returns the file it stands in now.
   * @throws WorkplaceError if it cannot be written; nothing is changed then.
   */
  addWord(place: VocabularyPlace, word: string, uri: string, folders: readonly string[]): Promise<string>;
  /** Turns a rule off for one article, in the workspace’s configuration. As `addWord`. */
  turnOffRule(ruleId: string, uri: string, folders: readonly string[]): Promise<string>;
  /** Puts a page where an editor can open it; undefined if there is no such place. */
  putPage(name: string, markdown: string): string | undefined;
}

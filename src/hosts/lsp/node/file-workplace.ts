/** The server’s place on a machine with files. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { NameBook } from '../../../lexicon/names/name-book.ts';
import { openLexicon } from '../../../lexicon/open.ts';
import type { Configuration } from '../../../proofreader/configuration.ts';
import { proofreaderFrom } from '../../../proofreader/create.ts';
import type { Proofreader } from '../../../proofreader/proofreader.ts';
import { expandFiles } from '../../cli/files.ts';
import { InputError, readInput } from '../../cli/input.ts';
import { ConfigurationFileError, ConfigurationFiles } from '../../node/configuration-file.ts';
import { readLexiconFile } from '../../node/lexicon-file.ts';
import { readOwnNames } from '../../node/name-files.ts';
import { parseYaml } from '../../node/yaml.ts';
import { WorkplaceError, type ConfigurationProblem, type FoundSettings, type VocabularyPlace, type Workplace } from '../workplace.ts';
import { configurationStamp, pathOf, rulePageOf, stampOf, uriOf, userSettingsPath } from './places.ts';
import { editSettingsFile, type SettingsChange } from './settings-file.ts';

const LARGEST_FILE = 10_000_000;

export class FileWorkplace implements Workplace {
  readonly keepsSettings = true;
  private readonly onRuleError: (ruleId: string, error: unknown) => void;
  private readonly configurations = new ConfigurationFiles();
  private readonly lexicon = readLexiconFile();
  private made: Proofreader | undefined;
  private readonly stamps = new Map<string, string>();
  private hasOwnNames = false;

  constructor(onRuleError: (ruleId: string, error: unknown) => void) {
    this.onRuleError = onRuleError;
  }

  get proofreader(): Proofreader {
    return (this.made ??= proofreaderFrom(this.lexicon, parseYaml, { onRuleError: this.onRuleError }, readOwnNames));
  }

  names({ names = [] }: Configuration): NameBook {
    const { sections } = openLexicon(this.lexicon);
    return names.length === 0 ? new NameBook(sections) : new NameBook(sections, readOwnNames(names));
  }

  async settingsFor(uri: string, folders: readonly string[]): Promise<FoundSettings> {
    const path = placeOf(uri, folders);
    if (path === undefined) return { configuration: {}, user: {} };
    const stamp = configurationStamp(path);
    if ((this.stamps.get(dirname(path)) ?? stamp) !== stamp) this.forget();
    this.stamps.set(dirname(path), stamp);
    try {
      const { configuration } = await this.configurations.for(path);
      const user = existsSync(userSettingsPath()) ? (await this.configurations.load(userSettingsPath(), path)).configuration : {};
      this.hasOwnNames ||= (configuration.names ?? user.names ?? []).length > 0;
      return { configuration, user };
    } catch (error) {
      if (error instanceof ConfigurationFileError) throw new WorkplaceError(error.message, problemsOf(error));
      throw error;
    }
  }

  /** A newsroom’s lists of names are kept by the proofreader, so it goes too if there are any. */
  forget(): void {
    this.configurations.forget();
    this.stamps.clear();
    if (this.hasOwnNames) this.made = undefined;
    this.hasOwnNames = false;
  }

  rulePage(ruleId: string): string | undefined {
    return rulePageOf(ruleId);
  }

  async findArticles(folders: readonly string[]): Promise<readonly string[]> {
    const { files } = await expandFiles(folders.flatMap((uri) => pathOf(uri) ?? []));
    return files.map(uriOf);
  }

  stampOf(uri: string): string | undefined {
    const path = pathOf(uri);
    const stamp = path === undefined ? '' : stampOf(path);
    return stamp === '' ? undefined : stamp;
  }

  read(uri: string): string {
    const path = pathOf(uri);
    if (path === undefined) throw new WorkplaceError(`${uri}: not a file`);
    try {
      return readInput(path, LARGEST_FILE);
    } catch (error) {
      if (error instanceof InputError) throw new WorkplaceError(error.message);
      throw error;
    }
  }

  async addWord(place: VocabularyPlace, word: string, uri: string, folders: readonly string[]): Promise<string> {
    const change = (root: readonly string[]): SettingsChange => (settings) => addedWord(settings, root, word);
    if (place === 'workspace') return this.editWorkspaceFile(uri, folders, change);
    const path = userSettingsPath();
    await editSettingsFile(path, change([]));
    return path;
  }

  async turnOffRule(ruleId: string, uri: string, folders: readonly string[]): Promise<string> {
    const article = pathOf(uri);
    if (article === undefined) throw new WorkplaceError(`${uri} is not saved yet, so no configuration can name it`);
    return this.editWorkspaceFile(uri, folders, (root, folder) => (settings) => {
      const override = { files: [relative(folder, article).split(sep).join('/')], rules: { [ruleId]: false } };
      return Array.isArray(within(settings, [...root, 'overrides'])) ? [{ path: [...root, 'overrides'], value: override, isAppended: true }] : [{ path: [...root, 'overrides'], value: [override] }];
    });
  }

  putPage(name: string, markdown: string): string | undefined {
    const folder = join(tmpdir(), `copydesk-${String(process.getuid?.() ?? 0)}`);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, name);
    writeFileSync(path, markdown);
    return uriOf(path);
  }

  /** The nearest configuration of the article; a new one in the workspace’s folder if there is none. */
  private async editWorkspaceFile(uri: string, folders: readonly string[], change: (root: readonly string[], folder: string) => SettingsChange): Promise<string> {
    const article = placeOf(uri, folders);
    if (article === undefined) throw new WorkplaceError(`${uri} lies in no folder that a configuration could stand in`);
    const path = await this.nearestFile(article, folders);
    if (/\.m?js$/.test(path)) throw new WorkplaceError(`${path} is a program; add it there by hand`);
    await editSettingsFile(path, change(path.endsWith('package.json') ? ['copydesk'] : [], dirname(path)));
    return path;
  }

  private async nearestFile(article: string, folders: readonly string[]): Promise<string> {
    try {
      const [nearest] = (await this.configurations.for(article)).paths;
      if (nearest !== undefined) return nearest;
    } catch (error) {
      if (error instanceof ConfigurationFileError) throw new WorkplaceError(`${error.message}; nothing was written`);
      throw error;
    }
    const home = folders.flatMap((uri) => pathOf(uri) ?? []).find((folder) => article.startsWith(folder.endsWith(sep) ? folder : folder + sep)) ?? dirname(article);
    if (!existsSync(home)) throw new WorkplaceError(`${home} is gone; nothing was written`);
    return join(home, '.copydeskrc.json');
  }
}

/** An article that was never saved counts as lying in the workspace’s first folder. */
function placeOf(uri: string, folders: readonly string[]): string | undefined {
  const own = pathOf(uri);
  if (own !== undefined) return own;
  const folder = folders.length === 0 ? undefined : pathOf(folders[0]);
  return folder === undefined ? undefined : join(folder, 'untitled.md');
}

function addedWord(settings: unknown, root: readonly string[], word: string): ReturnType<SettingsChange> {
  const words = within(settings, [...root, 'vocabulary']);
  if (!Array.isArray(words)) return [{ path: [...root, 'vocabulary'], value: [word] }];
  return words.includes(word) ? [] : [{ path: [...root, 'vocabulary'], value: word, isAppended: true }];
}

function within(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined), value);
}

/** Each line of the message is `path:line: what`, or `path: what`. */
function problemsOf({ path, message }: ConfigurationFileError): ConfigurationProblem[] {
  return message.split('\n').map((line) => {
    const match = /^:(\d+): (.*)$/.exec(line.slice(path.length));
    return { uri: uriOf(path), line: match === null ? 1 : Number(match[1]), message: match?.[2] ?? line.slice(path.length).replace(/^: /, '') };
  });
}

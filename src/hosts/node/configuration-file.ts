/**
 * Finds a file's configuration: the nearest `.copydeskrc.json`, `.copydeskrc.js` or `copydesk` key of a package.json,
 * looking upward from its folder, with what that extends and the overrides that fit the file.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ParseError } from 'jsonc-parser';
import { lilconfig, type Loaders } from 'lilconfig';
import { findMisfits, type Configuration, type Misfit } from '../../proofreader/configuration.ts';
import { mergeConfigurations } from '../../proofreader/merge.ts';
import { rules } from '../../rules/index.ts';
import { styles } from '../../styles/index.ts';

/** Names that a configuration may have, in the order in which they are looked for. */
export const CONFIGURATION_PLACES = ['.copydeskrc.json', '.copydeskrc', '.copydeskrc.js', '.copydeskrc.mjs', 'copydesk.config.js', 'copydesk.config.mjs', 'package.json'];

/** What is wrong with a configuration file, with the line it stands in. */
export class ConfigurationFileError extends Error {
  readonly path: string;

  constructor(path: string, problems: readonly string[]) {
    super(problems.map((problem) => `${path}${problem}`).join('\n'));
    this.name = 'ConfigurationFileError';
    this.path = path;
  }
}

export interface FoundConfiguration {
  /** The files it came from, nearest first. */
  readonly paths: readonly string[];
  readonly configuration: Configuration;
}

const NOTHING: FoundConfiguration = { paths: [], configuration: {} };

export class ConfigurationFiles {
  private searcher = newSearcher();
  private readonly extended = new Map<string, Promise<FoundConfiguration>>();

  /** Reads all files afresh from now on. */
  forget(): void {
    this.searcher = newSearcher();
    this.extended.clear();
  }

  /**
   * @param file that is to be proofread; it need not exist.
   * @throws ConfigurationFileError naming file, line, what was found and the nearest valid name.
   */
  async for(file: string): Promise<FoundConfiguration> {
    const found = await this.searcher.search(dirname(resolve(file)));
    if (found === null || found.isEmpty) return NOTHING;
    return overridden(await this.withExtended(found.filepath, found.config, []), file, dirname(found.filepath));
  }

  /**
   * @param path of a configuration file named by somebody.
   * @throws ConfigurationFileError if it is not there, too.
   */
  async load(path: string, file: string): Promise<FoundConfiguration> {
    if (!existsSync(path)) throw new ConfigurationFileError(path, [': no such file']);
    const found = await this.searcher.load(resolve(path));
    return found === null || found.isEmpty ? NOTHING : overridden(await this.withExtended(found.filepath, found.config, []), file, dirname(found.filepath));
  }

  private withExtended(path: string, value: unknown, chain: readonly string[]): Promise<FoundConfiguration> {
    const known = this.extended.get(path);
    if (known !== undefined) return known;
    const made = this.resolveExtends(path, value, chain);
    this.extended.set(path, made);
    return made;
  }

  private async resolveExtends(path: string, value: unknown, chain: readonly string[]): Promise<FoundConfiguration> {
    const misfits = findMisfits(value, rules, styles);
    if (misfits.length > 0) throw await fileError(path, misfits);
    const { extends: bases, ...own } = value as Configuration; // findMisfits has seen it
    let configuration: Configuration = {};
    const paths = [path];
    for (const base of typeof bases === 'string' ? [bases] : (bases ?? [])) {
      const basePath = resolve(dirname(path), base);
      if (chain.includes(basePath) || basePath === path) throw new ConfigurationFileError(path, [`: extends ‘${base}’ in a circle`]);
      const loaded = await this.loadBase(path, base, basePath);
      const resolved = await this.withExtended(basePath, loaded, [...chain, path]);
      configuration = mergeConfigurations(configuration, resolved.configuration);
      paths.push(...resolved.paths);
    }
    return { paths, configuration: mergeConfigurations(configuration, located(own, dirname(path))) };
  }

  private async loadBase(path: string, base: string, basePath: string): Promise<unknown> {
    try {
      return (await this.searcher.load(basePath))?.config ?? {};
    } catch (error) {
      if (error instanceof ConfigurationFileError) throw error;
      throw new ConfigurationFileError(path, [`: extends ‘${base}’, which cannot be read: ${error instanceof Error ? error.message : String(error)}`]);
    }
  }
}

function newSearcher(): ReturnType<typeof lilconfig> {
  const loaders: Loaders = { '.json': readJson, noExt: readJson, '.js': runScript, '.mjs': runScript };
  return lilconfig('copydesk', { searchPlaces: CONFIGURATION_PLACES, loaders, stopDir: resolve(sep) });
}

async function runScript(path: string): Promise<unknown> {
  let loaded: { readonly default?: unknown };
  try {
    // Node keeps modules by their address: one that was edited since gets another.
    loaded = (await import(`${pathToFileURL(path).href}?${String(statSync(path).mtimeMs)}`)) as typeof loaded; // a module of any kind
  } catch (error) {
    throw new ConfigurationFileError(path, [`: cannot be loaded: ${error instanceof Error ? error.message : String(error)}`]);
  }
  if (loaded.default === undefined) throw new ConfigurationFileError(path, [': has no default export']);
  return loaded.default;
}

/** JSON with comments; the fast way first. */
async function readJson(path: string, content: string): Promise<unknown> {
  try {
    return JSON.parse(content);
  } catch {
    const { parse, printParseErrorCode } = await import('jsonc-parser');
    const errors: ParseError[] = [];
    const value: unknown = parse(content, errors, { allowTrailingComma: true });
    if (errors.length === 0) return value;
    throw new ConfigurationFileError(path, errors.slice(0, 3).map(({ error, offset }) => `:${lineAt(content, offset)}: not valid JSON: ${printParseErrorCode(error)}`));
  }
}

async function fileError(path: string, misfits: readonly Misfit[]): Promise<ConfigurationFileError> {
  const content = /\.m?js$/.test(path) ? '' : readFileSync(path, 'utf8');
  const { findNodeAtLocation, parseTree } = await import('jsonc-parser');
  const tree = content === '' ? undefined : parseTree(content);
  const root = path.endsWith('package.json') ? ['copydesk'] : [];
  return new ConfigurationFileError(
    path,
    misfits.map(({ path: at, message }) => {
      const node = tree === undefined ? undefined : findNodeAtLocation(tree, [...root, ...at]);
      return node === undefined ? `: ${message}` : `:${lineAt(content, node.offset)}: ${message}`;
    }),
  );
}

function lineAt(content: string, offset: number): number {
  return content.slice(0, offset).split('\n').length;
}

/** Lists of names lie where the file that names them says, seen from its folder. */
function located<C extends Pick<Configuration, 'names' | 'overrides'>>(configuration: C, folder: string): C {
  const { names, overrides } = configuration;
  return {
    ...configuration,
    ...(names === undefined ? {} : { names: names.map((name) => resolve(folder, name)) }),
    ...(overrides === undefined ? {} : { overrides: overrides.map((override) => located(override, folder)) }),
  };
}

async function overridden({ paths, configuration }: FoundConfiguration, file: string, folder: string): Promise<FoundConfiguration> {
  const { overrides, ...own } = configuration;
  if (overrides === undefined) return { paths, configuration };
  const { default: picomatch } = await import('picomatch');
  const path = relative(folder, resolve(file)).split(sep).join('/');
  let merged: Configuration = own;
  for (const { files, ...settings } of overrides) if (picomatch.isMatch(path, [...files], { dot: true })) merged = mergeConfigurations(merged, settings);
  return { paths, configuration: merged };
}


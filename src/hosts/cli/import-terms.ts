/** `copydesk import prh|vale`: reads their files and writes a configuration that `extends` can name. */
import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import pc from 'picocolors';
import { mergeTerms, NO_TERMS, termsOfPrh, termsOfRejected, termsOfVale, wordsAccepted, type ImportedTerms } from '../../proofreader/term-import.ts';
import { InputError, readInput } from './input.ts';
import { putWhole } from './output-file.ts';

const LARGEST = 10_000_000;
/** At most so many of what was skipped are named. */
const NAMED = 20;

interface Imported {
  readonly terms: ImportedTerms;
  readonly vocabulary: readonly string[];
}

/** @returns the exit code: 0 done, 2 could not. */
export async function importTerms(tool: 'prh' | 'vale', paths: readonly string[], output: string | undefined): Promise<number> {
  try {
    const files = (await Promise.all(paths.map(filesIn))).flat();
    if (files.length === 0) return fail(`${paths.join(' ')}: no YAML files there`);
    const all = await Promise.all(files.map((file) => readOne(tool, file)));
    const terms = mergeTerms(all.map((one) => one.terms));
    const vocabulary = all.flatMap((one) => one.vocabulary);
    const count = terms.replace.length + terms.forbid.length + terms.prefer.length;
    const text = `${JSON.stringify(configurationOf(terms, vocabulary), null, 2)}\n`;
    if (output === undefined) process.stdout.write(text);
    else putWhole(output, text);
    for (const line of terms.skipped.slice(0, NAMED)) process.stderr.write(`copydesk: left out: ${line}\n`);
    process.stderr.write(`${count} entries${vocabulary.length === 0 ? '' : `, ${vocabulary.length} words`} from ${files.length} files; ${terms.skipped.length} left out\n`);
    return 0;
  } catch (error) {
    if (error instanceof InputError) return fail(error.message);
    throw error;
  }
}

function configurationOf({ replace, forbid, prefer }: ImportedTerms, vocabulary: readonly string[]): unknown {
  const lists = Object.entries({ replace, forbid, prefer }).filter(([, entries]) => entries.length > 0);
  return { ...(vocabulary.length === 0 ? {} : { vocabulary }), rules: { terms: Object.fromEntries(lists) } };
}

/** @throws InputError if it is not there. */
async function filesIn(path: string): Promise<string[]> {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const { glob } = await import('tinyglobby');
  return (await glob('**/{*.yml,*.yaml,accept.txt,reject.txt}', { cwd: path })).sort().map((file) => join(path, file));
}

/** @throws InputError if it cannot be read or is none of the tool's files. */
async function readOne(tool: 'prh' | 'vale', path: string): Promise<Imported> {
  const text = readInput(path, LARGEST);
  const name = basename(path);
  const named = (lines: readonly string[]): string[] => lines.map((line) => `${path}: ${line}`);
  if (tool === 'vale' && name === 'accept.txt') {
    const { words, skipped } = wordsAccepted(text);
    return { terms: { ...NO_TERMS, skipped: named(skipped) }, vocabulary: words };
  }
  if (tool === 'vale' && name === 'reject.txt') {
    const terms = termsOfRejected(text);
    return { terms: { ...terms, skipped: named(terms.skipped) }, vocabulary: [] };
  }
  const data = await parseYaml(path, text);
  const terms = tool === 'prh' ? termsOfPrh(data) : termsOfVale(data);
  if (terms === undefined) throw new InputError(path, tool === 'prh' ? 'not a list of prh: it has no “rules”' : 'not a rule of Vale: it has no “extends”');
  return { terms: { ...terms, skipped: named(terms.skipped) }, vocabulary: [] };
}

async function parseYaml(path: string, text: string): Promise<unknown> {
  const { parse, YAMLParseError } = await import('yaml');
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new InputError(`${path}:${error.linePos?.[0].line ?? 1}`, `not valid YAML: ${error.message.split('\n')[0]}`);
  }
}

function fail(message: string): number {
  process.stderr.write(`${pc.red('copydesk:')} ${message}\n`);
  return 2;
}

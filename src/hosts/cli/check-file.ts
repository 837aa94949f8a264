/** Checks one file, or mends it: what every way of running over files does with each. */
import { applyFixes } from '../../engine/fix.ts';
import type { Report } from '../../engine/finding.ts';
import { NameListError } from '../../lexicon/names/name-records.ts';
import { ConfigurationError, type Configuration } from '../../proofreader/configuration.ts';
import type { CheckOptions } from '../../proofreader/proofreader.ts';
import type { CheckedText } from '../../reporters/result.ts';
import { ConfigurationFileError, type FoundConfiguration } from '../node/configuration-file.ts';
import type { FileDesk } from '../node/desk.ts';
import type { FileFlags } from './check-flags.ts';
import { decode, InputError, readInput } from './input.ts';
import { writeWhole } from './output-file.ts';

/** Fixes may uncover others; they converge well before this. */
const PASSES = 10;

export interface FileResult extends CheckedText {
  /** What goes to standard output instead of a report: the mended text or a patch. */
  readonly printed?: string;
}

/** An article as it was read, with all that decides its findings. */
export interface LoadedFile {
  readonly path: string;
  readonly name: string;
  readonly source: string;
  readonly configuration: Configuration;
  readonly options: CheckOptions;
}

/** @throws InputError, ConfigurationFileError */
export async function loadFile(desk: FileDesk, path: string, flags: FileFlags): Promise<LoadedFile> {
  const isStdin = path === '-';
  const named = isStdin ? flags.stdinFilename : path;
  const source = isStdin ? decode('standard input', await readStdin()) : readInput(path, flags.maxSize * 1_000_000);
  const { configuration } = await configurationFor(desk, named, flags);
  return { path, name: named ?? '<stdin>', source, configuration, options: optionsFor(named, flags) };
}

/** @throws ConfigurationError of its front matter, NameListError, InputError if it cannot be written. */
export async function checkFile(desk: FileDesk, { path, name, source, configuration, options }: LoadedFile, flags: FileFlags): Promise<FileResult> {
  const run = (text: string): Report => desk.proofreader.check(text, options, configuration);
  if (!flags.fix && !flags.diff) return { path: name, source, report: run(source) };
  const mended = mend(source, run);
  const result = { ...mended, path: name };
  if (flags.diff) return { ...result, printed: await patch(name, source, mended.source) };
  if (path === '-') return { ...result, printed: mended.source };
  if (mended.source !== source) writeWhole(path, mended.source);
  return result;
}

function mend(source: string, run: (text: string) => Report): Omit<CheckedText, 'path'> {
  let text = source;
  let fixedCount = 0;
  let report = run(text);
  for (let pass = 0; pass < PASSES; pass++) {
    const { text: next, applied } = applyFixes(text, report);
    if (next === text) break;
    text = next;
    fixedCount += applied.length;
    report = run(text);
  }
  return { source: text, report, fixedCount };
}

async function patch(path: string, before: string, after: string): Promise<string> {
  if (before === after) return '';
  const { createTwoFilesPatch } = await import('diff');
  return createTwoFilesPatch(path, path, before, after, 'as it is', 'with --fix');
}

async function configurationFor(desk: FileDesk, path: string | undefined, { config }: FileFlags): Promise<FoundConfiguration> {
  if (config === false) return { paths: [], configuration: {} };
  if (typeof config === 'string') return desk.configurations.load(config, path ?? '.');
  return desk.configurations.for(path ?? 'stdin');
}

function optionsFor(path: string | undefined, { style, dialect, published }: FileFlags): CheckOptions {
  const settings: Configuration = { ...(style === undefined ? {} : { style }), ...(dialect === undefined ? {} : { dialect }) };
  return { ...(path === undefined ? {} : { path }), ...(published === undefined ? {} : { published }), settings };
}

/** What is said of a file that could not be checked. @throws what is nobody's mistake but ours. */
export function problemOf(path: string, error: unknown): string {
  if (error instanceof NameListError || error instanceof InputError || error instanceof ConfigurationFileError) return error.message;
  if (error instanceof ConfigurationError) return error.misfits.map(({ message }) => `${path}: ${message}`).join('\n'); // of its front matter
  throw error;
}

async function readStdin(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(pieces);
}

/** `copydesk check`: reads, proofreads, mends if asked, reports. */
import pc from 'picocolors';
import { applyFixes } from '../../engine/fix.ts';
import type { Report } from '../../engine/finding.ts';
import { withFindings } from '../../engine/lazy-report.ts';
import { ConfigurationError, type Configuration } from '../../proofreader/configuration.ts';
import { NameListError } from '../../lexicon/names/name-records.ts';
import type { CheckOptions } from '../../proofreader/proofreader.ts';
import { loadReporter, type ReporterName } from '../../reporters/index.ts';
import type { CheckedText } from '../../reporters/result.ts';
import type { DialectName } from '../../styles/style.ts';
import { ConfigurationFileError, type FoundConfiguration } from '../node/configuration-file.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { FileDesk } from '../node/desk.ts';
import { expandFiles } from './files.ts';
import { decode, InputError, readInput } from './input.ts';
import { writeWhole } from './output-file.ts';

export interface CheckFlags {
  readonly fix?: boolean;
  readonly diff?: boolean;
  readonly format: ReporterName;
  readonly style?: string;
  readonly dialect?: DialectName;
  readonly stdinFilename?: string;
  /** A file; true: look for one; false: none. */
  readonly config: string | boolean;
  readonly published?: Date;
  readonly quiet?: boolean;
  readonly maxSize: number;
}

/** Fixes may uncover others; they converge well before this. */
const PASSES = 10;

/** @returns the exit code. */
export async function check(patterns: readonly string[], flags: CheckFlags): Promise<number> {
  const desk = new FileDesk();
  const { files, missing } = await expandFiles(patterns.filter((pattern) => pattern !== '-'));
  const problems = missing.map((path) => `${path}: no such file`);
  if (files.length === 0 && missing.length === 0 && !patterns.includes('-')) problems.push(`${patterns.join(' ')}: no articles there`);
  const results: CheckedText[] = [];
  for (const path of [...(patterns.includes('-') ? ['-'] : []), ...files]) {
    try {
      results.push(await checkOne(desk, path, flags));
    } catch (error) {
      problems.push(problemOf(path, error));
    }
  }
  if (results.length > 0 && !flags.diff && !(flags.fix && patterns.includes('-'))) process.stdout.write(await render(results, flags));
  for (const problem of new Set(problems)) process.stderr.write(`${pc.red('copydesk:')} ${problem}\n`);
  if (problems.length > 0) return 2;
  return results.some(({ report }) => report.findings.some(({ severity }) => severity === 'error')) ? 1 : 0;
}

async function checkOne(desk: FileDesk, path: string, flags: CheckFlags): Promise<CheckedText> {
  const isStdin = path === '-';
  const name = isStdin ? (flags.stdinFilename ?? '<stdin>') : path;
  const source = isStdin ? decode('standard input', await readStdin()) : readInput(path, flags.maxSize * 1_000_000);
  const found = await configurationFor(desk, isStdin ? flags.stdinFilename : path, flags);
  const options = optionsFor(isStdin ? flags.stdinFilename : path, flags);
  const run = (text: string): Report => quietly(desk.proofreader.check(text, options, found.configuration), flags);
  if (!flags.fix && !flags.diff) return { path: name, source, report: run(source) };
  const mended = mend(source, run);
  if (flags.diff) await showDiff(name, source, mended.source);
  else if (isStdin) process.stdout.write(mended.source);
  else if (mended.source !== source) writeWhole(path, mended.source);
  return { ...mended, path: name };
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

async function showDiff(path: string, before: string, after: string): Promise<void> {
  if (before === after) return;
  const { createTwoFilesPatch } = await import('diff');
  process.stdout.write(createTwoFilesPatch(path, path, before, after, 'as it is', 'with --fix'));
}

async function configurationFor(desk: FileDesk, path: string | undefined, { config }: CheckFlags): Promise<FoundConfiguration> {
  if (config === false) return { paths: [], configuration: {} };
  if (typeof config === 'string') return desk.configurations.load(config, path ?? '.');
  return desk.configurations.for(path ?? 'stdin');
}

function optionsFor(path: string | undefined, { style, dialect, published }: CheckFlags): CheckOptions {
  const settings: Configuration = { ...(style === undefined ? {} : { style }), ...(dialect === undefined ? {} : { dialect }) };
  return { ...(path === undefined ? {} : { path }), ...(published === undefined ? {} : { published }), settings };
}

function quietly(report: Report, { quiet }: CheckFlags): Report {
  return quiet ? withFindings(report, report.findings.filter(({ severity }) => severity === 'error')) : report;
}

async function render(results: readonly CheckedText[], { format }: CheckFlags): Promise<string> {
  const report = await loadReporter(format);
  return report(results, { colours: pc, width: process.stdout.columns ?? 100, version: manifest.version });
}

/** What is said of a file that could not be checked. @throws what is nobody's mistake but ours. */
function problemOf(path: string, error: unknown): string {
  if (error instanceof NameListError || error instanceof InputError || error instanceof ConfigurationFileError) return error.message;
  if (error instanceof ConfigurationError) return error.misfits.map(({ message }) => `${path}: ${message}`).join('\n'); // of its front matter
  throw error;
}

async function readStdin(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(pieces);
}

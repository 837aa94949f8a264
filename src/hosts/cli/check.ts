/** `copydesk check`: which files, their findings, what of them is new, the report, the verdict. */
import { existsSync } from 'node:fs';
import pc from 'picocolors';
import manifest from '../../../package.json' with { type: 'json' };
import { withFindings } from '../../engine/lazy-report.ts';
import { loadReporter } from '../../reporters/index.ts';
import type { CheckedText } from '../../reporters/result.ts';
import { FileDesk } from '../node/desk.ts';
import type { CheckFlags } from './check-flags.ts';
import { checkMany } from './check-many.ts';
import type { FileResult } from './check-file.ts';
import { expandFiles } from './files.ts';
import { InputError } from './input.ts';
import { judge } from './verdict.ts';

/** The baseline that is used where it lies in the folder that the command runs in. */
const BASELINE_FILE = '.copydesk-baseline.json';

/** @returns the exit code: 0 lets pass, 1 too much was found, 2 something could not be checked. */
export async function check(patterns: readonly string[], flags: CheckFlags): Promise<number> {
  try {
    if (flags.watch) return await (await import('./watch.ts')).watchFiles(patterns, flags);
    return await checkOnce(patterns, flags, new FileDesk());
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return notChecked([error.message], flags);
  }
}

/** @throws InputError if what it compares with cannot be read. */
export async function checkOnce(patterns: readonly string[], flags: CheckFlags, desk: FileDesk): Promise<number> {
  const { files, missing } = await expandFiles(patterns.filter((pattern) => pattern !== '-'));
  const missed = missing.map((path) => `${path}: no such file`);
  if (files.length === 0 && missing.length === 0 && !patterns.includes('-')) missed.push(`${patterns.join(' ')}: no articles there`);
  const changes = flags.since === undefined ? undefined : (await import('./since.ts')).Changes.since(flags.since);
  const paths = [...(patterns.includes('-') ? ['-'] : []), ...(changes === undefined ? files : files.filter((path) => changes.touches(path)))];
  const { results: all, problems } = await checkMany(desk, paths, flags);
  let results = await withoutKnown(all, flags);
  if (changes !== undefined) {
    const { withinLines } = await import('./since.ts');
    results = results.map((result) => (result.path === '<stdin>' ? result : withinLines(result, changes.linesOf(result.path))));
  }
  await show(results, flags, missed.length + problems.length > 0);
  const verdict = flags.updateBaseline ? { isRefused: false, reasons: [] } : judge(results, flags);
  for (const reason of verdict.reasons) process.stderr.write(`${pc.red('copydesk:')} ${reason}\n`);
  if (missed.length + problems.length > 0) return notChecked([...missed, ...problems], flags, verdict.isRefused);
  return verdict.isRefused ? 1 : 0;
}

function notChecked(problems: readonly string[], { letPass }: CheckFlags, isRefusedAnyway = false): number {
  for (const problem of new Set(problems)) process.stderr.write(`${pc.red('copydesk:')} ${problem}\n`);
  if (!letPass) return 2;
  process.stderr.write(`${pc.yellow('copydesk:')} not everything was checked, and that lets pass (--let-pass)\n`);
  return isRefusedAnyway ? 1 : 0;
}

/** @throws InputError if a baseline was named that is not there, or is none. */
async function withoutKnown(results: readonly FileResult[], flags: CheckFlags): Promise<readonly FileResult[]> {
  const { baseline, updateBaseline } = flags;
  if (baseline === false && !updateBaseline) return results;
  const location = typeof baseline === 'string' ? baseline : BASELINE_FILE;
  const isThere = existsSync(location);
  if (typeof baseline === 'string' && !isThere && !updateBaseline) throw new InputError(baseline, 'no such baseline; --update-baseline writes one');
  return isThere || updateBaseline ? (await import('./apply-baseline.ts')).applyBaseline(results, location, flags) : results;
}

/** @param isPartial nothing is shown of a run in which no article could be read. */
async function show(results: readonly FileResult[], flags: CheckFlags, isPartial: boolean): Promise<void> {
  const printed = results.flatMap((result) => result.printed ?? []).join('');
  if (results.some((result) => result.printed !== undefined)) {
    process.stdout.write(printed);
    return;
  }
  if (results.length === 0 && isPartial) return;
  const report = await loadReporter(flags.format);
  const text = report(results.map((result) => quietly(result, flags)), { colours: pc, width: process.stdout.columns ?? 100, version: manifest.version });
  if (flags.output === undefined) process.stdout.write(text);
  else (await import('./output-file.ts')).putWhole(flags.output, text);
}

function quietly(result: CheckedText, { quiet }: CheckFlags): CheckedText {
  return quiet ? { ...result, report: withFindings(result.report, result.report.findings.filter(({ severity }) => severity === 'error')) } : result;
}

/** Checks files one after another, or, where there are many, on all cores; what the cache knows is not checked again. */
import { reportWith } from '../../engine/lazy-report.ts';
import { FileDesk } from '../node/desk.ts';
import type { CheckFlags } from './check-flags.ts';
import { checkFile, loadFile, problemOf, type FileResult, type LoadedFile } from './check-file.ts';
import type { FindingCache } from './cache.ts';
import type { Progress } from './progress.ts';

export interface Checked {
  /** In the order of the paths. */
  readonly results: readonly FileResult[];
  /** Of files that could not be checked. */
  readonly problems: readonly string[];
  /** How many were taken from the cache. */
  readonly cachedCount: number;
}

/** Threads take a quarter of a second to start; this many articles take longer. */
const WORTH_THREADS = 64;

export async function checkMany(desk: FileDesk, paths: readonly string[], flags: CheckFlags): Promise<Checked> {
  const cache = flags.cache && !flags.fix && !flags.diff ? await openCache(flags.cacheLocation) : undefined;
  const progress = await startProgress(paths.length, flags);
  const results = new Map<string, FileResult>();
  const problems: string[] = [];
  const left: string[] = [];
  for (const path of paths) {
    const known = cache === undefined ? undefined : await fromCache(cache, desk, path, flags);
    if (known === undefined) left.push(path);
    else {
      results.set(path, known);
      progress?.step();
    }
  }
  const cachedCount = results.size;
  const isParallel = left.length >= WORTH_THREADS && flags.jobs !== 1 && !left.includes('-');
  const outcome = isParallel ? await onAllCores(left, flags, progress) : await oneByOne(desk, left, flags, progress);
  problems.push(...outcome.problems);
  for (const [path, result] of outcome.results) results.set(path, result);
  if (cache !== undefined) await remember(cache, desk, outcome.results, flags);
  progress?.stop();
  return { results: paths.flatMap((path) => results.get(path) ?? []), problems, cachedCount };
}

export interface Outcome {
  readonly results: ReadonlyMap<string, FileResult>;
  readonly problems: readonly string[];
}

export async function oneByOne(desk: FileDesk, paths: readonly string[], flags: CheckFlags, progress?: Progress): Promise<Outcome> {
  const results = new Map<string, FileResult>();
  const problems: string[] = [];
  for (const path of paths) {
    try {
      results.set(path, await checkFile(desk, await loadFile(desk, path, flags), flags));
    } catch (error) {
      problems.push(problemOf(path, error));
    }
    progress?.step();
  }
  return { results, problems };
}

async function onAllCores(paths: readonly string[], flags: CheckFlags, progress: Progress | undefined): Promise<Outcome> {
  const { checkInThreads } = await import('./threads.ts');
  return checkInThreads(paths, flags, progress);
}

async function openCache(location: string): Promise<FindingCache> {
  return (await import('./cache.ts')).FindingCache.open(location);
}

async function startProgress(count: number, { progress }: CheckFlags): Promise<Progress | undefined> {
  if (!progress || !process.stderr.isTTY || count < 20) return undefined;
  return new (await import('./progress.ts')).Progress(count, process.stderr);
}

/** @returns undefined if it has to be checked, be it only to say what is wrong with it. */
async function fromCache(cache: FindingCache, desk: FileDesk, path: string, flags: CheckFlags): Promise<FileResult | undefined> {
  if (path === '-') return undefined;
  const loaded = await tryToLoad(desk, path, flags);
  const findings = loaded === undefined ? undefined : cache.find(loaded);
  if (loaded === undefined || findings === undefined) return undefined;
  return { path: loaded.name, source: loaded.source, report: reportWith(findings, () => desk.proofreader.check(loaded.source, loaded.options, loaded.configuration)) };
}

async function remember(cache: FindingCache, desk: FileDesk, results: ReadonlyMap<string, FileResult>, flags: CheckFlags): Promise<void> {
  for (const [path, { report }] of results) {
    const loaded = path === '-' ? undefined : await tryToLoad(desk, path, flags);
    if (loaded !== undefined) cache.put(loaded, report.findings);
  }
  cache.save();
}

async function tryToLoad(desk: FileDesk, path: string, flags: CheckFlags): Promise<LoadedFile | undefined> {
  try {
    return await loadFile(desk, path, flags);
  } catch (error) {
    problemOf(path, error); // ours goes on
    return undefined;
  }
}

/** Many files on all cores: each thread has its own proofreader and takes the next few paths when it is free. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { FileDesk } from '../node/desk.ts';
import type { CheckFlags } from './check-flags.ts';
import type { FileResult } from './check-file.ts';
import { oneByOne, type Outcome } from './check-many.ts';
import type { Progress } from './progress.ts';

/** Few enough that the last batch keeps nobody waiting, many enough that messages cost nothing. */
const BATCH = 16;

export interface Batch {
  readonly paths: readonly string[];
  readonly flags: CheckFlags;
}

export interface BatchOutcome {
  readonly results: readonly (readonly [string, FileResult])[];
  readonly problems: readonly string[];
}

export async function checkInThreads(paths: readonly string[], flags: CheckFlags, progress: Progress | undefined): Promise<Outcome> {
  const filename = fileURLToPath(new URL('./check-worker.js', import.meta.url));
  const threads = Math.min(flags.jobs ?? availableParallelism(), Math.ceil(paths.length / BATCH));
  if (threads < 2 || !existsSync(filename)) return oneByOne(new FileDesk(), paths, flags, progress); // from the sources there is no worker
  const pool = new Piscina<Batch, BatchOutcome>({ filename, minThreads: threads, maxThreads: threads, concurrentTasksPerWorker: 1, atomics: 'disabled' });
  try {
    const batches: Promise<BatchOutcome>[] = [];
    for (let from = 0; from < paths.length; from += BATCH) {
      const batch = paths.slice(from, from + BATCH);
      batches.push(
        pool.run({ paths: batch, flags }).then((outcome) => {
          progress?.step(batch.length);
          return outcome;
        }),
      );
    }
    const outcomes = await Promise.all(batches);
    return { results: new Map(outcomes.flatMap(({ results }) => results)), problems: outcomes.flatMap(({ problems }) => problems) };
  } finally {
    await pool.destroy();
  }
}
